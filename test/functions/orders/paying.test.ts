import { handler as everyMinute } from '../../../functions/orders/on-schedule'
import { askLater, payOrder, releaseOrder } from '../../../functions/orders/paying'
import type { Held } from '../../../functions/orders/payment'
import { sumsOf } from '../../../functions/orders/stock'
import { readBag, readClosing, readOrder, readShards } from '../../../functions/orders/store'
import { wire } from '../../../functions/table/wire'
import { api } from '../../../shared/api'
import { ok, refused } from '../../support/caller'
import { aLeader, aPackage, anOrder, inHours, ordered, wanted } from '../../support/campaigns'
import { passTime, timeNow } from '../../support/clock'
import { event } from '../../support/filing'
import { aPaidCampaign, moneyFor, moneyOf, orderedAndPaid, pay } from '../../support/paying'
import { aHousehold, type Home, type Person } from '../../support/people'
import { useTown } from '../../support/town'

useTown()

let leader: Person
let home: Home
beforeAll(async () => {
  leader = await aLeader()
  home = await aHousehold({ names: ['张秀英', '王磊'] })
})

const sums = async (campaign: string) => sumsOf(await readShards(campaign))
const minutesAfter = (at: string, minutes: number): string => new Date(Date.parse(at) + minutes * 60_000).toISOString()
const read = (order: string, of: Home = home) => ok(api.orders.read, { as: of.resident, params: { order } })
const cancel = (order: string) => ok(api.orders.cancel, { as: home.resident, params: { order }, body: event() })
/** The latest bag of the household, as its page reads it. */
const bagHere = async () => (await ok(api.orders.list, { as: home.resident, query: { household: home.id } })).items[0]
const heldOf = async (order: string): Promise<Held> => await readOrder(order) as Held

describe('an order that is paid at once', () => {
  it('is held: its stock is taken, nothing else counts yet, and the others of the household hear nothing', async () => {
    const of = await aPaidCampaign(leader)
    const order = await ordered(of, home, { veg: 2 })
    expect(order).toMatchObject({ state: 'held', total: 6000, bagTotal: 0, verbs: ['cancel'], payment: { state: 'awaited', fen: 6000, refunded: 0, until: minutesAfter(order.at, 15) }, effect: { before: 0, after: 6000, difference: 6000 } })
    expect(await sums(of.id)).toMatchObject({ left: { veg: 18 }, sold: { veg: 2 }, households: 0, orders: 0, amount: 0, held: 1 })
    expect((await ok(api.orders.list, { as: home.resident, query: { household: home.id } })).items[0]).toMatchObject({ state: 'held', total: 0, lines: [], orders: [{ id: order.id, held: true }] })
    expect((await ok(api.campaigns.sheet, { as: leader, params: { campaign: of.id }, query: { building: (await readBag(home.id, of.id))?.building ?? '' } })).items).toEqual([])
  })

  it('cannot be changed', async () => {
    const of = await aPaidCampaign(leader)
    const { id } = await ordered(of, home)
    for (const lang of ['zh', 'en'] as const) expect((await refused(api.orders.change, { as: home.resident, params: { order: id }, body: { ...event(), version: 1, lines: wanted(of, { veg: 2 }) }, lang })).code).toBe('unpaid')
  })

  it('paid, it is placed and counts; paid again, it is not paid twice; other money for it is strange', async () => {
    const of = await aPaidCampaign(leader)
    const { id } = await ordered(of, home, { veg: 2 })
    expect([await pay(id), await pay(id), await payOrder(id, { transaction: 'other', paidAt: timeNow() }, timeNow())]).toEqual(['paid', 'known', 'strange'])
    expect(await sums(of.id)).toMatchObject({ left: { veg: 18 }, households: 1, orders: 1, amount: 6000, held: 0 })
    expect(await read(id)).toMatchObject({ state: 'placed', bagTotal: 6000, verbs: ['change', 'cancel'], payment: { state: 'paid', refunded: 0 } })
    expect(await releaseOrder(id, timeNow())).toBe('known')
  })

  it('made smaller it gives the difference back, in the same moment; larger is refused with its line', async () => {
    const of = await aPaidCampaign(leader)
    const { id } = await orderedAndPaid(of, home, { veg: 3, egg: 1 })
    const change = (version: number, quantities: Record<string, number>) => ({ as: home.resident, params: { order: id }, body: { ...event(), version, lines: wanted(of, quantities) } })
    expect((await refused(api.orders.change, change(2, { veg: 4 }))).fields).toMatchObject([{ path: 'lines.0.quantity', message: '已付款，最多 3 份；要加请另下一单，会装进同一袋' }])
    const smaller = change(2, { veg: 1 })
    expect(await ok(api.orders.change, smaller)).toMatchObject({ total: 3000, payment: { fen: 11_550, refunded: 8550 } })
    expect(await ok(api.orders.change, smaller)).toMatchObject({ total: 3000, payment: { refunded: 8550 }, refunds: [{ fen: 8550, cause: 'changed', state: 'asked' }] })
    expect(await moneyOf(id)).toEqual({ paid: 11_550, back: 8550, said: 8550 })
  })

  it('cancelled it gives back whole what has not gone back yet', async () => {
    const of = await aPaidCampaign(leader)
    const { id } = await orderedAndPaid(of, home, { veg: 3 })
    await ok(api.orders.change, { as: home.resident, params: { order: id }, body: { ...event(), version: 2, lines: wanted(of, { veg: 2 }) } })
    expect(await cancel(id)).toMatchObject({ state: 'cancelled', payment: { refunded: 9000 } })
    expect((await read(id)).refunds?.map(({ fen, cause }) => [cause, fen]).sort()).toEqual([['cancelled', 6000], ['changed', 3000]])
    expect(await bagHere()).toMatchObject({ state: 'cancelled', orders: [], back: [id] })
    expect(await sums(of.id)).toMatchObject({ left: { veg: 20 }, households: 0, orders: 0, amount: 0, held: 0 })
  })

  it('cancelled before it was paid it frees its stock; money that comes after all goes back whole, once', async () => {
    const of = await aPaidCampaign(leader)
    const { id } = await ordered(of, home, { veg: 3 })
    await cancel(id)
    expect((await bagHere())?.back).toBeUndefined()
    expect(await sums(of.id)).toMatchObject({ left: { veg: 20 }, held: 0 })
    expect([await pay(id), await pay(id)]).toEqual(['late', 'known'])
    expect([await moneyOf(id), await read(id)]).toMatchObject([{ paid: 9000, back: 9000, said: 9000 }, { state: 'cancelled', payment: { state: 'late' }, refunds: [{ cause: 'late', fen: 9000 }] }])
    expect(await bagHere()).toMatchObject({ state: 'cancelled', orders: [], back: [id] })
    expect(await sums(of.id)).toMatchObject({ left: { veg: 20 }, households: 0, amount: 0, held: 0 })
  })

  it('let go unpaid it is cancelled and its stock, slot and limit are free; late money goes back', async () => {
    const slots = [{ from: inHours(11), to: inHours(12), capacity: 1 }]
    const of = await aPaidCampaign(leader, { packages: [aPackage('veg', { stock: 3, limit: 3 })], slots })
    const { id } = await ordered(of, home, { veg: 3 }, 0)
    const other = await aHousehold()
    expect((await refused(api.orders.place, anOrder(of, other, { veg: 1 }, 0))).code).toBe('sold-out')
    expect([await releaseOrder(id, timeNow()), await releaseOrder(id, timeNow())]).toEqual(['unpaid', 'known'])
    expect(await read(id)).toMatchObject({ state: 'cancelled', payment: { state: 'closed' } })
    expect(await ordered(of, other, { veg: 3 }, 0)).toMatchObject({ state: 'held' })
    expect(await pay(id)).toBe('late')
    expect(await sums(of.id)).toMatchObject({ left: { veg: 0, SLOT0: 0 }, sold: { veg: 3, SLOT0: 1 }, held: 1 })
  })

  it('asked about later, it stays as it is', async () => {
    const of = await aPaidCampaign(leader)
    const { id } = await ordered(of, home)
    const before = await heldOf(id)
    passTime({ minutes: 2 })
    const now = minutesAfter(before.at, 2)
    expect([await askLater(before, now), await askLater(before, now)]).toEqual([true, false])
    expect(await heldOf(id)).toMatchObject({ state: 'held', v: 2, payment: { look: minutesAfter(before.at, 4) } })
  })
})

describe('the close', () => {
  it('waits for what is still held, and counts what is paid meanwhile', async () => {
    const of = await aPaidCampaign(leader, { threshold: { kind: 'households', atLeast: 2 } })
    await orderedAndPaid(of, home)
    passTime({ hours: 9, minutes: 59 })
    const second = await aHousehold()
    const { id, at, payment } = await ordered(of, second)
    expect(payment?.until).toBe(minutesAfter(at, 2))
    passTime({ minutes: 1 })
    await everyMinute()
    expect(await readClosing(of.id)).toMatchObject({ step: 'freeze' })
    expect((await refused(api.orders.place, anOrder(of, home))).code).toBe('campaign-over')
    expect(await pay(id)).toBe('paid')
    passTime({ minutes: 1 })
    await everyMinute()
    expect([(await read(id, second)).state, (await readClosing(of.id))?.step]).toEqual(['confirmed', 'done'])
  })

  it('missed, everything that was paid goes back whole', async () => {
    const of = await aPaidCampaign(leader, { threshold: { kind: 'households', atLeast: 9 } })
    const paid = [await orderedAndPaid(of, home), await orderedAndPaid(of, home, { veg: 2 })]
    const open = await ordered(of, home, { egg: 1 })
    passTime({ hours: 10 })
    await everyMinute()
    await releaseOrder(open.id, timeNow())
    passTime({ minutes: 1 })
    await everyMinute()
    expect(await Promise.all([...paid, open].map(async ({ id }) => [(await read(id)).state, await moneyOf(id)]))).toEqual([
      ['void', { paid: 3000, back: 3000, said: 3000 }], ['void', { paid: 6000, back: 6000, said: 6000 }], ['cancelled', { paid: 0, back: 0, said: 0 }],
    ])
    expect(await pay(open.id)).toBe('late')
    expect(await moneyOf(open.id)).toEqual({ paid: 2550, back: 2550, said: 2550 })
  })

  it('called off it waits for nothing: what is held becomes void, and money for it goes back', async () => {
    const of = await aPaidCampaign(leader)
    const paid = await orderedAndPaid(of, home)
    const [late, never] = [await ordered(of, home, { veg: 2 }), await ordered(of, home, { egg: 1 })]
    await ok(api.campaigns.cancel, { as: leader, params: { campaign: of.id }, body: { reason: '没有货' } })
    await everyMinute()
    expect((await readClosing(of.id))?.step).toBe('done')
    expect([await pay(late.id), await releaseOrder(never.id, timeNow())]).toEqual(['late', 'unpaid'])
    expect(await Promise.all([paid, late, never].map(async ({ id }) => [(await read(id)).state, (await moneyOf(id)).back]))).toEqual([['void', 3000], ['void', 6000], ['void', 0]])
    expect([(await sums(of.id)).held, (await readBag(home.id, of.id))?.state]).toEqual([0, 'void'])
    expect((await read(paid.id)).refunds).toMatchObject([{ cause: 'void', reason: '没有货' }])
  })

  it('money that comes in the moment of calling off goes back', async () => {
    const of = await aPaidCampaign(leader)
    const { id } = await ordered(of, home)
    const { post } = wire
    let done = false
    wire.post = async (request) => {
      if (!done && request.body.includes('TransactItems') && request.body.includes(moneyFor(id).transaction)) {
        done = true
        wire.post = post
        await ok(api.campaigns.cancel, { as: leader, params: { campaign: of.id }, body: { reason: '没有货' } })
        await everyMinute()
      }
      return post(request)
    }
    expect(await pay(id)).toBe('late')
    wire.post = post
    expect([(await read(id)).state, await moneyOf(id)]).toEqual(['void', { paid: 3000, back: 3000, said: 3000 }])
  })

  it('paid, let go and cancelled at once, an order ends in one of these, and every fen is where it belongs', async () => {
    const of = await aPaidCampaign(leader)
    for (let round = 0; round < 6; round += 1) {
      const { id } = await ordered(of, home)
      await Promise.allSettled([pay(id), pay(id), releaseOrder(id, timeNow()), ok(api.orders.cancel, { as: home.resident, params: { order: id }, body: event() })])
      const [order, money] = [await heldOf(id), await moneyOf(id)]
      expect(money.back).toBe(money.said)
      expect(order.state === 'placed' ? money : { ...money, back: money.paid }).toEqual(order.state === 'placed' ? { paid: 3000, back: 0, said: 0 } : money)
      if (order.state === 'placed') await cancel(id)
    }
    expect(await sums(of.id)).toMatchObject({ left: { veg: 20 }, sold: { veg: 0 }, households: 0, orders: 0, amount: 0, held: 0 })
  })
})
