import { handler as onChange } from '../../../functions/notices/on-change'
import { handler as inboxOnChange } from '../../../functions/inbox/on-change'
import { handler as everyMinute } from '../../../functions/orders/on-schedule'
import { readClosing, readShards } from '../../../functions/orders/store'
import { carryClose } from '../../../functions/orders/walk'
import { sumsOf } from '../../../functions/orders/stock'
import { wire } from '../../../functions/table/wire'
import { api } from '../../../shared/api'
import type { CampaignContent } from '../../../shared/campaign-content'
import type { Campaign } from '../../../shared/campaigns'
import { ok, refused } from '../../support/caller'
import { aCampaign, aLeader, anOrder, ordered, wanted, withoutLimit } from '../../support/campaigns'
import { passTime, timeNow } from '../../support/clock'
import { event } from '../../support/filing'
import { killedAt } from '../../support/kill'
import { aHousehold, aWorker, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { allItems, streamOf } from '../../support/rows'
import { useTown } from '../../support/town'

useTown()

let leader: Person
let homes: Home[]
beforeAll(async () => {
  leader = await aLeader()
  homes = await Promise.all([1, 2, 3].map(() => aHousehold({ names: ['张秀英', '王磊'] })))
})

const lead = (of: Campaign) => ok(api.campaigns.lead, { as: leader, params: { campaign: of.id } })
const stateOf = async (order: string, home: Home) => (await ok(api.orders.read, { as: home.resident, params: { order } })).state

/** Open for ten hours; each home has two orders in it. */
async function aFull(more: Partial<CampaignContent> = {}): Promise<{ of: Campaign; placed: { id: string; home: Home }[] }> {
  const of = await aCampaign(leader, more)
  const placed: { id: string; home: Home }[] = []
  for (const home of homes) for (const quantity of [1, 2]) placed.push({ home, id: (await ordered(of, home, { veg: quantity })).id })
  return { of, placed }
}

async function statesOf(placed: readonly { id: string; home: Home }[]): Promise<string[]> {
  return [...new Set(await Promise.all(placed.map(({ id, home }) => stateOf(id, home))))]
}

/** The lines of the logs of orders and campaigns that speak of this campaign, as the stream would bring them. */
async function linesOf(campaign: string) {
  const lines = (await allItems()).filter((item) => item['s']?.S?.startsWith('EVT#') && item['campaign']?.S === campaign)
  return lines.map((item, index) => ({ eventName: 'INSERT' as const, dynamodb: { SequenceNumber: String(index + 1), NewImage: item as never } }))
}

describe('at the close', () => {
  it('is confirmed where its threshold is reached: list frozen, every household and the leader told once', async () => {
    const { of, placed } = await aFull({ threshold: { kind: 'households', atLeast: 3 } })
    await everyMinute()
    expect((await lead(of)).state).toBe('open')
    passTime({ hours: 10 })
    await everyMinute()
    await everyMinute()
    expect(await lead(of)).toMatchObject({ state: 'confirmed', households: 3, amount: 27_000, verbs: [] })
    expect(await statesOf(placed)).toEqual(['confirmed'])
    const { items: [bag] } = await ok(api.orders.list, { as: homes[0]?.resident ?? leader, query: { household: homes[0]?.id ?? '' } })
    expect(bag).toMatchObject({ campaign: of.id, state: 'confirmed', total: 9000 })
    const lines = await linesOf(of.id)
    for (let times = 0; times < 2; times += 1) expect(await onChange(streamOf(...lines))).toEqual({ batchItemFailures: [] })
    expect(await inboxOnChange(streamOf(...lines))).toEqual({ batchItemFailures: [] })
    const people = homes.flatMap(({ id, members }) => members.map(({ person }) => ({ as: person ?? leader, opens: { opens: 'bag', household: id } })))
    for (const { as, opens } of [...people, { as: leader, opens: { opens: 'led' } }]) {
      const { items } = await ok(api.notices.list, { as })
      expect(items.filter(({ kind, campaign }) => kind === 'order-confirmed' && campaign === of.id)).toMatchObject([{ label: '周末蔬菜团', ...opens }])
    }
  })

  it('tells the others of a household who ordered, not whoever did', async () => {
    const of = await aCampaign(leader)
    const home = await aHousehold({ names: ['张秀英', '王磊'] })
    await ordered(of, home)
    await onChange(streamOf(...await linesOf(of.id)))
    expect((await ok(api.notices.list, { as: home.members[1]?.person ?? leader })).items).toMatchObject([{ kind: 'ordered', by: '张秀英' }])
    expect((await ok(api.notices.list, { as: home.resident })).items).toEqual([])
  })

  it.each([['households', 4], ['amount', 27_001]] as const)('is missed below its threshold (%s): every order is void, nobody pays', async (kind, atLeast) => {
    const { of, placed } = await aFull({ threshold: { kind, atLeast } })
    passTime({ hours: 10 })
    await everyMinute()
    expect((await lead(of)).state).toBe('missed')
    expect(await statesOf(placed)).toEqual(['void'])
  })

  it('goes ahead in any case where its leader said so', async () => {
    const { of, placed } = await aFull({ threshold: { kind: 'amount', atLeast: 1_000_000 }, missed: 'go-ahead' })
    passTime({ hours: 10 })
    await everyMinute()
    expect([(await lead(of)).state, await statesOf(placed)]).toEqual(['confirmed', ['confirmed']])
  })

  it('goes on once for a day, takes orders, then ends', async () => {
    const { of, placed } = await aFull({ threshold: { kind: 'households', atLeast: 4 }, missed: 'extend' })
    passTime({ hours: 10 })
    await everyMinute()
    expect(await lead(of)).toMatchObject({ state: 'open', extended: true })
    expect(await statesOf(placed)).toEqual(['placed'])
    const late = await aHousehold()
    placed.push({ home: late, id: (await ordered(of, late)).id })
    await ok(api.orders.change, { as: late.resident, params: { order: placed.at(-1)?.id ?? '' }, body: { ...event(), version: 1, lines: wanted(of, { veg: 2 }) } })
    passTime({ hours: 25 })
    await everyMinute()
    expect([(await lead(of)).state, await statesOf(placed)]).toEqual(['confirmed', ['confirmed']])
  })

  it('ends as missed when it was extended once and is still below', async () => {
    const { of, placed } = await aFull({ threshold: { kind: 'households', atLeast: 4 }, missed: 'extend' })
    for (const hours of [10, 25]) {
      passTime({ hours })
      await everyMinute()
    }
    expect([(await lead(of)).state, await statesOf(placed)]).toEqual(['missed', ['void']])
  })

  it('nobody orders, changes or cancels any more, from the freezing on', async () => {
    const { of, placed } = await aFull()
    passTime({ hours: 10 })
    await everyMinute()
    const [first] = placed
    const as = first?.home.resident ?? leader
    expect((await refused(api.orders.place, anOrder(of, homes[0] as Home))).code).toBe('campaign-over')
    expect((await refused(api.orders.change, { as, params: { order: first?.id ?? '' }, body: { ...event(), version: 2, lines: wanted(of, { veg: 2 }) } })).code).toBe('order-over')
    expect((await refused(api.orders.cancel, { as, params: { order: first?.id ?? '' }, body: event() })).code).toBe('order-over')
  })

  it('what was cancelled stays cancelled', async () => {
    const { of, placed } = await aFull()
    const { id, home } = placed[0] as { id: string; home: Home }
    await ok(api.orders.cancel, { as: home.resident, params: { order: id }, body: event() })
    passTime({ hours: 10 })
    await everyMinute()
    expect([await stateOf(id, home), await statesOf(placed.slice(1))]).toEqual(['cancelled', ['confirmed']])
    expect(await lead(of)).toMatchObject({ amount: 24_000 })
  })
})

test('called off, every order is void and every household told, the leader only where somebody else did it', async () => {
  const { of, placed } = await aFull()
  const worker = await aWorker('李敏', at.community, 'community-worker')
  await ok(api.campaigns.cancel, { as: worker, params: { campaign: of.id }, body: { reason: '没有货' } })
  await everyMinute()
  expect(await statesOf(placed)).toEqual(['void'])
  await onChange(streamOf(...await linesOf(of.id)))
  for (const as of [homes[0]?.resident ?? leader, leader]) {
    expect((await ok(api.notices.list, { as })).items.filter((one) => one.campaign === of.id && one.kind === 'order-void')).toHaveLength(1)
  }
})

test('one that cannot be closed holds up no other, and is tried again', async () => {
  const [bad, good] = [await aFull(), await aFull()]
  passTime({ hours: 10 })
  const { post } = wire
  wire.post = (request) => (request.body.includes('TransactItems') && request.body.includes(bad.of.id) ? Promise.reject(new Error('no')) : post(request))
  await everyMinute()
  wire.post = post
  expect([(await lead(bad.of)).state, (await lead(good.of)).state]).toEqual(['open', 'confirmed'])
  await everyMinute()
  expect((await lead(bad.of)).state).toBe('confirmed')
})

test.each([[false], [true]])('killed at each of its writes in turn (done: %s) and begun again, it ends as if nothing had happened, and tells once', async (done) => {
  const { of, placed } = await aFull({ ...withoutLimit, threshold: { kind: 'households', atLeast: 3 } })
  passTime({ hours: 10 })
  let kills = 0
  for (let write = 1; write < 60; write += 1) if (await killedAt(1 + (write % 5), () => carryClose(of.id, timeNow(), 1000), { done })) kills += 1
  expect(kills).toBeGreaterThan(5)
  expect(await carryClose(of.id, timeNow(), 1000)).toMatchObject({ step: 'done' })
  expect([(await lead(of)).state, await statesOf(placed)]).toEqual(['confirmed', ['confirmed']])
  const lines = await linesOf(of.id)
  const verbs = lines.map(({ dynamodb }) => (dynamodb.NewImage as Record<string, { S?: string }>)['verb']?.S).sort()
  expect(verbs.filter((verb) => verb === 'confirm')).toHaveLength(homes.length + 1)
}, 60_000)

test('run twice at once it does nothing twice', async () => {
  const { of, placed } = await aFull()
  passTime({ hours: 10 })
  await Promise.all([1, 2, 3].map(() => carryClose(of.id, timeNow(), 1000)))
  await everyMinute()
  expect([(await lead(of)).state, await statesOf(placed)]).toEqual(['confirmed', ['confirmed']])
  expect((await linesOf(of.id)).filter(({ dynamodb }) => (dynamodb.NewImage as Record<string, { S?: string }>)['verb']?.S === 'confirm')).toHaveLength(homes.length + 1)
})

test('a slow run freezes nothing that has gone on meanwhile', async () => {
  const { of } = await aFull({ threshold: { kind: 'households', atLeast: 4 }, missed: 'extend' })
  passTime({ hours: 10 })
  await Promise.all([carryClose(of.id, timeNow(), 1000), carryClose(of.id, timeNow(), 1000)])
  expect((await readShards(of.id)).some(({ frozen }) => frozen)).toBe(false)
  expect(await readClosing(of.id)).toMatchObject({ step: 'wait' })
})

test('it is carried on where its budget ended, without a step for each part in which nobody ordered', async () => {
  const { of, placed } = await aFull(withoutLimit)
  passTime({ hours: 10 })
  let runs = 0
  while ((await carryClose(of.id, timeNow(), 2))?.step !== 'done') runs += 1
  expect(runs).toBeGreaterThan(3)
  expect((await readClosing(of.id))?.v).toBeLessThanOrEqual(4 + placed.length)
  expect(await statesOf(placed)).toEqual(['confirmed'])
  expect(sumsOf(await readShards(of.id))).toMatchObject({ orders: 6, households: 3 })
})

test('its rows have an end, half a year later', async () => {
  const { of } = await aFull()
  const home = homes[0] as Home
  passTime({ hours: 10 })
  await everyMinute()
  passTime({ days: 182 })
  expect((await ok(api.campaigns.read, { as: home.resident, params: { campaign: of.id }, query: { household: home.id } })).mine?.total).toBe(9000)
  passTime({ days: 2 })
  expect((await refused(api.campaigns.read, { as: home.resident, params: { campaign: of.id }, query: { household: home.id } })).code).toBe('not-found')
})
