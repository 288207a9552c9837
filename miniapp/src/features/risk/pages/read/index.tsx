import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Duty } from '@shared/duty-schema'
import type { RiskList } from '@shared/risk'
import { useLoaded } from '@/api/use-loaded'
import { riskWords } from '@/i18n/risk'
import { useWords } from '@/i18n/words'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { PageTitle, Title } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { api } from '../../api'
import { ChangedRows } from '../../components/changed-rows'
import { ForCity } from '../../components/for-city'
import { ListFacts } from '../../components/list-facts'
import { ListStart } from '../../components/list-start'
import { Progress } from '../../components/progress'
import { PublishSheet } from '../../components/publish-sheet'
import { useList, type Listing } from '../../use-list'

/** Published by somebody else meanwhile, a preview is read anew; where its file is no more here, it is chosen again. */
function Deeds({ of, onPublish }: { of: Listing; onPublish: () => void }) {
  const words = useWords(riskWords)
  const { view, chosen, act, anew, choose } = of
  if (view?.state !== 'read') return view?.state === 'published' ? <Button id='to-lists' onTap={() => { goTo('risk') }}>{words.toList}</Button> : null
  const stale = act.refusal?.code === 'list-stale'
  return (
    <View className='stack stack--s'>
      {stale && chosen ? <Button id='list-anew' look='main' busy={act.busy} onTap={anew}>{words.readAgain}</Button> : <Button id='go-publish' look='main' busy={act.busy} onTap={onPublish}>{words.publish}</Button>}
      <Button id='list-another' onTap={() => { choose() }}>{words.another}</Button>
    </View>
  )
}

function List({ duty, known }: { duty: Duty; known?: RiskList }) {
  const words = useWords(riskWords)
  const list = useList(duty.place, known)
  const [asking, setAsking] = useState(false)
  const { view, act } = list
  if (!view) return <><PageTitle>{words.into(duty.placeName)}</PageTitle><ListStart of={list} /></>
  return (
    <>
      <PageTitle>{view.version === undefined ? words.preview : words.version(view.version)}</PageTitle>
      <ListFacts of={view} />
      <Progress of={view} refusal={act.refusal} onAgain={() => { list.publish() }} />
      <Deeds of={list} onPublish={() => { act.clear(); setAsking(true) }} />
      <Title>{words.what}</Title>
      <ChangedRows key={view.id} of={view} />
      {asking && view.state === 'read' ? <PublishSheet of={view} act={act} onClose={() => { setAsking(false) }} onConfirm={list.publish} /> : null}
    </>
  )
}

function Known({ duty, id }: { duty: Duty; id: string }) {
  const list = useLoaded(id, () => api.risk.see({ params: { place: duty.place, import: id } }))
  return <Loaded of={list} lines={6}>{(known) => <List key={known.id} duty={duty} known={known} />}</Loaded>
}

/** A list from its file to its version, or a version as it was published. */
export default function RiskReadPage() {
  const words = useWords(riskWords)
  const id = Taro.useRouter().params['import']
  return <Page id='risk-read' title={words.title}><ForCity>{(duty) => (id === undefined ? <List duty={duty} /> : <Known duty={duty} id={id} />)}</ForCity></Page>
}
