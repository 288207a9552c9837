import { handler as everyMinute } from '../../../functions/orders/on-schedule'
import { releaseOrder } from '../../../functions/orders/paying'
import { readShards } from '../../../functions/orders/store'
import { sumsOf } from '../../../functions/orders/stock'
import { readHad } from '../../../functions/orders/subsidy-store'
import { allotmentKey } from '../../../functions/table/keys'
import { get } from '../../../functions/table/table'
import { api } from '../../../shared/api'
import type { Campaign } from '../../../shared/campaigns'
import { newId } from '../../../shared/ids'
import { settlementColumns, settlementGap } from '../../../shared/settlement-lines'
import { call, ok, refused } from '../../support/caller'
import { aCampaign, aConfirmed, aContent, aLeader, anOrder, aPackage, aShortage, inHours, ordered, recorded, wanted } from '../../support/campaigns'
import { passTime, timeNow } from '../../support/clock'
import { event } from '../../support/filing'
import { aHousehold, aPerson, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { aSubsidised, doorOf, madeEligible } from '../../support/subsidies'
import { useTown } from '../../support/town'

useTown()

let leader: Person
let worker: Person
let home: Home
beforeAll(async () => {
  leader = await aLeader()
  worker = await aPerson({ name: '张卫国', duties: [{ role: 'community-worker', place: at.community }] })
})
/** A household that may have one. */
beforeEach(async () => {
  home = await aHousehold()
  await madeEligible(worker, home)
})

const both = { packages: [aSubsidised('cheap'), aPackage('veg')] }
const soldAt = async (of: Campaign, building: string = at.building): Promise<unknown> => (await get(allotmentKey(of.id, building)))?.['s_cheap'] ?? 0
const hadBy = async (who: Home) => (await readHad(who.id)).map(({ campaign }) => campaign)
const asSeen = async (of: Campaign, who: Home) => (await ok(api.campaigns.read, { as: who.resident, params: { campaign: of.id }, query: { household: who.id } })).packages[0]
const cancel = (order: string, who = home) => ok(api.orders.cancel, { as: who.resident, params: { order }, body: event() })
const no = async (of: Campaign, who: Home, lang: 'zh' | 'en' = 'zh', quantities = { cheap: 1 }) => {
  const { code, fields } = await refused(api.orders.place, { ...anOrder(of, who, quantities), lang })
  return [code, fields?.[0]?.path, fields?.[0]?.message]
}

describe('eligibility', () => {
  it('is set by a worker at a door, shown to the household with who and until when, and taken away again', async () => {
    const other = await aHousehold()
    expect(await madeEligible(worker, other, { until: '2022-09-30' })).toMatchObject({ household: other.id, label: other.household.label, items: [{ programme: 'veg', state: 'given', until: '2022-09-30', by: '张卫国', version: 1 }] })
    expect(await ok(api.subsidies.at, { as: worker, query: doorOf(other) })).toMatchObject({ items: [{ until: '2022-09-30' }] })
    const revoke = { as: worker, body: { ...doorOf(other), programme: 'veg', version: 1, reason: '已经搬走' } }
    for (let sent = 0; sent < 2; sent += 1) expect(await ok(api.subsidies.revoke, revoke)).toMatchObject({ items: [{ state: 'revoked', reason: '已经搬走', version: 2 }] })
    expect(await ok(api.subsidies.mine, { as: other.resident, query: { household: other.id } })).toMatchObject({ items: [{ state: 'revoked', by: '张卫国' }], had: [] })
    expect(await no(await aCampaign(leader, both), other)).toEqual(['not-eligible', 'lines.0.package', '您家没有这项补贴的资格，请联系社区'])
  })

  it.each([
    ['room', { room: '9999' }, '这个门牌没有登记住户', 'Nobody is registered at this door'], ['until', { until: '2022-08-01' }, '截止日要在开始日之后，并且还没有过去', 'The last day lies after the first, and is not past'],
    ['until', { until: '2024-08-01' }, '最多 400 天，到期再续', 'At most 400 days; it can be given again'], ['programme', { programme: 'gold' }, '请从给出的选项里选择', 'Choose one of the options'],
    ['from', { from: '2022-02-30' }, '没有这一天，请写成 2022-08-31 的样子', 'That day does not exist; write it like 2022-08-31'],
  ])('with a wrong %s (%j) is refused there', async (path, more, zh, en) => {
    const body = { ...doorOf(home), programme: 'veg', from: '2022-08-01', until: '2022-12-31', version: 1, ...more }
    for (const [lang, message] of [['zh', zh], ['en', en]] as const) expect((await refused(api.subsidies.give, { as: worker, body, lang })).fields).toEqual([{ path, message }])
  })

  it('that somebody else has changed is stale, and what is not given cannot be taken away', async () => {
    expect((await refused(api.subsidies.give, { as: worker, body: { ...doorOf(home), programme: 'veg', from: '2022-08-01', until: '2022-11-30', version: 0 } })).code).toBe('stale')
    expect((await refused(api.subsidies.revoke, { as: worker, body: { ...doorOf(home), programme: 'staple', version: 0, reason: '没有' } })).fields).toMatchObject([{ path: 'programme' }])
  })
})

describe('a subsidised package', () => {
  it('costs what its parts make less what is subsidised, and has what its buildings have and no other stock', async () => {
    for (const [more, path, zh] of [[{ price: 1100 }, 'packages.0.makeUp', '四项相加要等于价格加补贴'], [{ stock: 10 }, 'packages.0.stock', '补贴套餐按楼栋给份数，不另外限量']] as const) {
      const body = { place: at.grid, version: 0, ...aContent({ packages: [{ ...aSubsidised('cheap'), ...more }] }) }
      expect((await refused(api.campaigns.draft, { as: leader, params: { campaign: newId('campaign') }, body })).fields).toEqual([{ path, message: zh }])
    }
  })

  it('says how it stands with a household, and is ordered by one that may have it', async () => {
    const of = await aCampaign(leader, { packages: [aSubsidised('cheap', 1), aPackage('veg')] })
    const [next, stranger] = [await aHousehold(), await aHousehold({ place: at.secondBuilding })]
    await madeEligible(worker, next)
    await madeEligible(worker, stranger)
    expect(await asSeen(of, home)).toMatchObject({ yours: 'yours', left: 1, subsidy: { programme: 'veg', fen: 1500, each: 1 } })
    expect(await ordered(of, home, { cheap: 1, veg: 1 })).toMatchObject({ state: 'placed', total: 4000 })
    expect(await asSeen(of, home)).toMatchObject({ yours: 'ordered', left: 0 })
    expect(await asSeen(of, next)).toMatchObject({ yours: 'gone', left: 0 })
    expect(await asSeen(of, stranger)).toMatchObject({ yours: 'yours', left: 1 })
    expect(await asSeen(of, await aHousehold())).toMatchObject({ yours: 'not-eligible' })
    expect(await asSeen(await aCampaign(leader, both), home)).toMatchObject({ yours: 'had', left: 20 })
    expect(await ok(api.subsidies.mine, { as: home.resident, query: { household: home.id } })).toMatchObject({ had: [{ programme: 'veg', period: '2022-08-29', campaign: of.id, title: '周末蔬菜团' }] })
  })

  it('is refused above one, in another campaign of its week, without eligibility and without a part of the building, at its line', async () => {
    const [of, other] = [await aCampaign(leader, both), await aCampaign(leader, both)]
    expect(await no(of, home, 'en', { cheap: 2 })).toEqual(['household-limit', 'lines.0.quantity', 'A household has one subsidised package only'])
    expect(await no(of, await aHousehold(), 'en')).toEqual(['not-eligible', 'lines.0.package', 'Your household is not set to be eligible for this; ask your community'])
    await ordered(of, home, { cheap: 1 })
    expect(await no(of, home)).toEqual(['household-limit', 'lines.0.quantity', '补贴套餐每户只有一份'])
    expect(await no(other, home)).toEqual(['household-limit', 'lines.0.package', '您家这一期已经订过'])
    const scarce = await aCampaign(leader, { packages: [aSubsidised('cheap', 1)] })
    const [first, second] = [await aHousehold(), await aHousehold()]
    for (const one of [first, second]) await madeEligible(worker, one)
    await ordered(scarce, first, { cheap: 1 })
    expect(await no(scarce, second)).toEqual(['sold-out', 'lines.0.package', '您楼里的份数已经订完'])
    const more = await ok(api.campaigns.raise, { as: leader, params: { campaign: scarce.id }, body: { ...event(), package: 'cheap', by: 1 } })
    expect(more.packages[0]).toMatchObject({ subsidy: { each: 2 } })
    expect(await ordered(scarce, second, { cheap: 1 })).toMatchObject({ state: 'placed' })
    expect([await soldAt(scarce), await soldAt(of)]).toEqual([2, 1])
  })

  it('may be had again in the next week of the programme', async () => {
    await ordered(await aCampaign(leader, both), home, { cheap: 1 })
    expect(await ordered(await aCampaign(leader, { ...both, opens: inHours(-24 * 7) }), home, { cheap: 1 })).toMatchObject({ state: 'placed' })
  })

  it('counts once for what is eligible twice: two programmes in one order, and one taken for another of the same', async () => {
    await madeEligible(worker, home, { programme: 'staple' })
    const of = await aCampaign(leader, { packages: [aSubsidised('cheap'), aSubsidised('other'), aSubsidised('oil', 5, { programme: 'staple' })] })
    expect(await no(of, home, 'zh', { cheap: 1, other: 1 } as never)).toEqual(['household-limit', 'lines.0.quantity', '补贴套餐每户只有一份'])
    const { id } = await ordered(of, home, { cheap: 1, oil: 1 })
    expect((await hadBy(home)).length).toBe(2)
    await ok(api.orders.change, { as: home.resident, params: { order: id }, body: { ...event(), version: 1, lines: wanted(of, { other: 1 }) } })
    expect([await soldAt(of), (await get(allotmentKey(of.id, at.building)))?.['s_other'], (await readHad(home.id)).map(({ programme }) => programme)]).toEqual([0, 1, ['veg']])
  })
})

describe('the turn of a household is free again', () => {
  const isFree = async (of: Campaign): Promise<unknown[]> => [await soldAt(of), await hadBy(home)]

  it('when it cancels, or takes it out of its order', async () => {
    const of = await aCampaign(leader, both)
    await cancel((await ordered(of, home, { cheap: 1 })).id)
    expect(await isFree(of)).toEqual([0, []])
    const { id } = await ordered(of, home, { cheap: 1, veg: 1 })
    await ok(api.orders.change, { as: home.resident, params: { order: id }, body: { ...event(), version: 1, lines: wanted(of, { veg: 1 }) } })
    expect(await isFree(of)).toEqual([0, []])
  })

  it('when it is not paid in time', async () => {
    const of = await aCampaign(leader, { ...both, pay: 'now' })
    const { id } = await ordered(of, home, { cheap: 1 })
    expect(await isFree(of)).toEqual([1, [of.id]])
    expect(await releaseOrder(id, timeNow())).toBe('unpaid')
    expect(await isFree(of)).toEqual([0, []])
  })

  it.each(['called off', 'missed'])('when the campaign is %s', async (end) => {
    const of = await aCampaign(leader, { ...both, threshold: { kind: 'households', atLeast: 9 }, missed: 'refund' })
    await ordered(of, home, { cheap: 1 })
    if (end === 'called off') await ok(api.campaigns.cancel, { as: leader, params: { campaign: of.id }, body: { reason: '没有货' } })
    else passTime({ hours: 10 })
    for (let minute = 0; minute < 2; minute += 1) {
      await everyMinute()
      passTime({ minutes: 2 })
    }
    expect((await ok(api.orders.list, { as: home.resident, query: { household: home.id } })).items[0]?.state).toBe('void')
    expect(await isFree(of)).toEqual([0, []])
  })

  it('when it is missing from the bag and its price goes back; a part of the price is none', async () => {
    const of = await aConfirmed(leader, [home], both, { cheap: 1 })
    expect(await hadBy(home)).toEqual([of.id])
    await recorded(leader, of, aShortage([home], { package: 'cheap', kind: 'price-drop', of: 'all', fen: 300 }))
    expect(await hadBy(home)).toEqual([of.id])
    await recorded(leader, of, aShortage([home], { package: 'cheap', fen: 1000 }))
    expect(await hadBy(home)).toEqual([])
  })
})

test('the account says who pays the subsidy and comes to zero, with what is missing and without', async () => {
  const others = [await aHousehold(), await aHousehold()]
  for (const one of others) await madeEligible(worker, one)
  const of = await aConfirmed(leader, [home, ...others], both, { cheap: 1, veg: 1 })
  const settlement = () => ok(api.differences.settlement, { as: leader, params: { campaign: of.id } })
  const before = await settlement()
  expect(before).toMatchObject({ ordered: 12_000, due: 12_000, subsidies: [{ programme: 'veg', fen: 4500 }] })
  await recorded(leader, of, aShortage([home], { package: 'cheap', fen: 1000 }))
  await recorded(leader, of, aShortage(others, { package: 'cheap', fen: 300, kind: 'damage' }))
  const after = await settlement()
  expect(after).toMatchObject({ due: 12_000 - 1000 - 600, subsidies: [{ programme: 'veg', fen: 3000 }] })
  expect([before, after].map(settlementGap)).toEqual([0, 0])
  expect(settlementColumns(after).at(-1)?.lines.at(-1)).toMatchObject({ words: { zh: '补贴（区政府付）' }, fen: -3000 })
  expect(sumsOf(await readShards(of.id))).toMatchObject({ sold: { cheap: 3 } })
})

test('two phones of one household, in two campaigns at once: one gets it', async () => {
  const campaigns = [await aCampaign(leader, both), await aCampaign(leader, both)]
  const said = await Promise.all([0, 1, 0, 1].map(async (i) => (await call(api.orders.place, anOrder(campaigns[i] as Campaign, home, { cheap: 1 }))).refusal?.code ?? 'placed'))
  expect(said.filter((one) => one === 'placed')).toHaveLength(1)
  expect(said.every((one) => ['placed', 'household-limit', 'stale'].includes(one))).toBe(true)
  expect((await hadBy(home)).length).toBe(1)
})
