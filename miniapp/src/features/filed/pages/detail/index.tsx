import { View } from '@tarojs/components'
import { useState } from 'react'
import { newId } from '@shared/ids'
import type { ReportDetail } from '@shared/reports'
import { api } from '@/api/client'
import { useAct } from '@/api/use-act'
import { useLoaded } from '@/api/use-loaded'
import { coreWords } from '@/i18n/core'
import { reportWords } from '@/i18n/reports'
import { sayRisk } from '@/i18n/risk-match'
import { sayEvent, sayEventMore } from '@/i18n/say-event'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { useAskedId } from '@/session/asked-id'
import { chooseHome } from '@/session/me'
import { usePreferences } from '@/session/preferences'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Dialog } from '@/ui/dialog'
import { CardTitle, Title } from '@/ui/heading'
import { Loaded, NotFound, RefusalNote } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { ReportFacts } from '@/ui/report-facts'
import { StateTag } from '@/ui/task-state'
import { Timeline } from '@/ui/timeline'
import { toast } from '@/ui/toast'
import { Joined } from '../../components/joined'
import { Reopen } from '../../components/reopen'
import { useWhatNext } from '@/features/reports/components/what-next'
import { draftOf, keepDraft } from '@/features/reports/draft'
import { selfWatchers } from '../../self-watch'

interface DetailProps { detail: ReportDetail; onChange: (detail: ReportDetail) => void; onStale: () => void }

function Withdraw({ detail, onChange, onStale }: DetailProps) {
  const words = useWords(reportWords)
  const core = useWords(coreWords)
  const act = useAct()
  const [event] = useState(() => newId('event'))
  const [asked, setAsked] = useState(false)
  const withdraw = (): void => {
    void act.run(async () => { onChange(await api.reports.withdraw({ params: { report: detail.report.id }, body: { id: event } })) }).then((through) => {
      setAsked(false)
      if (through) toast(words.withdrawn)
      else onStale()
    })
  }
  return (
    <>
      <RefusalNote refusal={act.refusal} />
      {detail.verbs.includes('withdraw') ? <Button id='withdraw' look='danger' onTap={() => { setAsked(true) }}>{words.withdraw}</Button> : null}
      {asked ? (
        <Dialog id='withdraw-dialog' title={words.withdrawSure} onClose={() => { setAsked(false) }}>
          <View className='stack stack--s'>
            <View>{words.withdrawText}</View>
            <Button id='withdraw-yes' look='stop' busy={act.busy} onTap={withdraw}>{words.withdraw}</Button>
            <Button id='withdraw-no' look='quiet' onTap={() => { setAsked(false) }}>{core.cancel}</Button>
          </View>
        </Dialog>
      ) : null}
    </>
  )
}

function History({ detail }: { detail: ReportDetail }) {
  const words = useWords(reportWords)
  const { lang } = usePreferences()
  const when = useWhen()
  const moments = [...detail.timeline].sort((a, b) => (a.at < b.at ? 1 : -1)).map((event) => ({ key: event.id, when: when.alone(when.moment(event.at)), what: sayEvent(event, lang), more: sayEventMore(event, 'report', lang) }))
  return <><Title>{words.timeline}</Title><Card><Timeline id='timeline' moments={moments} /></Card></>
}

function Detail({ detail, onChange, onStale }: DetailProps) {
  const words = useWords(reportWords)
  const next = useWhatNext(detail.state)
  const { lang } = usePreferences()
  const watchers = selfWatchers(detail)
  const change = (): void => {
    chooseHome(detail.report.household)
    keepDraft(draftOf(detail))
    goTo('submit')
  }
  return (
    <View>
      <View className='row row--between'><View id='reference' className='reference'>{detail.report.reference}</View><View id='report-state'><StateTag state={detail.state} /></View></View>
      <Card tone='brand'>
        <CardTitle>{words.next}</CardTitle>
        <View id='what-next'>{next}</View>
        {watchers.length > 0 ? <View id='self-watch'>{words.selfWatch(watchers.join(lang === 'zh' ? '、' : ', '))}</View> : null}
        {detail.state === 'withdrawn' || detail.state === 'merged' ? null : <View className='small'>{detail.holder && detail.state === 'held' ? words.holder(detail.holder) : words.place(detail.place)}</View>}
      </Card>
      <Joined detail={detail} />
      <History detail={detail} />
      <Title>{words.content}</Title>
      <Card><ReportFacts report={detail.report} sayMatch={sayRisk} /></Card>
      <View className='stack stack--s'>
        {detail.verbs.includes('change') ? <Button id='change' icon='pen' onTap={change}>{words.change}</Button> : null}
        <Reopen detail={detail} onChange={onChange} />
        <Withdraw detail={detail} onChange={onChange} onStale={onStale} />
      </View>
    </View>
  )
}

export default function ReportPage() {
  const words = useWords(reportWords)
  const id = useAskedId('report') ?? ''
  const loaded = useLoaded(id, () => api.reports.read({ params: { report: id } }))
  return (
    <Page id='report' title={words.detail}>
      {id === '' ? <NotFound /> : <Loaded of={loaded} lines={8}>{(detail) => <Detail detail={detail} onChange={loaded.put} onStale={() => { void loaded.reload() }} />}</Loaded>}
    </Page>
  )
}
