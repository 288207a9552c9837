import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Campaign } from '@shared/campaigns'
import { campaignWay } from '@/features/orders/link'
import { campaignWords } from '@/i18n/campaigns'
import { useWords } from '@/i18n/words'
import { NeedsMe } from '@/session/needs'
import { endAt, wayTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Loaded, NotFound } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { StateView } from '@/ui/state-view'
import { RunActs } from '../../components/run-acts'
import { RunCounts } from '../../components/run-counts'
import { RunHead } from '../../components/run-head'
import { RunQuestions } from '../../components/run-questions'
import { RunTiles } from '../../components/run-tiles'
import { useLive } from '../../use-live'

function StillDraft({ id }: { id: string }) {
  const words = useWords(campaignWords)
  return <StateView id='run-draft' art='empty' title={words.states.draft}><Button id='run-edit' look='main' onTap={() => { void endAt('campaignEdit', { id }) }}>{words.edit}</Button></StateView>
}

/** On a wide window the counts stand beside what can be done. */
function Running({ of, onDone }: { of: Campaign; onDone: (of: Campaign) => void }) {
  return (
    <View className='two-panes two-panes--even'>
      <View className='grow'>
        <RunHead of={of} />
        <RunActs of={of} onDone={onDone} />
        <RunQuestions of={of} />
        <RunTiles of={of} />
      </View>
      <View className='grow'><RunCounts of={of} /></View>
    </View>
  )
}

function Run({ id }: { id: string }) {
  const words = useWords(campaignWords)
  const found = useLive(id)
  const { data } = found
  // A draft is nobody else's to open yet.
  Taro.useShareAppMessage(() => (data && data.state !== 'draft' ? { title: words.shareTitle(data.title), path: campaignWay(id) } : { path: wayTo('home') }))
  return <Loaded of={found} lines={8}>{(of) => (of.state === 'draft' ? <StillDraft id={id} /> : <Running of={of} onDone={found.put} />)}</Loaded>
}

/** How a campaign goes, from its publishing to its end, and what its leader can do with it. */
export default function RunPage() {
  const words = useWords(campaignWords)
  const { id } = Taro.useRouter().params
  return <Page id='campaign-run' title={words.runTitle} wide>{id === undefined ? <NotFound /> : <NeedsMe>{() => <Run id={id} />}</NeedsMe>}</Page>
}
