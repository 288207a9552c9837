import fc from 'fast-check'
import { handler as everyMinute } from '../../../functions/orders/on-schedule'
import { sumsOf } from '../../../functions/orders/stock'
import { readShards } from '../../../functions/orders/store'
import { api } from '../../../shared/api'
import { call, ok } from '../../support/caller'
import { aCampaign, aLeader, anOrder, aPackage, inHours, wanted } from '../../support/campaigns'
import { passTime } from '../../support/clock'
import { event } from '../../support/filing'
import { aHousehold, type Home, type Person } from '../../support/people'
import { useTown } from '../../support/town'

useTown()

let leader: Person
let homes: Home[]
beforeAll(async () => {
  leader = await aLeader()
  homes = await Promise.all([1, 2, 3].map(() => aHousehold()))
})

const quantity = fc.integer({ min: 1, max: 6 })
const deed = fc.oneof(
  fc.record({ kind: fc.constant('order' as const), home: fc.nat({ max: 2 }), veg: quantity, egg: quantity, slot: fc.nat({ max: 1 }) }),
  fc.record({ kind: fc.constant('change' as const), pick: fc.nat(), veg: quantity, slot: fc.nat({ max: 1 }) }),
  fc.record({ kind: fc.constant('cancel' as const), pick: fc.nat() }),
)

test('over any orders, changes and cancellations, then the close: every package and every fen is where it belongs, and no order is in two states', async () => {
  await fc.assert(fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 14 }), fc.nat({ max: 3 }), async (deeds, atLeast) => {
    const slots = [0, 1].map((n) => ({ from: inHours(11 + n), to: inHours(12 + n), capacity: 2 }))
    const of = await aCampaign(leader, { packages: [aPackage('veg', { stock: 12, limit: 8 }), aPackage('egg', { price: 301, stock: 9 })], slots, threshold: { kind: 'households', atLeast: atLeast + 1 } })
    const known = new Map<string, { home: Home; version: number }>()
    for (const one of deeds) {
      if (one.kind === 'order') {
        const home = homes[one.home] as Home
        const wish = anOrder(of, home, { veg: one.veg, egg: one.egg }, one.slot)
        if ((await call(api.orders.place, wish)).answer) known.set(wish.params.order, { home, version: 1 })
        continue
      }
      const [order, found] = [...known][one.pick % Math.max(1, known.size)] ?? []
      if (order === undefined || !found) continue
      const sent = { as: found.home.resident, params: { order } }
      if (one.kind === 'cancel') await call(api.orders.cancel, { ...sent, body: event() })
      else if ((await call(api.orders.change, { ...sent, body: { ...event(), version: found.version, lines: wanted(of, { veg: one.veg }), slot: one.slot } })).answer) found.version += 1
    }
    const before = await Promise.all([...known].map(([order, { home }]) => ok(api.orders.read, { as: home.resident, params: { order } })))
    const live = before.filter(({ state }) => state === 'placed')
    const held = (id: string): number => live.flatMap(({ lines }) => lines).filter((line) => line.package === id).reduce((sum, line) => sum + line.quantity, 0)
    const buyers = new Set(live.map(({ household }) => household)).size
    const shards = await readShards(of.id)
    expect(Math.min(...shards.flatMap(({ left }) => Object.values(left)))).toBeGreaterThanOrEqual(0)
    const { left, sold, ...sums } = sumsOf(shards)
    expect({ veg: sold['veg'], egg: sold['egg'], ...sums }).toEqual({ veg: held('veg'), egg: held('egg'), households: buyers, orders: live.length, amount: live.reduce((sum, one) => sum + one.total, 0), held: 0 })
    expect([(left['veg'] ?? 0) + held('veg'), (left['egg'] ?? 0) + held('egg'), (sold['SLOT0'] ?? 0) + (sold['SLOT1'] ?? 0)]).toEqual([12, 9, buyers])
    passTime({ hours: 10 })
    await everyMinute()
    const after = await Promise.all([...known].map(([order, { home }]) => ok(api.orders.read, { as: home.resident, params: { order } })))
    const settled = buyers >= atLeast + 1 ? 'confirmed' : 'void'
    expect(after.map(({ state }) => state)).toEqual(before.map(({ state }) => (state === 'placed' ? settled : state)))
    expect(after.map(({ total }) => total)).toEqual(before.map(({ total }) => total))
  }), { numRuns: 15 })
}, 120_000)
