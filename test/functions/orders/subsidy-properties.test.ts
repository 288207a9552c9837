import fc from 'fast-check'
import { handler as everyMinute } from '../../../functions/orders/on-schedule'
import { releaseOrder } from '../../../functions/orders/paying'
import { readBag } from '../../../functions/orders/store'
import { readHad } from '../../../functions/orders/subsidy-store'
import { allotmentKey } from '../../../functions/table/keys'
import { get } from '../../../functions/table/table'
import { api } from '../../../shared/api'
import type { Campaign } from '../../../shared/campaigns'
import { call } from '../../support/caller'
import { aCampaign, aLeader, anOrder, aPackage, aShortage, inHours, recorded, wanted } from '../../support/campaigns'
import { passTime, timeNow } from '../../support/clock'
import { event } from '../../support/filing'
import { aHousehold, aPerson, type Home, type Person } from '../../support/people'
import { pay } from '../../support/paying'
import { at } from '../../support/places'
import { aSubsidised, madeEligible } from '../../support/subsidies'
import { useTown } from '../../support/town'

useTown()

let leader: Person
let worker: Person
beforeAll(async () => {
  leader = await aLeader()
  worker = await aPerson({ duties: [{ role: 'community-worker', place: at.community }] })
})

const each = 2
const which = { home: fc.nat({ max: 2 }), of: fc.nat({ max: 1 }) }
const deed = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('order' as const), ...which, cheap: fc.integer({ min: 0, max: 2 }), twice: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('add' as const, 'drop' as const, 'cancel' as const, 'pay' as const, 'unpaid' as const), pick: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('close' as const, 'call-off' as const, 'short' as const), of: fc.nat({ max: 1 }) }) },
)
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never

interface World { readonly campaigns: readonly Campaign[]; readonly homes: readonly Home[]; readonly orders: { id: string; of: Campaign; home: Home }[] }

async function place({ campaigns, homes, orders }: World, { home: h, of: c, cheap, twice }: Extract<Deed, { kind: 'order' }>): Promise<void> {
  const [home, of] = [homes[h] as Home, campaigns[c] as Campaign]
  const wishes = Array.from({ length: twice ? 2 : 1 }, () => anOrder(of, home, { ...(cheap > 0 ? { cheap } : {}), veg: 1 }))
  const answers = await Promise.all(wishes.map((wish) => call(api.orders.place, wish)))
  answers.forEach(({ answer }, i) => { if (answer) orders.push({ id: wishes[i]?.params.order ?? '', of, home }) })
}

async function alter({ orders }: World, { kind, pick }: Extract<Deed, { pick: number }>): Promise<void> {
  const found = orders[pick % Math.max(1, orders.length)]
  if (!found) return
  const { id, of, home } = found
  const sent = { as: home.resident, params: { order: id } }
  if (kind === 'cancel') await call(api.orders.cancel, { ...sent, body: event() })
  else if (kind === 'pay') await pay(id)
  else if (kind === 'unpaid') await releaseOrder(id, timeNow())
  else await call(api.orders.change, { ...sent, body: { ...event(), version: (await call(api.orders.read, sent)).answer?.version ?? 0, lines: wanted(of, { veg: 1, ...(kind === 'add' ? { cheap: 1 } : {}) }) } })
}

/** To its end: what is held is let go, the close is carried out. */
async function over({ campaigns, homes, orders }: World, { kind, of: c }: Extract<Deed, { kind: 'close' | 'call-off' | 'short' }>): Promise<void> {
  const of = campaigns[c] as Campaign
  if (kind === 'call-off') await call(api.campaigns.cancel, { as: leader, params: { campaign: of.id }, body: { reason: '没有货' } })
  if (kind === 'close') passTime({ hours: 11 })
  for (const one of kind === 'short' ? [] : orders) await releaseOrder(one.id, timeNow())
  for (let minute = 0; kind !== 'short' && minute < 2; minute += 1) {
    await everyMinute()
    passTime({ minutes: 2 })
  }
  const state = (await call(api.campaigns.lead, { as: leader, params: { campaign: of.id } })).answer?.state
  const bags = await Promise.all(homes.map((home) => readBag(home.id, of.id)))
  const short = homes.filter((_, i) => bags[i]?.state === 'confirmed' && bags[i].orders.some(({ lines }) => lines.some((line) => line.package === 'cheap')))
  if (kind === 'short' && state === 'confirmed' && short[0]) await recorded(leader, of, aShortage([short[0]], { package: 'cheap', fen: 1000 })).catch(() => undefined)
}

/** What the bags say, against the rows of the households and the buildings. */
async function isTrue({ campaigns, homes }: World): Promise<void> {
  for (const home of homes) {
    const bags = await Promise.all(campaigns.map((of) => readBag(home.id, of.id)))
    const mine = bags.flatMap((bag) => (bag === undefined || bag.state === 'void' ? [] : bag.orders.flatMap(({ lines }) => lines).filter((line) => line.package === 'cheap').map(({ quantity }) => ({ of: bag.campaign, quantity, gone: (bag.adjusted ?? []).some((one) => one.package === 'cheap') }))))
    const live = mine.filter(({ gone }) => !gone)
    expect(live.reduce((sum, { quantity }) => sum + quantity, 0)).toBeLessThanOrEqual(1)
    expect((await readHad(home.id)).map(({ campaign }) => campaign)).toEqual(live.map(({ of }) => of))
  }
  for (const of of campaigns) {
    const bags = (await Promise.all(homes.map((home) => readBag(home.id, of.id)))).filter((bag) => bag !== undefined && bag.state !== 'void')
    const ordered = bags.flatMap((bag) => bag?.orders ?? []).flatMap(({ lines }) => lines).filter((line) => line.package === 'cheap').reduce((sum, { quantity }) => sum + quantity, 0)
    const sold = (await get(allotmentKey(of.id, at.building)))?.['s_cheap'] ?? 0
    expect(sold).toBe(ordered)
    expect(sold).toBeLessThanOrEqual(each)
  }
}

test('over any orders, changes, payments, closes and refunds: never two for a household in a period, and no building sells more than it was given', async () => {
  await fc.assert(fc.asyncProperty(fc.array(deed, { minLength: 5, maxLength: 14 }), async (deeds) => {
    const homes = await Promise.all([1, 2, 3].map(() => aHousehold()))
    for (const home of homes) await madeEligible(worker, home)
    const packages = [aSubsidised('cheap', each), aPackage('veg')]
    // The second opens a moment later, in the same week.
    const campaigns = [await aCampaign(leader, { packages, opens: inHours(-1) }), await aCampaign(leader, { packages, opens: inHours(-2), pay: 'now' })]
    const world: World = { campaigns, homes, orders: [] }
    for (const one of deeds) {
      if (one.kind === 'order') await place(world, one)
      else if ('pick' in one) await alter(world, one)
      else await over(world, one)
      await isTrue(world)
    }
  }), { numRuns: 6 })
}, 120_000)
