/** Sweeps of what is due on a day: day by day since the last one, part by part, page by page. What was done stays done, so that one begun again does nothing twice. */
import { addDays } from '../../shared/civil-time'
import { lazy, object, string } from '../../shared/zod'
import { sweepKey } from './keys'
import { fromRow } from './row'
import { get, putOne, type Key } from './table'

const mark = lazy(() => object({ day: string() }))

export interface DaySweep<T> {
  /** Under which name it remembers how far it came. */
  readonly name: string
  readonly parts: number
  /** One page of what is due on a day in one of its parts. */
  readonly page: (day: string, part: number, after: Key | undefined) => Promise<{ due: readonly T[]; next?: Key }>
  /** True when it was done now, and not by another run. */
  readonly act: (due: T, day: string) => Promise<boolean>
  /** One that fails holds up no other, and is tried again at the next sweep. */
  readonly failed: (error: unknown) => void
}
interface Swept { done: number; whole: boolean }

/** The days still to be read, the last one that was begun included. At the first sweep ever: the last week. */
async function daysToRead(name: string, last: string): Promise<string[]> {
  const row = await get(sweepKey(name))
  const days: string[] = []
  for (let day = row ? fromRow(mark(), row).day : addDays(last, -7); day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

async function sweepPart<T>({ page, act, failed }: DaySweep<T>, day: string, part: number, swept: Swept): Promise<void> {
  let after: Key | undefined
  do {
    const { due, next } = await page(day, part, after)
    for (const one of due) {
      try {
        if (await act(one, day)) swept.done += 1
      } catch (error) {
        swept.whole = false
        failed(error)
      }
    }
    after = next
  } while (after)
}

/** Does all that is due up to the day `last`, and remembers how far it came; answers how many. */
export async function sweepDays<T>(sweep: DaySweep<T>, last: string): Promise<number> {
  const swept: Swept = { done: 0, whole: true }
  for (const day of await daysToRead(sweep.name, last)) {
    for (let part = 0; part < sweep.parts; part += 1) await sweepPart(sweep, day, part, swept)
    if (swept.whole) await putOne({ ...sweepKey(sweep.name), day })
  }
  return swept.done
}
