/** Reports as their household sees them: workers' notes stay among workers. */
import { idAs, reference } from '../../shared/ids'
import type { ReportDetail, ReportLine } from '../../shared/reports'
import { verbsFor } from '../../shared/task'
import type { Event } from '../inbox/event'
import type { RequestFile } from '../inbox/store'
import { reopenable } from '../inbox/task'
import { viewEvent } from '../inbox/view'
import { viewReport } from './report'
import type { ReportFile, ReportRow } from './store'

/** What is said with a task given back or passed on is said to the next worker. */
const asides: readonly Event['verb'][] = ['give-back', 'pass']
const withoutAside = (event: Event): Event => (asides.includes(event.verb) ? { ...event, text: undefined } : event)
/** Between workers: notes, offers that nobody has taken up, places called or lying otherwise. */
const among: readonly Event['verb'][] = ['note', 'hand-over', 'decline', 'overnight', 'readdress']

const ours = ['change', 'withdraw', 'reopen'] as const

export function viewFile({ report, task, events }: ReportFile, viewer: string, now: string): ReportDetail {
  const allowed: readonly string[] = verbsFor(task.state, ['requester']).filter((verb) => (verb !== 'reopen' || !reopenable(task, now)) && (verb !== 'withdraw' || !task.taken))
  return {
    report: viewReport(report), state: task.state, urgency: task.urgency, due: task.due, place: task.placeName, ...(task.holder ? { holder: task.holder.name } : {}),
    verbs: ours.filter((verb) => allowed.includes(verb)),
    timeline: events.filter((event) => !among.includes(event.verb)).map((event) => viewEvent(withoutAside(event), viewer)),
  }
}

/** Of which one this is part now, once it has been made part of one: `other` is that, with its log. */
export function joinedTo({ task }: Pick<ReportFile, 'task'>, other: RequestFile): Pick<ReportDetail, 'joined'> {
  const told = other.task.state === 'resolved' ? (other.events.filter((event) => event.outcomes).at(-1)?.outcomes ?? []) : []
  const outcomes = told.filter((one) => task.about.some((person) => person.id === one.person)).map(({ name, outcome }) => ({ name, outcome }))
  return { joined: { report: idAs('report', other.task.id), reference: reference(other.task.id), state: other.task.state, outcomes } }
}

export function viewRow(row: ReportRow): ReportLine {
  const id = idAs('report', row.id)
  return {
    id, reference: reference(id), state: row.state, who: row.who, people: row.people, arrival: row.facts['arrival'] ?? '', filedAt: row.filedAt,
    ...(row.holderName ? { holder: row.holderName } : {}),
  }
}
