import fc from 'fast-check'
import { handler as close } from '../../../functions/orders/on-schedule'
import { refundsOfOrder } from '../../../functions/orders/refund-store'
import { householdsId, sumsOf } from '../../../functions/orders/stock'
import { readOrder, readShards } from '../../../functions/orders/store'
import type { PayParameters } from '../../../infra/local/wechat-pay-keys'
import { api } from '../../../shared/api'
import { call, ok } from '../../support/caller'
import { aLeader, anOrder, aPackage, wanted } from '../../support/campaigns'
import { passTime } from '../../support/clock'
import { event } from '../../support/filing'
import { aPaidCampaign, moneyOf } from '../../support/paying'
import { aHousehold, type Home, type Person } from '../../support/people'
import { useTown } from '../../support/town'
import { aMinute, deliver, truthOf, useWechatPay, wechatPay } from '../../support/wechat-pay'

useTown()
useWechatPay()

let leader: Person
let homes: Home[]
beforeAll(async () => {
  leader = await aLeader()
  homes = await Promise.all([1, 2, 3].map(() => aHousehold()))
})

const pick = fc.nat()
const deed = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('order' as const), home: fc.nat({ max: 2 }), veg: fc.integer({ min: 1, max: 4 }), egg: fc.integer({ min: 0, max: 3 }) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('pay' as const), pick, how: fc.constantFrom('told', 'twice', 'held back', 'never', 'other amount') }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('change' as const), pick, veg: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cancel' as const), pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('replay' as const), pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('let go' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('refuse' as const), code: fc.constantFrom('NOT_ENOUGH', undefined) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('time' as const), minutes: fc.constantFrom(1, 5, 16) }) },
)
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never
interface Known { readonly home: Home; readonly desk?: PayParameters; odd: boolean }

async function pay(known: Known, how: string): Promise<void> {
  const { mood, desk } = wechatPay()
  Object.assign(mood, { copies: how === 'twice' ? 2 : 1, hold: how === 'held back', drop: how === 'never' })
  const paid = known.desk && await desk(known.desk, { late: true, ...(how === 'other amount' ? { fen: 1 } : {}) })
  if (paid && 'state' in paid && how === 'other amount') known.odd = true
  Object.assign(mood, { copies: 1, hold: false, drop: false })
}

async function act(of: Awaited<ReturnType<typeof aPaidCampaign>>, orders: Map<string, Known>, one: Deed): Promise<void> {
  if (one.kind === 'order') {
    const home = homes[one.home] as Home
    const wish = anOrder(of, home, { veg: one.veg, ...(one.egg > 0 ? { egg: one.egg } : {}) })
    if (!(await call(api.orders.place, wish)).answer) return
    const opened = await call(api.payments.prepay, { as: home.resident, params: wish.params })
    orders.set(wish.params.order, { home, odd: false, ...(opened.answer ? { desk: opened.answer } : {}) })
    return
  }
  if (one.kind === 'time') { passTime({ minutes: one.minutes }); await aMinute(); return }
  if (one.kind === 'let go') { await wechatPay().letGo(); return }
  if (one.kind === 'refuse') { Object.assign(wechatPay().mood, { refuse: one.code }); return }
  if (one.kind === 'replay') { const { told } = wechatPay(); if (told.length > 0) await deliver(told[one.pick % told.length] as never); return }
  const [id, known] = [...orders][one.pick % Math.max(1, orders.size)] ?? []
  if (id === undefined || !known) return
  const as = { as: known.home.resident, params: { order: id } }
  if (one.kind === 'pay') await pay(known, one.how)
  else if (one.kind === 'cancel') await call(api.orders.cancel, { ...as, body: event() })
  else await call(api.orders.change, { ...as, body: { ...event(), version: (await readOrder(id))?.v ?? 0, lines: wanted(of, { veg: one.veg }) } })
}

/** What has been counted is what the orders say; stock is never negative, and what is sold and left is what there was. */
async function holdStock(campaign: string, orders: Map<string, Known>): Promise<void> {
  const rows = await Promise.all([...orders.keys()].map(async (id) => await readOrder(id)))
  const [live, held] = [rows.filter((one) => one?.state === 'placed'), rows.filter((one) => one?.state === 'held')]
  const shards = await readShards(campaign)
  const { left, sold, ...sums } = sumsOf(shards)
  const has = (id: string) => [...live, ...held].flatMap((one) => one?.lines ?? []).filter((line) => line.package === id).reduce((sum, line) => sum + line.quantity, 0)
  expect(Math.min(...shards.flatMap((one) => Object.values(one.left)))).toBeGreaterThanOrEqual(0)
  const buyers = (id: string) => new Set(live.filter((one) => one?.lines.some((line) => line.package === id)).map((one) => one?.household)).size
  for (const [id, stock] of [['veg', 9], ['egg', 6]] as const) expect([sold[id], left[id], sold[householdsId(id)] ?? 0]).toEqual([has(id), stock - has(id), buyers(id)])
  expect(sums).toEqual({ households: new Set(live.map((one) => one?.household)).size, orders: live.length, amount: live.reduce((sum, one) => sum + (one?.total ?? 0), 0), held: held.length })
}

/** Paid less refunded is what the household keeps in goods; what our rows say is what WeChat has done. */
async function holdMoney(id: string, { odd }: Known): Promise<void> {
  const [order, money, truth] = [await readOrder(id), await moneyOf(id), truthOf(id)]
  const kept = order?.state === 'placed' || order?.state === 'confirmed' ? order.total : 0
  expect([money.back, money.paid - money.back]).toEqual([money.said, kept])
  expect(['placed', 'confirmed', 'cancelled', 'void']).toContain(order?.state)
  expect(odd ? money.paid : [money.paid, money.back]).toEqual(odd ? 0 : [truth.paid, truth.back])
  expect((await refundsOfOrder(id)).map(({ state }) => state).filter((state) => state !== 'done')).toEqual([])
}

test('over any orders, changes, cancellations, payments told, repeated, late, wrong or never, and refunds refused, then the close: every package and every fen is where it belongs', async () => {
  await fc.assert(fc.asyncProperty(fc.array(deed, { minLength: 5, maxLength: 16 }), fc.nat({ max: 2 }), async (deeds, atLeast) => {
    for (const name of Object.keys(wechatPay().mood)) Reflect.deleteProperty(wechatPay().mood, name)
    const of = await aPaidCampaign(leader, { packages: [aPackage('veg', { stock: 9, limit: 6 }), aPackage('egg', { price: 301, stock: 6 })], threshold: { kind: 'households', atLeast: atLeast + 1 } })
    const orders = new Map<string, Known>()
    for (const one of deeds) {
      await act(of, orders, one)
      await wechatPay().idle()
      await holdStock(of.id, orders)
    }
    delete wechatPay().mood.refuse
    passTime({ hours: 10 })
    for (let minute = 0; minute < 12; minute += 1) {
      await aMinute()
      await close()
      await wechatPay().letGo()
      passTime({ minutes: minute < 4 ? 1 : 300 })
    }
    expect((await ok(api.campaigns.lead, { as: leader, params: { campaign: of.id } })).state).toMatch(/^(confirmed|missed)$/)
    for (const [id, known] of orders) await holdMoney(id, known)
  }), { numRuns: 8, endOnFailure: true })
}, 300_000)
