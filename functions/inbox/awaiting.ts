/** Help that was delivered waits for the word of whoever got it: asked again after a day, and after another a worker of the grid looks. Rules only. */
import type { Role } from '../../shared/duties'
import { unsaid, type Doing } from './deeds'
import { addressee, claimersOf } from './rungs'
import { dueAt, lentOf, toldOf, type Deed, type Task } from './task'

/** How long a word is waited for, each time. */
export const wordHours = 24
export const wordBy = (now: string): string => new Date(Date.parse(now) + wordHours * 3_600_000).toISOString()

type There = (place: string, among: readonly Role[]) => readonly string[]
interface Looking { readonly event: string; readonly now: string; readonly by?: Doing['by']; readonly there: There }

/** Did it arrive? Those who asked are told once more. */
function chase(task: Task, { event, now }: Looking): Deed {
  return { event, now, verb: 'chase', hand: 'clock', change: { ...(task.holder ? { holder: { ...task.holder, chased: true } } : {}), wake: wordBy(now) } }
}

/** Free for a worker to look whether it arrived, due as if filed now; whoever brought it is told, too. */
function toCheck(task: Task, { now, by, there }: Looking): Pick<Deed, 'change' | 'told'> {
  const at = addressee(task.kind, task.path, (place, among) => there(place, among).length > 0)?.at
  const due = dueAt(task.kind, 'soon', now)
  const place = at?.id ?? task.place
  const workers = [...new Set([...there(place, claimersOf({ ...task, place })), ...(task.holder ? [task.holder.user] : [])])]
  const lent = lentOf(task)
  const told = [...toldOf(task, by).filter((one) => !workers.includes(one.user)), ...workers.map((user) => ({ user, opens: 'task' as const }))]
  return { told, change: { place, placeName: at?.name ?? task.placeName, holder: undefined, ...(lent ? { had: { ...lent } } : {}), check: true, reminded: false, eased: false, tried: undefined, paused: undefined, due, wake: due, ...unsaid } }
}

/** What the clock does with one whose word is waited for. */
export function wordDeed(task: Task, looking: Looking): Deed {
  const { event, now } = looking
  return task.holder?.chased ? { event, now, verb: 'check', hand: 'clock', ...toCheck(task, looking) } : chase(task, looking)
}

/** It has not arrived, they say. */
export function deny(task: Task, looking: Looking & { by: Doing['by'] }, text: string | undefined): Deed {
  const { event, now, by } = looking
  return { event, now, by, verb: 'deny', hand: 'household', did: text ? { text } : {}, ...toCheck(task, looking) }
}
