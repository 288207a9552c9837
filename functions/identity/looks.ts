/** The list of who saw a household's phone number. */
import { limits } from '../../shared/http'
import type { Look as LookView } from '../../shared/identity'
import type { Lang } from '../../shared/words'
import { fromCursor, toCursor } from '../http/cursor'
import { lookKey } from '../table/keys'
import { fromRow } from '../table/row'
import { query } from '../table/table'
import { look } from './look'

/** Newest first, 20 a page. */
export async function looksAt(household: string, cursor: string | undefined, lang: Lang): Promise<{ items: LookView[]; cursor?: string }> {
  const { p, s } = lookKey(household, '')
  const after = fromCursor(cursor, { p, prefix: s }, lang)
  const page = await query({ p, from: s, to: `${s}~`, backwards: true, limit: limits.page, ...(after ? { after } : {}) })
  const items = page.rows.map((row) => fromRow(look(), row)).map(({ id, at, by, role, place, purpose, task }) => ({ id, at, by, role, place, purpose, task }))
  return page.next ? { items, cursor: toCursor(page.next) } : { items }
}
