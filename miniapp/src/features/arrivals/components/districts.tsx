import { View } from '@tarojs/components'
import { useLoaded } from '@/api/use-loaded'
import { arrivalWords } from '@/i18n/arrivals'
import { useWords } from '@/i18n/words'
import { goTo } from '@/session/ways'
import { Cell, Cells } from '@/ui/cell'
import { PageTitle, Title } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { StateView } from '@/ui/state-view'
import { api } from '../api'

/** The districts of a city, each with its lists. */
export function Districts({ city }: { city: string }) {
  const words = useWords(arrivalWords)
  const below = useLoaded(city, () => api.places.children({ params: { place: city } }))
  return (
    <View>
      <PageTitle>{words.title}</PageTitle>
      <Title>{words.ofDistrict}</Title>
      <Loaded of={below}>
        {({ items }) => (items.length === 0 ? <StateView id='districts-none' art='empty' title={words.noDistricts} /> : (
          <Cells id='districts'>{items.map(({ id, name }) => <Cell key={id} id={`district-${id}`} title={name} onTap={() => { goTo('arrivals', { place: id, name }) }} />)}</Cells>
        ))}
      </Loaded>
    </View>
  )
}
