/** What people do to tasks, one function a verb: who, when, with what → the deed that `move` carries out. */
import type { AttemptResult, AttemptWay } from '../../shared/attempts'
import type { Role } from '../../shared/duties'
import type { PathStep } from '../../shared/places'
import type { overnightPlans, purposes } from '../../shared/task'
import type { UnitDeed } from '../../shared/task-event'
import { kindRow, minutesLater, type Urgency } from '../../shared/task-kinds'
import type { Lent } from '../http/actor'
import type { Did, Told } from './event'
import { attempted, stand } from './pausing'
import { waitsUntil } from './ride-clock'
import type { Passing } from './rungs'
import { awaitsWord, changedDue, dueOf, toldOf, type Deed, type Person, type Task } from './task'

/** Who does it, the id of its line in the log (made by the phone), and when. */
export interface Doing { readonly by: Person; readonly event: string; readonly now: string }

const opening = (users: readonly string[]): Told[] => [...new Set(users)].map((user) => ({ user, opens: 'task' }))
/** Where it now stands nothing was said yet of the night. */
export const unsaid = { night: undefined, plan: undefined }
const said = (text: string | undefined): Did => (text ? { text } : {})

const later = (now: string, minutes: number): string => new Date(Date.parse(now) + minutes * 60_000).toISOString()
/** How long after a reminder the task climbs. */
const climbAt = ({ kind, urgency }: Pick<Task, 'kind' | 'urgency'>, now: string): string => minutesLater(kind, urgency, now, kindRow(kind).climbMinutes[urgency])

/** Who takes what is overdue has the time of one rung to do it, once on each rung. */
export function claim(doing: Doing & { by: Person & { role: Role } }, task: Task): Deed {
  const eased = task.reminded && !task.eased ? { wake: climbAt(task, doing.now), eased: true } : {}
  return { ...doing, verb: 'claim', hand: 'worker', change: { holder: { ...doing.by, since: doing.now }, ...eased } }
}

/** `lent`: as what they were lent for it. */
export function giveBack(doing: Doing, text?: string, lent?: Lent): Deed {
  return { ...doing, verb: 'give-back', hand: 'holder', did: said(text), change: { holder: undefined, ...(lent ? { had: { ...lent } } : {}) } }
}

const joined = (places: readonly string[] | undefined, place: string): string[] => [...new Set([...(places ?? []), place])]

/** Not ours: it goes where `passing` says, with the reason, and never back to a place that said so. `there`: who is there now. */
export function pass(doing: Doing, task: Task, { step, path, given }: Passing, there: readonly string[], text: string): Deed {
  const away = path[path.length - 1]?.id !== task.path[task.path.length - 1]?.id
  const change = { path: [...path], place: step.id, placeName: step.name, holder: undefined, been: joined(task.been, task.place), ...(given ? { given: joined(task.given, step.id) } : {}), ...(away ? { sent: true } : {}), ...unsaid }
  const told = [...toldOf(task, doing.by), ...opening(there)]
  return { ...doing, verb: 'pass', hand: task.holder?.user === doing.by.user ? 'holder' : 'worker', did: { text, from: task.placeName, to: step.name, print: step.id }, change, told }
}

/** `lent`: where they serve, if that is not where the task stands. */
export type Taker = Person & { role: Role; readonly lent?: { readonly id: string; readonly name: string } }
const taken = ({ user, name, role, lent }: Taker, now: string): NonNullable<Task['holder']> => ({ user, name, role, since: now, ...(lent ? { lent: { ...lent } } : {}) })

/** Who leads the work gives it to somebody who is there, or lends hands from another place; also out of the hands of another, unless it has to be `free`. */
export function assign(doing: Doing, task: Task, to: Taker, free = false): Deed {
  const before = task.holder && task.holder.user !== to.user ? [task.holder.user] : []
  const eased = task.reminded && !task.eased ? { wake: climbAt(task, doing.now), eased: true } : {}
  const told = [...toldOf(task, doing.by), ...opening([to.user, ...before].filter((user) => user !== doing.by.user))]
  const did = to.lent ? { to: to.name, from: to.lent.name, print: `${to.user} ${to.lent.id}` } : { to: to.name, print: to.user }
  return { ...doing, verb: 'assign', hand: 'lead', free, did, change: { holder: taken(to, doing.now), offer: undefined, ...eased }, told }
}

/** Offered to a colleague; until they accept it stays with its holder. */
export function handOver(doing: Doing, to: Taker): Deed {
  return { ...doing, verb: 'hand-over', hand: 'holder', did: { to: to.name, print: to.user }, change: { offer: to }, told: opening([to.user]) }
}

export function accept(doing: Doing & { by: Taker }, task: Task): Deed {
  const before = task.holder ? [task.holder.user] : []
  return { ...doing, verb: 'accept', hand: 'offered', change: { holder: taken(doing.by, doing.now), offer: undefined }, told: [...toldOf(task, doing.by), ...opening(before)] }
}

export function decline(doing: Doing, task: Task, text?: string): Deed {
  return { ...doing, verb: 'decline', hand: 'offered', did: said(text), change: { offer: undefined }, told: opening(task.holder ? [task.holder.user] : []) }
}

/** The clock stands still for so many hours, once for each attempt that may be waited for (`pausing.ts`). */
export function wait(doing: Doing, task: Task, hours: number): Deed {
  const change = stand(task, hours, doing.now)
  return { ...doing, verb: 'wait', hand: 'holder', did: { print: String(hours), ...(change.paused ? { until: change.paused.until } : {}) }, change }
}

/** Not settled after all: free again `at` a rung of its path, due as if filed now. `there`: who is there. */
export function reopen(doing: Doing, task: Task, at: Pick<PathStep, 'id' | 'name'>, there: readonly string[], text: string): Deed {
  const due = dueOf(task, doing.now)
  const way = at.id === task.place ? {} : { from: task.placeName, to: at.name }
  const change = { place: at.id, placeName: at.name, holder: undefined, check: undefined, closedAt: undefined, reminded: false, eased: false, tried: undefined, attempts: undefined, paused: undefined, due, wake: due, ...unsaid }
  return { ...doing, verb: 'reopen', hand: 'requester', did: { text, ...way }, change, told: [...toldOf(task, doing.by), ...opening([...(task.holder ? [task.holder.user] : []), ...there])] }
}

/** Taken from a holder who serves there no more; they are told, and the household. */
export function release(doing: Doing, task: Task): Deed {
  const workers = task.holder && task.holder.user !== doing.by.user ? [{ user: task.holder.user, opens: 'task' as const }] : []
  return { ...doing, verb: 'release', hand: 'lead', change: { holder: undefined }, told: [...toldOf(task, doing.by), ...workers] }
}

/** What happens to it in this night; nobody is told, no due time changes. */
export function overnight(doing: Doing, night: string, plan: (typeof overnightPlans)[number], text?: string): Deed {
  return { ...doing, verb: 'overnight', hand: 'staff', did: { plan, ...said(text) }, told: [], change: { night, plan } }
}

/** Whoever leads asks a unit for hands; who has the task, and when it is due, stays. */
export function askUnit(doing: Doing, unit: { id: string; name: string }, asked: Pick<UnitDeed, 'hands' | 'skill'>): Deed {
  const { id, name } = unit
  return { ...doing, verb: 'ask-unit', hand: 'lead', did: { unit: { id, name, ...asked }, print: `${id} ${asked.hands} ${asked.skill}` }, told: [] }
}

/** What a unit said to the line that asked it. That hands come is told to the household and to whoever has the task. */
export function unitAnswer(doing: Doing, task: Task, unit: UnitDeed & { readonly answer: string }): Deed {
  const holder = task.holder && task.holder.user !== doing.by.user ? opening([task.holder.user]) : []
  const told = unit.answer === 'coming' ? [...toldOf(task, doing.by).filter((one) => one.user !== task.holder?.user), ...holder] : []
  return { ...doing, verb: 'unit-answer', hand: 'lead', did: { unit, print: `${unit.ask ?? ''} ${unit.answer} ${unit.hands} ${unit.when ?? ''}` }, told }
}

/** Notes are between workers: nobody is told. */
export function note(doing: Doing, text: string): Deed {
  return { ...doing, verb: 'note', hand: 'holder', did: { text }, told: [] }
}

/** Somebody was tried to be reached: on the phone, or at their door. */
export function call(doing: Doing, task: Task, result: AttemptResult, { text, way = 'phone' }: { text?: string | undefined; way?: AttemptWay | undefined } = {}): Deed {
  return { ...doing, verb: 'call', hand: 'holder', did: { call: result, ...(way === 'phone' ? {} : { way }), ...said(text) }, change: attempted(task, result, way, doing.now) }
}

/** Told are those whose number it is: `household`, the users who live there. `room`: there was no number, and only the room was shown. */
export function reveal(doing: Doing, purpose: (typeof purposes)[number], household: readonly string[], room = false): Deed {
  const told = household.filter((user) => user !== doing.by.user).map((user): Told => ({ user, opens: 'request' }))
  return { ...doing, verb: 'reveal', hand: 'holder', did: { purpose, ...(room ? { way: 'door' } : {}) }, told }
}

/** `outcomes` fit the task already (`outcomesFit`); names are added for the log. */
export function resolve(doing: Doing, task: Task, outcomes: readonly { person: string; outcome: string }[], text?: string): Deed {
  const nameOf = (person: string): string => task.about.find((one) => one.id === person)?.name ?? ''
  return { ...doing, verb: 'resolve', hand: 'holder', did: { outcomes: outcomes.map((one) => ({ ...one, name: nameOf(one.person) })), ...said(text) } }
}

export function withdraw(doing: Doing): Deed {
  return { ...doing, verb: 'withdraw', hand: 'requester' }
}

/** The request was changed by who made it: what its task shows changes along. `print` is the fingerprint of what was sent. */
export function change(doing: Doing, shown: Partial<Task>, print: string): Deed {
  return { ...doing, verb: 'change', hand: 'requester', did: { print }, change: shown }
}

/** Somebody who looks after the place says how urgent it is; it is never due later than was promised. */
export function rate(doing: Doing, task: Task, urgency: Urgency, text: string): Deed {
  const due = changedDue(task, urgency, doing.now)
  const sooner = awaitsWord(task) || task.reminded || task.wake === undefined || task.wake <= due ? {} : { wake: due }
  return { ...doing, verb: 'rate', hand: 'staff', did: { urgency, text }, change: { urgency, due, ...sooner } }
}

/** The household answers instead of a worker; one who holds the task already is told, too. */
export function answer(doing: Doing, task: Task, outcome: string): Deed {
  const told = [...toldOf(task, doing.by), ...(task.holder ? [{ user: task.holder.user, opens: 'task' as const }] : [])]
  return { ...doing, verb: 'answer', hand: 'household', told, did: { outcomes: task.about.map(({ id, name }) => ({ person: id, name, outcome })) } }
}

/** What it asked is decided by what happened meanwhile; whoever holds it is told. */
export function lapse(task: Task, event: string, now: string, outcome: string): Deed {
  return { event, now, verb: 'lapse', hand: 'clock', told: opening(task.holder ? [task.holder.user] : []), did: { outcomes: task.about.map(({ id, name }) => ({ person: id, name, outcome })) } }
}

/** A ride that somebody has is looked at again when it goes. The due time has come: its holder is told, and everyone who is there where it stands. Where nobody is above to climb to, its people are told again every day. */
export function remind(task: Task, event: string, now: string, there: readonly string[]): Deed {
  const told = opening([...(task.holder ? [task.holder.user] : []), ...there])
  const wake = task.reminded && told.length > 0 ? later(now, 1440) : (waitsUntil(task, now) ?? climbAt(task, now))
  return { event, now, verb: 'remind', hand: 'clock', told, change: { reminded: true, wake } }
}

/** It goes up to `rung`, with everything that is known: free for whoever is there. Who held it is told, too, and the household. */
export function climb(task: Task, event: string, now: string, rung: PathStep, there: readonly string[]): Deed {
  const workers = opening([...there, ...(task.holder ? [task.holder.user] : [])])
  const told = [...toldOf(task, undefined).filter((one) => !workers.some((worker) => worker.user === one.user)), ...workers]
  const change = { place: rung.id, placeName: rung.name, holder: undefined, reminded: true, eased: false, wake: climbAt(task, now), ...unsaid }
  return { event, now, verb: 'climb', hand: 'clock', did: { from: task.placeName, to: rung.name }, told, change }
}
