/** Notices as rows of their person, in the order of their events; how far they were read stands in one mark. */
import { lazy, object, string } from '../../shared/zod'
import { limits } from '../../shared/http'
import { unreadCap } from '../../shared/notices'
import type { Lang } from '../../shared/words'
import { fromCursor, toCursor } from '../http/cursor'
import { noticeKey, readMarkKey } from '../table/keys'
import { fromRow } from '../table/row'
import { count, get, putOne, query, type Row, type Write } from '../table/table'
import { notice, type Notice } from './notice'

const mark = lazy(() => object({ upTo: string() }))

/** Notices are kept for ninety days. */
const end = (at: string): number => Math.floor(Date.parse(at) / 1000) + 90 * 86_400

const rowOf = (told: Notice): Row => ({ ...noticeKey(told.user, told.id), ...told, ttl: end(told.at) })

/** To be written with what it tells of. */
export const putNotice = (told: Notice): Write => ({ put: rowOf(told) })

/** False when this person was told of this event before. */
export async function keepNotice(told: Notice): Promise<boolean> {
  return putOne(rowOf(told), 'absent')
}

export async function noticesOfUser(user: string, cursor: string | undefined, lang: Lang): Promise<{ rows: Notice[]; cursor?: string }> {
  const { p, s } = noticeKey(user, '')
  const after = fromCursor(cursor, { p, prefix: s }, lang)
  const page = await query({ p, from: s, to: `${s}~`, backwards: true, limit: limits.page, ...(after ? { after } : {}) })
  const rows = page.rows.map((row) => fromRow(notice(), row))
  return page.next ? { rows, cursor: toCursor(page.next) } : { rows }
}

/** The id up to which this person has read; empty before the first time. */
export async function readUpTo(user: string): Promise<string> {
  const row = await get(readMarkKey(user))
  return row ? fromRow(mark(), row).upTo : ''
}

export async function markRead(user: string, upTo: string): Promise<void> {
  await putOne({ ...readMarkKey(user), upTo })
}

/** Notices after the mark, counted to the cap from the newest. */
export async function unreadAfter(user: string, upTo: string): Promise<number> {
  const { p, s } = noticeKey(user, upTo)
  return count({ p, from: `${s}!`, to: 'NTC#~', backwards: true, limit: unreadCap })
}
