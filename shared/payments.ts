/** Paying an order over WeChat, and the refunds that whoever leads looks after. No state of money follows from what a phone says. */
import { array, enum as oneOf, int, lazy, literal, object, optional, string, type infer as Infer } from './zod'
import { defineRoutes, type Access } from './http'
import { idOf } from './id-schema'
import { order } from './orders'
import { refundLine } from './payment-schema'
import { refundStates } from './payment-states'

/** As wx.requestPayment takes it. */
export const payParameters = lazy(() => object({ timeStamp: string(), nonceStr: string(), package: string(), signType: literal('RSA'), paySign: string() }))
export type PayParameters = Infer<ReturnType<typeof payParameters>>

const ours = { who: 'household', of: { load: 'order' } } as const

export const payments = defineRoutes({
  prepay: {
    method: 'POST', path: '/payments/{order}', summary: 'What the phone needs to open WeChat Pay for an order that I placed, while it is held',
    access: ours, refusals: ['not-payable', 'not-payer', 'wechat-down'], answer: payParameters,
  },
  check: { method: 'POST', path: '/payments/{order}/check', summary: 'Asks WeChat what became of the payment, and answers the order as it then is', access: ours, refusals: ['wechat-down'], answer: order },
  notify: {
    method: 'POST', path: '/payments/notify', summary: 'What WeChat Pay tells by itself of payments and refunds; refused where its signature is not good',
    access: { who: 'anyone' }, refusals: ['malformed', 'busy'], answer: () => object({ code: literal('SUCCESS') }),
  },
})

/** A refund as whoever leads sees it. `label`: where it lives; `why`: what WeChat said last, where it said no. */
export const refundOfCampaign = lazy(() => object({ ...refundLine().shape, order: idOf('order'), reference: string(), household: idOf('household'), label: optional(string()), why: optional(string()), by: optional(string()) }))
export type RefundOfCampaign = Infer<ReturnType<typeof refundOfCampaign>>

const leading = { who: 'duty', at: { load: 'campaign' }, reach: 'above', roles: ['leader', 'community-worker'] } as const satisfies Access

export const refunds = defineRoutes({
  list: {
    method: 'GET', path: '/campaigns/{campaign}/refunds', summary: 'The refunds of a campaign, with how far each is; a moment behind',
    access: leading, query: () => object({ cursor: optional(string()) }), answer: () => object({ items: array(refundOfCampaign()), cursor: optional(string()) }),
  },
  give: {
    method: 'POST', path: '/campaigns/{campaign}/refunds/{order}/{refund}', summary: 'Says that a refund which WeChat cannot make was given back by hand',
    access: leading, refusals: ['refund-open'], answer: () => object({ id: idOf('refund'), state: oneOf(refundStates), fen: int() }),
  },
})
