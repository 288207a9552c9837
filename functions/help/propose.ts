/** The sweep of what runs out: day by day since the last one, each proposal with its notices in one transaction. Killed anywhere and begun again, nobody is told twice. */
import { addDays } from '../../shared/civil-time'
import { lazy, object, string } from '../../shared/zod'
import { log } from '../http/log'
import { putNotice } from '../notices/store'
import { refillShards, sweepKey } from '../table/keys'
import { fromRow } from '../table/row'
import { get, putOne, write, type Key } from '../table/table'
import { dueDay, noticesOfRefill, propose, type Refill } from './refill'
import { putProposed, refillsDue } from './refill-store'

const mark = lazy(() => object({ day: string() }))

/** The days still to be read, the last one that was begun included. At the first sweep ever: the last week. */
async function daysToRead(now: string): Promise<string[]> {
  const [row, last] = [await get(sweepKey('refill')), dueDay(now)]
  const days: string[] = []
  for (let day = row ? fromRow(mark(), row).day : addDays(last, -7); day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

/** True when it was proposed now, and not by another run. */
async function proposeOne(due: Refill, day: string): Promise<boolean> {
  return (await write([putProposed(propose(due, day)), ...noticesOfRefill(due).map(putNotice)])).length === 0
}

interface Swept { done: number; whole: boolean }

async function sweepPart(day: string, shard: number, swept: Swept): Promise<void> {
  let after: Key | undefined
  do {
    const page = await refillsDue(day, shard, after)
    for (const one of page.due) {
      try {
        if (await proposeOne(one, day)) swept.done += 1
      } catch (error) {
        swept.whole = false
        log({ level: 'error', what: error instanceof Error ? (error.stack ?? error.message) : String(error) })
      }
    }
    after = page.next
  } while (after)
}

/** Proposes all that is due by `now` and remembers how far it came; answers how many. One that fails holds up no other, and is tried again. */
export async function proposeDue(now: string): Promise<number> {
  const swept: Swept = { done: 0, whole: true }
  for (const day of await daysToRead(now)) {
    for (let shard = 0; shard < refillShards; shard += 1) await sweepPart(day, shard, swept)
    if (swept.whole) await putOne({ ...sweepKey('refill'), day })
  }
  return swept.done
}
