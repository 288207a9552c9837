/** The stand-in of WeChat Pay, for the suites that pay: it tells functions/pay what it has to tell, as API Gateway would. */
import { clock } from '../../functions/clock'
import { handler } from '../../functions/pay/api'
import { handler as everyMinute } from '../../functions/pay/on-schedule'
import { startWechatPay, type Message, type WechatPay } from '../../infra/local/wechat-pay'
import { makePayKeys, payEnvironment } from '../../infra/local/wechat-pay-keys'
import { api } from '../../shared/api'
import { bare } from '../../shared/ids'
import { eventOf, ok } from './caller'
import type { Person } from './people'

export const deliver = async ({ headers, body }: Message): Promise<number> => (await handler(eventOf('POST', '/payments/notify', { raw: body, headers }))).statusCode ?? 0

let pay: WechatPay | undefined
/** The one of this suite. */
export function wechatPay(): WechatPay {
  if (!pay) throw new Error('This suite has not begun with useWechatPay()')
  return pay
}

/** For the top of a suite: a stand-in of its own, in a good mood before each test. */
export function useWechatPay(): void {
  beforeAll(async () => {
    const keys = await makePayKeys(process.env['WECHAT_APPID'] ?? '')
    pay = await startWechatPay({ keys, now: () => clock.now(), deliver })
    Object.assign(process.env, payEnvironment(keys, pay.url, 'http://127.0.0.1/payments/notify'))
  })
  beforeEach(() => { for (const name of Object.keys(wechatPay().mood)) Reflect.deleteProperty(wechatPay().mood, name) })
  afterAll(async () => { await pay?.stop() })
}

/** What the phone would hand to wx.requestPayment. */
export const parametersFor = (order: string, as: Person) => ok(api.payments.prepay, { as, params: { order } })

/** The person opens WeChat Pay from the order's page, and taps "pay". */
export async function payAtDesk(order: string, as: Person, how?: Parameters<WechatPay['desk']>[1]): ReturnType<WechatPay['desk']> {
  return wechatPay().desk(await parametersFor(order, as), how)
}

/** The clock's minute, and all that follows from it at WeChat. */
export async function aMinute(): Promise<void> {
  await everyMinute()
  await wechatPay().idle()
}

/** What WeChat has taken and given back for an order. */
export const truthOf = (order: string): { paid: number; back: number } => wechatPay().book.accountOf(bare(order))
