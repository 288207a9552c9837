/** A city's lists as rows: which versions are in force, what each district has had, and the lists as they were read. */
import { array, enum as oneOf, int, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import { addDays } from '../../shared/civil-time'
import { limits } from '../../shared/http'
import { riskStates } from '../../shared/risk'
import { riskChanges, riskColumns, riskRule, riskUnread, type RiskChange } from '../../shared/risk-areas'
import type { Lang } from '../../shared/words'
import { fromCursor, toCursor } from '../http/cursor'
import { riskBusyKey, riskChangesKey, riskImportKey, riskIndexKey, riskKey, riskOpenKey, riskRowsKey, riskRowsOf, risksUnderWay, riskVersionKey, riskVersionPrefix, stayKey, staysIn } from '../table/keys'
import { inLanes } from '../table/lanes'
import { fromRow } from '../table/row'
import { follows, get, getMany, putOne, query, type Key, type Row, type Write } from '../table/table'
import { sketched, type RiskRun, type StayAt } from './compare'
import { pack, unpack } from './pack'
import type { ChangedDistrict, ChangedRow } from './plan'

/** `n`: the newest version; `versions`: those that may still matter to a stay, with the moment from which each is in force. */
const current = lazy(() => object({ n: int(), versions: array(object({ n: int(), at: string() })), v: int() }))
export type Current = Infer<ReturnType<typeof current>>
export const nothingYet: Current = { n: 0, versions: [], v: 0 }

const changes = lazy(() => object({ new: int(), raised: int(), lowered: int(), gone: int(), kept: int() }))
/**
 * A list that was read. `base`: the version against which it was. `next`: the part that is done next, of writing and then of comparing again; `district`, `after`: where in it comparing again stands.
 * `flipped`: since when it is in force. `unread`, `placeless`: rows that were not understood, and of which not even the place was; `aside`: why these were left out, and by whom.
 */
const kept = lazy(() =>
  object({
    id: string(), city: string(), file: string(), by: object({ user: string(), name: string() }), print: string(), at: string(), effective: string(), state: oneOf(riskStates), base: int(), version: optional(int()),
    rows: int(), levels: object({ high: int(), medium: int() }), repeated: int(), changes: changes(), districts: int(), understood: object({ district: int(), city: int(), province: int() }), unread: optional(int()), placeless: optional(int()), aside: optional(object({ reason: string(), by: string() })),
    wrong: int(), problems: array(object({ row: int(), column: oneOf(riskColumns), code: string() })), unsure: array(object({ row: int(), level: oneOf(['high', 'medium']), address: string(), known: oneOf(['district', 'city', 'province']), place: string(), unread: optional(oneOf(riskUnread)) })),
    parts: int(), next: int(), district: int(), after: optional(string()), flipped: optional(string()), traced: object({ reports: int(), exposed: int(), cleared: int() }), v: int(),
  }),
)
export type KeptList = Infer<ReturnType<typeof kept>>

const packed = lazy(() => object({ rows: string() }))
const index = lazy(() => object({ rows: string(), n: int(), v: int() }))
/** A district's rows; `n`: the version up to which they are written. */
export interface RiskIndex { readonly district: string; readonly runs: readonly RiskRun[]; readonly n: number; readonly v: number }

const dayS = 86_400
/** A preview that nobody publishes is kept for a week, a version for half a year. */
const endOf = ({ at, state }: Pick<KeptList, 'at' | 'state'>): number => Math.floor(Date.parse(at) / 1000) + (state === 'read' ? 7 : 183) * dayS

export const listRow = (list: KeptList): Row => ({ ...riskImportKey(list.id), ...list, by: { ...list.by }, levels: { ...list.levels }, changes: { ...list.changes }, understood: { ...list.understood }, traced: { ...list.traced }, problems: list.problems.map((one) => ({ ...one })), unsure: list.unsure.map((one) => ({ ...one })), ...(list.aside ? { aside: { ...list.aside } } : {}), ttl: endOf(list) })

export const putList = (next: KeptList): Write => ({ put: listRow(next), when: { v: next.v - 1 } })

export async function readList(id: string): Promise<KeptList | undefined> {
  const row = await get(riskImportKey(id))
  return row && fromRow(kept(), row)
}

export async function readCurrent(city: string): Promise<Current> {
  const row = await get(riskKey(city))
  return row ? fromRow(current(), row) : nothingYet
}

export const putCurrent = (city: string, next: Current): Write => ({ put: { ...riskKey(city), ...next, versions: next.versions.map((one) => ({ ...one })) }, when: follows(next.v) })
/** As it then was; what became of its reports stands in the list itself. */
export const putVersion = (list: KeptList): Write => ({ put: { ...riskVersionKey(list.city, list.version ?? 0), list: list.id }, when: 'absent' })

/** The districts that had any rows at the newest version. */
export async function openDistricts(city: string): Promise<string[]> {
  const row = await get(riskOpenKey(city))
  return row ? unpack<{ id: string }>(fromRow(packed(), row).rows).map(({ id }) => id) : []
}
export const putOpen = (city: string, districts: readonly string[]): Write => ({ put: { ...riskOpenKey(city), rows: pack(districts.map((id) => ({ id }))) } })

const unpacked = new Map<string, { readonly rows: string; readonly runs: readonly RiskRun[] }>()
const mostUnpacked = 300
/** The same rows are unpacked and made ready once: reports that are compared one after another stay in the same districts. */
function runsIn(p: string, rows: string): readonly RiskRun[] {
  const known = unpacked.get(p)
  if (known?.rows === rows) return known.runs
  if (unpacked.size >= mostUnpacked) unpacked.clear()
  const runs = unpack<RiskRun>(rows)
  unpacked.set(p, { rows, runs })
  return runs
}

function indexOf(row: Row): RiskIndex {
  const { rows, n, v } = fromRow(index(), row)
  return { district: row.p.slice(row.p.lastIndexOf('#') + 1), runs: runsIn(row.p, rows), n, v }
}

export async function readIndexes(city: string, districts: readonly string[]): Promise<Map<string, RiskIndex>> {
  const found: RiskIndex[] = []
  for (let from = 0; from < districts.length; from += 100) found.push(...(await getMany(districts.slice(from, from + 100).map((one) => riskIndexKey(city, one)))).map(indexOf))
  return new Map(found.map((one) => [one.district, one]))
}

export async function readIndex(city: string, district: string): Promise<RiskIndex | undefined> {
  const row = await get(riskIndexKey(city, district))
  return row && indexOf(row)
}

export const indexRow = (city: string, next: RiskIndex): Row => ({ ...riskIndexKey(city, next.district), rows: pack(next.runs.map(sketched)), n: next.n, v: next.v })
export const putIndex = (city: string, next: RiskIndex): Promise<boolean> => putOne(indexRow(city, next), follows(next.v))

/** All that stays in these districts are compared with, in one call: a row for each district. */
export async function readRisk(city: string, districts: readonly string[]): Promise<{ current: Current; runs: ReadonlyMap<string, readonly RiskRun[]> }> {
  const rows = await getMany([riskKey(city), ...new Set(districts)].map((one) => (typeof one === 'string' ? riskIndexKey(city, one) : one)))
  const own = rows.find(({ s }) => s === riskKey(city).s)
  return { current: own ? fromRow(current(), own) : nothingYet, runs: new Map(rows.filter((row) => row !== own).map(indexOf).map(({ district, runs }) => [district, runs])) }
}

/** What is published now, one at a time in a city. */
const busy = lazy(() => object({ list: string() }))
export async function readBusy(city: string): Promise<string | undefined> {
  const row = await get(riskBusyKey(city))
  return row && fromRow(busy(), row).list
}
export const putBusy = ({ city, id }: KeptList): Write => ({ put: { ...riskBusyKey(city), list: id, g1p: risksUnderWay, g1s: id }, when: 'absent' })
export const endBusy = (city: string): Write => ({ remove: riskBusyKey(city) })
export async function listsUnderWay(): Promise<string[]> {
  const { rows } = await query({ p: risksUnderWay, index: 'g1', limit: 100 })
  return rows.map((row) => fromRow(busy(), row).list)
}

/** So many rows are one page of a list. */
const rowsInPart = 50
const inParts = <T>(all: readonly T[]): T[][] => Array.from({ length: Math.ceil(all.length / rowsInPart) }, (_, i) => all.slice(i * rowsInPart, (i + 1) * rowsInPart))

/** What a list has, by what became of it, and what it changes, in parts. */
export function partRows({ id, at }: Pick<KeptList, 'id' | 'at'>, rows: readonly ChangedRow[], changed: readonly (readonly ChangedDistrict[])[]): Row[] {
  const ttl = endOf({ at, state: 'published' })
  const listed = riskChanges.flatMap((change) => inParts(rows.filter((one) => one.change === change)).map((some, part) => ({ ...riskRowsKey(id, change, part), rows: pack(some), ttl })))
  return [...listed, ...changed.map((some, part) => ({ ...riskChangesKey(id, part), rows: pack(some), ttl }))]
}

/** The parts first: what has a head is whole. The same file may be on its way twice: the head that stands first stays. */
export async function keepList(made: KeptList, rows: readonly ChangedRow[], changed: readonly (readonly ChangedDistrict[])[]): Promise<KeptList> {
  await inLanes(partRows(made, rows, changed), async (row) => { await putOne(row) })
  return (await putOne(listRow(made), 'absent')) ? made : ((await readList(made.id)) ?? made)
}

export async function readChanged(id: string, part: number): Promise<ChangedDistrict[]> {
  const row = await get(riskChangesKey(id, part))
  return row ? unpack<ChangedDistrict>(fromRow(packed(), row).rows) : []
}

/** One part of a list's rows, of all or of those that became so; looked at is whether another follows. */
export async function rowsOf(id: string, { of, cursor }: { readonly of?: RiskChange | undefined; readonly cursor?: string | undefined }, lang: Lang): Promise<{ rows: ChangedRow[]; cursor?: string }> {
  const [{ p }, prefix] = [riskImportKey(id), riskRowsOf(of)]
  const after = fromCursor(cursor, { p, prefix }, lang)
  const page = await query({ p, from: prefix, to: `${prefix}~`, limit: 2, ...(after ? { after } : {}) })
  const [first, another] = page.rows
  return { rows: first ? unpack<ChangedRow>(fromRow(packed(), first).rows) : [], ...(first && another ? { cursor: toCursor({ p: first.p, s: first.s }) } : {}) }
}

const versionRow = lazy(() => object({ list: string() }))
export async function versionsOf(city: string, cursor: string | undefined, lang: Lang): Promise<{ lists: KeptList[]; cursor?: string }> {
  const { p } = riskKey(city)
  const after = fromCursor(cursor, { p, prefix: riskVersionPrefix }, lang)
  const page = await query({ p, from: riskVersionPrefix, to: `${riskVersionPrefix}~`, backwards: true, limit: limits.page, ...(after ? { after } : {}) })
  const ids = page.rows.map((row) => fromRow(versionRow(), row).list)
  const found = new Map((await getMany(ids.map(riskImportKey))).map((row) => [row.p, fromRow(kept(), row)]))
  return { lists: ids.flatMap((id) => found.get(riskImportKey(id).p) ?? []), ...(page.next ? { cursor: toCursor(page.next) } : {}) }
}

/** By which a report is found when a list changes one of its districts; each district once, by the last day there. They end with the days that count. */
export function stayRows(city: string, report: string, stays: readonly Pick<StayAt, 'district' | 'to'>[]): Row[] {
  const last = new Map<string, string>()
  for (const { district, to } of stays) if (to > (last.get(district) ?? '')) last.set(district, to)
  return [...last].map(([district, to]) => ({ ...stayKey(city, district, to, report), report, ttl: Math.floor(Date.parse(`${addDays(to, riskRule.daysAfter + 2)}T00:00:00Z`) / 1000) }))
}

const stay = lazy(() => object({ report: string() }))
/** Reports with a stay in a district whose last day there is not before `from`. */
export async function reportsIn(city: string, district: string, from: string, after: string | undefined): Promise<{ reports: string[]; after?: string }> {
  const p = staysIn(city, district)
  const page = await query({ p, from, to: '~', limit: 50, ...(after === undefined ? {} : { after: { p, s: after } satisfies Key }) })
  return { reports: page.rows.map((row) => fromRow(stay(), row).report), ...(page.next ? { after: page.next.s } : {}) }
}
