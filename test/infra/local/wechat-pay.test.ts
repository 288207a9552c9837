/** The stand-in of WeChat Pay speaks as the real one does: our own client understands it, and it verifies what we sign. */
import { closeTrade, forPhone, prepay, queryRefund, queryTrade, sendRefund } from '../../../functions/wechat/pay-client'
import { readNotification } from '../../../functions/wechat/pay-notification'
import { startWechatPay, type Message, type WechatPay } from '../../../infra/local/wechat-pay'
import { makePayKeys, payEnvironment } from '../../../infra/local/wechat-pay-keys'
import { ulid } from '../../../shared/ids'

const now = new Date('2022-08-31T02:00:00.000Z')
let pay: WechatPay
let heard: Message[] = []
beforeAll(async () => {
  const keys = await makePayKeys(process.env['WECHAT_APPID'] ?? '')
  pay = await startWechatPay({ keys, now: () => now, deliver: (message) => { heard.push(message); return Promise.resolve(200) } })
  Object.assign(process.env, payEnvironment(keys, pay.url, 'http://127.0.0.1/payments/notify'))
})
beforeEach(() => {
  heard = []
  for (const name of Object.keys(pay.mood)) Reflect.deleteProperty(pay.mood, name)
})
afterAll(() => pay.stop())

const asking = (more: object = {}) => ({ number: ulid(), fen: 3000, about: '周末蔬菜团', openid: 'o-1', until: '2022-08-31T02:15:00.000Z', ...more })
const opened = async (asked = asking()) => {
  const id = await prepay(asked)
  if (typeof id !== 'string') throw new Error(id.no)
  return { number: asked.number, desk: forPhone(id, Math.floor(now.getTime() / 1000)) }
}

test('a payment from its opening to what is told of it', async () => {
  const { number, desk } = await opened()
  expect(await queryTrade(number)).toMatchObject({ trade_state: 'NOTPAY', out_trade_no: number })
  expect(await pay.desk(desk)).toMatchObject({ state: 'SUCCESS' })
  expect(await queryTrade(number)).toMatchObject({ trade_state: 'SUCCESS', amount: { total: 3000, currency: 'CNY' } })
  expect(readNotification(heard[0]?.headers ?? {}, heard[0]?.body ?? '', now.toISOString())).toMatchObject({ of: 'payment', trade: { out_trade_no: number, amount: { total: 3000 } } })
  expect([await closeTrade(number), await prepay(asking({ number }))]).toEqual([{ no: 'ORDERPAID' }, { no: 'ORDERPAID' }])
})

test('a request that we have not signed is refused, and nothing is done', async () => {
  const number = ulid()
  for (const authorization of ['', 'WECHATPAY2-SHA256-RSA2048 mchid="1900000001",serial_no="x",timestamp="1",nonce_str="n",signature="s"']) {
    const answer = await fetch(`${pay.url}/v3/pay/transactions/jsapi`, { method: 'POST', headers: { authorization }, body: JSON.stringify({ out_trade_no: number }) })
    expect([answer.status, await answer.json()]).toMatchObject([401, { code: 'SIGN_ERROR' }])
  }
  const own = process.env['WXPAY_PRIVATE_KEY']
  process.env['WXPAY_PRIVATE_KEY'] = (await makePayKeys('')).merchant.privateKey
  expect(await queryTrade(number)).toEqual({ no: 'SIGN_ERROR' })
  process.env['WXPAY_PRIVATE_KEY'] = own
  expect(await queryTrade(number)).toEqual({ no: 'ORDER_NOT_EXIST' })
})

test('an answer that WeChat has not signed is not believed', async () => {
  const { number } = await opened()
  const own = process.env['WXPAY_PUBLIC_KEY']
  Object.assign(process.env, { WXPAY_PUBLIC_KEY: (await makePayKeys('')).platform.publicKey, WXPAY_API: `${pay.url}/` })
  await expect(queryTrade(number)).rejects.toMatchObject({ code: 'wechat-down' })
  Object.assign(process.env, { WXPAY_PUBLIC_KEY: own, WXPAY_API: pay.url })
})

test('one number is one payment: opened again the same, with anything else refused', async () => {
  const asked = asking()
  const first = await prepay(asked)
  expect(await prepay(asked)).toBe(first)
  for (const more of [{ fen: 3001 }, { openid: 'o-2' }]) expect(await prepay({ ...asked, ...more })).toEqual({ no: 'INVALID_REQUEST' })
})

test.each([{ fen: 0 }, { fen: 1.5 }, { about: '' }, { openid: '' }, { until: '2022-08-31T01:59:00.000Z' }, { number: 'x'.repeat(33) }])('what is wrong in an order (%j) is refused', async (more) => {
  expect(await prepay(asking(more))).toEqual({ no: 'PARAM_ERROR' })
})

test('closed, it takes no money; the desk opens only for what we have signed', async () => {
  const { number, desk } = await opened()
  expect(await pay.desk({ ...desk, paySign: desk.paySign.replace(/^./, (one) => (one === 'A' ? 'B' : 'A')) })).toMatchObject({ code: 'SIGN_ERROR' })
  expect(await closeTrade(number)).toBe('closed')
  expect([await pay.desk(desk), await closeTrade(number), await queryTrade(number)]).toMatchObject([{ code: 'ORDER_CLOSED' }, 'closed', { trade_state: 'CLOSED' }])
  expect(heard).toEqual([])
})

test('refunds: the same number once, never more than was paid, and a word of each', async () => {
  const { number, desk } = await opened()
  const back = (refund: string, fen: number, of = 3000) => sendRefund({ trade: number, number: `${number}-${refund}`, fen, of, why: '缺货' })
  expect(await back('A', 1000)).toEqual({ no: 'RESOURCE_NOT_EXISTS' })
  await pay.desk(desk)
  expect(await back('A', 1000)).toMatchObject({ status: 'PROCESSING', amount: { refund: 1000 } })
  await pay.idle()
  expect([await back('A', 1000), await back('A', 999), await back('B', 2001), await back('B', 1, 2999)]).toMatchObject([{ status: 'SUCCESS' }, { no: 'INVALID_REQUEST' }, { no: 'INVALID_REQUEST' }, { no: 'INVALID_REQUEST' }])
  expect([await queryRefund(`${number}-A`), await queryRefund('nobody')]).toMatchObject([{ status: 'SUCCESS' }, { no: 'RESOURCE_NOT_EXISTS' }])
  expect(pay.book.accountOf(number)).toEqual({ paid: 3000, back: 1000 })
  expect(readNotification(heard.at(-1)?.headers ?? {}, heard.at(-1)?.body ?? '', now.toISOString())).toEqual({ of: 'refund', order: number, number: `${number}-A`, status: 'SUCCESS', fen: 1000 })
})

test('in a bad mood it tells twice, nothing, late and the last first, or lies; it refuses and hangs', async () => {
  const paid = async () => { const { number, desk } = await opened(); await pay.desk(desk); return number }
  Object.assign(pay.mood, { copies: 2 })
  await paid()
  expect(heard).toHaveLength(2)
  Object.assign(pay.mood, { copies: 1, hold: true })
  const numbers = [await paid(), await paid()]
  expect(heard).toHaveLength(2)
  await pay.letGo()
  expect(heard.slice(2).map(({ headers, body }) => readNotification(headers, body, now.toISOString()))).toMatchObject([...numbers].reverse().map((out_trade_no) => ({ trade: { out_trade_no } })))
  Object.assign(pay.mood, { hold: false, drop: true })
  await paid()
  expect(heard).toHaveLength(4)
  pay.mood.drop = false
  for (const forge of ['body', 'signature', 'serial', 'old', 'key'] as const) {
    pay.mood.forge = forge
    await paid()
    expect(readNotification(heard.at(-1)?.headers ?? {}, heard.at(-1)?.body ?? '', now.toISOString())).toBeUndefined()
  }
  Object.assign(pay.mood, { silent: true })
  await expect(queryTrade('x')).rejects.toMatchObject({ code: 'wechat-down' })
})

test('what is neither a payment nor a refund is heard and left alone', () => {
  expect(readNotification({}, '{}', now.toISOString())).toBeUndefined()
})
