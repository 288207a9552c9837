import { handler as onChange } from '../../../functions/notices/on-change'
import { handler as everyMinute } from '../../../functions/orders/on-schedule'
import type { Order } from '../../../functions/orders/order'
import { refundable } from '../../../functions/orders/payment'
import { payOrder } from '../../../functions/orders/paying'
import { moveRefund } from '../../../functions/orders/refunding'
import { refundsOfOrder } from '../../../functions/orders/refund-store'
import { readOrder } from '../../../functions/orders/store'
import { carryClose } from '../../../functions/orders/walk'
import { carryDifference } from '../../../functions/orders/differ'
import { putDifference, readAccount, readDifference } from '../../../functions/orders/difference-store'
import { shardKey } from '../../../functions/table/keys'
import { added, write } from '../../../functions/table/table'
import { api } from '../../../shared/api'
import type { Campaign } from '../../../shared/campaigns'
import type { DifferenceContent } from '../../../shared/differences'
import { newId } from '../../../shared/ids'
import type { RefundVerb } from '../../../shared/payment-states'
import { call, ok, refused } from '../../support/caller'
import { aCampaign, aConfirmed, aLeader, aPackage, aShortage, inHours, ordered, recorded } from '../../support/campaigns'
import { passTime, timeNow } from '../../support/clock'
import { arrived, collecting, tourOf } from '../../support/handover'
import { killedAt } from '../../support/kill'
import { aHousehold, type Home, type Person } from '../../support/people'
import { allItems, streamOf } from '../../support/rows'
import { useTown } from '../../support/town'

useTown()

let leader: Person
let homes: Home[]
beforeAll(async () => {
  leader = await aLeader()
  homes = await Promise.all([1, 2, 3].map(() => aHousehold({ names: ['张秀英', '王磊'] })))
})

const bagIn = async (of: Campaign, home: Home) => (await ok(api.orders.list, { as: home.resident, query: { household: home.id } })).items.find((one) => one.campaign === of.id)
const some = (n: number): Home => homes[n] as Home
const drop = (fen: number): DifferenceContent => ({ kind: 'price-drop', package: 'veg', of: 'all', fen, reason: '供货商降价' })
const instead = (named: readonly Home[], fen = 500): DifferenceContent => aShortage(named, { kind: 'substitution', fen, instead: '白菜包', reason: '没有菠菜' })
const answering = (of: Campaign, difference: string, home: Home, accept: boolean) => ({ as: home.resident, params: { campaign: of.id, difference }, body: { household: home.id, accept } })

/** The lines of the logs that speak of this campaign, as the stream would bring them. */
async function linesOf(campaign: string) {
  const lines = (await allItems()).filter((item) => item['s']?.S?.startsWith('EVT#') && item['campaign']?.S === campaign)
  return lines.map((item, index) => ({ eventName: 'INSERT' as const, dynamodb: { SequenceNumber: String(index + 1), NewImage: item as never } }))
}

describe('who leads a campaign', () => {
  it('records what was short for some: their bags give it back, theirs alone, and each is told once with the reason', async () => {
    const of = await aConfirmed(leader, homes, {}, { veg: 2, egg: 1 })
    const made = await recorded(leader, of, aShortage(homes.slice(0, 2)))
    expect(made).toMatchObject({ state: 'done', households: 2, units: 2, taken: 6000, seen: 2, total: 2, name: '蔬菜包', by: '周敏' })
    expect(await bagIn(of, some(0))).toMatchObject({ total: 8550, due: 5550, adjusted: [{ kind: 'shortage', state: 'made', name: '蔬菜包', quantity: 1, fen: 3000, reason: '供货商少送' }] })
    expect(await bagIn(of, some(2))).toMatchObject({ total: 8550, due: 8550, adjusted: [] })
    for (let times = 0; times < 2; times += 1) await onChange(streamOf(...await linesOf(of.id)))
    const told = async (as: Person) => (await ok(api.notices.list, { as })).items.filter(({ kind, campaign }) => kind === 'order-adjusted' && campaign === of.id)
    for (const { person } of some(0).members) expect(await told(person ?? leader)).toMatchObject([{ detail: '蔬菜包 ×1 −¥30.00 · 供货商少送', opens: 'bag' }])
    expect(await told(some(2).resident)).toEqual([])
  })

  it('lets a price drop for everybody who ordered, however many orders a household has', async () => {
    const of = await aCampaign(leader)
    for (const home of homes) for (const quantity of [1, 2]) await ordered(of, home, { veg: quantity })
    const [eggs] = [await aHousehold()]
    await ordered(of, eggs, { egg: 1 })
    passTime({ hours: 11 })
    await everyMinute()
    expect(await recorded(leader, of, drop(250))).toMatchObject({ state: 'done', all: true, households: 3, units: 9, taken: 2250, seen: 7, total: 7 })
    expect((await bagIn(of, some(1)))?.due).toBe(8250)
    expect((await bagIn(of, eggs))?.adjusted).toEqual([])
    expect((await ok(api.campaigns.lead, { as: leader, params: { campaign: of.id } })).packages).toMatchObject([{ sold: 9, households: 3 }, { sold: 1, households: 1 }])
  })

  it('sends the same again without a second effect; another under the id is refused', async () => {
    const of = await aConfirmed(leader, homes)
    const id = newId('difference')
    const first = await recorded(leader, of, aShortage(homes), id)
    expect(await recorded(leader, of, aShortage(homes), id)).toEqual(first)
    expect((await bagIn(of, some(0)))?.due).toBe(0)
    const { code } = await refused(api.differences.record, { as: leader, params: { campaign: of.id, difference: id }, body: aShortage(homes, { fen: 1 }) })
    expect(code).toBe('id-taken')
    expect((await ok(api.differences.list, { as: leader, params: { campaign: of.id } })).items).toEqual([first])
  })

  it.each<[string, (strangers: Home) => DifferenceContent, string, string]>([
    ['more than the price', () => drop(3001), 'fen', '不能大于 30.00'],
    ['nothing', () => aShortage(homes, { fen: 0 }), 'fen', '不能小于 0.01'],
    ['a package that it does not have', () => ({ ...drop(1), package: 'rice' }), 'package', '这个团购没有这个套餐'],
    ['a household that has not ordered', (stranger) => aShortage([some(0), stranger]), 'of.households.1.household', '这一户没有订这个套餐'],
    ['more than was ordered', () => aShortage([], { of: { households: [{ household: some(1).id, quantity: 2 }] } }), 'of.households.0.quantity', '这一户还能登记 1 份'],
    ['a substitution by nothing', () => aShortage(homes, { kind: 'substitution' }), 'instead', '请填写这一项'],
    ['a price that drops for some', () => ({ ...drop(1), of: { households: [{ household: some(0).id, quantity: 1 }] } }), 'of', '降价对所有订了的住户都一样'],
    ['the same household twice', () => aShortage([some(0), some(0)]), 'of.households', '重复了'],
  ])('is told at its field what cannot be: %s', async (_, body, path, message) => {
    const of = await aConfirmed(leader, homes)
    const { code, fields } = await refused(api.differences.record, { as: leader, params: { campaign: of.id, difference: newId('difference') }, body: body(await aHousehold()) })
    expect([code, fields]).toEqual(['invalid', [{ path, message }]])
  })

  it('records nothing before the campaign is confirmed, nor in one that was called off', async () => {
    const of = await aCampaign(leader)
    await ordered(of, some(0))
    const sent = { as: leader, params: { campaign: of.id, difference: newId('difference') }, body: drop(1) }
    expect(await refused(api.differences.record, sent)).toMatchObject({ code: 'not-confirmed', message: '这个团购还没有截止：成团以后才记缺货和差价' })
    await ok(api.campaigns.cancel, { as: leader, params: { campaign: of.id }, body: { reason: '没有货' } })
    expect(await refused(api.differences.record, sent)).toMatchObject({ code: 'not-confirmed', message: '这个团购已经取消，没有要交接和结算的' })
  })

  it('asks of one difference only what it is: an id of none is not found', async () => {
    const of = await aConfirmed(leader, [some(0)])
    expect((await refused(api.differences.run, { as: leader, params: { campaign: of.id, difference: newId('difference') } })).code).toBe('not-found')
  })
})

describe('an amount that was recorded wrongly', () => {
  const fixing = (of: Campaign, difference: string, fen: number, id = newId('event'), reason = '写错了') => ({ as: leader, params: { campaign: of.id, difference }, body: { id, fen, reason } })
  const account = async (of: Campaign) => ok(api.differences.settlement, { as: leader, params: { campaign: of.id } })

  it('is put right upwards, as a further line of it: each bag gives back the rest, once, and is told from what to what', async () => {
    const of = await aConfirmed(leader, homes)
    const { id } = await recorded(leader, of, aShortage(homes, { fen: 1000 }))
    await ok(api.handover.collect, collecting(of.id, some(2), leader, { cash: 2000 }))
    const event = newId('event')
    const fixed = await ok(api.differences.fix, fixing(of, id, 3000, event))
    expect(fixed).toMatchObject({ state: 'done', fen: 3000, households: 3, units: 3, taken: 9000, kept: 0, fixes: [{ id: event, was: 1000, fen: 3000, reason: '写错了', by: '周敏' }] })
    expect(await ok(api.differences.fix, fixing(of, id, 3000, event))).toEqual(fixed)
    expect((await refused(api.differences.fix, fixing(of, id, 2000, event))).code).toBe('id-taken')
    expect(await bagIn(of, some(0))).toMatchObject({ due: 0, adjusted: [{ fen: 3000, reason: '供货商少送', fixed: '写错了' }] })
    expect((await bagIn(of, some(2)))?.adjusted).toMatchObject([{ fen: 3000, late: 2000 }])
    expect(await account(of)).toMatchObject({ adjusted: 9000, due: 0, cash: 2000, outstanding: -2000 })
    for (let times = 0; times < 2; times += 1) await onChange(streamOf(...await linesOf(of.id)))
    expect((await ok(api.notices.list, { as: some(0).resident })).items.filter(({ campaign, detail }) => campaign === of.id && detail?.includes('→'))).toMatchObject([{ kind: 'order-adjusted', detail: '蔬菜包 ×1 −¥10.00 → −¥30.00 · 写错了' }])
  })

  it('is put right downwards and taken back where nothing has gone back; where the bag was collected it stays, and says so', async () => {
    const of = await aConfirmed(leader, homes)
    const { id } = await recorded(leader, of, aShortage(homes))
    await ok(api.handover.collect, collecting(of.id, some(2), leader))
    expect(await ok(api.differences.fix, fixing(of, id, 1000))).toMatchObject({ fen: 1000, taken: 5000, kept: 1 })
    expect(await bagIn(of, some(0))).toMatchObject({ due: 2000, adjusted: [{ state: 'made', fen: 1000 }] })
    expect(await ok(api.differences.fix, fixing(of, id, 0))).toMatchObject({ fen: 0, households: 1, units: 1, taken: 3000, kept: 1 })
    expect((await bagIn(of, some(0)))?.adjusted).toMatchObject([{ state: 'withdrawn', fen: 0 }])
    expect(await account(of)).toMatchObject({ ordered: 9000, adjusted: 3000, due: 6000, outstanding: 6000, lines: [{ units: 1, off: 3000 }, {}], kept: { goods: 5400, packing: 200, delivery: 300, margin: 100 } })
    expect((await refused(api.differences.fix, fixing(of, id, 100))).code).toBe('answer-over')
    expect(await recorded(leader, of, aShortage([some(0)], { fen: 500 }))).toMatchObject({ taken: 500 })
  })

  it('lets a price drop that found nothing left to take have its part again', async () => {
    const of = await aConfirmed(leader, [some(0)])
    const { id } = await recorded(leader, of, aShortage([some(0)]))
    passTime({ minutes: 1 })
    const late = await recorded(leader, of, drop(250))
    expect(late).toMatchObject({ households: 0, taken: 0 })
    await ok(api.differences.fix, fixing(of, id, 0))
    await everyMinute()
    expect((await bagIn(of, some(0)))?.due).toBe(2750)
  })

  it.each<[string, Partial<DifferenceContent>, number, string]>([
    ['as it is', {}, 3000, '和现在记的一样'],
    ['above the price', {}, 3001, '不能大于 30.00'],
    ['below what was proposed', { kind: 'substitution', fen: 500, instead: '白菜包' }, 400, '不能小于 5.00'],
  ])('is told at its field what cannot be: %s', async (_, more, fen, message) => {
    const of = await aConfirmed(leader, [some(0)])
    const { id } = await recorded(leader, of, aShortage([some(0)], more))
    expect((await refused(api.differences.fix, fixing(of, id, fen))).fields).toEqual([{ path: 'fen', message }])
    expect((await refused(api.differences.fix, fixing(of, newId('difference'), fen))).code).toBe('not-found')
  })
})

describe('a household to which something else is proposed', () => {
  it('pays less where it says yes and nothing where it says no, once', async () => {
    const of = await aConfirmed(leader, homes)
    const made = await recorded(leader, of, instead(homes))
    expect(made).toMatchObject({ households: 3, taken: 0, answers: { yes: 0, no: 0, open: 3 } })
    expect((await bagIn(of, some(0)))?.adjusted).toMatchObject([{ state: 'proposed', instead: '白菜包', fen: 0, yes: 500, no: 3000 }])
    expect(await ok(api.differences.answer, answering(of, made.id, some(0), true))).toMatchObject({ due: 2500, adjusted: [{ state: 'made', fen: 500 }] })
    expect(await ok(api.differences.answer, answering(of, made.id, some(0), true))).toMatchObject({ due: 2500 })
    expect((await refused(api.differences.answer, answering(of, made.id, some(0), false))).code).toBe('answer-over')
    expect(await ok(api.differences.answer, answering(of, made.id, some(1), false))).toMatchObject({ due: 0, adjusted: [{ state: 'declined', fen: 3000 }] })
    expect(await ok(api.differences.run, { as: leader, params: { campaign: of.id, difference: made.id } })).toMatchObject({ taken: 3500, answers: { yes: 1, no: 1, open: 1 } })
    expect(await readAccount(of.id)).toMatchObject({ waiting: 1, off: { veg: 3500 }, units: { veg: 2 }, goods: 3200, packing: 100, delivery: 150, margin: 50 })
  })

  it('is asked nothing by a difference that proposes nothing, or that is not in its bag', async () => {
    const of = await aConfirmed(leader, homes)
    const { id } = await recorded(leader, of, aShortage([some(0)]))
    expect((await refused(api.differences.answer, answering(of, id, some(0), true))).code).toBe('answer-over')
    expect((await refused(api.differences.answer, answering(of, id, some(1), true))).code).toBe('not-found')
  })

  it('answers at two phones at once and has one answer', async () => {
    const of = await aConfirmed(leader, [some(0)])
    const { id } = await recorded(leader, of, instead([some(0)]))
    const [as, other] = some(0).members.map(({ person }) => person ?? leader)
    const said = await Promise.all([call(api.differences.answer, { ...answering(of, id, some(0), true), as: as ?? leader }), call(api.differences.answer, { ...answering(of, id, some(0), false), as: other ?? leader })])
    expect(said.map(({ refusal }) => refusal?.code).filter(Boolean)).toEqual(['answer-over'])
    expect((await ok(api.differences.run, { as: leader, params: { campaign: of.id, difference: id } })).answers).toMatchObject({ open: 0 })
  })
})

describe('at the hand-over', () => {
  it('what nobody has answered when the bag arrives counts as no, and less is to be paid', async () => {
    const of = await aConfirmed(leader, homes)
    const { id } = await recorded(leader, of, instead(homes))
    await ok(api.differences.answer, answering(of, id, some(0), true))
    await arrived(of.id, leader)
    await everyMinute()
    const due = (await tourOf(of.id, leader)).filter(({ household }) => homes.some((home) => home.id === household))
    expect(due.map((one) => one.due).sort((a, b) => a - b)).toEqual([0, 0, 2500])
    expect((await refused(api.differences.answer, answering(of, id, some(1), true))).code).toBe('answer-over')
    expect((await ok(api.differences.run, { as: leader, params: { campaign: of.id, difference: id } })).answers).toEqual({ yes: 1, no: 2, open: 0 })
    expect(await readAccount(of.id)).toMatchObject({ waiting: 0, off: { veg: 6500 } })
  })

  it('so it does for a bag that is collected at once, and for one that is there already', async () => {
    const of = await aConfirmed(leader, homes.slice(0, 2))
    await recorded(leader, of, instead([some(0)]))
    expect((await ok(api.handover.collect, collecting(of.id, some(0), leader))).bag).toMatchObject({ due: 0, stage: 'collected' })
    await arrived(of.id, leader)
    await everyMinute()
    const late = await recorded(leader, of, instead([some(1)]))
    expect(late).toMatchObject({ taken: 3000, answers: { yes: 0, no: 1, open: 0 } })
    expect((await bagIn(of, some(1)))?.adjusted).toMatchObject([{ state: 'declined', fen: 3000 }])
  })
})

describe('what was paid beforehand', () => {
  it('goes back over WeChat, out of the orders that paid it and once, in the transaction of the bag', async () => {
    const of = await aCampaign(leader, { pay: 'now', packages: [aPackage('veg', { stock: 50 })] })
    const placed: string[] = []
    for (const quantity of [1, 2]) placed.push((await ordered(of, some(0), { veg: quantity })).id)
    for (const order of placed) expect(await payOrder(order, { transaction: `t-${order}`, paidAt: timeNow() }, timeNow())).toBe('paid')
    expect((await carryClose(of.id, inHours(11), 1000))?.step).toBe('done')
    const { id } = await recorded(leader, of, { ...drop(100), kind: 'shortage' })
    await recorded(leader, of, { ...drop(100), kind: 'shortage' }, id)
    const refunds = (await Promise.all(placed.map(refundsOfOrder))).map((all) => all.map(({ fen, cause, causeId, reason, state }) => ({ fen, cause, causeId, reason, state })))
    expect(refunds).toEqual([[{ fen: 300, cause: 'difference', causeId: id, reason: '供货商降价', state: 'asked' }], []])
    expect(await Promise.all(placed.map(async (order) => (await readOrder(order))?.payment?.refunded))).toEqual([300, 0])
    expect(await bagIn(of, some(0))).toMatchObject({ total: 9000, due: 8700 })
    const { id: other } = await recorded(leader, of, drop(3000))
    expect((await Promise.all(placed.map(refundsOfOrder))).flat().filter((one) => one.causeId === other).map(({ fen }) => fen)).toEqual([2700, 6000])
    expect(await Promise.all(placed.map(async (order) => refundable((await readOrder(order)) as Order)))).toEqual([0, 0])
    const fixed = await ok(api.differences.fix, { as: leader, params: { campaign: of.id, difference: id }, body: { id: newId('event'), fen: 50, reason: '写错了' } })
    expect(fixed).toMatchObject({ fen: 50, taken: 300, kept: 1 })
    const back = async () => (await ok(api.differences.settlement, { as: leader, params: { campaign: of.id } })).back
    expect(await back()).toEqual({ done: 0, under: 9000, byHand: 0, given: 0 })
    const [first, second, third] = (await Promise.all(placed.map(refundsOfOrder))).flat()
    const move = (one: typeof first, verb: RefundVerb) => moveRefund(one?.order ?? '', one?.id ?? '', verb, { now: timeNow() })
    await move(first, 'finish')
    await move(first, 'finish')
    for (const one of [second, third]) await move(one, 'give-up')
    expect(await back()).toEqual({ done: 300, under: 0, byHand: 8700, given: 0 })
    await ok(api.refunds.give, { as: leader, params: { campaign: of.id, order: third?.order ?? '', refund: third?.id ?? '' } })
    expect(await back()).toEqual({ done: 300, under: 0, byHand: 2700, given: 6000 })
  })
})

describe('the account', () => {
  it('says what was ordered, taken off, paid and is still owed; nothing before the campaign is confirmed', async () => {
    const of = await aConfirmed(leader, homes, {}, { veg: 2, egg: 1 })
    await recorded(leader, of, aShortage([some(0)]))
    await recorded(leader, of, instead([some(1)]))
    await ok(api.handover.collect, collecting(of.id, some(2), leader, { cash: 8550 }))
    expect(await ok(api.differences.settlement, { as: leader, params: { campaign: of.id } })).toMatchObject({
      households: 3, ordered: 25_650, adjusted: 3000, due: 22_650, prepaid: 0, refunds: 0, cash: 8550, outstanding: 14_100, waiting: 1,
      lines: [{ package: 'veg', quantity: 6, amount: 18_000, units: 1, off: 3000, net: 15_000 }, { package: 'egg', quantity: 3, amount: 7650, off: 0, net: 7650 }],
      kept: { goods: 20_250, packing: 800, delivery: 1200, margin: 400 },
    })
    expect((await refused(api.differences.settlement, { as: leader, params: { campaign: (await aCampaign(leader)).id } })).code).toBe('not-confirmed')
  })
})

/** Kept and not yet carried anywhere: whoever recorded it was cut off. */
async function keptOnly(of: Campaign, content: DifferenceContent, total: number): Promise<string> {
  const id = newId('difference')
  const reach = content.of === 'all' ? { all: true } : { all: false, of: content.of.households }
  await write([putDifference({
    id, campaign: of.id, kind: content.kind, package: content.package, name: '蔬菜包', fen: content.fen, reason: content.reason, by: { user: leader.user, name: '周敏' }, at: timeNow(), print: 'p', ...reach, total,
    state: 'under-way', due: timeNow(), k: 0, seen: 0, households: 0, units: 0, taken: 0, v: 1,
  })])
  return id
}

test.each([[false, 'all'], [true, 'all'], [false, 'named'], [true, 'named']] as const)('killed at each of its writes in turn (done: %s, %s) and begun again, each bag has it once', async (done, reach) => {
  const of = await aConfirmed(leader, homes, { packages: [aPackage('veg', { stock: 50 })] }, { veg: 8 })
  const [ids, kills] = [[] as string[], [] as boolean[]]
  for (let n = 1; n < 8; n += 1) {
    const id = await keptOnly(of, reach === 'all' ? drop(100) : aShortage(homes.slice(0, 2), { fen: 100 }), reach === 'all' ? 3 : 2)
    kills.push(await killedAt(n, () => carryDifference(of.id, id, timeNow(), 1000), { done }))
    await carryDifference(of.id, id, timeNow(), 1000)
    ids.push(id)
  }
  const found = await Promise.all(ids.map((id) => readDifference(of.id, id)))
  expect([found.map((one) => one?.state), found.map((one) => one?.taken)]).toEqual([ids.map(() => 'done'), ids.map(() => (reach === 'all' ? 2400 : 200))])
  expect(kills.filter(Boolean).length).toBeGreaterThanOrEqual(3)
  const [homesLess, taken] = reach === 'all' ? [homes, 5600] : [homes.slice(0, 2), 700]
  for (const home of homesLess) expect((await bagIn(of, home))?.due).toBe(24_000 - taken)
  expect(await readAccount(of.id)).toMatchObject({ off: { veg: taken * homesLess.length }, goods: taken * homesLess.length })
  const verbs = (await linesOf(of.id)).map(({ dynamodb }) => (dynamodb.NewImage as Record<string, { S?: string }>)['verb']?.S)
  expect(verbs.filter((verb) => verb === 'adjust')).toHaveLength(reach === 'all' ? 21 : 14)
}, 60_000)

test('what somebody left half done is carried on by the clock; run twice at once it does nothing twice', async () => {
  const of = await aConfirmed(leader, homes)
  const id = await keptOnly(of, drop(100), 3)
  await Promise.all([everyMinute(), everyMinute(), carryDifference(of.id, id, timeNow(), 1000)])
  await everyMinute()
  expect(await readDifference(of.id, id)).toMatchObject({ state: 'done', households: 3, taken: 300 })
  expect(await readAccount(of.id)).toMatchObject({ off: { veg: 300 } })
})

test('where fewer orders were met than were counted it goes through the bags once more, a minute later', async () => {
  const of = await aConfirmed(leader, homes)
  const id = await keptOnly(of, drop(100), 4)
  // As if the index did not show one order yet: the shards count one more.
  const count = (orders: number) => write([added({ add: shardKey(of.id, 0), by: { orders } })])
  await count(1)
  expect(await carryDifference(of.id, id, timeNow(), 1000)).toMatchObject({ state: 'under-way', seen: 0, households: 0 })
  await count(-1)
  passTime({ minutes: 2 })
  await everyMinute()
  expect(await readDifference(of.id, id)).toMatchObject({ state: 'done', households: 3, taken: 300 })
})
