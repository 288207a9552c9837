/** Asks for refunds: written in the same transaction as their cause, sent later by functions/pay, once for each cause. */
import type { Write } from '../table/table'
import type { Order } from './order'
import { refundable } from './payment'
import { newRefund, type Cause } from './refund'
import { putRefund } from './refund-store'

/** The order that has given back so much, with the refund to be written in the same transaction; no writes where it was not paid over WeChat, or nothing goes back. More than is left of what was paid is a fault of the caller's. */
export function askRefund(order: Order, fen: number, cause: Cause): { order: Order; writes: Write[] } {
  if (order.payment?.transaction === undefined || fen === 0) return { order, writes: [] }
  if (fen < 0 || fen > refundable(order)) throw new RangeError(`${order.id}: ${String(fen)} fen cannot go back, ${String(refundable(order))} are left`)
  return { order: { ...order, payment: { ...order.payment, refunded: order.payment.refunded + fen } }, writes: putRefund(newRefund(order, fen, cause)) }
}

/** All that is left of what was paid. */
export const askWhole = (order: Order, cause: Cause): { order: Order; writes: Write[] } => askRefund(order, refundable(order), cause)
