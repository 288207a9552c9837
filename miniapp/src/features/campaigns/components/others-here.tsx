import { View } from '@tarojs/components'
import { usePaged } from '@/api/use-paged'
import { campaignWords } from '@/i18n/campaigns'
import { coreWords } from '@/i18n/core'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Cells } from '@/ui/cell'
import { Title } from '@/ui/heading'
import { RefusalNote } from '@/ui/loaded'
import { api } from '../api'
import { LineCell } from './line-cell'

/** What others have opened at this place: whoever leads there can go on with it when they cannot. */
export function OthersHere({ place, mine }: { place: string; mine: readonly string[] }) {
  const [words, core] = [useWords(campaignWords), useWords(coreWords)]
  const list = usePaged(place, (cursor) => api.campaigns.here({ query: { place, ...(cursor === undefined ? {} : { cursor }) } }))
  const others = list.items.filter((one) => !mine.includes(one.id))
  if (others.length === 0 && !list.more) return <RefusalNote refusal={list.first.refusal} id='campaigns-others-refusal' />
  return (
    <View>
      <Title>{words.others}</Title>
      <Cells id='campaigns-others'>{others.map((one) => <LineCell key={one.id} of={one} changed={false} by={one.leader} />)}</Cells>
      <RefusalNote refusal={list.growing.refusal} id='campaigns-others-refusal' />
      {list.more ? <Button id='campaigns-others-more' busy={list.growing.busy} onTap={list.grow}>{core.more}</Button> : null}
    </View>
  )
}
