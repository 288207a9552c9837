/** What people do to tasks, one function a verb: who, when, with what → the deed that `move` carries out. */
import type { Role } from '../../shared/duties'
import type { PathStep } from '../../shared/places'
import type { callResults, purposes } from '../../shared/task'
import { kindRow } from '../../shared/task-kinds'
import type { Did, Told } from './event'
import { toldOf, type Deed, type Person, type Task } from './task'

/** Who does it, the id of its line in the log (made by the phone), and when. */
export interface Doing { readonly by: Person; readonly event: string; readonly now: string }

const said = (text: string | undefined): Did => (text ? { text } : {})

const later = (now: string, minutes: number): string => new Date(Date.parse(now) + minutes * 60_000).toISOString()
/** How long after a reminder the task climbs. */
const climbAt = ({ kind, urgency }: Pick<Task, 'kind' | 'urgency'>, now: string): string => later(now, kindRow(kind).climbMinutes[urgency])

/** Who takes what is overdue has the time of one rung to do it, once on each rung. */
export function claim(doing: Doing & { by: Person & { role: Role } }, task: Task): Deed {
  const eased = task.reminded && !task.eased ? { wake: climbAt(task, doing.now), eased: true } : {}
  return { ...doing, verb: 'claim', hand: 'worker', change: { holder: { ...doing.by, since: doing.now }, ...eased } }
}

export function giveBack(doing: Doing, text?: string): Deed {
  return { ...doing, verb: 'give-back', hand: 'holder', did: said(text), change: { holder: undefined } }
}

/** Taken from a holder who serves there no more; they are told, and the household. */
export function release(doing: Doing, task: Task): Deed {
  const workers = task.holder && task.holder.user !== doing.by.user ? [{ user: task.holder.user, opens: 'task' as const }] : []
  return { ...doing, verb: 'release', hand: 'lead', change: { holder: undefined }, told: [...toldOf(task, doing.by), ...workers] }
}

/** Notes are between workers: nobody is told. */
export function note(doing: Doing, text: string): Deed {
  return { ...doing, verb: 'note', hand: 'holder', did: { text }, told: [] }
}

export function call(doing: Doing, result: (typeof callResults)[number], text?: string): Deed {
  return { ...doing, verb: 'call', hand: 'holder', did: { call: result, ...said(text) } }
}

/** Told are those whose number it is: `household`, the users who live there. */
export function reveal(doing: Doing, purpose: (typeof purposes)[number], household: readonly string[]): Deed {
  const told = household.filter((user) => user !== doing.by.user).map((user): Told => ({ user, opens: 'request' }))
  return { ...doing, verb: 'reveal', hand: 'holder', did: { purpose }, told }
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

/** The household answers instead of a worker; one who holds the task already is told, too. */
export function answer(doing: Doing, task: Task, outcome: string): Deed {
  const told = [...toldOf(task, doing.by), ...(task.holder ? [{ user: task.holder.user, opens: 'task' as const }] : [])]
  return { ...doing, verb: 'answer', hand: 'household', told, did: { outcomes: task.about.map(({ id, name }) => ({ person: id, name, outcome })) } }
}

const opening = (users: readonly string[]): Told[] => [...new Set(users)].map((user) => ({ user, opens: 'task' }))

/** The due time has come: its holder is told, and everyone who is there where it stands. Where nobody is above to climb to, its people are told again every day. */
export function remind(task: Task, event: string, now: string, there: readonly string[]): Deed {
  const told = opening([...(task.holder ? [task.holder.user] : []), ...there])
  const wake = task.reminded && told.length > 0 ? later(now, 1440) : climbAt(task, now)
  return { event, now, verb: 'remind', hand: 'clock', told, change: { reminded: true, wake } }
}

/** It goes up to `rung`, with everything that is known: free for whoever is there. Who held it is told, too, and the household. */
export function climb(task: Task, event: string, now: string, rung: PathStep, there: readonly string[]): Deed {
  const workers = opening([...there, ...(task.holder ? [task.holder.user] : [])])
  const told = [...toldOf(task, undefined).filter((one) => !workers.some((worker) => worker.user === one.user)), ...workers]
  const change = { place: rung.id, placeName: rung.name, holder: undefined, reminded: true, eased: false, wake: climbAt(task, now) }
  return { event, now, verb: 'climb', hand: 'clock', did: { from: task.placeName, to: rung.name }, told, change }
}
