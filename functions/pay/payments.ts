/** Payments, as WeChat tells of them: by notification, or asked. Nothing else makes an order paid. */
import { bare, idAs } from '../../shared/ids'
import { log } from '../http/log'
import { askLater, payOrder, releaseOrder, type Settled } from '../orders/paying'
import type { Held } from '../orders/payment'
import { readOrder } from '../orders/store'
import { closeTrade, isNo, isOurs, queryTrade, type Trade } from '../wechat/pay-client'

/** Something is wrong with money, and a person must look: the alarm on this line of the log tells them. */
export function alarm(what: string, of: Readonly<Record<string, string | number | undefined>>): void {
  log({ level: 'alarm', what, ...of })
}

/** WeChat's number of an order is its ULID. */
export const orderOf = (number: string): string => idAs('order', `_${number}`)

/** `mismatch`: other money than was asked for; it never counts. `open`: nothing was paid. */
export type Learnt = Settled | 'mismatch' | 'open'

export async function learnPayment(trade: Trade, now: string): Promise<Learnt> {
  const { trade_state: state, transaction_id: transaction, success_time: paidAt, out_trade_no: number, amount } = trade
  // What was given back in WeChat's own pages was paid before.
  if ((state !== 'SUCCESS' && state !== 'REFUND') || transaction === undefined || paidAt === undefined) return 'open'
  const order = await readOrder(orderOf(number))
  if (order?.payment && !isOurs(trade, order.payment.fen)) {
    alarm('payment-mismatch', { order: order.id, transaction, fen: amount?.total, currency: amount?.currency, asked: order.payment.fen })
    return 'mismatch'
  }
  const settled = order ? await payOrder(order.id, { transaction, paidAt: new Date(paidAt).toISOString() }, now) : 'strange'
  if (settled === 'strange') alarm('payment-strange', { order: orderOf(number), transaction, fen: amount?.total })
  return settled
}

const missing = new Set(['ORDER_NOT_EXIST', 'ORDERNOTEXIST', 'RESOURCE_NOT_EXISTS', 'NOT_FOUND'])
const closed = new Set([...missing, 'ORDER_CLOSED', 'ORDERCLOSED'])
const paidMeanwhile = new Set(['ORDERPAID', 'ORDER_PAID'])

/** Whether WeChat takes no more money for it; it is told so where it still does. */
async function isClosed(number: string, said: Awaited<ReturnType<typeof queryTrade>>): Promise<boolean> {
  if (isNo(said) ? missing.has(said.no) : said.trade_state === 'CLOSED' || said.trade_state === 'REVOKED') return true
  const answer = await closeTrade(number)
  if (answer === 'closed' || closed.has(answer.no)) return true
  if (paidMeanwhile.has(answer.no)) return false
  throw new Error(`WeChat does not close ${number}: ${answer.no}`)
}

/** Asks WeChat what became of a payment that is awaited; at the end of the hold, or once the order is over, it is paid or let go. `patient`: the clock asks, and asks again later. */
export async function lookAtPayment(id: string, now: string, patient: boolean): Promise<void> {
  const order = await readOrder(id)
  if (order?.payment?.state !== 'awaited') return
  const said = await queryTrade(bare(id))
  if (isNo(said) && !missing.has(said.no)) throw new Error(`WeChat does not tell of ${id}: ${said.no}`)
  const learnt = isNo(said) ? 'open' : await learnPayment(said, now)
  if (learnt !== 'open' && learnt !== 'mismatch') return
  const over = order.state !== 'held' || order.payment.until <= now
  if (over && (learnt === 'mismatch' || (await isClosed(bare(id), said)))) await releaseOrder(id, now)
  else if (patient) await askLater(order as Held, now)
}
