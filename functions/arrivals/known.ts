/**
 * By what people of lists are known again: a keyed hash of an ID number, or of a phone with a name. Rows of it say nothing to whoever has no key, and no phone or number stands in one.
 * One row is both what lists and what reports say of somebody, so that neither misses the other: whoever comes second finds the first, or its version changed.
 */
import { createHmac } from 'node:crypto'
import { addDays } from '../../shared/civil-time'
import { array, int, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import { environment } from '../credentials'
import { knownByKey } from '../table/keys'
import { fromRow } from '../table/row'
import { getMany, type Row, type Write } from '../table/table'

/** Half of SHA-256: nobody finds a second text for one. Each district knows its own people. */
export const hashIn = (district: string, text: string): string => createHmac('sha256', environment('LISTS_SECRET')).update(`${district} ${text}`).digest('base64url').slice(0, 22)

/** A line of the ledger, and the day of the arrival that it is about. */
const line = lazy(() => object({ id: string(), list: string(), arrival: optional(string()) }))
/** The report in which they are `member`; `at`: filed then. */
const own = lazy(() => object({ task: string(), member: string(), arrival: string(), at: string() }))
const known = lazy(() => object({ lines: array(line()), report: optional(own()), v: int() }))
export type KnownLine = Infer<ReturnType<typeof line>>
export type OwnReport = Infer<ReturnType<typeof own>>
export interface Known { readonly hash: string; readonly lines: readonly KnownLine[]; readonly report?: OwnReport | undefined; readonly v: number }

export const nobody = (hash: string): Known => ({ hash, lines: [], v: 0 })

/** Two arrivals of one person lie further apart than this. */
const sameDays = 14
const together = (a: string | undefined, b: string | undefined): boolean => a === undefined || b === undefined || (a <= addDays(b, sameDays) && b <= addDays(a, sameDays))

/** The line that is about this arrival, one of that very day first, then the latest; `over`: lines that are known to be about another one. */
export function lineFor({ lines }: Known, arrival: string | undefined, over: ReadonlySet<string> = new Set()): KnownLine | undefined {
  const about = [...lines].reverse().filter((one) => together(one.arrival, arrival) && !over.has(one.id))
  return about.find((one) => one.arrival === arrival) ?? about[0]
}
/** Lines near enough that are about another day. */
export const nearLines = ({ lines }: Known, arrival: string | undefined): KnownLine[] => (arrival === undefined ? [] : lines.filter((one) => one.arrival !== undefined && one.arrival !== arrival && together(one.arrival, arrival)))
export const reportFor = ({ report }: Known, arrival: string | undefined): OwnReport | undefined => (report && together(report.arrival, arrival) ? report : undefined)

const mostLines = 12
export const withLine = (before: Known, next: KnownLine): Known => ({ ...before, lines: [...before.lines.filter(({ id }) => id !== next.id), next].slice(-mostLines), v: before.v + 1 })
export const withReport = (before: Known, report: OwnReport | undefined): Known => ({ ...before, report, v: before.v + 1 })

/** While no list speaks of them it ends with what may still be compared. */
const reportDays = 45

export function putKnown({ hash, lines, report, v }: Known): Write {
  const ends = lines.length > 0 || !report ? {} : { ttl: Math.floor(Date.parse(report.at) / 1000) + reportDays * 86_400 }
  return { put: { ...knownByKey(hash), lines: lines.map((one) => ({ ...one })), ...(report ? { report: { ...report } } : {}), v, ...ends }, when: v === 1 ? 'gone' : { v: v - 1 } }
}

const fromKnown = (row: Row): Known => ({ hash: row.p.slice('ARH#'.length), ...fromRow(known(), row) })

/** By hash, also those of which nothing is known yet. */
export async function readKnown(hashes: readonly string[]): Promise<Map<string, Known>> {
  const found = new Map<string, Known>()
  const all = [...new Set(hashes)]
  for (let from = 0; from < all.length; from += 100) for (const row of await getMany(all.slice(from, from + 100).map(knownByKey))) found.set(fromKnown(row).hash, fromKnown(row))
  return new Map(all.map((hash) => [hash, found.get(hash) ?? nobody(hash)]))
}
