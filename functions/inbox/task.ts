/**
 * The task. Rules only: (task, who, now) → the next task and the event that says so, or a refusal.
 * Which verb a state allows stands in shared/task.ts; every rule here goes through `move`.
 */
import { array, boolean, enum as oneOf, int, lazy, object, optional, record, string, type infer as Infer } from '../../shared/zod'
import { role } from '../../shared/duty-schema'
import type { Role } from '../../shared/duties'
import { troubleSides } from '../../shared/help-between'
import { rideDue } from '../../shared/help-ride'
import { helpSteps, isHelpKind, isLastStep } from '../../shared/help-kinds'
import { idAs, reference } from '../../shared/ids'
import { pathStep, type PathStep } from '../../shared/places'
import { moveOf, overnightPlans, reopenHours, taskStates, type Hand, type TaskVerb } from '../../shared/task'
import { helpNeeds } from '../../shared/volunteer-fit'
import { kindRow, minutesLater, taskKindNames, urgencies, type TaskKind, type Urgency } from '../../shared/task-kinds'
import type { Attended } from '../duties/board'
import type { Lent } from '../http/actor'
import type { Refused } from '../http/refusal'
import type { Did, Event, Told } from './event'
import { attempts, goOn, pause } from './pausing'
import { rideClock } from './ride-clock'
import { addressee, always, passedOver } from './rungs'
import { tallyOf } from './tally'

/** `since`: when they took it. `step`: how far they are with bringing help; `chased`: whether a word on its arrival was asked for again; both end with the holding. `lent`: the place where whoever was lent for it serves; gone with them. */
const holder = lazy(() => object({ user: string(), name: string(), role: role(), since: optional(string()), step: optional(oneOf(helpSteps)), chased: optional(boolean()), lent: optional(object({ id: string(), name: string() })) }))

/** The pharmacy, and by which day. */
export const runOf = lazy(() => object({ at: string(), day: string() }))
/** When; where to is its holder's to read. */
export const rideOf = lazy(() => object({ day: string(), time: optional(string()) }))

const gathered = lazy(() => object({ about: array(object({ id: string(), name: string() })), followers: array(string()) }))
const taken = lazy(() => object({ task: string(), ...gathered().shape }))

/**
 * `path` ends where the task belongs; `place` is the place on it whose people act now. `wake`: when the clock next looks at it; `eased`: whoever took it overdue on this rung got time for it.
 * `sent`: somebody sent it to a place that is not its household's own; it stays there when the household's address changes.
 * `had`: who was lent for it and gave it back. `offer`: to whom its holder wants to hand it. `been`: the places that said it is not theirs. `given`: those to which somebody sent it beside or below. `tried`: when an attempt was last not answered that may be waited for, until it was. `attempts`: those since anybody was reached. `paused`: while the clock stands for one.
 * `into`: the task of which it is part now. `taken`: those that are part of this one, with whom they were about; `own`: whom this one is about without them.
 * `outside`: the neighbour who asked for them.
 * `of`: of which task it speaks, and on which side stands who says so. `against`: of whom it speaks; never in their hands. `check`: somebody has to look whether help arrived.
 * `run`: with what it can be fetched in one go. `ride`: of a ride, when it goes. `needs`: what it takes, where a volunteer may bring it.
 * `heard`: when its household last said something about it, or was reached.
 * `night`, `plan`: for which night somebody said last what happens to it overnight, and what.
 * `about`: the people each of whom gets an outcome. `followers`: the users who are told what becomes of it. `facts`: short values that lists show.
 */
export const task = lazy(() =>
  object({
    id: string(), kind: oneOf(taskKindNames), state: oneOf(taskStates), urgency: oneOf(urgencies), due: string(),
    path: array(pathStep()), place: string(), placeName: string(),
    household: string(), label: string(), about: array(object({ id: string(), name: string() })), followers: array(string()),
    holder: optional(holder()), had: optional(object({ user: string(), place: string(), role: role() })), offer: optional(holder()), been: optional(array(string())), given: optional(array(string())), sent: optional(boolean()), tried: optional(string()), attempts: optional(attempts()), paused: optional(pause()), filedAt: string(), closedAt: optional(string()), reminded: optional(boolean()), into: optional(string()), taken: optional(array(taken())), own: optional(gathered()), wake: optional(string()), eased: optional(boolean()), check: optional(boolean()), outside: optional(string()), of: optional(object({ task: string(), side: oneOf(troubleSides) })), against: optional(string()), run: optional(runOf()), ride: optional(rideOf()), needs: optional(array(oneOf(helpNeeds))), night: optional(string()), plan: optional(oneOf(overnightPlans)), heard: optional(string()), facts: record(string(), string()), v: int(),
  }),
)
export type Task = Infer<ReturnType<typeof task>>

/** Someone with their name; `role` is there when they act on duty. */
export interface Person { readonly user: string; readonly name: string; readonly role?: Role }
export interface Moved { readonly task: Task; readonly event: Event }

/** Who was lent for it and has closed it, or given it back last. */
export function lentBefore({ state, holder: held, had }: Pick<Task, 'state' | 'holder' | 'had'>): Lent | undefined {
  return state === 'resolved' && held?.lent ? { user: held.user, place: held.lent.id, role: held.role } : had
}

/** Who was lent for it and holds it now; from the moment they do not, it is as if they had never been. */
export function lentOf({ state, holder: held }: Pick<Task, 'state' | 'holder'>): Lent | undefined {
  return state === 'held' && held?.lent ? { user: held.user, place: held.lent.id, role: held.role } : undefined
}

/** When it must be done: `dueMinutes` of the kind's clock after it was filed. */
export function dueAt(kind: TaskKind, urgency: Urgency, filedAt: string): string {
  return minutesLater(kind, urgency, filedAt, kindRow(kind).dueMinutes[urgency])
}

/** When it must be done, said at an instant: a ride by its own day and time. */
export const dueOf = ({ kind, urgency, ride }: Pick<Task, 'kind' | 'urgency' | 'ride'>, now: string): string => (ride ? rideDue(ride, urgency, now) : dueAt(kind, urgency, now))

/** When it must be done after its request was changed: not earlier than the new urgency asks from now, and never later than was promised before, but where a ride was moved. */
export function changedDue(task: Pick<Task, 'kind' | 'due' | 'ride'>, urgency: Urgency, now: string, ride: Task['ride'] = task.ride): string {
  const due = dueOf({ kind: task.kind, urgency, ride }, now)
  const moved = ride?.day !== task.ride?.day || ride?.time !== task.ride?.time
  return moved || due < task.due ? due : task.due
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
  readonly run?: Task['run']
  readonly ride?: Task['ride']
  readonly needs?: Task['needs']
  readonly outside?: Task['outside']
  /** Filed by the clock, or by somebody who is not of the household: nothing was heard of it. */
  readonly unheard?: true
  readonly against?: string
  readonly of?: Task['of']
}

/** A new task in the inbox of whoever is there for it; undefined when no level of the path serves its kind. */
export function fileTask(filing: Filing, now: string, attended: Attended = always): Task | undefined {
  const { request, kind, urgency, path } = filing
  const found = addressee(kind, path, attended)
  if (!found) return undefined
  const { home, at } = found
  const upTo = path.slice(0, path.findIndex((step) => step.id === home.id) + 1)
  const due = dueOf(filing, now)
  return {
    id: idAs('task', request), kind, state: 'open', urgency, due, wake: due, path: upTo, place: at.id, placeName: at.name,
    household: filing.household, label: filing.label, about: filing.about, followers: [...filing.followers], facts: { ...filing.facts }, ...(filing.run ? { run: filing.run } : {}), ...(filing.ride ? { ride: filing.ride } : {}), ...(filing.needs ? { needs: filing.needs } : {}), ...(filing.outside ? { outside: filing.outside } : {}), ...(filing.of ? { of: filing.of } : {}), ...(filing.against ? { against: filing.against } : {}), ...(filing.unheard ? {} : { heard: now }), filedAt: now, v: 1,
  }
}

export const isLive = ({ state }: Pick<Task, 'state'>): boolean => state === 'open' || state === 'held'

/** Help that was delivered, and of which nobody has said yet that it arrived. */
export function awaitsWord({ kind, state, holder: held }: Pick<Task, 'kind' | 'state' | 'holder'>): boolean {
  return state === 'held' && isHelpKind(kind) && isLastStep(kind, held?.step)
}

/** Why this hand may not move the task; undefined when it may. */
function refusalFor(task: Task, deed: Deed): Refused | undefined {
  const allowed = moveOf(task.state, deed.verb)
  const own = { holder: task.holder?.user, offered: task.offer?.user }
  const named = deed.hand === 'holder' || deed.hand === 'offered' ? own[deed.hand] === deed.by?.user : true
  if (deed.verb === 'withdraw' && task.state === 'open' && task.taken) return { refused: 'joined' }
  if (deed.free && task.state === 'held') return { refused: 'held', who: task.holder?.name ?? '' }
  // Nobody looks into what is said of themselves, nor is given it.
  if (task.against !== undefined && [deed.change?.holder?.user, deed.change?.offer?.user].includes(task.against)) return { refused: 'own-trouble' }
  if (allowed?.by === deed.hand && named) return undefined
  if (!isLive(task)) return { refused: 'closed' }
  if (deed.hand === 'offered') return { refused: 'not-offered' }
  if (task.state === 'held' && deed.hand !== 'holder') return { refused: 'held', who: task.holder?.name ?? '' }
  return { refused: 'not-holder' }
}

/** Those who are told: the followers, but not who did it. Whoever told of trouble with what they brought has no page of that request. */
export function toldOf(task: Task, by: Person | undefined): Told[] {
  return task.followers.filter((user) => user !== by?.user).map((user) => ({ user, opens: task.of?.side === 'carrier' ? 'brought' : 'request', ...(user === task.outside ? { outside: true } : {}) }))
}

/** What somebody is about to do: the verb and whose hand it needs, its line in the log, and what it changes besides the state. */
export interface Deed {
  readonly event: string
  readonly verb: TaskVerb
  readonly hand: Hand
  /** Done only while nobody has it. */
  readonly free?: boolean
  readonly by?: Person
  readonly now: string
  readonly did?: Did
  /** Who is told, where that is not everyone who follows. */
  readonly told?: readonly Told[]
  readonly change?: Partial<Task>
}

/** Within its hours after the closing, what was asked for can be opened again. */
export function reopenable(task: Task, now: string): Refused | undefined {
  if (isLive(task)) return { refused: 'not-closed' }
  if (task.state !== 'resolved' || task.closedAt === undefined) return { refused: 'closed' }
  return Date.parse(task.closedAt) + reopenHours * 3_600_000 > Date.parse(now) ? undefined : { refused: 'too-late' }
}

/** With these it is nobody's any more who was lent for it: a volunteer is led to their own page, where a task would not open, or to what they brought. */
const ending: ReadonlySet<Event['verb']> = new Set(['confirm', 'deny', 'check', 'climb', 'release', 'assign', 'merge', 'reopen', 'redirect'])
const leading = ({ holder: held }: Task, verb: Event['verb'], told: readonly Told[]): Told[] =>
  told.map((one) => (ending.has(verb) && held?.role === 'volunteer' && held.user === one.user && one.opens === 'task' ? { ...one, opens: verb === 'confirm' ? 'brought' : 'volunteer' } : one))

/** The log's line of a deed; `submit` is the one verb that makes a task instead of moving it. */
export function eventOf(task: Task, deed: Omit<Deed, 'verb' | 'hand'> & { verb: Event['verb']; attended?: Attended }): Event {
  const passed = deed.verb === 'submit' ? passedOver(task, deed.attended).map((step) => step.name) : []
  const counted = deed.verb === 'submit' ? tallyOf(undefined, task, deed.now) : undefined
  return {
    id: deed.event, task: task.id, kind: task.kind, reference: reference(task.id), label: task.label, ...(task.of ? { of: task.of.task } : {}), verb: deed.verb, at: deed.now,
    ...(deed.by ? { by: { ...deed.by } } : {}), ...deed.did, ...(passed.length > 0 ? { passed } : {}), told: leading(task, deed.verb, deed.told ?? toldOf(task, deed.by)),
    v: deed.verb === 'submit' ? task.v : task.v + 1, ...(counted ? { tally: counted } : {}),
  }
}

type Gathering = Pick<Task, 'about' | 'followers' | 'own' | 'taken'>
const each = <T>(lists: readonly (readonly T[])[], key: (one: T) => string): T[] => [...new Map(lists.flat().map((one) => [key(one), one])).values()]

/** Whom it is about, and who follows: its own people, as they are or as they were changed, and those of the tasks it has taken in. */
function gather(task: Task, change: Partial<Task> = {}): Partial<Gathering> {
  const taken = 'taken' in change ? change.taken : task.taken
  if (!taken && !task.taken) return {}
  const own = { about: change.about ?? task.own?.about ?? task.about, followers: change.followers ?? task.own?.followers ?? task.followers }
  if (!taken || taken.length === 0) return { ...own, own: undefined, taken: undefined }
  const parts = [own, ...taken]
  return { own, taken, about: each(parts.map((one) => one.about), (one) => one.id), followers: each(parts.map((one) => one.followers), (one) => one) }
}

/** The household said something, or answered the phone. Whoever wishes to join it is not of it yet. */
const isHeard = ({ kind }: Task, { hand, did }: Deed): boolean => hand === 'household' || did?.call === 'reached' || (hand === 'requester' && kind !== 'join')

/** The one way a task moves: through the table of states, with its event, its version one higher. */
export function move(task: Task, deed: Deed): Moved | Refused {
  const refused = refusalFor(task, deed)
  const allowed = moveOf(task.state, deed.verb)
  if (refused || !allowed) return refused ?? { refused: 'closed' }
  const closes = allowed.to !== task.state && (allowed.to === 'resolved' || allowed.to === 'withdrawn')
  const heard = isHeard(task, deed)
  const made: Task = { ...task, ...deed.change, ...(heard ? goOn({ ...task, ...deed.change }, deed.now) : {}), ...gather(task, deed.change), state: allowed.to, v: task.v + 1, ...(allowed.to === 'held' ? {} : { offer: undefined }), ...(closes ? { closedAt: deed.now } : {}), ...(heard ? { heard: deed.now } : {}) }
  // What the clock itself does stands as it said.
  const next: Task = deed.hand === 'clock' && deed.verb !== 'redirect' ? made : { ...made, ...rideClock(task, made, deed.now) }
  const tally = tallyOf(task, next, deed.now)
  return { task: next, event: { ...eventOf(task, deed), ...(tally ? { tally } : {}) } }
}

/** One outcome, from the kind's row, for each person the task is about; no more, no fewer, nobody twice. */
export function outcomesFit(task: Task, outcomes: readonly { person: string; outcome: string }[]): boolean {
  const known = kindRow(task.kind).outcomes
  const named = new Set(outcomes.map((one) => one.person))
  return outcomes.length === task.about.length && task.about.every((one) => named.has(one.id)) && outcomes.every((one) => Object.hasOwn(known, one.outcome))
}
