import { readArrival } from '../../../functions/handover/store'
import { carryArrival } from '../../../functions/handover/walk'
import { handler as onChange } from '../../../functions/notices/on-change'
import { handler as everyMinute } from '../../../functions/orders/on-schedule'
import { idAs, newId } from '../../../shared/ids'
import { api } from '../../../shared/api'
import { putArrival } from '../../../functions/handover/store'
import { newArrival } from '../../../functions/handover/arrival'
import { write } from '../../../functions/table/table'
import { ok } from '../../support/caller'
import { aLeader, aShortage, inHours, recorded } from '../../support/campaigns'
import { passTime, timeNow } from '../../support/clock'
import { askToJoin, event } from '../../support/filing'
import { aConfirmed, arrived, collecting, tourOf } from '../../support/handover'
import { killedAt } from '../../support/kill'
import { aHousehold, aWorker, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { allItems, allRows, streamOf } from '../../support/rows'
import { useTown } from '../../support/town'

useTown()

let leader: Person
let worker: Person
let homes: Home[]
beforeAll(async () => {
  [leader, worker] = [await aLeader(), await aWorker('李建国')]
  homes = [...await Promise.all([1, 2, 3].map(() => aHousehold({ names: ['张秀英', '王磊'] }))), await aHousehold({ place: at.secondBuilding })]
})

const stages = async (campaign: string, building?: string) => (await tourOf(campaign, leader, building)).map(({ stage }) => stage)

async function linesOf(campaign: string, verb: string) {
  const lines = (await allItems()).filter((item) => item['s']?.S?.startsWith('EVT#') && item['campaign']?.S === campaign && item['verb']?.S === verb)
  return lines.map((item, index) => ({ eventName: 'INSERT' as const, dynamodb: { SequenceNumber: String(index + 1), NewImage: item as never } }))
}
const noticesOf = async (as: Person, campaign: string) => (await ok(api.notices.list, { as })).items.filter((one) => one.campaign === campaign && one.kind === 'bag-arrived')
/** The tasks that a campaign's bags have become, as its worker opens them. */
async function leftovers(campaign: string) {
  const requests = (await allRows()).filter((row) => row['kind'] === 'uncollected' && row['campaign'] === campaign && row.s === '#')
  return Promise.all(requests.map((row) => ok(api.tasks.read, { as: worker, params: { task: idAs('task', String(row['id'])) } })))
}
const openOf = async (campaign: string) => (await leftovers(campaign)).filter(({ task }) => task.state !== 'resolved').map(({ task }) => task)

test('said of one building, its bags have arrived and those of others have not; each follower has one notice that opens the bag', async () => {
  const of = await aConfirmed(leader, homes)
  expect(await arrived(of.id, leader, at.building)).toMatchObject({ buildings: [{ name: '1栋', arrived: expect.any(String) as string }, { name: '2栋' }] })
  expect([await stages(of.id), await stages(of.id, at.secondBuilding)]).toEqual([['arrived', 'arrived', 'arrived'], ['expected']])
  const lines = await linesOf(of.id, 'arrive')
  expect(lines).toHaveLength(3)
  for (let times = 0; times < 2; times += 1) expect(await onChange(streamOf(...lines))).toEqual({ batchItemFailures: [] })
  for (const { person } of homes[0]?.members ?? []) expect(await noticesOf(person ?? leader, of.id)).toMatchObject([{ opens: 'bag', household: homes[0]?.id, label: '周末蔬菜团' }])
  expect(await noticesOf(homes[3]?.resident ?? leader, of.id)).toEqual([])
})

test('said again, by whomever, nobody is told again', async () => {
  const of = await aConfirmed(leader, homes)
  const first = await arrived(of.id, leader, at.building)
  passTime({ minutes: 5 })
  expect(await arrived(of.id, leader, at.building)).toEqual(first)
  await everyMinute()
  expect(await linesOf(of.id, 'arrive')).toHaveLength(3)
})

test('at a pickup point everything arrives at once, in whatever building people live', async () => {
  const of = await aConfirmed(leader, homes, { delivery: 'pickup', pickupAt: '东门' })
  await arrived(of.id, leader)
  await everyMinute()
  expect([await stages(of.id), await stages(of.id, at.secondBuilding)]).toEqual([['arrived', 'arrived', 'arrived'], ['arrived']])
  expect(await ok(api.handover.read, { as: leader, params: { campaign: of.id } })).toMatchObject({ everywhere: expect.any(String) as string, pickupAt: '东门' })
})

test('somebody who joined the household after it ordered is told as well', async () => {
  const home = await aHousehold({ names: ['陈晓'] })
  const of = await aConfirmed(leader, [home])
  const { join } = await askToJoin(home, worker)
  await ok(api.households.answerJoin, { as: home.resident, params: { household: home.id, join }, body: { livesHere: true } })
  await arrived(of.id, leader, at.building)
  await onChange(streamOf(...await linesOf(of.id, 'arrive')))
  expect(await noticesOf(worker, of.id)).toHaveLength(1)
})

test('who came before it was said is not told that it is there', async () => {
  const of = await aConfirmed(leader, homes)
  await ok(api.handover.collect, collecting(of.id, homes[0] as Home, leader))
  await arrived(of.id, leader, at.building)
  expect((await stages(of.id)).sort()).toEqual(['arrived', 'arrived', 'collected'])
  expect(await linesOf(of.id, 'arrive')).toHaveLength(2)
})

test.each([[false], [true]])('killed at each of its writes in turn (done: %s) and carried on, every household is told once', async (done) => {
  const of = await aConfirmed(leader, homes)
  await write([putArrival(newArrival(of.id, '*', { event: newId('event'), by: { user: leader.user, name: leader.name }, at: timeNow() }))])
  let kills = 0
  for (let n = 1; n < 30; n += 1) {
    for (const building of ['*', at.building, at.secondBuilding]) if (await killedAt(1 + (n % 2), () => carryArrival(of.id, building, timeNow(), 100), { done })) kills += 1
  }
  expect(kills).toBeGreaterThan(4)
  for (let minutes = 0; minutes < 8; minutes += 1) {
    passTime({ minutes: 1 })
    await everyMinute()
  }
  expect([...await stages(of.id), ...await stages(of.id, at.secondBuilding)]).toEqual(['arrived', 'arrived', 'arrived', 'arrived'])
  expect(await linesOf(of.id, 'arrive')).toHaveLength(homes.length)
}, 60_000)

test('run three times at once it tells nobody twice', async () => {
  const of = await aConfirmed(leader, homes)
  await write([putArrival(newArrival(of.id, at.building, { event: newId('event'), by: { user: leader.user, name: leader.name }, at: timeNow() }))])
  await Promise.all([1, 2, 3].map(() => carryArrival(of.id, at.building, timeNow(), 100)))
  expect(await linesOf(of.id, 'arrive')).toHaveLength(3)
  expect(await readArrival(of.id, at.building)).toMatchObject({ step: 'wait' })
})

describe('what nobody collects', () => {
  it('becomes a task in the inbox of its place four hours after the last slot, once, and is none where it was collected', async () => {
    const of = await aConfirmed(leader, homes, { slots: [{ from: inHours(11), to: inHours(13), capacity: 10 }] })
    await arrived(of.id, leader, at.building)
    await ok(api.handover.collect, collecting(of.id, homes[0] as Home, leader))
    passTime({ hours: 6 })
    await everyMinute()
    expect(await openOf(of.id)).toEqual([])
    passTime({ hours: 2 })
    await everyMinute()
    await everyMinute()
    expect((await openOf(of.id)).map(({ label }) => label).sort()).toEqual([homes[1], homes[2]].map((home) => home?.household.label ?? '').sort())
    expect((await stages(of.id)).sort()).toEqual(['collected', 'uncollected', 'uncollected'])
    const [first] = await leftovers(of.id)
    expect(first).toMatchObject({ task: { who: '张**', place: at.grid, state: 'open' }, request: { kind: 'uncollected', title: '周末蔬菜团', due: 8550, lines: [{ name: '蔬菜包', quantity: 2 }, { name: '鸡蛋', quantity: 1 }] } })
  })

  it('is nobody’s task any more once it is collected, whoever has taken it', async () => {
    const of = await aConfirmed(leader, homes.slice(0, 2))
    await arrived(of.id, leader, at.building)
    passTime({ hours: 5 })
    await everyMinute()
    const mine = await openOf(of.id)
    expect(mine).toHaveLength(2)
    const [{ id = '', label = '' } = {}] = mine
    await ok(api.tasks.claim, { as: worker, params: { task: id }, body: event() })
    const home = homes.find((one) => one.household.label === label) as Home
    await ok(api.handover.collect, collecting(of.id, home, leader))
    expect(await openOf(of.id)).toHaveLength(1)
    expect(await ok(api.tasks.read, { as: worker, params: { task: id } })).toMatchObject({ task: { state: 'resolved' }, timeline: expect.arrayContaining([expect.objectContaining({ verb: 'answer' })]) as unknown })
  })

  it('is collected when the worker closes its task as handed over, and counted at its building', async () => {
    const of = await aConfirmed(leader, homes.slice(0, 1))
    await arrived(of.id, leader, at.building)
    passTime({ hours: 5 })
    await everyMinute()
    const found = (await openOf(of.id))[0]?.id ?? ''
    await ok(api.tasks.claim, { as: worker, params: { task: found }, body: event() })
    const { people } = await ok(api.tasks.read, { as: worker, params: { task: found } })
    expect(people.map(({ name }) => name)).toEqual(['张秀英'])
    await ok(api.tasks.resolve, { as: worker, params: { task: found }, body: { ...event(), outcomes: people.map(({ id: person }) => ({ person, outcome: 'handed-over' })) } })
    expect((await tourOf(of.id, leader))[0]).toMatchObject({ stage: 'collected', collected: { by: '李建国', how: 'hand' } })
    expect(await ok(api.handover.read, { as: leader, params: { campaign: of.id } })).toMatchObject({ buildings: [{ collected: 1 }] })
  })

  it('is nobody’s task where nothing is left in it', async () => {
    const of = await aConfirmed(leader, homes.slice(0, 2), {}, { veg: 1 })
    await recorded(leader, of, aShortage(homes.slice(0, 1)))
    await arrived(of.id, leader, at.building)
    passTime({ hours: 5 })
    await everyMinute()
    expect((await leftovers(of.id)).map(({ task }) => task.label)).toEqual([homes[1]?.household.label])
  })

  it('killed while it is swept, each bag has one task in the end', async () => {
    const of = await aConfirmed(leader, homes.slice(0, 3))
    await arrived(of.id, leader, at.building)
    passTime({ hours: 5 })
    for (let n = 1; n < 8; n += 1) await killedAt(n, () => carryArrival(of.id, at.building, timeNow(), 100), { done: n % 2 === 0 })
    await everyMinute()
    expect(await openOf(of.id)).toHaveLength(3)
  })
})
