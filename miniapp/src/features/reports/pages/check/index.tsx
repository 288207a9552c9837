import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Household } from '@shared/identity'
import { newId } from '@shared/ids'
import type { ReportContent } from '@shared/report-form'
import type { Report } from '@shared/reports'
import { api } from '@/api/client'
import { useAct, type Act } from '@/api/use-act'
import { reportWords } from '@/i18n/reports'
import { useWords } from '@/i18n/words'
import { NeedsHome } from '@/session/needs'
import { now } from '@/session/now'
import { usePreferences } from '@/session/preferences'
import { endAt, goBack, goTo, startAt } from '@/session/ways'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { PageTitle } from '@/ui/heading'
import { RefusalNote } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { ReportFacts } from '@/ui/report-facts'
import { StateView } from '@/ui/state-view'
import { Already } from '../../components/already'
import { FiledAlready } from '../../components/filed-already'
import { forgetDraft, keepDraft, keptDraft, type Draft } from '../../draft'
import { judge } from '../../judge'

type Shown = Pick<Report, 'travellers' | 'stays' | 'transport' | 'arrival' | 'lodging' | 'note'>

/** The content with its names, as it will be read by others. */
function shownOf(content: ReportContent, draft: Draft, household: Household): Shown {
  return {
    ...content,
    travellers: content.travellers.map((one) => ({ ...one, name: household.members.find((member) => member.id === one.member)?.name ?? '' })),
    stays: content.stays.map((stay, index) => ({ ...stay, districtName: draft.stays[index]?.districtName ?? '' })),
  }
}

async function sendDraft(draft: Draft, content: ReportContent): Promise<string> {
  const params = { report: draft.id }
  const detail = draft.change
    ? await api.reports.change({ params, body: { id: draft.change.event, version: draft.change.version, ...content } })
    : await api.reports.submit({ params, body: { household: draft.household, ...content } })
  return detail.report.id
}

function Nothing() {
  const words = useWords(reportWords)
  return (
    <StateView id='check-nothing' art='empty' title={words.nothing} text={words.nothingText}>
      <Button id='go-reports' look='main' onTap={() => { startAt('reports') }}>{words.mine}</Button>
    </StateView>
  )
}

interface SendProps { draft: Draft; act: Act; onSend: (draft: Draft) => void }

/** The way on: send it, or mend what stood in the way. */
function Send({ draft, act, onSend }: SendProps) {
  const words = useWords(reportWords)
  const { code, fields = [] } = act.refusal ?? {}
  if (code === 'id-taken') return <FiledAlready report={draft.id} onChange={(version) => { onSend({ ...draft, change: { event: newId('event'), version } }) }} />
  return (
    <>
      <RefusalNote refusal={act.refusal} />
      {fields.map((fault) => <View key={fault.path} className='field__error'>{fault.message}</View>)}
      <Button id='submit-report' look='main' busy={act.busy} onTap={() => { onSend(draft) }}>{draft.change ? words.saveChange : words.submit}</Button>
      {code === 'held' || code === 'stale' || code === 'closed'
        ? <Button id='see-report' onTap={() => { forgetDraft(draft.household); goTo('report', { id: draft.id }) }}>{words.see}</Button> : null}
    </>
  )
}

function Check({ household }: { household: Household }) {
  const words = useWords(reportWords)
  const { lang } = usePreferences()
  const [draft, setDraft] = useState(() => keptDraft(household.id))
  const act = useAct()
  const judged = draft ? judge(draft, household, lang, now()) : undefined
  if (!draft || !judged?.ok) return <Nothing />
  const shown = shownOf(judged.content, draft, household)
  const send = (sent: Draft): void => {
    keepDraft(sent)
    setDraft(sent)
    void act.run(async () => {
      const id = await sendDraft(sent, judged.content)
      forgetDraft(household.id)
      await endAt('done', { id, ...(sent.change ? { changed: '1' } : {}) })
    })
  }
  return (
    <View>
      <PageTitle>{words.checkTitle}</PageTitle>
      <View className='lead'>{words.checkText}</View>
      {draft.change ? null : <Already household={household} report={draft.id} names={shown.travellers.map(({ name }) => name)} arrival={shown.arrival} />}
      <Card>
        <ReportFacts report={shown} />
        <Facts id='check-phone' of={[{ name: words.phone, value: household.contact?.phone ?? words.noPhone }]} />
      </Card>
      <View className='stack stack--s'>
        <Send draft={draft} act={act} onSend={send} />
        <Button id='back-to-form' look='quiet' onTap={goBack}>{words.backToForm}</Button>
      </View>
    </View>
  )
}

export default function CheckPage() {
  const words = useWords(reportWords)
  return <Page id='check' title={words.checkTitle}><NeedsHome text={words.noHome}>{(household) => <Check household={household} />}</NeedsHome></Page>
}
