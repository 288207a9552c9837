/** What a new risk list does to the task of a report. Rules only. */
import type { RiskMatch } from '../../shared/risk-match'
import { urgencies, type Urgency } from '../../shared/task-kinds'
import type { PathStep } from '../../shared/places'
import { unsaid } from './deeds'
import type { Did, Told } from './event'
import { changedDue, dueAt, toldOf, type Deed, type Task } from './task'

interface Found { readonly event: string; readonly now: string; readonly there: readonly string[]; readonly facts: Task['facts'] }
interface Exposed extends Found { readonly task: Task; readonly at: Pick<PathStep, 'id' | 'name'>; readonly risk: RiskMatch | undefined; readonly urgency: Urgency }

const opening = (users: readonly string[]): Told[] => [...new Set(users)].map((user) => ({ user, opens: 'task' }))
/** Never less urgent than it was. */
const moreUrgent = (a: Urgency, b: Urgency): Urgency => (urgencies.indexOf(a) < urgencies.indexOf(b) ? a : b)

function row(found: RiskMatch | undefined): Did {
  if (!found) return {}
  const { grade, near, version, row: no, level, address, unread } = found
  return { risk: { grade, near, version, row: no, level, address, ...(unread ? { unread } : {}) } }
}

/** A list has, since it was looked at, a row for one of its stays: as urgent as that asks, due accordingly; closed, it is open again `at` a rung of its path. Whoever has it, or is there, is told, and the household. */
export function expose({ event, now, task, at, there, risk, urgency: asked, facts }: Exposed): Deed {
  const urgency = moreUrgent(task.urgency, asked)
  const told = [...toldOf(task, undefined), ...opening(task.holder && task.state === 'held' ? [task.holder.user] : [...(task.holder ? [task.holder.user] : []), ...there])]
  const base = { event, verb: 'expose' as const, hand: 'clock' as const, now, did: row(risk), told }
  if (task.state === 'resolved') {
    const due = dueAt(task.kind, urgency, now)
    return { ...base, change: { urgency, facts, place: at.id, placeName: at.name, holder: undefined, check: undefined, closedAt: undefined, reminded: false, eased: false, tried: undefined, due, wake: due, ...unsaid } }
  }
  const due = changedDue({ kind: task.kind, due: task.due }, urgency, now)
  return { ...base, change: { urgency, facts, due, ...(task.reminded || task.wake === undefined || task.wake <= due ? {} : { wake: due }) } }
}

/** What it was matched with is in no list any more: a proposal to whoever has it or closed it; nothing is decided by it. */
export function clear({ event, now, there, facts }: Found): Deed {
  return { event, verb: 'clear', hand: 'clock', now, told: opening(there), change: { facts } }
}
