/** Reading lists of tasks: by urgency and due time, all of them, of one kind, or those overdue; an inbox by where they stand before that. */
import { runsOf, type Run } from '../../shared/help-runs'
import { urgencies, type ListName } from '../../shared/task-kinds'
import { limits } from '../../shared/http'
import type { Lang } from '../../shared/words'
import { fromCursor, toCursor, type Listed } from '../http/cursor'
import { heldOfKind, holdKey, inboxKey, inboxOfKind, inboxPrefix, overdueKey, stands, urgencyPrefix } from '../table/keys'
import { fromRow } from '../table/row'
import { query, type Key, type Range, type Row } from '../table/table'
import { inboxRow, type InboxRow } from './store'

export interface Wanted { readonly kind?: ListName | undefined; readonly overdue?: boolean | undefined; readonly cursor?: string | undefined; readonly page?: number; /** Without what has gone on from here. */ readonly near?: true }
/** `groups`: what every sort key begins with, in the order in which they are read. */
interface List { readonly range: Pick<Range, 'p' | 'index'>; readonly listed: Listed; readonly groups: readonly string[] }

const ofIndex = (p: string, groups: readonly string[]): List => ({ range: { p, index: 'g1' }, listed: { g1p: p }, groups })
const inboxGroups = stands.map((standing) => inboxPrefix(standing))

/** The list of a place's inbox. */
export function inboxList(place: string, kind: ListName | undefined): List {
  const { p } = inboxKey(place, '')
  return kind ? ofIndex(inboxOfKind(place, kind), inboxGroups) : { range: { p }, listed: { p, prefix: '' }, groups: inboxGroups }
}

/** The list of what a user holds. */
export function heldList(user: string, kind: ListName | undefined): List {
  const { p, s } = holdKey(user, '')
  return kind ? ofIndex(heldOfKind(user, kind), ['']) : { range: { p }, listed: { p, prefix: s }, groups: [s] }
}

/** The list of what is late in a place and at any depth below it. */
export function overdueList(place: string): List {
  const { p } = overdueKey(place, '')
  return { range: { p }, listed: { p, prefix: '' }, groups: [''] }
}

/** The ranges to read one after the other: everything at once, or for the overdue one range per urgency, up to now. What has gone on is neither overdue here nor for those who are here. */
function rangesOf(list: List, wanted: Wanted, now: string): Range[] {
  const near = list.groups.filter((group) => group !== inboxPrefix('gone-on'))
  if (wanted.near) return near.map((group) => ({ ...list.range, from: `${group}1`, to: `${group}9` }))
  if (!wanted.overdue) return [{ ...list.range, from: `${list.groups[0] ?? ''}1`, to: `${list.groups.at(-1) ?? ''}9` }]
  return near.flatMap((group) => urgencies.map((urgency) => ({ ...list.range, from: group + urgencyPrefix(urgency), to: `${group}${urgencyPrefix(urgency)}${now}` })))
}

const sortOf = (key: Key, list: List): string => ('index' in list.range ? (key as Key & { g1s: string }).g1s : key.s)
const keyOf = (row: Row, list: List): Key => ('index' in list.range ? { p: row.p, s: row.s, g1p: row['g1p'], g1s: row['g1s'] } as Key : { p: row.p, s: row.s })

/** One page of rows, and the cursor of the next where there may be more. */
export async function readRows(list: List, wanted: Wanted, now: string, lang: Lang): Promise<{ rows: Row[]; cursor?: string }> {
  const after = fromCursor(wanted.cursor, list.listed, lang)
  const [rows, page] = [[] as Row[], wanted.page ?? limits.page]
  for (const range of rangesOf(list, wanted, now)) {
    if (after && sortOf(after, list) > (range.to ?? '')) continue
    const within = after && sortOf(after, list) >= (range.from ?? '') ? { after } : {}
    const found = await query({ ...range, ...within, limit: page - rows.length })
    rows.push(...found.rows)
    const last = found.next ?? (rows.length === page && rows.at(-1) ? keyOf(rows.at(-1) as Row, list) : undefined)
    if (rows.length === page && last) return { rows, cursor: toCursor(last) }
  }
  return { rows }
}

export async function readList(list: List, wanted: Wanted, now: string, lang: Lang): Promise<{ rows: InboxRow[]; cursor?: string }> {
  const { rows, ...more } = await readRows(list, wanted, now, lang)
  return { rows: rows.map((row) => fromRow(inboxRow(), row)), ...more }
}

/** What of the first hundred open requests can be fetched in one go; read on, the single ones are there, too, for their company may be on another page. */
export async function openRuns(place: string, after: string | undefined, now: string, lang: Lang): Promise<{ runs: Run<InboxRow>[]; cursor?: string }> {
  const { rows, cursor } = await readList(inboxList(place, 'help'), { page: 100, near: true, cursor: after }, now, lang)
  const alone = cursor === undefined && after === undefined ? 2 : 1
  return { runs: runsOf(rows.filter((row) => row.state === 'open'), alone), ...(cursor ? { cursor } : {}) }
}
