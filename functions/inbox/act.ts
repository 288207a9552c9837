/** Carrying a deed out: decide, write in one transaction, look again where someone was faster. */
import { isRefused, refuse, Refusal } from '../http/refusal'
import { TableBusy } from '../table/patience'
import { write, type Added, type Check, type Write } from '../table/table'
import { sameDeed } from './event'
import { putTask, readEvent, readTask } from './store'
import { eventOf, move, type Deed, type Moved, type Task } from './task'
import { presentOf } from './view'

const attempts = 3
type Writes = readonly (Write | Added | Check)[]

/** The deed under this event id was done before: with the same hand and content it counts as done, else the id is taken. */
export async function doneBefore(task: Task, deed: Deed): Promise<Moved | undefined> {
  const done = await readEvent(task.id, deed.event)
  if (!done) return undefined
  if (!sameDeed(done, eventOf(task, deed))) throw new Refusal('id-taken', { present: presentOf(task) })
  return { task, event: done }
}

/** Why nothing is known to be written: somebody was faster, or the table was too busy to say; undefined when all is. */
export async function notWritten(writes: Writes): Promise<TableBusy | 'overtaken' | undefined> {
  try {
    return (await write(writes)).length > 0 ? 'overtaken' : undefined
  } catch (error) {
    if (error instanceof TableBusy) return error
    throw error
  }
}

/** Moves the task together with what else must be written (asked for only when the move is allowed, with the task as it stands), or refuses with its present state. A deed sent twice is done once. */
export async function carryOut(first: Task, deed: Deed, withMove: (moved: Moved, stored: Task) => Writes | Promise<Writes> = () => []): Promise<Moved> {
  let task = first
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const outcome = move(task, deed)
    if (isRefused(outcome)) {
      const before = await doneBefore(task, deed)
      if (before) return before
      throw refuse(outcome, presentOf(task))
    }
    const busy = await notWritten([...putTask(task, outcome.task, outcome.event), ...(await withMove(outcome, task))])
    if (!busy) return outcome
    // Also where the table was too busy: it may have been done unseen, or by somebody else who is then named.
    const now = await readTask(first.id)
    if (!now) throw new Refusal('not-found')
    const before = await doneBefore(now, deed)
    if (before) return before
    if (busy instanceof TableBusy && now.v === task.v) throw busy
    task = now
  }
  throw new Refusal('stale', { present: presentOf(task) })
}
