/** Measures as rows: the measure in the index by the day on which its check-in is awaited, the line of its person, and the line in the list of its community. */
import { int, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import { addDays, startOfDay } from '../../shared/civil-time'
import { limits } from '../../shared/http'
import type { Lang } from '../../shared/words'
import { nowIso } from '../clock'
import { fromCursor, toCursor } from '../http/cursor'
import { measureHereKey, measureKey, measureLineKey, measureLines, measurePartOf, measuresOn } from '../table/keys'
import { fromRow } from '../table/row'
import { follows, get, getMany, query, type Key, type Row, type Write } from '../table/table'
import { isLive, measure, type Measure } from './measure'

/** Days after its end. */
export const keptDays = 14
const endOfDays = (day: string): number => Math.floor(Date.parse(startOfDay(addDays(day, 1 + keptDays))) / 1000)
/** When it goes, in epoch seconds; one that still runs counts by its last day, whether or not the clock comes by. */
const endOf = ({ ended, until }: Measure): number => (ended ? Math.floor(Date.parse(ended.at) / 1000) + keptDays * 86_400 : endOfDays(until))
const isKept = (one: Measure): boolean => one.state === 'proposed' || endOf(one) > Date.parse(nowIso()) / 1000

const measureOf = (row: Row): Measure => fromRow(measure(), row)
const kept = (rows: readonly Row[]): Measure[] => rows.map(measureOf).filter(isKept)

export async function readMeasure(id: string): Promise<Measure | undefined> {
  const row = await get(measureKey(id))
  return row && kept([row])[0]
}

const line = lazy(() => object({ measure: string(), report: optional(string()), v: int() }))
export type MeasureLine = Infer<ReturnType<typeof line>>
export async function measureLine(household: string, member: string): Promise<MeasureLine | undefined> {
  const row = await get(measureLineKey(household, member))
  return row && fromRow(line(), row)
}

function rowOf(next: Measure): Row {
  const { path, rule, by, match, extended, ended, checkIns, fever, freed, appeal, ...plain } = next
  const parts = { path: path.map((step) => ({ ...step })), rule: { ...rule, line: { ...rule.line } }, by: { ...by }, extended: extended.map((one) => ({ ...one })), checkIns: checkIns.map((one) => ({ ...one, symptoms: [...one.symptoms] })) }
  const optionals = { ...(match ? { match: { ...match } } : {}), ...(ended ? { ended: { ...ended } } : {}), ...(fever ? { fever: { ...fever, well: [...fever.well] } } : {}), ...(freed ? { freed: { ...freed } } : {}), ...(appeal ? { appeal: { ...appeal, ...(appeal.answer ? { answer: { ...appeal.answer } } : {}) } } : {}) }
  return { ...plain, ...parts, ...optionals, ...measureKey(next.id) }
}

/** Guarded by its version; what has ended stands in no list and no index, and goes after its days. */
export function putMeasure(next: Measure, old?: Measure): Write[] {
  const row = rowOf(next)
  const here = measureHereKey(next)
  if (!isLive(next)) return [{ put: { ...row, ttl: endOf(next) }, when: follows(next.v) }, ...(old ? [{ remove: measureHereKey(old) }] : [])]
  const moved = old && (here.p !== measureHereKey(old).p || here.s !== measureHereKey(old).s)
  const index = next.next === undefined ? {} : { g1p: measuresOn(next.next, measurePartOf(next.id)), g1s: next.id }
  return [{ put: { ...row, ...index }, when: follows(next.v) }, { put: { measure: next.id, ...here } }, ...(moved ? [{ remove: measureHereKey(old) }] : [])]
}

/** A new measure becomes the one of its person; `before`: their line until now, which holds two who set one at once apart. One that never ran takes no running one's place. */
export function putNewMeasure(made: Measure, before: MeasureLine | undefined): Write[] {
  const { household, member, id, report } = made
  return [...putMeasure(made), { put: { measure: id, ...(report ? { report } : {}), ...measureLineKey(household, member), v: (before?.v ?? 0) + 1 }, when: follows((before?.v ?? 0) + 1) }]
}

async function linesOf(household: string): Promise<MeasureLine[]> {
  const { rows } = await query({ p: measureLineKey(household, '').p, ...measureLines })
  return rows.map((row) => fromRow(line(), row))
}

/** The latest of each person. */
export async function measuresOf(household: string): Promise<Measure[]> {
  const lines = await linesOf(household)
  const found = lines.length > 0 ? kept(await getMany(lines.map((one) => measureKey(one.measure)))) : []
  return found.sort((a, b) => (a.setAt < b.setAt ? 1 : -1))
}

/** When the last measure that came from this report ends, or will end; in epoch seconds with the days that it is kept. */
export async function keptWith(household: string, report: string): Promise<number | undefined> {
  const lines = (await linesOf(household)).filter((one) => one.report === report)
  const ends = lines.length > 0 ? kept(await getMany(lines.map((one) => measureKey(one.measure)))).map(endOf) : []
  return ends.length > 0 ? Math.max(...ends) : undefined
}

const pointer = lazy(() => object({ measure: string() }))
/** Those of a community in the order of their doors; those of a grid or a compound of it are picked out of a page. */
export async function measuresIn(community: string, place: string, cursor: string | undefined, lang: Lang): Promise<{ items: Measure[]; cursor?: string }> {
  const { p } = measureHereKey({ community, label: '', id: '' })
  const after = fromCursor(cursor, { p, prefix: '' }, lang)
  const page = await query({ p, limit: limits.page, ...(after ? { after } : {}) })
  const rows = page.rows.length > 0 ? kept(await getMany(page.rows.map((row) => measureKey(fromRow(pointer(), row).measure)))) : []
  const items = rows.filter((one) => isLive(one) && one.path.some((step) => step.id === place)).sort((a, b) => (measureHereKey(a).s < measureHereKey(b).s ? -1 : 1))
  return page.next ? { items, cursor: toCursor(page.next) } : { items }
}

/** One page of those whose check-in is awaited on a day, in one of its parts. */
export async function measuresDue(day: string, part: number, after: Key | undefined): Promise<{ due: Measure[]; next?: Key }> {
  const page = await query({ p: measuresOn(day, part), index: 'g1', limit: 100, ...(after ? { after } : {}) })
  const due = page.rows.map(measureOf)
  return page.next ? { due, next: page.next } : { due }
}
