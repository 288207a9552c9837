/** Who is looked after, as rows: one of their household, in the index by the day on which it is looked at again, and one in the list of its community. */
import { lazy, object, optional, string } from '../../shared/zod'
import { limits } from '../../shared/http'
import type { Lang } from '../../shared/words'
import { fromCursor, toCursor } from '../http/cursor'
import { bag } from '../orders/bag'
import { bagsRange, careIn, careKey, careLineKey, carePartOf, requestLines } from '../table/keys'
import { fromRow } from '../table/row'
import { follows, get, getMany, query, type Key, type Row, type Write } from '../table/table'
import { care, type Care } from './care'

const careOf = (row: Row): Care => fromRow(care(), row)
const pointer = lazy(() => object({ household: string() }))

export async function readCare(household: string): Promise<Care | undefined> {
  const row = await get(careKey(household))
  return row && careOf(row)
}

const keptDays = 30

/** Guarded by its version; its line stands in the list of the community where they live, and no more in that where they lived. What has ended stands in no list and no index. */
export function putCare(next: Care, old?: Care): Write[] {
  const row: Row = { ...next, path: next.path.map((step) => ({ ...step })), by: { ...next.by }, ...careKey(next.household) }
  const { ended } = next
  if (ended !== undefined) return [{ put: { ...row, ttl: Math.floor(Date.parse(ended) / 1000) + keptDays * 86_400 }, when: follows(next.v) }, { remove: careLineKey(old ?? next) }]
  const moved = old && careLineKey(old).p + careLineKey(old).s !== careLineKey(next).p + careLineKey(next).s
  return [
    { put: { ...row, g1p: careIn(next.next, carePartOf(next.household)), g1s: next.household }, when: follows(next.v) }, { put: { household: next.household, ...careLineKey(next) } },
    ...(moved ? [{ remove: careLineKey(old) }] : []),
  ]
}

/** Those of a community in the order of their doors; those of a grid or a compound of it are picked out of a page. */
export async function caresIn(community: string, place: string, cursor: string | undefined, lang: Lang): Promise<{ items: Care[]; cursor?: string }> {
  const { p } = careLineKey({ community, label: '', household: '' })
  const after = fromCursor(cursor, { p, prefix: '' }, lang)
  const page = await query({ p, limit: limits.page, ...(after ? { after } : {}) })
  const rows = await getMany(page.rows.map((row) => careKey(fromRow(pointer(), row).household)))
  const items = rows.map(careOf).filter((one) => one.path.some((step) => step.id === place)).sort((a, b) => (careLineKey(a).s < careLineKey(b).s ? -1 : 1))
  return page.next ? { items, cursor: toCursor(page.next) } : { items }
}

/** One page of what is looked at on a day in one of its parts. */
export async function caresDue(day: string, part: number, after: Key | undefined): Promise<{ due: Care[]; next?: Key }> {
  const page = await query({ p: careIn(day, part), index: 'g1', limit: 100, ...(after ? { after } : {}) })
  const due = page.rows.map(careOf)
  return page.next ? { due, next: page.next } : { due }
}

const line = lazy(() => object({ heard: optional(string()) }))

/** When something was last heard of a household, from its requests and its bags: two queries over what is kept of one household. */
export async function lastHeard(household: string): Promise<string | undefined> {
  const { p } = careKey(household)
  const [requests, bags] = await Promise.all([query({ p, ...requestLines }), query({ p, ...bagsRange, backwards: true, limit: limits.page })])
  const heard = [
    ...requests.rows.map((row) => fromRow(line(), row).heard ?? ''),
    ...bags.rows.map((row) => fromRow(bag(), row)).flatMap(({ orders, collected }) => [...orders.map((one) => one.at), collected?.at ?? '']),
  ]
  const latest = heard.sort().at(-1)
  return latest === '' ? undefined : latest
}
