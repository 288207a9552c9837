import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import Taro from '@tarojs/taro'
import { newId } from '@shared/ids'
import type { TaskDetail, TaskMoved } from '@shared/inbox'
import { kindRow } from '@shared/task-kinds'
import { api } from '@/api/client'
import { asRefusal, type Refusal } from '@/api/refusal'
import { useAct } from '@/api/use-act'
import { useLoaded } from '@/api/use-loaded'
import { sayRisk } from '@/i18n/risk-match'
import { sayEvent, sayEventMore } from '@/i18n/say-event'
import { reachWords } from '@/i18n/reach'
import { taskWords } from '@/i18n/tasks'
import { useWhen } from '@/i18n/when'
import { useListed, useSay, useWords } from '@/i18n/words'
import { workWords } from '@/i18n/work'
import { usePreferences } from '@/session/preferences'
import { forgetRevealed, givenFor, keepRevealed, useRevealed } from '@/session/revealed'
import { goTab, goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { PageTitle, Title } from '@/ui/heading'
import { Loaded, RefusalNote } from '@/ui/loaded'
import { ReportFacts } from '@/ui/report-facts'
import { StateView } from '@/ui/state-view'
import { Timeline } from '@/ui/timeline'
import { toast } from '@/ui/toast'
import { Warning } from '@/ui/warning'
import { TaskActs, type WorkVerb } from './task-acts'
import { AlarmFacts } from './alarm-facts'
import { ArrivalFacts } from './arrival-facts'
import { FeverFacts } from './fever-facts'
import { KnockFacts } from './knock-facts'
import { LeftBag } from './left-bag'
import { MissingFacts } from './missing-facts'
import { HandsCard } from './hands-card'
import { HelpFacts } from './help-facts'
import type { Done } from './sheet-frame'
import { SameOnes } from './same-ones'
import { SettleHome } from './settle-home'
import { TaskTags } from './task-line'
import { TroubleFacts } from './trouble-facts'
import { TriedCard } from './tried-card'
import { UnitsAsked } from './units-asked'

const dial = (phoneNumber: string): void => { void Taro.makePhoneCall({ phoneNumber }).catch(() => undefined) }

function Home({ detail, phone, onSettled }: { detail: TaskDetail; phone?: string; onSettled: (detail: TaskDetail) => void }) {
  const words = useWords(workWords)
  const listed = useListed()
  const { household, people } = detail
  const names = people.filter((one) => one.elsewhere).map((one) => one.name)
  const away = names.length > 0 ? [{ name: words.away, value: listed(names) }] : []
  const shown = phone ?? household.phone
  const told = !shown ? words.noPhone : `${shown} (${household.verified ? words.verified : words.unverified})`
  // What was shown is mine to read as long as I hold the task.
  const whole = useRevealed(givenFor(detail.task.id))
  const dials = phone === undefined ? undefined : whole
  const given = dials ?? household.given
  const beside = given === undefined ? [] : [{ name: words.given, value: <View id='task-given'>{`${given} (${words.unverified})`}</View> }]
  return (
    <Card>
      <Facts of={[{ name: words.household, value: household.label }, { name: words.community, value: household.community }, { name: words.phone, value: <View id='task-phone'>{told}</View> }, ...beside, ...away]} />
      {phone ? <Button id='dial' icon='phone' onTap={() => { dial(phone) }}>{words.dial}</Button> : null}
      {dials ? <Button id='dial-given' icon='phone' onTap={() => { dial(dials) }}>{words.dialGiven}</Button> : null}
      <SettleHome detail={detail} onSettled={onSettled} />
    </Card>
  )
}

function Asked({ detail }: { detail: TaskDetail }) {
  const words = useWords(workWords)
  const { request } = detail
  if (request.kind === 'uncollected') return <LeftBag request={request} />
  if (request.kind === 'missing') return <MissingFacts request={request} />
  if (request.kind === 'trouble') return <TroubleFacts request={request} />
  if (request.kind === 'knock') return <KnockFacts request={request} />
  if (request.kind === 'fever') return <FeverFacts request={request} />
  if (request.kind === 'alarm') return <AlarmFacts detail={detail} request={request} />
  if (request.kind === 'arrival') return <ArrivalFacts request={request} />
  if (request.kind === 'help') return <Card><HelpFacts help={request.help} /></Card>
  return <Card>{request.kind === 'report' ? <ReportFacts report={request.report} sayMatch={sayRisk} /> : <View>{(request.elsewhere ? words.joinsAway : words.joins)(request.name)}</View>}</Card>
}

function History({ detail }: { detail: TaskDetail }) {
  const words = useWords(workWords)
  const { lang } = usePreferences()
  const when = useWhen()
  const moments = [...detail.timeline].sort((a, b) => (a.at < b.at ? 1 : -1)).map((event) => ({ key: event.id, when: when.alone(when.moment(event.at)), what: sayEvent(event, lang), more: sayEventMore(event, detail.task.kind, lang) }))
  return <><Title>{words.timeline}</Title><Card><Timeline id='timeline' moments={moments} /></Card></>
}

/** A request for help is brought, and rated, on a page of its own. */
function Helping({ detail: { request, task: { id, state, mine } } }: { detail: TaskDetail }) {
  const [words, reach] = [useWords(workWords), useWords(reachWords)]
  const live = state === 'open' || state === 'held'
  if (request.kind !== 'help' || !(live || (mine && state === 'resolved'))) return null
  return <View className='field'><Button id='go-work' look={mine && live ? 'main' : 'plain'} onTap={() => { goTo('helpWork', { id }) }}>{live ? (mine ? words.bring : words.rate) : reach.between}</Button></View>
}

/** Who was quicker, in place of a bare refusal. */
function Lost({ refusal, mine }: { refusal?: Refusal; mine: boolean }) {
  const words = useWords(workWords)
  // Taken by the same person in another window: the page shows it as theirs now, and there is nothing to say.
  if (refusal?.code === 'held' && mine) return null
  if (refusal?.code !== 'held') return <RefusalNote refusal={refusal} />
  const holder = refusal.present?.['holder']
  return <Warning id='lost' title={typeof holder === 'string' ? words.held(holder) : refusal.message} text={words.heldText} />
}

/** The task after a verb: what the server says it left behind, laid over what was read; `label`: the home, now with its room. */
function after({ household, ...detail }: TaskDetail, { event, ...moved }: TaskMoved, label = household.label): TaskDetail {
  return { ...detail, ...moved, household: { ...household, label }, timeline: [...detail.timeline.filter((one) => one.id !== event.id), event] }
}

/** Takes the task; whoever lost the race sees at once how it stands now. */
function useClaim(id: string, put: (moved: TaskMoved) => void, reload: () => Promise<void>, onChange: () => void) {
  const act = useAct()
  const words = useWords(workWords)
  const event = useRef(newId('event'))
  const claim = (): void => {
    void act.run(async () => {
      try {
        put(await api.tasks.claim({ params: { task: id }, body: { id: event.current } }))
        // Whoever holds it reads it whole: names were masked until now.
        await reload()
        event.current = newId('event')
        toast(words.done.claim)
        onChange()
      } catch (thrown) {
        if (asRefusal(thrown).code === 'held' || asRefusal(thrown).code === 'closed') await reload()
        throw thrown
      }
    })
  }
  return { act, claim }
}

/** Lines mask the name for everyone; whoever holds the task reads it whole. */
const whoOf = ({ task, people: [first] }: TaskDetail): string => (task.mine && first ? first.name : task.who)

/** The number that was shown to me for this task, as long as I hold it. */
function useNumber(id: string, detail?: TaskDetail): string | undefined {
  const number = useRevealed(id)
  const held = detail?.task.mine === true && detail.task.state === 'held'
  const over = detail !== undefined && !held
  useEffect(() => {
    if (over) forgetRevealed(id)
  }, [id, over])
  return held ? number : undefined
}

/** Shown without a number, there is none to look at again. */
function keepShown(id: string, { phone = '', given }: Done): void {
  keepRevealed(id, phone)
  if (given !== undefined) keepRevealed(givenFor(id), given)
}

/** After these the page is another one for me: names, the offer, or nothing that is mine to read. */
const rereads: readonly WorkVerb[] = ['accept', 'hand-over', 'assign', 'give-back', 'pass']

/** Whoever was there for it alone, and has it no more, reads nothing of it. */
function Gone() {
  const words = useWords(workWords)
  return <StateView id='task-gone' art='done' title={words.goneFrom} text={words.goneFromText}><Button id='task-gone-on' look='main' onTap={() => { goTab('services') }}>{words.goneOn}</Button></StateView>
}

/** The task as it is read, and what is done to it here; `gone`: it was given back, and is not mine to read any more. */
function useTask(id: string, onChange: () => void) {
  const words = useWords(workWords)
  const loaded = useLoaded(id, () => api.tasks.read({ params: { task: id } }))
  const phone = useNumber(id, loaded.data)
  const put = (moved: TaskMoved, label?: string): void => {
    if (loaded.data) loaded.put(after(loaded.data, moved, label))
  }
  const { act, claim } = useClaim(id, put, loaded.reload, onChange)
  const [left, setLeft] = useState('')
  const done = (verb: WorkVerb, told: Done): void => {
    if (verb === 'reveal') keepShown(id, told)
    put(told.moved, told.label)
    if (told.moved.task.state === 'open') setLeft(id)
    if (verb !== 'reveal') toast(told.said ?? words.done[verb])
    if (told.said === undefined && rereads.includes(verb)) void loaded.reload()
    onChange()
  }
  return { loaded, phone, act, claim, done, gone: left === id && loaded.refusal?.code === 'not-found' }
}

/** `beside`: it stands in a pane beside its list. */
export function TaskView({ id, beside = false, onChange }: { id: string; beside?: boolean; onChange: () => void }) {
  const words = useWords(workWords)
  const task = useWords(taskWords)
  const say = useSay()
  const when = useWhen()
  const { loaded, phone, act, claim, done, gone } = useTask(id, onChange)
  if (gone) return <Gone />
  return (
    <Loaded of={loaded} lines={8}>
      {(detail) => (
        <View id='task-view'>
          <PageTitle id='task-title' takes={beside}>{say(kindRow(detail.task.kind).title)} · {task.people(whoOf(detail), detail.task.people)}</PageTitle>
          <View className='lead'><View>{task.reference(detail.task.reference)} · {task.due(when.moment(detail.task.due))} · {detail.task.placeName}</View><TaskTags line={detail.task} /></View>
          <Lost refusal={act.refusal} mine={detail.task.mine} />
          {detail.task.mine ? <Helping detail={detail} /> : null}
          <TaskActs detail={detail} shown={phone !== undefined} act={act} onClaim={claim} onDone={done} />
          {detail.task.mine ? null : <Helping detail={detail} />}<TriedCard detail={detail} />
          <HandsCard detail={detail} onDone={(told) => { done('assign', told) }} />
          <UnitsAsked detail={detail} onDone={(told) => { done('assign', told) }} />
          <SameOnes detail={detail} onChange={() => { void loaded.reload(); onChange() }} />
          <Title>{words.asked}</Title>
          <Home detail={detail} phone={phone} onSettled={(settled) => { loaded.put(settled); onChange() }} />
          <Asked detail={detail} />
          <History detail={detail} />
        </View>
      )}
    </Loaded>
  )
}
