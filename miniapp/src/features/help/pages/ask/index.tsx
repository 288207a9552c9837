import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { helpAskWords } from '@/i18n/help-ask'
import { useWords } from '@/i18n/words'
import { ConsentFirst } from '@/session/consent-first'
import { HomeChoice } from '@/session/home-choice'
import { NeedsHome, NeedsMe } from '@/session/needs'
import { usePreferences } from '@/session/preferences'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { PageTitle } from '@/ui/heading'
import { Page } from '@/ui/page'
import '@/theme/help.scss'
import { CallMe } from '../../components/call-me'
import { KindsList } from '../../components/kinds-list'
import { RefillList } from '../../components/refill-list'

/** A worker chooses for somebody who called, came or was visited. */
function Desk() {
  const words = useWords(helpAskWords)
  return <><PageTitle>{words.deskTitle}</PageTitle><View className='lead'>{words.deskLead}</View><KindsList onPick={(kind) => { goTo('helpForm', { kind, at: 'desk' }) }} /></>
}

function Own() {
  const words = useWords(helpAskWords)
  const { elder } = usePreferences()
  return (
    <NeedsHome text={words.noHome}>
      {(household, me) => (
        <ConsentFirst me={me}>
          <PageTitle>{elder ? words.elderTitle : words.ask}</PageTitle>
          {elder ? null : <View className='lead'>{words.lead}</View>}
          <HomeChoice me={me} label={words.forWhich} />
          <RefillList household={household.id} />
          <KindsList onPick={(kind) => { goTo('helpForm', { kind }) }}>{elder ? <CallMe key={household.id} household={household} /> : null}</KindsList>
          <View className='stack stack--s'>
            {elder ? null : <CallMe key={household.id} household={household} />}
            <Button id='go-mine' look='quiet' onTap={() => { goTo('helpMine') }}>{words.mine}</Button>
          </View>
        </ConsentFirst>
      )}
    </NeedsHome>
  )
}

export default function HelpAskPage() {
  const words = useWords(helpAskWords)
  const { at } = Taro.useRouter().params
  return <Page id='help-ask' title={at === 'desk' ? words.deskTitle : words.title}>{at === 'desk' ? <NeedsMe>{() => <Desk />}</NeedsMe> : <Own />}</Page>
}
