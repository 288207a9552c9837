/** Campaigns, their stock, orders and bags as rows. */
import { enum as oneOf, int, lazy, object, string, type infer as Infer } from '../../shared/zod'
import { limits } from '../../shared/http'
import { campaignStates } from '../../shared/order-states'
import type { Lang } from '../../shared/words'
import { fromCursor, toCursor } from '../http/cursor'
import {
  bagKey, campaignEventKey, campaignKey, campaignLineKey, closingKey, closings, ledKey, orderEventKey, orderKey, orderPart, ordersIn, paymentTimers, sheetIn, sheetSort, shardKey, shardRange, timerShardOf,
} from '../table/keys'
import { fromRow } from '../table/row'
import { added, follows, get, query, type Added, type Key, type Row, type Write } from '../table/table'
import { bag, countedIn, floorOf, type Bag } from './bag'
import { campaign, communityOf, type Campaign } from './campaign'
import { closing, type Closing } from './close'
import { orderEvent, type OrderEvent } from './event'
import { endOf } from './kept'
import { order, type Order } from './order'
import { isCounted } from './payment'
import { capacityId, leftName, shardRow, slotId, soldName, spread, type Part, type Shard } from './stock'


/** As it stands in lists. */
const listed = lazy(() => object({ id: string(), title: string(), leader: string(), placeName: string(), place: string(), state: oneOf(campaignStates), opens: string(), closes: string(), from: int() }))
export type Listed = Infer<ReturnType<typeof listed>>

function lineOf({ id, state, place, path, leader, content }: Campaign): Listed {
  const from = Math.min(...content.packages.map(({ price }) => price))
  return { id, title: content.title, leader: leader.name, placeName: path.at(-1)?.name ?? '', place, state, opens: content.opens, closes: content.closes, from }
}

/** The campaign and its lines: its leader's, and once it is published the community's. */
export function putCampaign(next: Campaign): Write[] {
  const { path, content, leader } = next
  const shown = next.state === 'draft' ? [] : [{ put: { ...campaignLineKey(communityOf(path), content.opens, next.id), ...lineOf(next) } }]
  return [{ put: { ...campaignKey(next.id), ...next, content: { ...content }, leader: { ...leader } }, when: follows(next.v) }, { put: { ...ledKey(leader.user, next.id), ...lineOf(next) } }, ...shown]
}

/** Everything that an order counts on, at the publishing. What is scarce begins where what stands before it ends, so that no shard has all the last ones. */
export function putStock({ id, shards, content }: Campaign): Write[] {
  const { opens, closes, packages, slots, capacity } = content
  const limited = [...packages.flatMap(({ id: own, stock }) => (stock === undefined ? [] : [{ own, stock }])), ...slots.map(({ capacity }, n) => ({ own: slotId(n), stock: capacity })), ...(capacity ? [{ own: capacityId, stock: capacity.atMost }] : [])]
  const parts = limited.map(({ own, stock }, i) => [leftName(own), spread(stock, shards, limited.slice(0, i).reduce((sum, one) => sum + one.stock, 0))] as const)
  const sold = Object.fromEntries([...packages.map((one) => one.id), ...slots.map((_, n) => slotId(n)), ...(capacity ? [capacityId] : [])].map((own) => [soldName(own), 0]))
  return Array.from({ length: shards }, (_, k): Write => ({
    put: { ...shardKey(id, k), opens, closes, households: 0, orders: 0, amount: 0, held: 0, ...Object.fromEntries(parts.map(([name, amounts]) => [name, amounts[k]])), ...sold },
  }))
}

export async function readCampaign(id: string): Promise<Campaign | undefined> {
  const row = await get(campaignKey(id))
  return row && fromRow(campaign(), row)
}

const numbers = (row: Row, prefix: string): Record<string, number> => Object.fromEntries(Object.entries(row).flatMap(([name, value]) => (name.startsWith(prefix) && typeof value === 'number' ? [[name.slice(prefix.length), value]] : [])))

export function shardOf(row: Row): Shard {
  const { s, opens, closes, households, orders, amount, held = 0 } = fromRow(shardRow(), row)
  return { k: Number(s.slice(2)), opens, closes, frozen: row['frozen'] === true, left: numbers(row, leftName('')), sold: numbers(row, soldName('')), households, orders, amount, held }
}

/** All shards, strongly consistent. */
export async function readShards(id: string): Promise<Shard[]> {
  const { rows } = await query({ p: campaignKey(id).p, ...shardRange })
  return rows.map(shardOf)
}

export interface CampaignFile { readonly campaign: Campaign; readonly shards: readonly Shard[] }

/** A campaign with its stock, in one query. */
export async function readCampaignFile(id: string): Promise<CampaignFile | undefined> {
  const { rows } = await query({ p: campaignKey(id).p, from: '#', to: shardRange.to })
  const own = rows.find((row) => row.s === '#')
  return own && { campaign: fromRow(campaign(), own), shards: rows.filter((row) => row.s.startsWith('S#')).map(shardOf) }
}

/** What a part of a demand does to its shard: only while it takes orders and has enough. `now` is an instant. */
export function onShard(id: string, part: Part, now: string): Added {
  const least = Object.entries(part.least).map(([own, than]) => ({ name: leftName(own), is: '>=' as const, than }))
  return added({ ...changeOf(id, part), without: ['frozen'], holds: [{ name: 'opens', is: '<=', than: now }, { name: 'closes', is: '>', than: now }, ...least] })
}

function changeOf(id: string, { k, packages, limited, households, orders, amount, held }: Part) {
  const names = Object.entries(packages).flatMap(([own, quantity]) => [...(limited.includes(own) ? [[leftName(own), -quantity] as const] : []), [soldName(own), quantity] as const])
  return { add: shardKey(id, k), by: { ...Object.fromEntries(names), households, orders, amount, held } }
}

/** What the end of a hold does to a shard, frozen or not. `unlessOff`: only while the campaign is not called off. */
export const settleOnShard = (id: string, part: Part, unlessOff: boolean): Added => added({ ...changeOf(id, part), ...(unlessOff ? { without: ['off'] } : { holds: [{ name: 'opens', is: '>', than: '' }] }) })

export const moreStock = (id: string, k: number, own: string, by: number): Added => added({ add: shardKey(id, k), by: { [leftName(own)]: by }, without: ['frozen'] })
/** `closes`: only while it closes then at the latest, so that a slow run freezes nothing that another has thawed. */
export const freeze = (id: string, k: number, closes: string): Added => added({ add: shardKey(id, k), by: {}, set: { frozen: true }, holds: [{ name: 'closes', is: '<=', than: closes }] })
/** Called off: nothing that was held is paid any more, either. */
export const freezeOff = (id: string, k: number): Added => added({ add: shardKey(id, k), by: {}, set: { frozen: true, off: true } })
export const thaw = (id: string, k: number, closes: string): Added => added({ add: shardKey(id, k), by: {}, set: { closes }, drop: ['frozen'], without: ['off'] })
export const closeLater = (id: string, k: number, closes: string): Added => added({ add: shardKey(id, k), by: {}, set: { closes } })

export function closingRow(next: Closing): Row {
  return { ...closingKey(next.campaign), ...next, ...(next.step === 'done' ? {} : { g1p: closings, g1s: `${next.due}#${next.campaign}` }) }
}
export const putClosing = (next: Closing): Write => ({ put: closingRow(next), when: follows(next.v) })

export async function readClosing(id: string): Promise<Closing | undefined> {
  const row = await get(closingKey(id))
  return row && fromRow(closing(), row)
}

/** Campaigns whose time has come. */
export async function closingsDue(now: string): Promise<string[]> {
  const { rows } = await query({ p: closings, index: 'g1', from: '0', to: `${now}#~`, limit: 100 })
  return rows.map((row) => fromRow(closing(), row).campaign)
}

export const putCampaignEvent = (event: OrderEvent): Write => ({ put: { ...campaignEventKey(event.campaign, event.id), ...event, told: [...event.told], ...(event.by ? { by: { ...event.by } } : {}) }, when: 'absent' })

export async function readCampaignEvent(id: string, event: string): Promise<OrderEvent | undefined> {
  const row = await get(campaignEventKey(id, event))
  return row && fromRow(orderEvent(), row)
}

/** In the index it waits for its payment, or is one of those that its campaign counts. */
function inIndex(next: Order): { g1p?: string; g1s?: string } {
  if (next.payment?.state === 'awaited') return { g1p: paymentTimers(timerShardOf(next.id)), g1s: `${next.payment.look}#${next.id}` }
  return next.state === 'cancelled' || !isCounted(next) ? {} : { g1p: ordersIn(next.campaign, orderPart(next.id, next.shards)), g1s: next.id }
}

/** `over`: when it was cancelled or settled. */
export function putOrder(next: Order, over?: string): Write {
  const shown = { ...(next.payment ? { payment: { ...next.payment } } : {}), ...inIndex(next) }
  return { put: { ...orderKey(next.id), ...next, by: { ...next.by }, lines: next.lines.map((line) => ({ ...line })), ...shown, ...(over ? { ttl: endOf(over) } : {}) }, when: follows(next.v) }
}

/** Orders whose payment the clock asks about now, on one part of the timers. */
export async function paymentsDue(shard: number, now: string, most: number): Promise<string[]> {
  const { rows } = await query({ p: paymentTimers(shard), index: 'g1', from: '0', to: `${now}#~`, limit: most })
  return rows.map((row) => fromRow(order(), row).id)
}

export async function readOrder(id: string): Promise<Order | undefined> {
  const row = await get(orderKey(id))
  return row && fromRow(order(), row)
}

export async function ordersOfPart(id: string, k: number, after: Key | undefined): Promise<{ orders: Order[]; next?: Key }> {
  const page = await query({ p: ordersIn(id, k), index: 'g1', limit: 50, ...(after ? { after } : {}) })
  const orders = page.rows.map((row) => fromRow(order(), row))
  return page.next ? { orders, next: page.next } : { orders }
}

export const putOrderEvent = (event: OrderEvent): Write => ({ put: { ...orderEventKey(event.order ?? '', event.id), ...event, told: [...event.told], ...(event.by ? { by: { ...event.by } } : {}) }, when: 'absent' })

export async function readOrderEvent(id: string, event: string): Promise<OrderEvent | undefined> {
  const row = await get(orderEventKey(id, event))
  return row && fromRow(orderEvent(), row)
}

/** What stands in a bag besides its own values, as rows keep it. */
const keptOf = ({ collected, cash }: Bag) => ({ ...(collected ? { collected: { ...collected, by: { ...collected.by } } } : {}), ...(cash ? { cash: { ...cash, by: { ...cash.by } } } : {}) })

/** `over`: when it was settled, or what was settled was last touched. */
export function putBag(next: Bag, over?: string): Write {
  const { building, typed, unit, room, household } = next
  const shown = countedIn(next).length === 0 ? {} : { g1p: sheetIn(next.campaign, building), g1s: sheetSort([typed, unit, floorOf(room), room], household) }
  const orders = next.orders.map((one) => ({ ...one, lines: one.lines.map((line) => ({ ...line })) }))
  const entries = next.adjusted ? { adjusted: next.adjusted.map(({ parts, ...one }) => ({ ...one, ...(parts ? { parts: parts.map((part) => ({ ...part })) } : {}) })) } : {}
  return { put: { ...bagKey(household, next.campaign), ...next, ...keptOf(next), orders, followers: [...next.followers], ...entries, ...(next.missing ? { missing: next.missing.map((one) => ({ ...one })) } : {}), ...shown, ...(over ? { ttl: endOf(over) } : {}) }, when: follows(next.v) }
}

export async function readBag(household: string, id: string): Promise<Bag | undefined> {
  const row = await get(bagKey(household, id))
  return row && fromRow(bag(), row)
}

export interface Paged<T> { readonly rows: T[]; readonly cursor?: string }
export const paged = <T>(rows: T[], next: Key | undefined): Paged<T> => (next ? { rows, cursor: toCursor(next) } : { rows })

export async function bagsOf(household: string, cursor: string | undefined, lang: Lang): Promise<Paged<Bag>> {
  const { p, s } = bagKey(household, '')
  const after = fromCursor(cursor, { p, prefix: s }, lang)
  const page = await query({ p, from: s, to: `${s}~`, backwards: true, limit: limits.page, ...(after ? { after } : {}) })
  return paged(page.rows.map((row) => fromRow(bag(), row)), page.next)
}

/** A building's bags as one walks: by unit, floor and room. */
export async function sheetOf(id: string, building: string, cursor: string | undefined, lang: Lang): Promise<Paged<Bag>> {
  const g1p = sheetIn(id, building)
  const after = fromCursor(cursor, { g1p }, lang)
  const page = await query({ p: g1p, index: 'g1', limit: 50, ...(after ? { after } : {}) })
  return paged(page.rows.map((row) => fromRow(bag(), row)), page.next)
}

export async function campaignsOf(list: 'community' | 'leader', id: string, cursor: string | undefined, lang: Lang): Promise<Paged<Listed>> {
  const { p, s } = list === 'community' ? { p: campaignLineKey(id, '', '').p, s: '' } : ledKey(id, '')
  const after = fromCursor(cursor, { p, prefix: s }, lang)
  const page = await query({ p, ...(s ? { from: s, to: `${s}~` } : {}), backwards: true, limit: limits.page, ...(after ? { after } : {}) })
  return paged(page.rows.map((row) => fromRow(listed(), row)), page.next)
}
