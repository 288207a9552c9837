import { sumsOf } from '../../../functions/orders/stock'
import { readShards } from '../../../functions/orders/store'
import { patience } from '../../../functions/table/patience'
import { api } from '../../../shared/api'
import type { Campaign } from '../../../shared/campaigns'
import { call, ok } from '../../support/caller'
import { aCampaign, aLeader, anOrder, aPackage, ordered, wanted } from '../../support/campaigns'
import { event } from '../../support/filing'
import { aHousehold, aPerson, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { aSubsidised, madeEligible } from '../../support/subsidies'
import { useTown } from '../../support/town'
import { conflicts, lockItems, trouble, useTroubledEngine } from '../../support/troubled-engine'

useTroubledEngine()
useTown()

const { wait } = patience
let leader: Person
let homes: Home[]
beforeAll(async () => {
  patience.wait = (ms) => wait(ms / 4)
  leader = await aLeader()
  homes = await Promise.all(Array.from({ length: 40 }, () => aHousehold()))
})
afterAll(() => {
  patience.wait = wait
})

const home = (i: number): Home => homes[i % homes.length] as Home

/** So many at a time. */
async function inLanes<T>(jobs: readonly (() => Promise<T>)[], lanes: number): Promise<T[]> {
  const [left, done]: [(() => Promise<T>)[], T[]] = [[...jobs].reverse(), []]
  await Promise.all(Array.from({ length: lanes }, async () => {
    for (let job = left.pop(); job; job = left.pop()) done.push(await job())
  }))
  return done
}

async function race(of: Campaign, orders: number, quantities: Readonly<Record<string, number>>): Promise<string[]> {
  return inLanes(Array.from({ length: orders }, (_, i) => async () => (await call(api.orders.place, anOrder(of, home(i), quantities))).refusal?.code ?? 'placed'), 16)
}
const tallied = (said: readonly string[]): Record<string, number> => Object.fromEntries([...new Set(said)].sort().map((what) => [what, count(said, what)]))
const count = (said: readonly string[], what: string): number => said.filter((one) => one === what).length

test('200 orders race for 50: exactly 50 get one, the others are told that it is sold out', async () => {
  const of = await aCampaign(leader, { packages: [aPackage('veg', { stock: 50 })] })
  lockItems()
  const said = await race(of, 200, { veg: 1 })
  expect(tallied(said)).toEqual({ placed: 50, 'sold-out': 150 })
  expect(conflicts).toBeGreaterThan(0)
  expect(sumsOf(await readShards(of.id))).toMatchObject({ left: { veg: 0 }, sold: { veg: 50 }, orders: 50, amount: 150_000 })
}, 60_000)

test('orders of three and of several packages get all that is there, over as many shards as it takes', async () => {
  const of = await aCampaign(leader, { packages: [aPackage('veg', { stock: 50 }), aPackage('egg', { stock: 40 })] })
  lockItems()
  const said = await race(of, 60, { veg: 3, egg: 1 })
  expect(count(said, 'placed')).toBe(16)
  expect(sumsOf(await readShards(of.id))).toMatchObject({ left: { veg: 2, egg: 24 }, sold: { veg: 48, egg: 16 } })
  expect((await ordered(of, home(17), { veg: 2 })).state).toBe('placed')
}, 60_000)

test('several orders of one household at once keep to its limit', async () => {
  const of = await aCampaign(leader, { packages: [aPackage('veg', { limit: 3 })] })
  const said = await inLanes(Array.from({ length: 6 }, () => async () => (await call(api.orders.place, anOrder(of, home(0)))).refusal?.code ?? 'placed'), 3)
  expect(count(said, 'placed')).toBeLessThanOrEqual(3)
  expect(said.every((one) => ['placed', 'household-limit', 'stale'].includes(one))).toBe(true)
  expect(sumsOf(await readShards(of.id))).toMatchObject({ sold: { veg: count(said, 'placed') }, households: 1 })
})

test('the last place of a slot goes to one', async () => {
  const close = new Date(Date.parse((await aCampaign(leader)).closes) + 3_600_000).toISOString()
  const of = await aCampaign(leader, { slots: [{ from: close, to: new Date(Date.parse(close) + 3_600_000).toISOString(), capacity: 3 }] })
  lockItems()
  const said = await inLanes(Array.from({ length: 10 }, (_, i) => async () => (await call(api.orders.place, anOrder(of, home(i), { veg: 1 }, 0))).refusal?.code ?? 'placed'), 5)
  expect(tallied(said)).toEqual({ placed: 3, 'slot-full': 7 })
}, 60_000)

test.each([[{ of: 'households', atMost: 7 } as const, 7], [{ of: 'bags', atMost: 14 } as const, 4]])('the last room in a campaign is given once: %j', async (capacity, placed) => {
  const of = await aCampaign(leader, { capacity, packages: [aPackage('veg', { stock: undefined })] })
  lockItems()
  const said = await inLanes(Array.from({ length: 20 }, (_, i) => async () => (await call(api.orders.place, anOrder(of, home(i), { veg: 3 }))).refusal?.code ?? 'placed'), 8)
  expect(tallied(said)).toEqual({ 'campaign-full': 20 - placed, placed })
  expect(sumsOf(await readShards(of.id))).toMatchObject({ sold: { veg: placed * 3 }, households: placed })
}, 60_000)

test('an order whose answer was lost is there once', async () => {
  const of = await aCampaign(leader)
  trouble('TransactWriteItems', 'lost')
  const wish = anOrder(of, home(1), { veg: 2 })
  expect(await ok(api.orders.place, wish)).toMatchObject({ version: 1, total: 6000 })
  expect(await ok(api.orders.place, wish)).toMatchObject({ version: 1 })
  expect(sumsOf(await readShards(of.id))).toMatchObject({ sold: { veg: 2 }, orders: 1 })
})

test('an order meets a conflict at one shard and goes to another', async () => {
  const of = await aCampaign(leader)
  trouble('TransactWriteItems', 'conflict', 7)
  expect(await ordered(of, home(2))).toMatchObject({ state: 'placed' })
})

test('raced by changes and cancellations, what was sold and what is left are the stock', async () => {
  const of = await aCampaign(leader, { packages: [aPackage('veg', { stock: 30 })] })
  lockItems()
  await inLanes(Array.from({ length: 24 }, (_, i) => async () => {
    const wish = anOrder(of, home(i), { veg: 1 + (i % 3) })
    if ((await call(api.orders.place, wish)).refusal) return
    await call(api.orders.change, { ...wish, body: { ...event(), version: 1, lines: wanted(of, { veg: 1 + ((i + 1) % 4) }) } })
    if (i % 3 === 0) await call(api.orders.cancel, { ...wish, body: event() })
  }), 12)
  const { left, sold, amount } = sumsOf(await readShards(of.id))
  expect((left['veg'] ?? 0) + (sold['veg'] ?? 0)).toBe(30)
  expect(Math.min(...(await readShards(of.id)).map((one) => one.left['veg'] ?? 0))).toBeGreaterThanOrEqual(0)
  expect(amount).toBe((sold['veg'] ?? 0) * 3000)
}, 60_000)

test('households of one building race for the three that it was given: three get one, and no other building is touched', async () => {
  const worker = await aPerson({ duties: [{ role: 'community-worker', place: at.community }] })
  for (let i = 0; i < 12; i += 1) await madeEligible(worker, home(i))
  const of = await aCampaign(leader, { packages: [aSubsidised('cheap', 3)] })
  lockItems()
  const said = await race(of, 12, { cheap: 1 })
  expect(tallied(said)).toEqual({ placed: 3, 'sold-out': 9 })
  expect(sumsOf(await readShards(of.id))).toMatchObject({ sold: { cheap: 3 }, orders: 3 })
}, 60_000)
