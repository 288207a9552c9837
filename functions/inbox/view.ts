/** Tasks as workers see them. */
import { reference } from '../../shared/ids'
import { workerVerbs, type TaskLine } from '../../shared/inbox'
import type { Duty } from '../../shared/duty-schema'
import { inboxRoles, type Role } from '../../shared/duties'
import { isHelpKind, stepsOf } from '../../shared/help-kinds'
import { verbsFor, type Hand } from '../../shared/task'
import { kindRow } from '../../shared/task-kinds'
import type { TaskEvent } from '../../shared/task-event'
import { dutyAt, dutyLent, type Actor } from '../http/actor'
import type { Event } from './event'
import { lineOf, type InboxRow } from './store'
import { claimersOf } from './rungs'
import { lentOf, type Task } from './task'
import { seesDoor, veilLine } from './veil'

/** A line for this viewer; `inbox` is the place whose inbox is open. */
export function viewLine(line: InboxRow, viewer: string, inbox: string): TaskLine {
  const { id, kind, state, urgency, due, place, placeName, label, who, people, holder, holderName, visit, run } = line
  return {
    id, kind, state, urgency, due, place, placeName, here: place === inbox, reference: reference(id), label, who, people, mine: holder === viewer,
    ...(holder ? { holder: { id: holder, name: holderName ?? '' } } : {}), ...(visit ? { visit } : {}), ...(run && holder === viewer ? { run } : {}),
  }
}

/** The roles that lead the work of a place and of those below it. */
export const leading = ['community-worker', 'supervisor'] as const satisfies readonly Role[]

/** From the top down to where the task stands; what lies below it is not there. */
const upToPlace = ({ path, place }: Task): string[] => path.slice(0, path.findIndex((step) => step.id === place) + 1).map((step) => step.id)

/** The places on which this actor leads the work of where the task stands. */
export function leadsFrom(task: Task, actor: Actor): string[] {
  return upToPlace(task).filter((place) => dutyAt(actor, [place], leading) !== undefined)
}

/** The duty of whoever was lent for the task, or serves for its kind where it stands, or with an inbox there or above. */
export function staffDuty(task: Task, actor: Actor): Duty | undefined {
  return dutyAt(actor, [task.place], claimersOf(task)) ?? dutyLent(actor, lentOf(task)) ?? dutyAt(actor, upToPlace(task), inboxRoles)
}

/** The hands this actor has on the task: `worker` with a duty of its kind at its place, `holder` if they hold it (on that duty, or lent), `offered` if they are to have it, `lead` with a leading duty there or above, `staff` with any duty that has an inbox there or above, or lent. */
export function handsOf(task: Task, actor: Actor): Hand[] {
  const entitled = dutyAt(actor, [task.place], claimersOf(task)) !== undefined
  const lent = dutyLent(actor, lentOf(task)) !== undefined
  const has: Partial<Record<Hand, boolean>> = {
    worker: entitled, holder: lent || (entitled && task.holder?.user === actor.user.id), offered: entitled && task.offer?.user === actor.user.id, lead: leadsFrom(task, actor).length > 0, staff: staffDuty(task, actor) !== undefined,
  }
  return (Object.keys(has) as Hand[]).filter((hand) => has[hand])
}

export function workerVerbsOf(task: Task, actor: Actor): (typeof workerVerbs)[number][] {
  // Waiting is for those who have tried, merging for what can be the same; what a volunteer brings in steps is closed by the word of whoever got it; whoever was lent gives back what is not for them.
  const words = task.holder?.role === 'volunteer' && isHelpKind(task.kind) && stepsOf[task.kind].length > 0 ? ['resolve'] : []
  const out: readonly string[] = [...words, ...(task.tried === undefined ? ['wait'] : []), ...(kindRow(task.kind).merges ? [] : ['merge', 'unmerge']), ...(dutyLent(actor, lentOf(task)) ? ['hand-over', 'pass', 'merge'] : [])]
  const allowed: readonly string[] = verbsFor(task.state, handsOf(task, actor)).filter((verb) => !out.includes(verb))
  return workerVerbs.filter((verb) => allowed.includes(verb))
}

/** A line of the log for this viewer; who is told, and user ids, stay behind. */
export function viewEvent(event: Event, viewer: string): TaskEvent {
  const { id, at, verb, by, call, way, until, purpose, plan, channel, text, from, to, passed, outcomes, unit, step, urgency, other, risk } = event
  return {
    id, at, verb, ...(by ? { by: { name: by.name, ...(by.role ? { role: by.role } : {}), me: by.user === viewer } } : {}),
    ...(call ? { call } : {}), ...(way ? { way } : {}), ...(until ? { until } : {}), ...(purpose ? { purpose } : {}), ...(plan ? { plan } : {}), ...(channel ? { channel } : {}), ...(text ? { text } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}), ...(passed ? { passed } : {}), ...(outcomes ? { outcomes } : {}), ...(unit ? { unit } : {}), ...(step ? { step } : {}), ...(urgency ? { urgency } : {}), ...(other ? { other } : {}), ...(risk ? { risk } : {}),
  }
}

export function viewMoved(task: Task, event: Event, actor: Actor) {
  const viewer = actor.user.id
  const line = viewLine(lineOf(task), viewer, task.place)
  return { task: line.mine || seesDoor(task, actor) ? line : veilLine(line), version: task.v, verbs: workerVerbsOf(task, actor), event: viewEvent(event, viewer) }
}

/** What a refused caller is shown of the task as it stands. */
export function presentOf(task: Task): Record<string, unknown> {
  return { state: task.state, version: task.v, ...(task.holder ? { holder: task.holder.name } : {}) }
}
