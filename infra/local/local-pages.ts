/** What exists on one machine only: whom one can sign in as, the clock, and the cash desk of WeChat Pay. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'
import { people } from '../seed/people'
import { refuse } from './gateway'
import type { MovableClock } from './movable-clock'
import type { WechatPay } from './wechat-pay'
import { isNo } from './wechat-pay-book'
import type { PayParameters } from './wechat-pay-keys'

export interface LocalPages { readonly clock: MovableClock; readonly moveTo: (instant: Date) => Promise<void>; readonly pay?: Pick<WechatPay, 'desk' | 'mood' | 'letGo'> }

function send(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(body))
}

const persons = people.map(({ key, name, words, duty }) => ({ key, name: name || '新邻居 New neighbour', words, ...(duty ? { role: duty.role } : {}) }))

/** `{ now }` is an instant, `{ forward }` minutes; both only forward. */
function target(asked: unknown, now: Date): Date | undefined {
  const { now: instant, forward } = typeof asked === 'object' && asked !== null ? asked as { now?: unknown; forward?: unknown } : {}
  const time = typeof instant === 'string' ? Date.parse(instant) : typeof forward === 'number' ? now.getTime() + forward * 60_000 : NaN
  return time >= now.getTime() ? new Date(time) : undefined
}

/** The cash desk: what a phone hands to wx.requestPayment is paid. Its mood (`{ mood }`): what it does wrong from now on. */
async function answerPay({ desk, mood, letGo }: NonNullable<LocalPages['pay']>, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked = await json(request).catch(() => ({})) as { mood?: object } & Partial<PayParameters>
  if (asked.mood) {
    for (const name of Object.keys(mood)) Reflect.deleteProperty(mood, name)
    Object.assign(mood, asked.mood)
    await letGo()
    send(response, { mood })
    return
  }
  const { timeStamp = '', nonceStr = '', package: prepay = '', signType = '', paySign = '' } = asked
  const paid = await desk({ timeStamp, nonceStr, package: prepay, signType, paySign })
  if (isNo(paid)) refuse(response, paid.status, paid.code)
  else send(response, { errMsg: 'requestPayment:ok' })
}

/** True when the path was one of these. */
export async function answerLocal(pages: LocalPages, path: string, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  if (path === '/local/people' && request.method === 'GET') send(response, { people: persons })
  else if (path === '/local/clock' && request.method === 'GET') send(response, { now: pages.clock.now().toISOString() })
  else if (path === '/local/pay' && request.method === 'POST' && pages.pay) await answerPay(pages.pay, request, response)
  else if (path === '/local/clock' && request.method === 'POST') {
    const to = target(await json(request).catch(() => undefined), pages.clock.now())
    if (!to) {
      refuse(response, 422, 'Say { "now": an instant to come } or { "forward": minutes }')
      return true
    }
    await pages.moveTo(to)
    send(response, { now: pages.clock.now().toISOString() })
  } else return false
  return true
}
