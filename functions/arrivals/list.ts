/** A list as rows: its head, what was read in parts, how far it is, and what became of its rows. What it says of people ends after 30 days, in every read; the head stays. */
import { arrivalColumns, arrivalLimits } from '../../shared/arrival-columns'
import { listStates } from '../../shared/arrival-states'
import { limits } from '../../shared/http'
import { array, enum as oneOf, int, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import type { Lang } from '../../shared/words'
import { fromCursor, toCursor } from '../http/cursor'
import { pack, unpack } from '../risk/pack'
import { listKey, listPartKey, listResultKey, listRunKey, listsOf, listsUnderWay } from '../table/keys'
import { fromRow } from '../table/row'
import { get, getMany, putOne, query, type Key, type Row, type Write } from '../table/table'
import type { ListRow } from './lines'

const problem = lazy(() => object({ row: int(), column: oneOf(arrivalColumns), code: string(), other: optional(int()) }))
/** `print`: of the file, so that another one under the same id is known. `until`: when what it says of people goes (epoch seconds). */
const kept = lazy(() =>
  object({
    id: string(), district: string(), file: string(), by: object({ user: string(), name: string() }), upload: string(), at: string(), until: int(), state: oneOf(listStates), columns: array(oneOf(arrivalColumns)),
    rows: int(), good: int(), repeated: int(), bad: int(), noted: int(), problems: array(problem()), parts: int(), v: int(),
  }),
)
export type KeptList = Infer<ReturnType<typeof kept>>

/** How far it is: the part, and the row in it that comes next; `done` rows in all, `known` of them of people who stood in another list. */
const run = lazy(() => object({ list: string(), part: int(), offset: int(), done: int(), known: int(), v: int() }))
export type Run = Infer<ReturnType<typeof run>>
const notBegun = (list: string): Run => ({ list, part: 0, offset: 0, done: 0, known: 0, v: 0 })

/** So many rows are read at once, and worked through in some transactions. */
export const rowsInPart = 100
export const endOfList = (at: string): number => Math.floor(Date.parse(at) / 1000) + arrivalLimits.days * 86_400
/** A preview that nobody begins is gone with what it says. */
const listRow = (list: KeptList): Row => ({ ...listKey(list.id), ...list, by: { ...list.by }, problems: list.problems.map((one) => ({ ...one })), columns: [...list.columns], g1p: listsOf(list.district), g1s: `${list.at}#${list.id}`, ...(list.state === 'read' ? { ttl: list.until } : {}) })
export const putList = (next: KeptList): Write => ({ put: listRow(next), when: { v: next.v - 1 } })
export const putRun = (next: Run, runs: boolean): Write => ({ put: { ...listRunKey(next.list), ...next, ...(runs ? { g1p: listsUnderWay, g1s: next.list } : {}) }, when: next.v === 1 ? 'absent' : { v: next.v - 1 } })

export interface ListFile { readonly list: KeptList; readonly run: Run }
export async function readListFile(id: string): Promise<ListFile | undefined> {
  const rows = await getMany([listKey(id), listRunKey(id)])
  const [head, own] = [rows.find(({ s }) => s === '#'), rows.find(({ s }) => s === 'RUN')]
  return head && { list: fromRow(kept(), head), run: own ? fromRow(run(), own) : notBegun(id) }
}

const packed = lazy(() => object({ rows: string() }))
export async function readPart(id: string, part: number): Promise<ListRow[]> {
  const row = await get(listPartKey(id, part))
  return row ? unpack<ListRow>(fromRow(packed(), row).rows) : []
}

/** By address: those of one community are worked through together, and change its numbers together. */
export const byAddress = (rows: readonly ListRow[]): ListRow[] => [...rows].sort((a, b) => { const [one, other] = [a.who?.address ?? '', b.who?.address ?? '']; return one < other ? -1 : one > other ? 1 : a.row - b.row })
export const inParts = (rows: readonly ListRow[]): ListRow[][] => Array.from({ length: Math.ceil(rows.length / rowsInPart) }, (_, i) => rows.slice(i * rowsInPart, (i + 1) * rowsInPart))
export const partRows = ({ id, until }: Pick<KeptList, 'id' | 'until'>, rows: readonly ListRow[]): Row[] => inParts(byAddress(rows)).map((some, part) => ({ ...listPartKey(id, part), rows: pack(some), ttl: until }))

const atOnce = 8
/** The parts first: what has a head is whole. The same file may be on its way twice: the head that stands first stays. */
export async function keepList(made: KeptList, rows: readonly ListRow[]): Promise<KeptList> {
  const parts = partRows(made, rows)
  for (let from = 0; from < parts.length; from += atOnce) await Promise.all(parts.slice(from, from + atOnce).map((row) => putOne(row)))
  return (await putOne(listRow(made), 'absent')) ? made : ((await readListFile(made.id))?.list ?? made)
}

/** What became of a row while the list was worked through; `where`: the community, or the reference of the report. */
export interface RowResult { readonly row: number; readonly became: 'self' | 'tasked' | 'queued' | 'known'; readonly where?: string }
export const putResults = ({ id, until }: Pick<KeptList, 'id' | 'until'>, part: number, from: number, rows: readonly RowResult[]): Write => ({ put: { ...listResultKey(id, part, from), rows: pack(rows), ttl: until } })

async function all<T>(id: string, prefix: 'P' | 'R'): Promise<T[]> {
  const rows: T[] = []
  const { p } = listKey(id)
  for (let after: Key | undefined, first = true; first || after; first = false) {
    const page = await query({ p, from: `${prefix}#`, to: `${prefix}$`, ...(after ? { after } : {}) })
    rows.push(...page.rows.flatMap((row) => unpack<T>(fromRow(packed(), row).rows)))
    after = page.next
  }
  return rows
}
export const rowsOf = (id: string): Promise<ListRow[]> => all<ListRow>(id, 'P')
export const resultsOf = (id: string): Promise<RowResult[]> => all<RowResult>(id, 'R')

export async function listsAt(district: string, cursor: string | undefined, lang: Lang): Promise<{ lists: KeptList[]; cursor?: string }> {
  const g1p = listsOf(district)
  const after = fromCursor(cursor, { g1p }, lang)
  const page = await query({ p: g1p, index: 'g1', backwards: true, limit: limits.page, ...(after ? { after } : {}) })
  return { lists: page.rows.map((row) => fromRow(kept(), row)), ...(page.next ? { cursor: toCursor(page.next) } : {}) }
}

export async function listsThatRun(): Promise<string[]> {
  const { rows } = await query({ p: listsUnderWay, index: 'g1', limit: 100 })
  return rows.map((row) => fromRow(run(), row).list)
}
