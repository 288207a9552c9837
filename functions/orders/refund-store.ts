/** Refunds as rows: each with a timer of its own while the clock has something to do for it. */
import { lazy, object, string } from '../../shared/zod'
import { refundKey, refundRange, refundTimerKey, refundTimers, refundsOf, timerShardOf } from '../table/keys'
import { fromRow } from '../table/row'
import { follows, get, query, type Key, type Write } from '../table/table'
import { endOf } from './kept'
import { refund, type Refund } from './refund'

const isOpen = ({ state }: Refund): boolean => state !== 'done' && state !== 'by-hand'

/** The refund, and when the clock looks at it. */
export function putRefund(next: Refund): Write[] {
  const end = next.doneAt === undefined ? {} : { ttl: endOf(next.doneAt) }
  const row = { ...refundKey(next.order, next.id), ...next, ...(next.by ? { by: { ...next.by } } : {}), g1p: refundsOf(next.campaign), g1s: `${next.id}#${next.order}`, ...end }
  const timer = refundTimerKey(next.order, next.id)
  return [
    { put: row as never, when: follows(next.v) },
    ...(isOpen(next) ? [{ put: { ...timer, order: next.order, id: next.id, g1p: refundTimers(timerShardOf(next.order)), g1s: `${next.due}#${next.order}#${next.id}` } }] : next.v === 1 ? [] : [{ remove: timer }]),
  ]
}

export async function readRefund(order: string, id: string): Promise<Refund | undefined> {
  const row = await get(refundKey(order, id))
  return row && fromRow(refund(), row)
}

const timer = lazy(() => object({ order: string(), id: string() }))
/** Refunds that the clock looks at now, on one part of the timers. */
export async function refundsDue(shard: number, now: string, most: number): Promise<{ order: string; id: string }[]> {
  const { rows } = await query({ p: refundTimers(shard), index: 'g1', from: '0', to: `${now}#~`, limit: most })
  return rows.map((row) => fromRow(timer(), row))
}

/** All refunds of an order. */
export async function refundsOfOrder(order: string): Promise<Refund[]> {
  const { rows } = await query({ p: refundKey(order, '').p, ...refundRange })
  return rows.map((row) => fromRow(refund(), row))
}

/** All refunds of a campaign, in pages of 100; a moment behind. */
export async function refundsOfCampaign(campaign: string, after: Key | undefined): Promise<{ refunds: Refund[]; next?: Key }> {
  const page = await query({ p: refundsOf(campaign), index: 'g1', limit: 100, ...(after ? { after } : {}) })
  const refunds = page.rows.map((row) => fromRow(refund(), row))
  return page.next ? { refunds, next: page.next } : { refunds }
}
