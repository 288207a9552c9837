/**
 * The task. Rules only: (task, who, now) → the next task and the event that says so, or a refusal.
 * Which verb a state allows stands in shared/task.ts; every rule here goes through `move`.
 */
import { array, boolean, enum as oneOf, int, lazy, object, optional, record, string, type infer as Infer } from '../../shared/zod'
import { role } from '../../shared/duty-schema'
import type { Role } from '../../shared/duties'
import { idAs, reference } from '../../shared/ids'
import { lowestOf } from '../../shared/place-tree'
import { pathStep, type PathStep } from '../../shared/places'
import { moveOf, taskStates, type Hand, type TaskVerb } from '../../shared/task'
import { kindRow, taskKindNames, urgencies, type TaskKind, type Urgency } from '../../shared/task-kinds'
import type { Refused } from '../http/refusal'
import type { Did, Event, Told } from './event'

/** `since`: when they took it. */
const holder = lazy(() => object({ user: string(), name: string(), role: role(), since: optional(string()) }))

/** `about`: the people each of whom gets an outcome. `followers`: the users who are told what becomes of it. `facts`: short values that lists show. */
export const task = lazy(() =>
  object({
    id: string(), kind: oneOf(taskKindNames), state: oneOf(taskStates), urgency: oneOf(urgencies), due: string(),
    path: array(pathStep()), place: string(), placeName: string(),
    household: string(), label: string(), about: array(object({ id: string(), name: string() })), followers: array(string()),
    holder: optional(holder()), filedAt: string(), closedAt: optional(string()), reminded: optional(boolean()), facts: record(string(), string()), v: int(),
  }),
)
export type Task = Infer<ReturnType<typeof task>>

/** Someone with their name; `role` is there when they act on duty. */
export interface Person { readonly user: string; readonly name: string; readonly role?: Role }
export interface Moved { readonly task: Task; readonly event: Event }

/** The place whose inbox serves this kind: the lowest level of the registry's row that the path has. */
export function addressee(kind: TaskKind, path: readonly PathStep[]): PathStep | undefined {
  return lowestOf(path, kindRow(kind).inbox)
}

/** When it must be done: an instant `dueMinutes` after it was filed. */
export function dueAt(kind: TaskKind, urgency: Urgency, filedAt: string): string {
  return new Date(Date.parse(filedAt) + kindRow(kind).dueMinutes[urgency] * 60_000).toISOString()
}

/** When it must be done after its request was changed: never later than was promised before, and not earlier than the new urgency asks from now. */
export function changedDue(task: Pick<Task, 'kind' | 'due'>, urgency: Urgency, now: string): string {
  const due = dueAt(task.kind, urgency, now)
  return due < task.due ? due : task.due
}

/** What a request brings with it when its task is made. */
export interface Filing {
  readonly request: string
  readonly kind: TaskKind
  readonly urgency: Urgency
  readonly path: readonly PathStep[]
  readonly household: string
  readonly label: string
  readonly about: Task['about']
  readonly followers: readonly string[]
  readonly facts?: Readonly<Record<string, string>>
}

/** A new task in the inbox it belongs to; undefined when no level of the path serves its kind. */
export function fileTask(filing: Filing, now: string): Task | undefined {
  const { request, kind, urgency, path } = filing
  const at = addressee(kind, path)
  if (!at) return undefined
  const upTo = path.slice(0, path.findIndex((step) => step.id === at.id) + 1)
  return {
    id: idAs('task', request), kind, state: 'open', urgency, due: dueAt(kind, urgency, now), path: upTo, place: at.id, placeName: at.name,
    household: filing.household, label: filing.label, about: filing.about, followers: [...filing.followers], facts: { ...filing.facts }, filedAt: now, v: 1,
  }
}

/** Why this hand may not move the task; undefined when it may. */
function refusalFor(task: Task, deed: Deed): Refused | undefined {
  const allowed = moveOf(task.state, deed.verb)
  if (allowed?.by === deed.hand && (deed.hand !== 'holder' || task.holder?.user === deed.by?.user)) return undefined
  if (task.state === 'resolved' || task.state === 'withdrawn') return { refused: 'closed' }
  if (task.state === 'held' && deed.hand !== 'holder') return { refused: 'held', who: task.holder?.name ?? '' }
  return { refused: 'not-holder' }
}

/** Those who are told: the followers, but not who did it. */
export function toldOf(task: Task, by: Person | undefined): Told[] {
  return task.followers.filter((user) => user !== by?.user).map((user) => ({ user, opens: 'request' }))
}

/** What somebody is about to do: the verb and whose hand it needs, its line in the log, and what it changes besides the state. */
export interface Deed {
  readonly event: string
  readonly verb: TaskVerb
  readonly hand: Hand
  readonly by?: Person
  readonly now: string
  readonly did?: Did
  /** Who is told, where that is not everyone who follows. */
  readonly told?: readonly Told[]
  readonly change?: Partial<Task>
}

/** The log's line of a deed; `submit` is the one verb that makes a task instead of moving it. */
export function eventOf(task: Task, deed: Omit<Deed, 'verb' | 'hand'> & { verb: Event['verb'] }): Event {
  return {
    id: deed.event, task: task.id, kind: task.kind, reference: reference(task.id), label: task.label, verb: deed.verb, at: deed.now,
    ...(deed.by ? { by: { ...deed.by } } : {}), ...deed.did, told: [...(deed.told ?? toldOf(task, deed.by))],
    v: deed.verb === 'submit' ? task.v : task.v + 1,
  }
}

/** The one way a task moves: through the table of states, with its event, its version one higher. */
export function move(task: Task, deed: Deed): Moved | Refused {
  const refused = refusalFor(task, deed)
  const allowed = moveOf(task.state, deed.verb)
  if (refused || !allowed) return refused ?? { refused: 'closed' }
  const closes = allowed.to === 'resolved' || allowed.to === 'withdrawn'
  const next: Task = { ...task, ...deed.change, state: allowed.to, v: task.v + 1, ...(closes ? { closedAt: deed.now } : {}) }
  return { task: next, event: eventOf(task, deed) }
}

/** One outcome, from the kind's row, for each person the task is about; no more, no fewer, nobody twice. */
export function outcomesFit(task: Task, outcomes: readonly { person: string; outcome: string }[]): boolean {
  const known = kindRow(task.kind).outcomes
  const named = new Set(outcomes.map((one) => one.person))
  return outcomes.length === task.about.length && task.about.every((one) => named.has(one.id)) && outcomes.every((one) => Object.hasOwn(known, one.outcome))
}
