/** The function that WeChat Pay weighs on, apart from all others: opens payments, asks about them, hears what WeChat tells. */
import { bare } from '../../shared/ids'
import { payments } from '../../shared/payments'
import type { Loaded } from '../http/access'
import { Refusal } from '../http/refusal'
import { asTyped } from '../texts/mark'
import { bind, serve, type Call } from '../http/serve'
import type { Order } from '../orders/order'
import { payable } from '../orders/payment'
import { present } from '../orders/present'
import { readOrder } from '../orders/store'
import { forPhone, isNo, prepay as openPayment } from '../wechat/pay-client'
import { readNotification } from '../wechat/pay-notification'
import { learnPayment, lookAtPayment } from './payments'
import { learnRefund } from './refunds'

async function loadOrder(id: string): Promise<Loaded<Order> | undefined> {
  const order = await readOrder(id)
  return order && { subject: order, household: order.household }
}
const loaders = { order: loadOrder }

/** Opened again it is the same payment at WeChat, so only one person can pay it: who ordered. */
async function prepay({ subject: order, actor, now }: Omit<Call<typeof payments.prepay>, 'subject'> & { readonly subject: Order }) {
  const payment = payable(order, now)
  if (!payment) throw new Refusal('not-payable')
  if (order.by.user !== actor.user.id) throw new Refusal('not-payer', { who: order.by.name })
  const said = await openPayment({ number: bare(order.id), fen: payment.fen, about: asTyped(order.title), openid: actor.user.openid, until: payment.until })
  if (typeof said === 'string') return forPhone(said, Math.floor(Date.parse(now) / 1000))
  throw new Refusal(isNo(said) && /PAID|CLOSED/.test(said.no) ? 'not-payable' : 'wechat-down', {}, new Error(said.no))
}

/** Answered only once it is kept: what is not, WeChat sends again. */
async function notify({ raw, headers, now }: Call<typeof payments.notify>): Promise<{ code: 'SUCCESS' }> {
  const told = readNotification(headers, raw, now)
  if (!told) throw new Refusal('malformed')
  if (told.of === 'payment') await learnPayment(told.trade, now)
  if (told.of === 'refund') await learnRefund(told, now)
  return { code: 'SUCCESS' }
}

export const handler = serve(bind<typeof payments, typeof loaders>(payments, {
  prepay,
  check: async ({ subject, now }) => {
    await lookAtPayment(subject.id, now, false)
    return present((await readOrder(subject.id)) ?? subject, now)
  },
  notify,
}), loaders)
