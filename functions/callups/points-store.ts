/** The ledger as rows: entries are only ever added, with the sum of their month. */
import { monthOf } from '../../shared/callup-rules'
import { dayMs } from '../../shared/civil-time'
import { limits } from '../../shared/http'
import type { Lang } from '../../shared/words'
import { fromCursor, toCursor } from '../http/cursor'
import { entryKey, entryRange, monthKey, monthRange } from '../table/keys'
import { fromRow } from '../table/row'
import { follows, get, query, type Write } from '../table/table'
import type { CallUp } from './callup'
import { entry, monthSum, noMonth, type Booked, type Entry, type MonthSum } from './ledger'

/** Kept for three years, the sum with the last of its month. */
const end = (day: string): number => Math.floor((Date.parse(day) + 3 * 366 * dayMs) / 1000)

export async function readMonth(user: string, from: string): Promise<MonthSum> {
  const row = await get(monthKey(user, monthOf(from)))
  return row ? fromRow(monthSum(), row) : noMonth(user, monthOf(from))
}

/** What a call-up brought somebody. */
export async function readEntry(user: string, { from, id }: Pick<CallUp, 'from' | 'id'>): Promise<Entry | undefined> {
  const row = await get(entryKey(user, from, id, false))
  return row && fromRow(entry(), row)
}

/** Each entry once, and the sum as it was before it. */
export function putBooked({ entry: made, sum }: Booked): Write[] {
  return [
    { put: { ...entryKey(made.user, made.from, made.callup, made.kind === 'reversed'), ...made, ttl: end(made.from) }, when: 'absent' },
    { put: { ...monthKey(sum.user, sum.month), ...sum, ttl: end(`${sum.month}-28`) }, when: follows(sum.v) },
  ]
}

/** The latest month first. */
export async function monthsOf(user: string): Promise<MonthSum[]> {
  const { rows } = await query({ p: monthKey(user, '').p, ...monthRange, backwards: true })
  return rows.map((row) => fromRow(monthSum(), row))
}

export async function entriesOf(user: string, cursor: string | undefined, lang: Lang): Promise<{ entries: Entry[]; cursor?: string }> {
  const { p } = monthKey(user, '')
  const after = fromCursor(cursor, { p, prefix: 'E#' }, lang)
  const page = await query({ p, ...entryRange, backwards: true, limit: limits.page, ...(after ? { after } : {}) })
  const entries = page.rows.map((row) => fromRow(entry(), row))
  return page.next ? { entries, cursor: toCursor(page.next) } : { entries }
}
