/** Two requests that are one: made one by a person, and separated again. Rules only. */
import { reference } from '../../shared/ids'
import { alikeDays } from '../../shared/task'
import { kindRow } from '../../shared/task-kinds'
import type { Refused } from '../http/refusal'
import type { Doing } from './deeds'
import type { Told } from './event'
import { isLive, toldOf, type Deed, type Task } from './task'

const dayMs = 86_400_000

/** The span in which another request was filed that may be the same, in milliseconds. */
export function alikeSpan({ filedAt }: Pick<Task, 'filedAt'>): { from: number; to: number } {
  const at = Date.parse(filedAt)
  return { from: at - alikeDays * dayMs, to: at + alikeDays * dayMs }
}

/** Why the first cannot become part of the other. One that has taken in others stays: so nothing is ever two steps away, nor in a circle. */
export function unlike(task: Task, other: Task | undefined): Refused | undefined {
  if (!other || other.id === task.id || other.household !== task.household || other.kind !== task.kind || !kindRow(task.kind).merges) return { refused: 'not-alike' }
  if (task.taken) return { refused: 'has-merged' }
  return isLive(other) ? undefined : { refused: 'into-closed' }
}

/** Of both, those who follow; whoever follows the one that goes reads it there. */
function toldBeside(doing: Doing, task: Task, gone: Task): Told[] {
  const residents = toldOf(task, doing.by).filter((one) => !gone.followers.includes(one.user))
  const holder = task.holder && task.holder.user !== doing.by.user ? [{ user: task.holder.user, opens: 'task' as const }] : []
  return [...residents, ...holder]
}

export function merge(doing: Doing, task: Task, other: string): Deed {
  const hand = task.holder?.user === doing.by.user ? 'holder' : 'worker'
  return { ...doing, verb: 'merge', hand, did: { other: reference(other), print: other }, change: { into: other, holder: undefined } }
}

/** Everyone the other one is about gets an outcome here from now on. */
export function takeIn(doing: Doing, task: Task, other: Task): Deed {
  const { id, about, followers } = other
  return { ...doing, verb: 'take-in', hand: 'worker', did: { other: reference(id), print: id }, change: { taken: [...(task.taken ?? []), { task: id, about, followers }] }, told: toldBeside(doing, task, other) }
}

/** Free again where it stood, due when it was; where that has passed, the clock looks at it now, since it has gone by that hour. */
export function unmerge(doing: Doing, task: Task): Deed {
  const wake = task.wake !== undefined && task.wake > doing.now ? task.wake : doing.now
  const other = task.into ?? ''
  return { ...doing, verb: 'unmerge', hand: 'worker', did: { other: reference(other) }, change: { into: undefined, holder: undefined, wake } }
}

export function letOut(doing: Doing, task: Task, other: Task): Deed {
  const left = (task.taken ?? []).filter((one) => one.task !== other.id)
  return { ...doing, verb: 'let-out', hand: 'worker', did: { other: reference(other.id), print: other.id }, change: { taken: left.length > 0 ? left : undefined }, told: toldBeside(doing, task, other) }
}
