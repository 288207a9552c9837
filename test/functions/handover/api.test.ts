import { handler as onChange } from '../../../functions/notices/on-change'
import { handler as everyMinute } from '../../../functions/orders/on-schedule'
import { api } from '../../../shared/api'
import { newId } from '../../../shared/ids'
import { ok, refused } from '../../support/caller'
import { aCampaign, aLeader, aShortage, ordered, recorded } from '../../support/campaigns'
import { passTime, timeNow } from '../../support/clock'
import { aConfirmed, arrived, collecting, tourOf } from '../../support/handover'
import { plantRule, setMeasure } from '../../support/measuring'
import { aHousehold, aPerson, aWorker, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { allItems, streamOf } from '../../support/rows'
import { useTown } from '../../support/town'

useTown()

let leader: Person
let volunteer: Person
let homes: Home[]
beforeAll(async () => {
  leader = await aLeader()
  volunteer = await aPerson({ name: '王磊', duties: [{ role: 'volunteer', place: at.building }] })
  homes = [await aHousehold({ room: '1401', phone: '13812345678' }), await aHousehold({ room: '902' }), await aHousehold({ place: at.secondBuilding, room: '101' })]
})
const first = (): Home => homes[0] as Home
const read = (campaign: string, as = leader) => ok(api.handover.read, { as, params: { campaign } })
const counting = (campaign: string, body: object, as = leader) => ({ as, params: { campaign }, body: { id: newId('event'), station: 'supermarket', ...body } })

test('once confirmed, what goes where is counted: by building, and in all', async () => {
  const of = await aConfirmed(leader, homes)
  await ok(api.handover.read, { as: await aWorker('李敏', at.community, 'community-worker'), params: { campaign: of.id } })
  expect(await read(of.id)).toMatchObject({
    state: 'confirmed', title: '周末蔬菜团', households: 3, lines: [{ package: 'veg', name: '蔬菜包', quantity: 6 }, { package: 'egg', quantity: 3 }], counts: [],
    buildings: [{ name: '1栋', households: 2, lines: [{ quantity: 4 }, { quantity: 2 }], collected: 0, cash: 0 }, { name: '2栋', households: 1, lines: [{ quantity: 2 }, { quantity: 1 }] }],
  })
})

test('a bag that was ordered in several orders is one bag, with all that is in it', async () => {
  const of = await aCampaign(leader)
  for (const veg of [1, 2]) await ordered(of, first(), { veg })
  passTime({ hours: 10 })
  await (await import('../../../functions/orders/on-schedule')).handler()
  expect(await read(of.id)).toMatchObject({ households: 1, lines: [{ quantity: 3 }] })
  expect(await tourOf(of.id, leader)).toMatchObject([{ pieces: 3, due: 9000, lines: [{ package: 'veg', quantity: 3 }] }])
})

describe('counting', () => {
  it('says what is missing at each station; a later count stands before an earlier one and changes it not', async () => {
    const of = await aConfirmed(leader, homes)
    await ok(api.handover.count, counting(of.id, { lines: [{ package: 'veg', received: 6 }, { package: 'egg', received: 3 }] }))
    await ok(api.handover.count, counting(of.id, { station: 'building', building: at.building, lines: [{ package: 'veg', received: 3 }], note: '少一包' }))
    passTime({ minutes: 5 })
    const { counts } = await ok(api.handover.count, counting(of.id, { station: 'building', building: at.building, lines: [{ package: 'veg', received: 4 }] }))
    expect(counts).toMatchObject([
      { station: 'building', building: at.building, by: '周敏', lines: [{ expected: 4, received: 4, difference: 0 }] }, { note: '少一包', lines: [{ expected: 4, received: 3, difference: -1 }] },
      { station: 'supermarket', lines: [{ package: 'veg', expected: 6, received: 6, difference: 0 }, { package: 'egg', expected: 3, difference: 0 }] },
    ])
  })

  it('sent again is one count; another one under its id is refused', async () => {
    const of = await aConfirmed(leader, homes)
    const sent = counting(of.id, { lines: [{ package: 'veg', received: 5 }] })
    await ok(api.handover.count, sent)
    passTime({ minutes: 1 })
    expect((await ok(api.handover.count, sent)).counts).toHaveLength(1)
    expect((await refused(api.handover.count, { ...sent, body: { ...sent.body, lines: [{ package: 'veg', received: 4 }] } })).code).toBe('id-taken')
    const other = await aLeader()
    expect((await refused(api.handover.count, { ...sent, as: other })).code).toBe('id-taken')
  })

  it.each([
    ['a package that is not in it', { lines: [{ package: 'x', received: 1 }] }, 'lines.0.package'], ['less than nothing', { lines: [{ package: 'veg', received: -1 }] }, 'lines.0.received'],
    ['a package twice', { lines: [{ package: 'veg', received: 1 }, { package: 'veg', received: 2 }] }, 'lines'], ['a building where nothing goes', { station: 'building', building: at.otherBuilding, lines: [{ package: 'veg', received: 1 }] }, 'building'],
  ])('names the field: %s', async (_, body, path) => {
    const of = await aConfirmed(leader, homes)
    for (const lang of ['zh', 'en'] as const) expect((await refused(api.handover.count, { ...counting(of.id, body), lang })).fields).toMatchObject([{ path }])
  })
})

test('nothing arrives, is counted or collected before it is confirmed, and where nothing goes nothing arrives', async () => {
  const open = await aCampaign(leader)
  await ordered(open, first())
  const call = { as: leader, params: { campaign: open.id } }
  expect((await refused(api.handover.arrive, { ...call, body: { id: newId('event') } })).code).toBe('not-confirmed')
  expect((await refused(api.handover.count, counting(open.id, { lines: [{ package: 'veg', received: 1 }] }))).code).toBe('not-confirmed')
  expect((await refused(api.handover.collect, collecting(open.id, first(), leader))).code).toBe('not-confirmed')
  expect((await tourOf(open.id, leader))[0]).not.toHaveProperty('stage')
  const of = await aConfirmed(leader, homes)
  expect((await refused(api.handover.arrive, { as: leader, params: { campaign: of.id }, body: { id: newId('event'), building: at.otherBuilding } })).fields).toMatchObject([{ path: 'building' }])
})

describe('a tour', () => {
  it('goes by floor and room, with code, pieces, what is to be paid, and a masked phone', async () => {
    const of = await aConfirmed(leader, homes)
    const tour = await tourOf(of.id, volunteer)
    expect(tour.map(({ room, floor }) => [room, floor])).toEqual([['902', '9'], ['1401', '14']])
    expect(tour[1]).toMatchObject({ code: expect.stringMatching(/^[0-9A-Z]{6}$/) as string, pieces: 3, due: 8550, phone: '138****5678', stage: 'expected' })
  })

  it('takes to the door what somebody who is observed at home would have to fetch, and says nothing of why', async () => {
    const [home, other] = [await aHousehold(), await aHousehold()]
    await plantRule()
    await setMeasure(home, await aWorker('李建国'))
    const of = await aConfirmed(leader, [home, other], { delivery: 'pickup', pickupAt: '南门' })
    expect((await tourOf(of.id, volunteer)).map(({ household, toDoor }) => [household, toDoor]).sort()).toEqual([[home.id, true], [other.id, undefined]].sort())
    const door = await aConfirmed(leader, [home])
    expect((await tourOf(door.id, volunteer))[0]).not.toHaveProperty('toDoor')
  })

  it('is open to a volunteer of the building, and not to one of another', async () => {
    const of = await aConfirmed(leader, homes)
    expect((await refused(api.handover.tour, { as: volunteer, params: { campaign: of.id }, query: { building: at.secondBuilding } })).code).toBe('forbidden')
    expect((await refused(api.handover.collect, collecting(of.id, homes[2] as Home, volunteer))).code).toBe('forbidden')
    expect((await refused(api.handover.read, { as: volunteer, params: { campaign: of.id } })).code).toBe('not-found')
  })

  it('is found from where somebody serves: the campaigns being handed over, with the buildings there', async () => {
    const of = await aConfirmed(leader, homes)
    const { items } = await ok(api.handover.rounds, { as: volunteer, query: { place: at.building } })
    expect(items[0]).toEqual({ campaign: of.id, title: '周末蔬菜团', buildings: [{ building: at.building, name: '1栋', households: 2, collected: 0 }] })
    const here = await ok(api.handover.rounds, { as: leader, query: { place: at.grid } })
    expect(here.items.find(({ campaign }) => campaign === of.id)?.buildings.map(({ name }) => name)).toEqual(['1栋', '2栋'])
    passTime({ days: 8 })
    expect((await ok(api.handover.rounds, { as: volunteer, query: { place: at.building } })).items).toEqual([])
  })
})

describe('collecting', () => {
  it('is written with who, when, how, and what was paid; the building counts it', async () => {
    const of = await aConfirmed(leader, homes)
    await arrived(of.id, leader, at.building)
    const { bag, again } = await ok(api.handover.collect, collecting(of.id, first(), volunteer, { cash: 8550 }))
    expect([again, bag]).toMatchObject([false, { stage: 'collected', collected: { by: '王磊', how: 'code' }, cash: 8550, due: 8550 }])
    expect(await read(of.id)).toMatchObject({ buildings: [{ name: '1栋', collected: 1, cash: 8550 }, { collected: 0, cash: 0 }] })
  })

  it('leaves its building as many households as something comes for, whatever was short and taken back since', async () => {
    const of = await aConfirmed(leader, homes, {}, { veg: 1 })
    const comes = async () => (await ok(api.handover.read, { as: leader, params: { campaign: of.id } })).buildings.reduce((sum, one) => [(sum[0] ?? 0) + one.households, (sum[1] ?? 0) + one.collected], [0, 0])
    await ok(api.handover.collect, collecting(of.id, first(), leader))
    const { id } = await recorded(leader, of, aShortage(homes))
    expect(await comes()).toEqual([1, 1])
    await ok(api.handover.collect, collecting(of.id, homes[1] as Home, leader))
    expect(await comes()).toEqual([2, 2])
    await ok(api.differences.fix, { as: leader, params: { campaign: of.id, difference: id }, body: { id: newId('event'), fen: 0, reason: '写错了' } })
    expect(await comes()).toEqual([3, 2])
  })

  it('more than was ordered is not paid for it; it waits as it was', async () => {
    const of = await aConfirmed(leader, homes)
    for (const [lang, message] of [['zh', '不能大于 85.50'], ['en', 'Must be 85.50 or less']] as const) {
      const error = await refused(api.handover.collect, { ...collecting(of.id, first(), volunteer, { cash: 8551 }), lang })
      expect(error).toMatchObject({ code: 'invalid', fields: [{ path: 'cash', message }] })
    }
    expect((await read(of.id)).buildings[0]).toMatchObject({ collected: 0, cash: 0 })
  })

  it('sent again it is answered as done and counted once; another deed under its id is refused', async () => {
    const of = await aConfirmed(leader, homes)
    const sent = collecting(of.id, first(), volunteer, { cash: 8550 })
    await ok(api.handover.collect, sent)
    expect(await ok(api.handover.collect, sent)).toMatchObject({ again: true, bag: { stage: 'collected' } })
    expect((await read(of.id)).buildings[0]).toMatchObject({ collected: 1, cash: 8550 })
    expect((await refused(api.handover.collect, { ...sent, body: { ...sent.body, cash: 1 } })).code).toBe('id-taken')
  })

  it('a second time is refused with who did it and when, in both languages', async () => {
    const of = await aConfirmed(leader, homes)
    await ok(api.handover.collect, collecting(of.id, first(), volunteer))
    for (const lang of ['zh', 'en'] as const) {
      const { code, message, present } = await refused(api.handover.collect, { ...collecting(of.id, first(), leader), lang })
      expect([code, present]).toMatchObject(['collected', { holder: '王磊', how: 'code' }])
      expect(message).toMatch(/王磊 · \d\d-\d\d \d\d:\d\d/)
    }
  })

  it('two volunteers at once: one has done it, the other reads who', async () => {
    const of = await aConfirmed(leader, homes)
    const both = await Promise.all([volunteer, leader].map((as) => import('../../support/caller').then(({ call }) => call(api.handover.collect, collecting(of.id, first(), as)))))
    expect(both.filter(({ answer }) => answer)).toHaveLength(1)
    expect(both.find(({ refusal }) => refusal)?.refusal).toMatchObject({ code: 'collected', present: { holder: expect.stringMatching(/王磊|周敏/) as string } })
    expect((await read(of.id)).buildings[0]?.collected).toBe(1)
  })

  it('told later by a phone without a network, it was then; a clock that is wrong is not believed', async () => {
    const of = await aConfirmed(leader, homes)
    const then = timeNow()
    passTime({ hours: 5 })
    expect((await ok(api.handover.collect, collecting(of.id, first(), volunteer, { at: then }))).bag.collected?.at).toBe(then)
    const { bag } = await ok(api.handover.collect, collecting(of.id, homes[1] as Home, volunteer, { at: '2035-01-01T00:00:00.000Z' }))
    expect(bag.collected?.at.slice(0, 4)).toBe('2022')
  })

  it('is refused at another building than the bag’s, and for a household that has none', async () => {
    const of = await aConfirmed(leader, homes)
    expect((await refused(api.handover.collect, collecting(of.id, first(), leader, { building: at.secondBuilding }))).fields).toMatchObject([{ path: 'building' }])
    expect((await refused(api.handover.collect, collecting(of.id, await aHousehold(), leader))).code).toBe('not-found')
  })
})

const takingBack = (campaign: string, home: Home, as: Person, more: object = {}) => ({ as, params: { campaign, household: home.id }, body: { id: newId('event'), building: home.household.place, ...more } })

describe('cash that nobody wrote down', () => {
  it('is written down later by whoever leads, once, and counted for its building', async () => {
    const of = await aConfirmed(leader, homes)
    const noting = (as: Person, cash: number, home = first()) => ({ as, params: { campaign: of.id, household: home.id }, body: { id: newId('event'), cash } })
    expect((await refused(api.handover.cash, noting(leader, 8550))).code).toBe('not-confirmed')
    await ok(api.handover.collect, collecting(of.id, first(), volunteer))
    passTime({ days: 2 })
    expect((await refused(api.handover.cash, noting(volunteer, 8550))).code).toBe('not-found')
    expect((await refused(api.handover.cash, noting(leader, 8551))).fields).toMatchObject([{ path: 'cash' }])
    expect((await refused(api.handover.cash, noting(leader, 8550, await aHousehold()))).code).toBe('not-found')
    expect(await ok(api.handover.cash, noting(leader, 8550))).toMatchObject({ again: false, bag: { stage: 'collected', cash: 8550 } })
    expect(await ok(api.handover.cash, noting(leader, 8550))).toMatchObject({ again: true, bag: { cash: 8550 } })
    expect((await refused(api.handover.cash, noting(leader, 100))).code).toBe('stale')
    expect((await read(of.id)).buildings).toMatchObject([{ collected: 1, cash: 8550 }, {}])
  })
})

describe('a wrong tick', () => {
  it('is taken back by whoever made it: the bag waits, its money is not counted, its household is told, and it is collected anew', async () => {
    const of = await aConfirmed(leader, homes)
    expect((await ok(api.handover.collect, collecting(of.id, first(), volunteer, { cash: 8550 }))).bag).toMatchObject({ undo: true })
    const undoOf = async (as: Person) => (await tourOf(of.id, as)).find(({ household }) => household === first().id)?.undo
    expect([await undoOf(volunteer), await undoOf(leader), await undoOf(await aPerson({ name: '赵敏', duties: [{ role: 'volunteer', place: at.building }] }))]).toEqual([true, true, undefined])
    const deed = takingBack(of.id, first(), volunteer)
    expect(await ok(api.handover.uncollect, deed)).toMatchObject({ again: false, bag: { stage: 'expected', due: 8550 } })
    expect(await ok(api.handover.uncollect, deed)).toMatchObject({ again: true, bag: { stage: 'expected' } })
    expect(await ok(api.handover.uncollect, takingBack(of.id, first(), leader))).toMatchObject({ again: true })
    expect((await read(of.id)).buildings).toMatchObject([{ collected: 0, cash: 0 }, {}])
    const lines = (await allItems()).filter((item) => item['campaign']?.S === of.id && item['verb']?.S === 'uncollect')
    expect(lines.map((item) => item['told']?.L?.length)).toEqual([1])
    await onChange(streamOf(...lines.map((item) => ({ eventName: 'INSERT' as const, dynamodb: { SequenceNumber: '1', NewImage: item as never } }))))
    expect((await ok(api.notices.list, { as: first().resident })).items[0]).toMatchObject({ kind: 'bag-waits', campaign: of.id, opens: 'bag' })
    expect(await ok(api.handover.collect, collecting(of.id, first(), leader))).toMatchObject({ again: false, bag: { stage: 'collected' } })
  })

  it('is not anybody’s to take back, nor of another building, nor later than a day, nor once something was missing from it', async () => {
    const of = await aConfirmed(leader, homes)
    const other = await aPerson({ name: '赵敏', duties: [{ role: 'volunteer', place: at.community }] })
    const codeOf = async (sent: ReturnType<typeof takingBack>) => (await refused(api.handover.uncollect, sent)).code
    await ok(api.handover.collect, collecting(of.id, first(), volunteer))
    expect(await codeOf(takingBack(of.id, first(), other))).toBe('undo-over')
    for (const lang of ['zh', 'en'] as const) expect((await refused(api.handover.uncollect, { ...takingBack(of.id, first(), leader, { building: at.secondBuilding }), lang })).fields).toMatchObject([{ path: 'building' }])
    expect(await codeOf(takingBack(of.id, await aHousehold(), leader))).toBe('not-found')
    await ok(api.missing.say, { as: first().resident, params: { campaign: of.id, missing: newId('missing') }, body: { household: first().id, package: 'veg', sort: 'missing', quantity: 1 } })
    expect(await codeOf(takingBack(of.id, first(), volunteer))).toBe('undo-over')
    await ok(api.handover.collect, collecting(of.id, homes[1] as Home, volunteer))
    passTime({ hours: 24 })
    expect(await codeOf(takingBack(of.id, homes[1] as Home, volunteer))).toBe('undo-over')
  })

  it('is a task at once where what nobody collected there became tasks before', async () => {
    const of = await aConfirmed(leader, homes.slice(0, 1))
    await arrived(of.id, leader, at.building)
    passTime({ hours: 3 })
    await ok(api.handover.collect, collecting(of.id, first(), volunteer))
    passTime({ hours: 2 })
    await everyMinute()
    await ok(api.handover.uncollect, takingBack(of.id, first(), volunteer))
    expect(await tourOf(of.id, leader)).toMatchObject([{ stage: 'uncollected' }])
    await ok(api.handover.collect, collecting(of.id, first(), volunteer))
    expect((await refused(api.handover.uncollect, takingBack(of.id, first(), volunteer))).code).toBe('undo-over')
  })
})
