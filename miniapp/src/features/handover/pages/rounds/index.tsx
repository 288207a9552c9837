import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useLoaded } from '@/api/use-loaded'
import { handoverWords } from '@/i18n/handover'
import { useWords } from '@/i18n/words'
import { goTo } from '@/session/ways'
import { Cell, Cells } from '@/ui/cell'
import { PageTitle, Title } from '@/ui/heading'
import { Loaded, NotFound } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { StateView } from '@/ui/state-view'
import { api } from '../../api'

/** Where somebody serves: which buildings of which campaigns are to be handed out. */
export default function RoundsPage() {
  const words = useWords(handoverWords)
  const { place = '' } = Taro.useRouter().params
  const loaded = useLoaded(place, () => api.handover.rounds({ query: { place } }))
  if (place === '') return <Page id='rounds-page' title={words.rounds}><NotFound /></Page>
  return (
    <Page id='rounds-page' title={words.rounds}>
      <PageTitle>{words.rounds}</PageTitle>
      <Loaded of={loaded}>
        {({ items }) => items.length === 0 ? <StateView id='rounds-none' art='empty' title={words.roundsNone} text={words.roundsNoneText} /> : (
          <View>
            <View className='lead'>{words.roundsText}</View>
            {items.map(({ campaign, title, buildings }) => (
              <View key={campaign}>
                <Title>{title}</Title>
                <Cells>{buildings.map(({ building, name, households, collected }) => <Cell key={building} id={`round-${campaign}-${building}`} icon='bag' title={name} value={words.handed(collected, households)} onTap={() => { goTo('handTour', { id: campaign, building, name }) }} />)}</Cells>
              </View>
            ))}
          </View>
        )}
      </Loaded>
    </Page>
  )
}
