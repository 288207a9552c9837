/** The hand-over of a campaign as rows: what goes to each building, the counts, the arrivals, and a building's bags in the order of a walk. */
import { int, lazy, object, optional, string } from '../../shared/zod'
import { bagKey, arrivalKey, arrivals, countedAtKey, goingToKey, goingToRange, handOverRange, sheetIn } from '../table/keys'
import { fromRow } from '../table/row'
import { added, follows, get, query, type Added, type Key, type Row, type Write } from '../table/table'
import { bag, linesIn, type Bag } from '../orders/bag'
import { insideOf } from '../orders/inside'
import { endOf } from '../orders/kept'
import { arrival, type Arrival } from './arrival'
import { counted, type Counted, type GoingTo } from './count'

const prefix = 'n_'

/** A household's bag goes to its building; in the transaction that confirms it. */
export function goesTo(known: Bag, now: string): Added {
  const packages: Record<string, number> = {}
  for (const { package: id, quantity } of linesIn(known)) packages[`${prefix}${id}`] = (packages[`${prefix}${id}`] ?? 0) + quantity
  return added({ add: goingToKey(known.campaign, known.building), by: { households: 1, collected: 0, cash: 0, ...packages }, set: { building: known.building, campaign: known.campaign, ttl: endOf(now) } })
}

/** As it stands when so many were counted; the product counts one by one. */
export const putGoingTo = (campaign: string, { building, households, collected, cash, packages }: GoingTo): Write => ({
  put: { ...goingToKey(campaign, building), building, campaign, households, collected, cash, ...Object.fromEntries(Object.entries(packages).map(([id, quantity]) => [`${prefix}${id}`, quantity])) },
})

/** So many bags more or fewer are collected there; `cash` in fen. One that had nothing left in it is no longer one of those. */
export function collectedAt(known: Bag, bags: 1 | 0 | -1, cash: number): Added {
  const nothing = bags !== 0 && insideOf(known).length === 0
  return added({ add: goingToKey(known.campaign, known.building), by: { collected: bags, cash, ...(nothing ? { empty: -bags } : {}) } })
}

/** So many bags more or fewer that were not collected have nothing left in them. */
export const emptiedAt = ({ campaign, building }: Bag, bags: 1 | -1): Added => added({ add: goingToKey(campaign, building), by: { empty: bags } })

const sums = lazy(() => object({ building: string(), campaign: string(), households: int(), collected: int(), cash: int(), empty: optional(int()) }))
function goingToOf(row: Row): GoingTo {
  const { building, households, collected, cash, empty = 0 } = fromRow(sums(), row)
  const packages = Object.fromEntries(Object.entries(row).flatMap(([name, value]) => (name.startsWith(prefix) && typeof value === 'number' ? [[name.slice(prefix.length), value]] : [])))
  return { building, households, empty, collected, cash, packages }
}

export async function readGoingTo(campaign: string, building: string): Promise<GoingTo | undefined> {
  const row = await get(goingToKey(campaign, building))
  return row && goingToOf(row)
}

/** Where the bags of a campaign go. */
export async function goingToOfCampaign(campaign: string): Promise<GoingTo[]> {
  const { rows } = await query({ p: goingToKey(campaign, '').p, ...goingToRange })
  return rows.map(goingToOf)
}

export interface HandOverFile { readonly to: readonly GoingTo[]; readonly counts: readonly Counted[]; readonly arrivals: readonly Arrival[] }

export async function readHandOver(campaign: string): Promise<HandOverFile> {
  const { rows } = await query({ p: goingToKey(campaign, '').p, ...handOverRange })
  const of = (start: string): Row[] => rows.filter((row) => row.s.startsWith(start))
  return { to: of('TO#').map(goingToOf), counts: of('TRAIL#').map((row) => fromRow(counted(), row)), arrivals: of('TURN#').map((row) => fromRow(arrival(), row)) }
}

export const putCount = (made: Counted): Write => ({
  put: { ...countedAtKey(made.campaign, made.id), ...made, lines: made.lines.map((line) => ({ ...line })), by: { ...made.by }, ttl: endOf(made.at) }, when: 'absent',
})

export async function readCount(campaign: string, id: string): Promise<Counted | undefined> {
  const row = await get(countedAtKey(campaign, id))
  return row && fromRow(counted(), row)
}

export function putArrival(made: Arrival): Write {
  const timer = made.step === 'done' ? {} : { g1p: arrivals, g1s: `${made.due}#${made.campaign}#${made.building}` }
  return { put: { ...arrivalKey(made.campaign, made.building), ...made, by: { ...made.by }, ...timer, ttl: endOf(made.at) }, when: follows(made.v) }
}

export async function readArrival(campaign: string, building: string): Promise<Arrival | undefined> {
  const row = await get(arrivalKey(campaign, building))
  return row && fromRow(arrival(), row)
}

/** Arrivals whose time has come. */
export async function arrivalsDue(now: string): Promise<Pick<Arrival, 'campaign' | 'building'>[]> {
  const { rows } = await query({ p: arrivals, index: 'g1', from: '0', to: `${now}#~`, limit: 100 })
  return rows.map((row) => fromRow(arrival(), row))
}

const mark = ({ s, g1s }: Row): string => JSON.stringify([s, g1s])
interface Page { readonly bags: Bag[]; readonly after?: string }

/** A building's bags as one walks; `after` is where the last page ended. */
export async function bagsOfBuilding(campaign: string, building: string, after?: string): Promise<Page> {
  const g1p = sheetIn(campaign, building)
  const [household, g1s] = after === undefined ? [] : (JSON.parse(after) as [string, string])
  const from = household === undefined ? {} : { after: { ...bagKey(household, campaign), g1p, g1s } as Key }
  const page = await query({ p: g1p, index: 'g1', limit: 50, ...from })
  const bags = page.rows.map((row) => fromRow(bag(), row))
  const last = page.rows.at(-1)
  return page.next && last ? { bags, after: mark({ ...last, s: bags.at(-1)?.household ?? '' }) } : { bags }
}
