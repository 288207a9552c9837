/** The sweep: tasks whose time has come, to be reminded of or to climb, hour by hour since the last sweep. Resumable; twice at once does nothing twice. */
import { lazy, object, string } from '../../shared/zod'
import { newId } from '../../shared/ids'
import { logFailure } from '../http/log'
import { isRefused } from '../http/refusal'
import { readBoards } from '../duties/store'
import { dueIn, dueShards, sweepKey } from '../table/keys'
import { fromRow } from '../table/row'
import { get, putOne, query, write, type Key, type Row } from '../table/table'
import { lookAt } from './escalation'
import { putTask, readTask } from './store'
import { task, type Task } from './task'

const hourMs = 3_600_000
const mark = lazy(() => object({ hour: string() }))
const hourOf = (time: number): string => new Date(time).toISOString().slice(0, 13)

/** The hours still to be read, the last one that was begun included. At the first sweep ever: the last two days. */
async function hoursToRead(now: number): Promise<string[]> {
  const row = await get(sweepKey('due'))
  const from = row ? Date.parse(`${fromRow(mark(), row).hour}:00:00Z`) : now - 48 * hourMs
  const hours: string[] = []
  for (let time = from; hourOf(time) <= hourOf(now); time += hourMs) hours.push(hourOf(time))
  return hours
}

/** The timers of one hour and shard that have run out, page by page. */
async function* dueRows(hour: string, shard: number, now: string): AsyncGenerator<Row> {
  let after: Key | undefined
  do {
    const page = await query({ p: dueIn(hour, shard), index: 'g1', from: '0', to: `${now}#`, limit: 100, ...(after ? { after } : {}) })
    yield* page.rows
    after = page.next
  } while (after)
}

const attempts = 5

/** One step, true when it was written now. The version guards it: where somebody moved the task meanwhile, it is looked at again. */
async function wakeUp(found: Task, now: string): Promise<boolean> {
  let due: Task | undefined = found
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (!due?.wake || due.wake > now) return false
    const boards = await readBoards(due.path)
    const moved = lookAt(due, boards, newId('event', Date.parse(now)), now)
    if (isRefused(moved)) return false
    if ((await write(putTask(due, moved.task, moved.event))).length === 0) return true
    due = await readTask(due.id)
  }
  throw new Error(`${found.id} could not be moved by the clock in ${String(attempts)} attempts`)
}

interface Swept { readonly done: number; readonly whole: boolean }

/** Moves what is due in one shard of an hour; `whole` is false when one of its tasks could not be. */
async function sweepShard(hour: string, shard: number, now: string): Promise<Swept> {
  let [done, whole] = [0, true]
  for await (const row of dueRows(hour, shard, now)) {
    try {
      if (await wakeUp(fromRow(task(), row), now)) done += 1
    } catch (error) {
      whole = false
      logFailure(error)
    }
  }
  return { done, whole }
}

async function sweepHour(hour: string, now: string): Promise<Swept> {
  const shards = await Promise.all(Array.from({ length: dueShards }, (_, shard) => sweepShard(hour, shard, now)))
  return { done: shards.reduce((sum, one) => sum + one.done, 0), whole: shards.every((one) => one.whole) }
}

/**
 * Moves everything due by `now` and remembers how far it came; answers how many it moved.
 * A task that cannot be moved holds up no other, and is tried again at every sweep.
 */
export async function sweepDue(now: Date): Promise<number> {
  let [total, whole] = [0, true]
  for (const hour of await hoursToRead(now.getTime())) {
    const swept = await sweepHour(hour, now.toISOString())
    total += swept.done
    whole &&= swept.whole
    if (whole) await putOne({ ...sweepKey('due'), hour })
  }
  return total
}
