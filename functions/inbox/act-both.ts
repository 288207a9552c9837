/** Carrying out what moves two tasks at once: decide, write both in one transaction, look again where someone was faster. */
import { kindRow } from '../../shared/task-kinds'
import { isRefused, refuse, Refusal, type Refused } from '../http/refusal'
import { TableBusy } from '../table/patience'
import { doneBefore, notWritten } from './act'
import type { Doing } from './deeds'
import { letOut, merge, takeIn, unlike, unmerge } from './merge'
import { putTask, readTask } from './store'
import { isLive, move, type Deed, type Moved, type Task } from './task'
import { presentOf } from './view'

const attempts = 3

interface Both {
  readonly deed: (task: Task) => Deed
  /** The deed at the other task, or why there is none. */
  readonly beside: (task: Task, other: Task | undefined) => { readonly other: Task; readonly deed: Deed } | Refused
}

function decide(task: Task, other: Task | undefined, { deed, beside }: Both): { own: Moved; also: Moved; other: Task } | Refused {
  const own = move(task, deed(task))
  if (isRefused(own)) return own
  const planned = beside(task, other)
  if (isRefused(planned)) return planned
  const also = move(planned.other, planned.deed)
  return isRefused(also) ? also : { own, also, other: planned.other }
}

/** The same as `carryOut`, with two logs: the line has the same id in both. */
async function carryOutBoth(first: Task, id: string, both: Both): Promise<Moved> {
  let task = first
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const outcome = decide(task, await readTask(id), both)
    if (isRefused(outcome)) {
      const before = await doneBefore(task, both.deed(task))
      if (before) return before
      throw refuse(outcome, presentOf(task))
    }
    const { own, also, other } = outcome
    const busy = await notWritten([...putTask(task, own.task, own.event), ...putTask(other, also.task, also.event)])
    if (!busy) return own
    const now = await readTask(first.id)
    if (!now) throw new Refusal('not-found')
    const before = await doneBefore(now, both.deed(task))
    if (before) return before
    if (busy instanceof TableBusy && now.v === task.v) throw busy
    task = now
  }
  throw new Refusal('stale', { present: presentOf(task) })
}

/** One becomes part of another: everyone it is about gets their outcome there. */
export function mergeInto(task: Task, into: string, doing: Doing): Promise<Moved> {
  return carryOutBoth(task, into, {
    deed: (one) => merge(doing, one, into),
    beside: (one, other) => unlike(one, other) ?? (other ? { other, deed: takeIn(doing, other, one) } : { refused: 'not-alike' }),
  })
}

/** The way back, as long as the other one goes on: once it is closed, its people have their outcomes. */
export async function separate(task: Task, doing: Doing): Promise<Moved> {
  // What its people's own report has overtaken is no part of it that anybody made one.
  if (task.into === undefined || !kindRow(task.kind).merges) {
    const before = await doneBefore(task, unmerge(doing, task))
    if (before) return before
    throw new Refusal('not-merged', { present: presentOf(task) })
  }
  return carryOutBoth(task, task.into, {
    deed: (one) => unmerge(doing, one),
    beside: (one, other) => (other && isLive(other) ? { other, deed: letOut(doing, other, one) } : { refused: 'into-closed' }),
  })
}
