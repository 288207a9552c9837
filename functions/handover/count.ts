/** Counting at the stations: what was expected there, what came in. Rules only. */
import { array, enum as oneOf, int, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import { stations, type Station } from '../../shared/bag-stages'
import type { Campaign, Denied } from '../orders/campaign'

/** What goes to a building, counted when the campaign was confirmed, and what was collected there. `empty`: of its households, those whose bag has nothing left in it and was not collected. */
export interface GoingTo { readonly building: string; readonly households: number; readonly empty?: number; readonly packages: Readonly<Record<string, number>>; readonly collected: number; readonly cash: number }

export const counted = lazy(() => object({
  id: string(), campaign: string(), station: oneOf(stations), building: optional(string()), lines: array(object({ package: string(), name: string(), expected: int(), received: int() })),
  note: optional(string()), by: object({ user: string(), name: string() }), at: string(),
}))
export type Counted = Infer<ReturnType<typeof counted>>

/** Households for which something comes. */
export const comesFor = ({ households, empty = 0 }: GoingTo): number => households - empty

/** Everything that goes anywhere, or to one building. */
export function expectedAt(to: readonly GoingTo[], building?: string): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const one of to) {
    if (building !== undefined && one.building !== building) continue
    for (const [id, quantity] of Object.entries(one.packages)) sums[id] = (sums[id] ?? 0) + quantity
  }
  return sums
}

export interface Counting { readonly id: string; readonly station: Station; readonly building?: string | undefined; readonly lines: readonly { readonly package: string; readonly received: number }[]; readonly note?: string | undefined }

/** A building is named at its own station and at no other; every package of the campaign can be counted once. */
export function newCount({ id, content, state }: Campaign, to: readonly GoingTo[], by: Counted['by'], { station, building, lines, note, id: event }: Counting, now: string): Counted | Denied {
  if (state !== 'confirmed') return { refused: 'not-confirmed' }
  if ((station === 'building') !== (building !== undefined) || (building !== undefined && !to.some((one) => one.building === building))) return { refused: 'invalid', fields: [{ path: 'building', code: 'place' }] }
  const unknown = lines.flatMap((line, i) => (content.packages.some((one) => one.id === line.package) ? [] : [{ path: `lines.${String(i)}.package`, code: 'package' } as const]))
  if (unknown.length > 0) return { refused: 'invalid', fields: unknown }
  const expected = expectedAt(to, building)
  const nameOf = (own: string): string => content.packages.find((one) => one.id === own)?.name ?? own
  return {
    id: event, campaign: id, station, ...(building === undefined ? {} : { building }), ...(note === undefined ? {} : { note }), by: { ...by }, at: now,
    lines: lines.map((line) => ({ package: line.package, name: nameOf(line.package), expected: expected[line.package] ?? 0, received: line.received })),
  }
}

/** The same count sent again. */
export function sameCount(a: Counted, b: Counted): boolean {
  const said = ({ station, building, lines, note, by }: Counted): string => JSON.stringify([station, building, note, by.user, lines.map((line) => [line.package, line.received])])
  return said(a) === said(b)
}
