import { handler as close } from '../../../functions/orders/on-schedule'
import { readRefund, refundsOfOrder } from '../../../functions/orders/refund-store'
import { sumsOf } from '../../../functions/orders/stock'
import { readClosing, readOrder, readShards } from '../../../functions/orders/store'
import { api } from '../../../shared/api'
import { ok, refused } from '../../support/caller'
import { aLeader, ordered, wanted } from '../../support/campaigns'
import { passTime } from '../../support/clock'
import { event } from '../../support/filing'
import { killedAt } from '../../support/kill'
import { aPaidCampaign, moneyOf } from '../../support/paying'
import { aHousehold, type Home, type Person } from '../../support/people'
import { useTown } from '../../support/town'
import { alarmsDuring } from '../../support/alarms'
import { aMinute, parametersFor, payAtDesk, truthOf, useWechatPay, wechatPay } from '../../support/wechat-pay'

useTown()
useWechatPay()

let leader: Person
let home: Home
beforeAll(async () => {
  leader = await aLeader()
  home = await aHousehold()
})

const read = (order: string) => ok(api.orders.read, { as: home.resident, params: { order } })
const stateOf = async (order: string) => [(await read(order)).state, (await read(order)).payment?.state]
async function bought(quantity = 1): Promise<string> {
  const { id } = await ordered(await aPaidCampaign(leader), home, { veg: quantity })
  await payAtDesk(id, home.resident)
  return id
}
const cancel = (order: string) => ok(api.orders.cancel, { as: home.resident, params: { order }, body: event() })
const onlyRefund = async (order: string) => (await refundsOfOrder(order))[0]

describe('payments that nothing was heard of', () => {
  it('are asked about two minutes after the order, and found paid', async () => {
    const { id } = await ordered(await aPaidCampaign(leader), home)
    wechatPay().mood.drop = true
    await payAtDesk(id, home.resident)
    passTime({ minutes: 1 })
    await aMinute()
    expect(await stateOf(id)).toEqual(['held', 'awaited'])
    passTime({ minutes: 1 })
    await aMinute()
    expect(await stateOf(id)).toEqual(['placed', 'paid'])
  })

  it.each([[true], [false]])('are let go at the end of the hold, and WeChat takes no more (opened: %s)', async (opened) => {
    const of = await aPaidCampaign(leader)
    const { id } = await ordered(of, home, { veg: 2 })
    const parameters = opened ? await parametersFor(id, home.resident) : undefined
    for (let minute = 0; minute < 14; minute += 1) {
      passTime({ minutes: 1 })
      await aMinute()
    }
    expect(await stateOf(id)).toEqual(['held', 'awaited'])
    passTime({ minutes: 1 })
    await aMinute()
    expect(await stateOf(id)).toEqual(['cancelled', 'closed'])
    expect(sumsOf(await readShards(of.id))).toMatchObject({ left: { veg: 20 }, held: 0 })
    if (parameters) expect(await wechatPay().desk(parameters, { late: true })).toMatchObject({ code: 'ORDER_CLOSED' })
  })

  it('paid in the last second, with the word of it coming after the end: it counts', async () => {
    const { id } = await ordered(await aPaidCampaign(leader), home)
    wechatPay().mood.drop = true
    passTime({ minutes: 14 })
    await payAtDesk(id, home.resident)
    passTime({ minutes: 2 })
    await aMinute()
    expect(await stateOf(id)).toEqual(['placed', 'paid'])
  })

  it('wait while WeChat answers nobody, and are settled when it does; their campaign waits with them', async () => {
    const of = await aPaidCampaign(leader)
    const { id } = await ordered(of, home)
    passTime({ hours: 10 })
    wechatPay().mood.silent = true
    await aMinute()
    await close()
    expect([await stateOf(id), (await readClosing(of.id))?.step]).toEqual([['held', 'awaited'], 'freeze'])
    wechatPay().mood.silent = false
    passTime({ minutes: 1 })
    await aMinute()
    await close()
    expect([await stateOf(id), (await readClosing(of.id))?.step]).toEqual([['cancelled', 'closed'], 'done'])
  })

  it('of another amount are let go, and a person is told', async () => {
    const { id } = await ordered(await aPaidCampaign(leader), home)
    await payAtDesk(id, home.resident, { fen: 1 })
    passTime({ minutes: 15 })
    expect(await alarmsDuring(aMinute)).toMatchObject([{ what: 'payment-mismatch', order: id }])
    expect(await stateOf(id)).toEqual(['cancelled', 'closed'])
  })

  it('cancelled by the household are closed at WeChat within a minute', async () => {
    const { id } = await ordered(await aPaidCampaign(leader), home)
    const parameters = await parametersFor(id, home.resident)
    await cancel(id)
    await aMinute()
    expect(await stateOf(id)).toEqual(['cancelled', 'closed'])
    expect(await wechatPay().desk(parameters)).toMatchObject({ code: 'ORDER_CLOSED' })
  })

  it('called off, become void; money that slipped in goes back', async () => {
    const of = await aPaidCampaign(leader)
    const [{ id }, other] = [await ordered(of, home), await ordered(of, home)]
    wechatPay().mood.drop = true
    await payAtDesk(id, home.resident)
    await ok(api.campaigns.cancel, { as: leader, params: { campaign: of.id }, body: { reason: '没有货' } })
    await close()
    passTime({ minutes: 15 })
    await aMinute()
    expect([await stateOf(id), await stateOf(other.id), await moneyOf(id)]).toEqual([['void', 'late'], ['void', 'closed'], { paid: 3000, back: 3000, said: 3000 }])
  })
})

describe('refunds', () => {
  it('are sent within a minute, and done when WeChat tells', async () => {
    const id = await bought(3)
    await ok(api.orders.change, { as: home.resident, params: { order: id }, body: { ...event(), version: (await read(id)).version, lines: wanted({ packages: [{ id: 'veg', price: 3000 }] } as never, { veg: 1 }) } })
    expect((await read(id)).refunds).toMatchObject([{ state: 'asked', fen: 6000 }])
    await aMinute()
    expect((await read(id)).refunds).toMatchObject([{ state: 'done', fen: 6000, doneAt: expect.any(String) }])
    expect(truthOf(id)).toEqual({ paid: 9000, back: 6000 })
  })

  it('told before their own answer came, or three times, are done once', async () => {
    const id = await bought()
    wechatPay().mood.copies = 3
    await cancel(id)
    await Promise.all([aMinute(), aMinute()])
    expect([await onlyRefund(id), truthOf(id)]).toMatchObject([{ state: 'done' }, { back: 3000 }])
  })

  it('that hang are asked about, later and later, and found done', async () => {
    const id = await bought()
    Object.assign(wechatPay().mood, { hang: true, drop: true })
    await cancel(id)
    await aMinute()
    expect(await onlyRefund(id)).toMatchObject({ state: 'sent' })
    for (const days of [1, 1, 1]) {
      passTime({ days })
      await aMinute()
      expect(await onlyRefund(id)).toMatchObject({ state: 'sent' })
    }
    await wechatPay().finish((await onlyRefund(id))?.number ?? '', 'SUCCESS')
    passTime({ days: 1 })
    await aMinute()
    expect(await onlyRefund(id)).toMatchObject({ state: 'done' })
  })

  it('refused for want of money are tried again, and done once there is some', async () => {
    const id = await bought()
    wechatPay().mood.refuse = 'NOT_ENOUGH'
    await cancel(id)
    await aMinute()
    expect(await onlyRefund(id)).toMatchObject({ state: 'failed', tries: 1, why: 'NOT_ENOUGH' })
    delete wechatPay().mood.refuse
    await aMinute()
    expect(await onlyRefund(id)).toMatchObject({ state: 'failed' })
    passTime({ minutes: 1 })
    await aMinute()
    expect(await onlyRefund(id)).toMatchObject({ state: 'done' })
  })

  it('refused for good are given back by hand: whoever leads is told, sees them and says so, once', async () => {
    const id = await bought()
    const { campaign } = await read(id)
    wechatPay().mood.refuse = 'NOT_ENOUGH'
    await cancel(id)
    const [refund, deed] = [(await onlyRefund(id))?.id ?? '', { as: leader, params: { campaign, order: id, refund: (await onlyRefund(id))?.id ?? '' } }]
    for (const lang of ['zh', 'en'] as const) expect((await refused(api.refunds.give, { ...deed, lang })).code).toBe('refund-open')
    for (let tries = 0; tries < 8; tries += 1) {
      await aMinute()
      passTime({ days: 1 })
    }
    expect((await ok(api.refunds.list, { as: leader, params: { campaign } })).items).toMatchObject([{ id: refund, order: id, state: 'by-hand', why: 'NOT_ENOUGH', fen: 3000, cause: 'cancelled', label: (await read(id)).label }])
    expect(await ok(api.refunds.give, deed)).toEqual({ id: refund, state: 'done', fen: 3000 })
    expect(await ok(api.refunds.give, deed)).toEqual({ id: refund, state: 'done', fen: 3000 })
    expect((await ok(api.refunds.list, { as: leader, params: { campaign } })).items).toMatchObject([{ state: 'done', by: '周敏' }])
    const elsewhere = await aPaidCampaign(leader)
    expect((await refused(api.refunds.give, { ...deed, params: { ...deed.params, campaign: elsewhere.id } })).code).toBe('not-found')
  })

  it('that the bank does not take are given back by hand; closed ones are asked for anew', async () => {
    const [abnormal, closed] = [await bought(), await bought()]
    await cancel(abnormal)
    wechatPay().mood.ends = 'ABNORMAL'
    await aMinute()
    wechatPay().mood.ends = 'CLOSED'
    wechatPay().mood.copies = 2
    await cancel(closed)
    expect(await alarmsDuring(aMinute)).toEqual([])
    expect([await onlyRefund(abnormal), await onlyRefund(closed)]).toMatchObject([{ state: 'by-hand', why: 'ABNORMAL' }, { state: 'failed', why: 'CLOSED', tries: 1 }])
    delete wechatPay().mood.ends
    passTime({ minutes: 2 })
    await aMinute()
    expect([await onlyRefund(closed), truthOf(closed)]).toMatchObject([{ state: 'done' }, { back: 3000 }])
  })

  it('of one order go a minute apart', async () => {
    const id = await bought(3)
    const change = async (veg: number) => ok(api.orders.change, { as: home.resident, params: { order: id }, body: { ...event(), version: (await readOrder(id))?.v ?? 0, lines: wanted({ packages: [{ id: 'veg', price: 3000 }] } as never, { veg }) } })
    await change(2)
    await change(1)
    await aMinute()
    expect((await refundsOfOrder(id)).map(({ state }) => state).sort()).toEqual(['asked', 'done'])
    await aMinute()
    expect([(await refundsOfOrder(id)).map(({ state }) => state), truthOf(id)]).toEqual([['done', 'done'], { paid: 9000, back: 6000 }])
  })

  it('of another amount than was asked for tell a person, and are not done', async () => {
    const id = await bought()
    await cancel(id)
    const { id: refund, number } = await onlyRefund(id) as { id: string; number: string }
    const { learnRefund } = await import('../../../functions/pay/refunds')
    expect(await alarmsDuring(() => learnRefund({ order: id.slice(4), number, status: 'SUCCESS', fen: 1 }, '2022-08-31T02:00:00.000Z'))).toMatchObject([{ what: 'refund-strange' }])
    expect(await readRefund(id, refund)).toMatchObject({ state: 'asked' })
  })
})

test.each([[false], [true]])('killed at each of its writes in turn (done: %s), the minute loses no money and gives none twice', async (done) => {
  const of = await aPaidCampaign(leader)
  const [silent, lapsing, gone, back] = [await ordered(of, home, { veg: 2 }), await ordered(of, home, { veg: 3 }), await ordered(of, home, { egg: 1 }), await ordered(of, home, { veg: 4 })]
  await payAtDesk(back.id, home.resident)
  await cancel(back.id)
  wechatPay().mood.drop = true
  await payAtDesk(silent.id, home.resident)
  const parameters = await parametersFor(gone.id, home.resident)
  await cancel(gone.id)
  await wechatPay().desk(parameters)
  passTime({ minutes: 16 })
  let kills = 0
  for (let write = 1; write < 14; write += 1) {
    if (await killedAt(1 + (write % 3), aMinute, { done })) kills += 1
    await wechatPay().idle()
    passTime({ minutes: 2 })
  }
  expect(kills).toBeGreaterThan(2)
  for (let minute = 0; minute < 4; minute += 1) {
    passTime({ minutes: 10 })
    await aMinute()
  }
  expect(await Promise.all([silent, lapsing, gone, back].map(async ({ id }) => [await stateOf(id), await moneyOf(id), truthOf(id)]))).toEqual([
    [['placed', 'paid'], { paid: 6000, back: 0, said: 0 }, { paid: 6000, back: 0 }],
    [['cancelled', 'closed'], { paid: 0, back: 0, said: 0 }, { paid: 0, back: 0 }],
    [['cancelled', 'late'], { paid: 2550, back: 2550, said: 2550 }, { paid: 2550, back: 2550 }],
    [['cancelled', 'paid'], { paid: 12_000, back: 12_000, said: 12_000 }, { paid: 12_000, back: 12_000 }],
  ])
  expect(sumsOf(await readShards(of.id))).toMatchObject({ left: { veg: 18 }, households: 1, orders: 1, amount: 6000, held: 0 })
}, 60_000)
