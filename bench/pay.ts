/** Paying at once in the town: an order that is paid, made smaller and given back, with WeChat Pay's stand-in beside it. */
import { moveRefund } from '../functions/orders/refunding'
import { forPhone } from '../functions/wechat/pay-client'
import { startWechatPay, type WechatPay } from '../infra/local/wechat-pay'
import { isNo } from '../infra/local/wechat-pay-book'
import { makePayKeys, payEnvironment } from '../infra/local/wechat-pay-keys'
import { bare, idAs } from '../shared/ids'
import { content, placing, threeLines } from './campaigns'
import type { Asked } from './event'
import type { Step } from './story'
import { today } from './today'
import { compound, idMaker, type Town } from './town'

let standIn: WechatPay | undefined

/** It tells nothing by itself: the story carries its word. */
export async function startPay(appid: string): Promise<WechatPay> {
  const keys = await makePayKeys(appid)
  standIn = await startWechatPay({ keys, now: () => today, deliver: () => Promise.resolve(200) })
  Object.assign(process.env, payEnvironment(keys, standIn.url, 'http://127.0.0.1/payments/notify'))
  return standIn
}

/** The person pays; answers what WeChat then tells. */
export async function paidWord(order: string): Promise<Asked> {
  const trade = standIn?.book.trade(bare(order))
  if (!standIn || !trade || isNo(trade)) throw new Error(`${order} was not opened at the stand-in of WeChat Pay`)
  await standIn.desk(forPhone(trade.prepay, Math.floor(today.getTime() / 1000)))
  const { body = '', headers = {} } = standIn.told.at(-1) ?? {}
  return { method: 'POST', path: '/payments/notify', raw: body, headers }
}

const id = idMaker(101)
const post = (path: string, body?: object): Asked => ({ method: 'POST', path, ...(body ? { body } : {}) })

export function paying({ chief, resident, household }: Town): Step[] {
  const [campaign, order, change] = [id('campaign'), id('order'), id('event')]
  const refund = idAs('refund', change)
  const given = async (): Promise<Asked> => {
    await moveRefund(order, refund, 'give-up', { now: today.toISOString(), why: 'ABNORMAL' })
    return post(`/campaigns/${campaign}/refunds/${order}/${refund}`)
  }
  return [
    { route: 'campaigns.draft', when: 'paid at once', as: chief, asked: { method: 'PUT', path: `/campaigns/${campaign}`, body: { place: compound, version: 0, ...content(500), pay: 'now' } } },
    { route: 'campaigns.publish', when: 'paid at once', as: chief, asked: post(`/campaigns/${campaign}/publish`, { version: 1 }) },
    { route: 'orders.place', when: 'paid at once', as: resident, asked: placing(campaign, order, household.id) },
    { route: 'payments.prepay', as: resident, asked: post(`/payments/${order}`) },
    { route: 'payments.check', as: resident, asked: post(`/payments/${order}/check`) },
    { route: 'payments.notify', asked: () => paidWord(order) },
    { route: 'orders.change', when: 'made smaller, with a refund', as: resident, asked: post(`/orders/${order}/change`, { id: change, version: 2, lines: threeLines.slice(0, 2) }) },
    { route: 'orders.read', when: 'with a refund', as: resident, asked: { method: 'GET', path: `/orders/${order}` } },
    { route: 'refunds.list', as: chief, asked: { method: 'GET', path: `/campaigns/${campaign}/refunds` } },
    { route: 'refunds.give', as: chief, asked: given },
    { route: 'orders.cancel', when: 'paid for', as: resident, asked: post(`/orders/${order}/cancel`, { id: id('event') }) },
  ]
}
