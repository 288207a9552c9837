/** Refunds are sent from the rows in which they were asked for, and followed until the money is back or somebody must give it by hand. */
import type { RefundCause } from '../../shared/payment-states'
import { bare } from '../../shared/ids'
import { moveRefund, waitForRefund } from '../orders/refunding'
import { readRefund, refundsOfOrder } from '../orders/refund-store'
import { firstNumber, type Refund } from '../orders/refund'
import { isNo, queryRefund, sendRefund, type No, type RefundTold } from '../wechat/pay-client'
import { alarm, orderOf } from './payments'

/** As the household reads it in WeChat. */
const whys: Record<RefundCause, string> = { cancelled: '订单取消', changed: '订单改少', void: '团购没有成', late: '付款晚了，订单已取消', difference: '缺货或差价' }

/** Held to the number of which WeChat speaks: its answer and its notification may come in either order. */
async function settle({ order, id, state, number }: Refund, status: string, now: string): Promise<void> {
  if (status === 'SUCCESS') await moveRefund(order, id, 'finish', { now, number })
  else if (status === 'ABNORMAL') await moveRefund(order, id, 'give-up', { now, number, why: status })
  else if (status === 'CLOSED') await moveRefund(order, id, 'refuse', { now, number, why: status, anew: true })
  else if (state !== 'sent') await moveRefund(order, id, 'send', { now, number })
}

const ask = ({ order, number, fen, paid, cause }: Refund): Promise<RefundTold | No> => sendRefund({ trade: bare(order), number, fen, of: paid, why: whys[cause] })

/** Sent, or asked about where it was sent before. */
export async function carryRefund(order: string, id: string, now: string): Promise<void> {
  const refund = await readRefund(order, id)
  if (!refund || refund.state === 'done' || refund.state === 'by-hand') return
  const said = refund.state === 'sent' ? await queryRefund(refund.number) : await ask(refund)
  if (isNo(said)) await moveRefund(order, id, 'refuse', { now, number: refund.number, why: said.no })
  else if (said.amount.refund !== refund.fen) {
    alarm('refund-mismatch', { order, refund: id, fen: said.amount.refund, asked: refund.fen })
    await moveRefund(order, id, 'give-up', { now, why: 'MISMATCH' })
  } else {
    await settle(refund, said.status, now)
    if (refund.state === 'sent' && said.status === 'PROCESSING') await waitForRefund(refund, now)
  }
}

/** WeChat tells of a refund by itself. */
export async function learnRefund({ order: trade, number, status, fen }: { order: string; number: string; status: string; fen: number }, now: string): Promise<void> {
  const refund = (await refundsOfOrder(orderOf(trade))).find((one) => number === firstNumber(one) || number.startsWith(`${firstNumber(one)}-`))
  // What is told once more of a number that it no longer has is nothing new, but for money that went.
  const isNew = refund?.number === number || status === 'SUCCESS'
  if (refund && !isNew) return
  if (refund?.fen === fen && refund.number === number) await settle(refund, status, now)
  else alarm('refund-strange', { order: orderOf(trade), number, status, fen })
}
