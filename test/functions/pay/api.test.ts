import { handler } from '../../../functions/pay/api'
import { readOrder } from '../../../functions/orders/store'
import { api } from '../../../shared/api'
import { ok, refused, eventOf } from '../../support/caller'
import { aLeader, ordered } from '../../support/campaigns'
import { passTime } from '../../support/clock'
import { event } from '../../support/filing'
import { aPaidCampaign, moneyOf } from '../../support/paying'
import { aHousehold, type Home, type Person } from '../../support/people'
import { useTown } from '../../support/town'
import { alarmsDuring } from '../../support/alarms'
import { deliver, parametersFor, payAtDesk, truthOf, useWechatPay, wechatPay } from '../../support/wechat-pay'

useTown()
useWechatPay()

let leader: Person
let home: Home
beforeAll(async () => {
  leader = await aLeader()
  home = await aHousehold({ names: ['张秀英', '王磊'] })
})

const anOrderToPay = async (quantity = 1): Promise<string> => (await ordered(await aPaidCampaign(leader), home, { veg: quantity })).id
const read = (order: string) => ok(api.orders.read, { as: home.resident, params: { order } })
const check = (order: string) => ok(api.payments.check, { as: home.resident, params: { order } })
const stateOf = async (order: string) => [(await read(order)).state, (await read(order)).payment?.state]

describe('opening WeChat Pay', () => {
  it('answers what the cash desk takes; paid there, the order is placed as soon as WeChat tells', async () => {
    const id = await anOrderToPay(2)
    expect(await parametersFor(id, home.resident)).toMatchObject({ signType: 'RSA', package: expect.stringMatching(/^prepay_id=wx\w+$/) })
    expect(await stateOf(id)).toEqual(['held', 'awaited'])
    expect(await payAtDesk(id, home.resident)).toMatchObject({ state: 'SUCCESS' })
    expect(await stateOf(id)).toEqual(['placed', 'paid'])
    expect([await moneyOf(id), truthOf(id)]).toEqual([{ paid: 6000, back: 0, said: 0 }, { paid: 6000, back: 0 }])
  })

  it('opened again it is the same payment; paid, it opens no more', async () => {
    const id = await anOrderToPay()
    const [first, second] = [await parametersFor(id, home.resident), await parametersFor(id, home.resident)]
    expect(second.package).toBe(first.package)
    await payAtDesk(id, home.resident)
    expect((await refused(api.payments.prepay, { as: home.resident, params: { order: id } })).code).toBe('not-payable')
    expect(await wechatPay().desk(first)).toEqual({ status: 400, code: 'ORDERPAID' })
  })

  it('is for who ordered; the others of the household are told who', async () => {
    const id = await anOrderToPay()
    const other = home.members[1]?.person as Person
    expect(await refused(api.payments.prepay, { as: other, params: { order: id } })).toMatchObject({ code: 'not-payer', message: expect.stringContaining('张秀英') })
  })

  it('is refused once the hold is over, the order cancelled, or where it is paid on collection', async () => {
    const late = await anOrderToPay()
    passTime({ minutes: 15 })
    const gone = await anOrderToPay()
    await ok(api.orders.cancel, { as: home.resident, params: { order: gone }, body: event() })
    for (const order of [late, gone]) for (const lang of ['zh', 'en'] as const) expect((await refused(api.payments.prepay, { as: home.resident, params: { order }, lang })).code).toBe('not-payable')
  })

  it('says so where WeChat answers nobody, and nothing has changed', async () => {
    const id = await anOrderToPay()
    wechatPay().mood.silent = true
    expect((await refused(api.payments.prepay, { as: home.resident, params: { order: id } })).code).toBe('wechat-down')
    expect((await refused(api.payments.check, { as: home.resident, params: { order: id } })).code).toBe('wechat-down')
    expect(await stateOf(id)).toEqual(['held', 'awaited'])
  })
})

describe('what WeChat tells', () => {
  it('told three times, or again a little later, is done once', async () => {
    const id = await anOrderToPay()
    wechatPay().mood.copies = 3
    await payAtDesk(id, home.resident)
    const { v } = await readOrder(id) ?? {}
    passTime({ minutes: 2 })
    expect(await deliver(wechatPay().told.at(-1) as never)).toBe(200)
    expect([await stateOf(id), (await readOrder(id))?.v, await moneyOf(id)]).toEqual([['placed', 'paid'], v, { paid: 3000, back: 0, said: 0 }])
  })

  it.each(['body', 'signature', 'serial', 'old', 'key'] as const)('forged (%s) is refused, and nothing is paid by it', async (forge) => {
    const id = await anOrderToPay()
    wechatPay().mood.forge = forge
    await payAtDesk(id, home.resident)
    expect(await stateOf(id)).toEqual(['held', 'awaited'])
    expect(await deliver(wechatPay().told.at(-1) as never)).toBe(400)
    delete wechatPay().mood.forge
    await wechatPay().letGo()
    expect(await stateOf(id)).toEqual(['placed', 'paid'])
  })

  it('copied and sent again after its time is refused', async () => {
    await payAtDesk(await anOrderToPay(), home.resident)
    const copy = wechatPay().told.at(-1) as never
    passTime({ minutes: 6 })
    expect(await deliver(copy)).toBe(400)
  })

  it.each([{}, { 'wechatpay-serial': 'x' }, { 'wechatpay-timestamp': 'soon', 'wechatpay-signature': '%%%' }])('nothing that it signs (%j): refused in the shape of all refusals', async (headers) => {
    for (const raw of ['', '{}', '{', '[]']) {
      const answer = await handler(eventOf('POST', '/payments/notify', { raw, headers }))
      expect([answer.statusCode, Object.keys(JSON.parse(answer.body ?? '{}') as object)]).toEqual([400, ['error']])
    }
  })

  it.each([{ fen: 2999 }, { fen: 3001 }, { currency: 'HKD' }])('an amount that was not asked for (%j) never counts, and a person is told', async (how) => {
    const id = await anOrderToPay()
    const alarms = await alarmsDuring(() => payAtDesk(id, home.resident, how))
    expect(alarms).toMatchObject([{ what: 'payment-mismatch', order: id, asked: 3000 }])
    expect(await stateOf(id)).toEqual(['held', 'awaited'])
    expect(await moneyOf(id)).toEqual({ paid: 0, back: 0, said: 0 })
  })

  it('money for an order that is cancelled goes back whole', async () => {
    const id = await anOrderToPay()
    const parameters = await parametersFor(id, home.resident)
    await ok(api.orders.cancel, { as: home.resident, params: { order: id }, body: event() })
    await wechatPay().desk(parameters)
    expect([await stateOf(id), await moneyOf(id)]).toEqual([['cancelled', 'late'], { paid: 3000, back: 3000, said: 3000 }])
  })

  it('of what we do not know it is taken, and a person is told', async () => {
    const { book } = wechatPay()
    const opened = book.open({ appid: process.env['WECHAT_APPID'], mchid: process.env['WXPAY_MCHID'], description: '团', out_trade_no: '01GC00000000000000000000ZZ', time_expire: '2099-01-01T00:00:00+00:00', notify_url: 'http://x', amount: { total: 1, currency: 'CNY' }, payer: { openid: 'o' } })
    book.pay('prepay' in opened ? opened.prepay : '')
    const alarms = await alarmsDuring(async () => {
      const { learnPayment } = await import('../../../functions/pay/payments')
      expect(await learnPayment({ appid: '', mchid: '', out_trade_no: '01GC00000000000000000000ZZ', trade_state: 'SUCCESS', transaction_id: '4', success_time: '2022-08-31T10:00:00+08:00' }, '2022-08-31T02:00:00.000Z')).toBe('strange')
    })
    expect(alarms).toMatchObject([{ what: 'payment-strange' }])
  })
})

describe('a phone that heard nothing', () => {
  it('has WeChat asked, and sees what it says', async () => {
    const id = await anOrderToPay()
    expect(await check(id)).toMatchObject({ state: 'held' })
    wechatPay().mood.drop = true
    await payAtDesk(id, home.resident)
    expect(await stateOf(id)).toEqual(['held', 'awaited'])
    expect(await check(id)).toMatchObject({ state: 'placed', payment: { state: 'paid' } })
    expect(await check(id)).toMatchObject({ state: 'placed' })
  })

  it('says what it likes: nothing is paid by it', async () => {
    const id = await anOrderToPay()
    await parametersFor(id, home.resident)
    for (let times = 0; times < 3; times += 1) expect(await check(id)).toMatchObject({ state: 'held', payment: { state: 'awaited' } })
  })
})
