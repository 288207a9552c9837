/** The sweep of due times: tasks whose time has come, hour by hour since the last sweep. Resumable; twice at once does nothing twice. */
import { lazy, object, string } from '../../shared/zod'
import { idAt } from '../../shared/ids'
import { onDutyAt } from '../identity/store'
import { dueIn, dueShards, sweepKey } from '../table/keys'
import { fromRow } from '../table/row'
import { get, putOne, query, write, type Key, type Row } from '../table/table'
import { remind } from './deeds'
import { putTask } from './store'
import { move, task, type Task } from './task'
import { isRefused } from '../http/refusal'

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

/** One reminder. The event's id comes from the task and its due time; the version guards the rest: whoever moved it meanwhile wins. */
async function remindOf(due: Task, now: string): Promise<boolean> {
  const onDuty = due.holder ? [] : await onDutyAt(due.place, now)
  const moved = move(due, remind(due, idAt('event', due.id, Date.parse(due.due)), now, onDuty))
  if (isRefused(moved)) return false
  return (await write(putTask(due, moved.task, moved.event))).length === 0
}

/** Reminds of everything due by `now` and remembers how far it came; answers how many were reminded of. */
export async function sweepDue(now: Date): Promise<number> {
  let reminded = 0
  for (const hour of await hoursToRead(now.getTime())) {
    for (let shard = 0; shard < dueShards; shard += 1) {
      for await (const row of dueRows(hour, shard, now.toISOString())) {
        if (await remindOf(fromRow(task(), row), now.toISOString())) reminded += 1
      }
    }
    await putOne({ ...sweepKey('due'), hour })
  }
  return reminded
}
