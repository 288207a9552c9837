/** Lines of the ledger as rows: each with what is personal beside it, in the numbers of its list and of its district, and in the list where it is looked for. */
import type { ArrivalState } from '../../shared/arrival-states'
import { countNames, noCounts, type Counts } from '../../shared/arrival-states'
import { limits } from '../../shared/http'
import { idPrefixes } from '../../shared/ids'
import { int, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import type { Lang } from '../../shared/words'
import { fromCursor, toCursor } from '../http/cursor'
import { arrivalLineKey, arrivalNumbers, arrivalNumbersKey, arrivalOfReportKey, arrivalsIn, arrivalsOfReport, arrivalsQueued, arrivalWhoKey, nowhere } from '../table/keys'
import { fromRow } from '../table/row'
import { added, follows, get, getMany, query, type Added, type Row, type Write } from '../table/table'
import { arrival, communityOf, deltasOf, type Arrival } from './arrival'

/** What is personal: it ends by itself, and with every read that comes after. `remark`: what a list has in brackets behind the name; `note`: why nobody is to look for them. */
const who = lazy(() => object({ name: string(), remark: optional(string()), phone: string(), from: string(), address: string(), note: optional(string()) }))
export type PersonOf = Infer<ReturnType<typeof who>>

const rank: Record<ArrivalState, string> = { queued: '0', tasked: '1', reported: '2', closed: '3' }
const five = (row: number): string => String(row).padStart(6, '0')

function lineRow(one: Arrival): Row {
  const { path, closed, ...plain } = one
  const listed = one.state === 'queued' ? { g1p: arrivalsQueued(one.district), g1s: `${one.at}#${five(one.row)}#${one.id}` } : { g1p: arrivalsIn(one.list, communityOf(one)?.id ?? nowhere), g1s: `${rank[one.state]}#${five(one.row)}#${one.id}` }
  return { ...arrivalLineKey(one.id), ...plain, path: path.map((step) => ({ ...step })), ...(closed ? { closed: { ...closed } } : {}), ...listed }
}

const key = (report: string, id: string) => arrivalOfReportKey(report, id)

/** The line's next state; where it follows a report there is a row by which it is found from there. */
export function putArrival(next: Arrival, old?: Arrival): Write[] {
  const gone = old?.report !== undefined && old.report !== next.report ? [{ remove: key(old.report, next.id) }] : []
  const followed = next.report !== undefined && next.report !== old?.report ? [{ put: { ...key(next.report, next.id), id: next.id } }] : []
  return [{ put: lineRow(next), when: follows(next.v) }, ...gone, ...followed]
}

export const putWho = (id: string, known: PersonOf, until: number): Write => ({ put: { ...arrivalWhoKey(id), ...known, ttl: until } })

/** The numbers of a list and of its district that these moves change. */
export function countArrivals(moves: readonly { readonly was?: Arrival; readonly is: Arrival }[]): Added[] {
  const lists = new Map<string, { was?: Arrival; is: Arrival }[]>()
  for (const move of moves) for (const whose of [move.is.list, move.is.district]) lists.set(whose, [...(lists.get(whose) ?? []), move])
  return [...lists].flatMap(([whose, own]) => deltasOf(own).map(({ community, name, by }) => added({ add: arrivalNumbersKey(whose, community), by, ...(name ? { set: { name } } : {}) })))
}

export async function readArrival(id: string): Promise<Arrival | undefined> {
  const row = await get(arrivalLineKey(id))
  return row && fromRow(arrival(), row)
}

/** By id; there are few. */
export async function readArrivals(ids: readonly string[]): Promise<Arrival[]> {
  const rows = ids.length > 0 ? await getMany([...new Set(ids)].map(arrivalLineKey)) : []
  return rows.map((row) => fromRow(arrival(), row))
}

export async function readWho(id: string): Promise<PersonOf | undefined> {
  const row = await get(arrivalWhoKey(id))
  return row && fromRow(who(), row)
}

/** By id; those whose personal fields are gone are left out. */
export async function readAllWho(ids: readonly string[]): Promise<Map<string, PersonOf>> {
  const rows = ids.length > 0 ? await getMany(ids.map(arrivalWhoKey)) : []
  return new Map(rows.map((row) => [`${idPrefixes.arrival}_${row.p.slice('ARV#'.length)}`, fromRow(who(), row)]))
}

const pointer = lazy(() => object({ id: string() }))
/** Whose lines follow a report. */
export async function followersOf(task: string): Promise<string[]> {
  const { rows } = await query({ p: arrivalsOfReport(task) })
  return rows.map((row) => fromRow(pointer(), row).id)
}

interface Page { readonly items: Arrival[]; readonly cursor?: string }
async function pageOf(g1p: string, range: { from?: string; to?: string }, cursor: string | undefined, lang: Lang): Promise<Page> {
  const after = fromCursor(cursor, { g1p }, lang)
  const page = await query({ p: g1p, index: 'g1', limit: limits.page, ...range, ...(after ? { after } : {}) })
  // The index is a moment behind: the rows themselves say how they stand.
  const ids = page.rows.map((row) => String(row['id']))
  const found = new Map((ids.length > 0 ? await getMany(ids.map(arrivalLineKey)) : []).map((row) => [String(row['id']), fromRow(arrival(), row)]))
  return { items: ids.flatMap((id) => found.get(id) ?? []), ...(page.next ? { cursor: toCursor(page.next) } : {}) }
}

export const arrivalsOf = (list: string, community: string | undefined, state: ArrivalState | undefined, cursor: string | undefined, lang: Lang): Promise<Page> =>
  pageOf(arrivalsIn(list, community ?? nowhere), state === undefined ? {} : { from: `${rank[state]}#`, to: `${rank[state]}$` }, cursor, lang)

export async function queueOf(district: string, cursor: string | undefined, lang: Lang): Promise<Page> {
  const page = await pageOf(arrivalsQueued(district), {}, cursor, lang)
  return { ...page, items: page.items.filter(({ state }) => state === 'queued') }
}

const numbers = lazy(() => object({ s: string(), name: optional(string()), ...Object.fromEntries(countNames.map((name) => [name, optional(int())])) }))
export interface Numbered { readonly place?: string; readonly name: string; readonly counts: Counts }

/** Of a list or a district, by community; a district has some hundreds. */
export async function numbersOf(of: string): Promise<Numbered[]> {
  const all: Row[] = []
  for (let after: { p: string; s: string } | undefined, first = true; first || after; first = false) {
    const page = await query({ p: arrivalNumbers(of), ...(after ? { after } : {}) })
    all.push(...page.rows)
    after = page.next
  }
  return all.map((row) => {
    const { s, name = '', ...found } = fromRow(numbers(), row)
    const said = found as Partial<Record<string, number>>
    const counts = Object.fromEntries(countNames.map((one) => [one, said[one] ?? noCounts[one]])) as unknown as Counts
    return { ...(s === nowhere ? {} : { place: s }), name, counts }
  }).filter(({ counts }) => countNames.some((one) => counts[one] !== 0))
}
