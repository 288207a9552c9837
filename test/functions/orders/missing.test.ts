import { handler as onChange } from '../../../functions/notices/on-change'
import { handler as everyMinute } from '../../../functions/orders/on-schedule'
import { readDifference } from '../../../functions/orders/difference-store'
import { api } from '../../../shared/api'
import type { Campaign } from '../../../shared/campaigns'
import { idAs, newId } from '../../../shared/ids'
import { missingDays } from '../../../shared/missing-rules'
import { ok, refused } from '../../support/caller'
import { aCampaign, aConfirmed, aLeader, aShortage, ordered, recorded } from '../../support/campaigns'
import { passTime } from '../../support/clock'
import { askToJoin, event, fileReport } from '../../support/filing'
import { arrived, collecting } from '../../support/handover'
import { askedFrom } from '../../support/helping'
import { aHousehold, aPerson, aWorker, giveDuty, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { allItems, streamOf } from '../../support/rows'
import { useTown } from '../../support/town'

useTown()

let worker: Person
let leader: Person
let home: Home
let again: ReturnType<typeof event>
beforeAll(async () => {
  worker = await aWorker('李建国')
})
beforeEach(async () => {
  leader = await aLeader()
  home = await aHousehold({ names: ['张秀英', '王磊'], phone: '13812345678' })
})

const saying = (of: Campaign, who: Home, more: object = {}, id = newId('missing')) => ({ as: who.resident, params: { campaign: of.id, missing: id }, body: { household: who.id, package: 'veg', sort: 'missing', quantity: 1, ...more } })
const listed = async (of: Campaign, who: Home) => (await ok(api.missing.list, { as: who.resident, params: { campaign: of.id }, query: { household: who.id } })).items
const bagIn = async (of: Campaign, who: Home) => (await ok(api.orders.list, { as: who.resident, query: { household: who.id } })).items.find((one) => one.campaign === of.id)
const mine = async (as: Person) => (await ok(api.tasks.mine, { as })).items
const openAt = async (place: string) => (await ok(api.tasks.page, { as: worker, query: { place, kind: 'missing' } })).items

/** Confirmed, and there to be collected. */
async function arrivedCampaign(quantities = { veg: 2, egg: 1 }): Promise<Campaign> {
  const of = await aConfirmed(leader, [home], {}, quantities)
  await arrived(of.id, leader)
  await everyMinute()
  return of
}
const closing = (task: string, outcome: string) => ({ as: leader, params: { task }, body: { ...event(), outcomes: [{ person: home.id, outcome }] } })

/** What the log of a request tells, as the stream would bring it. */
async function tell(request: string): Promise<void> {
  const lines = (await allItems()).filter((item) => item['s']?.S?.startsWith('EVT#') && item['task']?.S === idAs('task', request))
  expect(await onChange(streamOf(...lines.map((item, index) => ({ eventName: 'INSERT' as const, dynamodb: { SequenceNumber: String(index + 1), NewImage: item as never } }))))).toEqual({ batchItemFailures: [] })
}

describe('a household whose bag is there', () => {
  it('says what is missing, and whoever leads the campaign has it as a task, told once, with the words of the household', async () => {
    const of = await arrivedCampaign()
    const said = await ok(api.missing.say, saying(of, home, { note: '袋子里只有一份' }))
    expect(said).toMatchObject({ package: 'veg', name: '蔬菜包', sort: 'missing', quantity: 1, note: '袋子里只有一份', by: '张秀英', state: 'held', holder: '周敏' })
    expect(await listed(of, home)).toEqual([said])
    const [line] = await mine(leader)
    expect(line).toMatchObject({ kind: 'missing', state: 'held', mine: true, id: idAs('task', said.id) })
    const detail = await ok(api.tasks.read, { as: leader, params: { task: line?.id ?? '' } })
    expect(detail).toMatchObject({ request: { kind: 'missing', campaign: of.id, title: '周末蔬菜团', name: '蔬菜包', sort: 'missing', quantity: 1, price: 3000, note: '袋子里只有一份' }, verbs: ['reveal', 'call', 'note', 'resolve', 'give-back'] })
    await tell(said.id)
    await tell(said.id)
    expect((await ok(api.notices.list, { as: leader })).items.filter(({ task }) => task === line?.id)).toMatchObject([{ kind: 'assigned', taskKind: 'missing', opens: 'task' }])
  })

  it('says it once under an id, also at once from two phones; other words under the id are refused', async () => {
    const of = await arrivedCampaign()
    const asked = saying(of, home)
    const [one, two] = await Promise.all([ok(api.missing.say, asked), ok(api.missing.say, asked)])
    expect(two).toEqual(one)
    expect(await ok(api.missing.say, asked)).toEqual(one)
    expect((await refused(api.missing.say, { ...asked, body: { ...asked.body, quantity: 2 } })).code).toBe('id-taken')
    expect(await mine(leader)).toHaveLength(1)
  })

  it('does not say the same package twice while it is open, another package it may', async () => {
    const of = await arrivedCampaign()
    const outcomes = await Promise.allSettled([ok(api.missing.say, saying(of, home)), ok(api.missing.say, saying(of, home))])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await refused(api.missing.say, saying(of, home))).code).toBe('missing-open')
    await ok(api.missing.say, saying(of, home, { package: 'egg', sort: 'damaged' }))
    expect(await listed(of, home)).toHaveLength(2)
  })

  it.each([
    ['more than it ordered', { quantity: 3 }, 'quantity', '这一户还能登记 2 份'],
    ['what it did not order', { package: 'rice' }, 'package', '这一户没有订这个套餐'],
    ['none of it', { quantity: 0 }, 'quantity', '不能小于 1'],
    ['a note that is too long', { note: '长'.repeat(201) }, 'note', '最多 200 个字'],
  ])('cannot miss %s: the field is named', async (_, more, path, message) => {
    const of = await arrivedCampaign()
    const { code, fields } = await refused(api.missing.say, saying(of, home, more))
    expect([code, fields]).toEqual(['invalid', [expect.objectContaining({ path, message })]])
    expect(await mine(leader)).toEqual([])
  })

  it('may say it for three days after it was collected, and not later', async () => {
    const of = await arrivedCampaign()
    passTime({ hours: 30 })
    await ok(api.handover.collect, collecting(of.id, home, leader))
    passTime({ days: missingDays, minutes: -1 })
    await ok(api.missing.say, saying(of, home))
    passTime({ minutes: 1 })
    expect((await refused(api.missing.say, saying(of, home, { package: 'egg' }))).code).toBe('missing-late')
  })
})

test('what has not arrived cannot be missed, nor what another household has, nor where there is no bag', async () => {
  const open = await aCampaign(leader)
  await ordered(open, home)
  expect((await refused(api.missing.say, saying(open, home))).code).toBe('not-there-yet')
  const of = await aConfirmed(leader, [home])
  expect((await refused(api.missing.say, saying(of, home))).code).toBe('not-there-yet')
  const neighbour = await aHousehold({ names: ['陈明'] })
  await arrived(of.id, leader)
  await everyMinute()
  expect((await refused(api.missing.say, { ...saying(of, home), as: neighbour.resident })).code).toBe('not-found')
  expect((await refused(api.missing.say, saying(of, neighbour))).code).toBe('not-found')
  expect((await refused(api.missing.list, { as: neighbour.resident, params: { campaign: of.id }, query: { household: neighbour.id } })).code).toBe('not-found')
})

describe('whoever leads the campaign', () => {
  it('gives the money back: a difference of that household and quantity, recorded once and carried to the bag by the clock', async () => {
    const of = await arrivedCampaign()
    const said = await ok(api.missing.say, saying(of, home, { quantity: 2, note: '两份都没有' }))
    const task = idAs('task', said.id)
    const done = closing(task, 'refunded')
    await Promise.allSettled([ok(api.tasks.resolve, done), ok(api.tasks.resolve, done)])
    const made = (await ok(api.differences.list, { as: leader, params: { campaign: of.id } })).items
    expect(made).toMatchObject([{ kind: 'shortage', package: 'veg', fen: 3000, state: 'under-way', by: '周敏', all: false }])
    await everyMinute()
    await everyMinute()
    expect(await readDifference(of.id, made[0]?.id ?? '')).toMatchObject({ state: 'done', households: 1, units: 2, taken: 6000 })
    expect(await bagIn(of, home)).toMatchObject({ total: 8550, due: 2550, adjusted: [{ quantity: 2, fen: 6000, reason: `${said.reference} · 两份都没有` }] })
    expect(await listed(of, home)).toMatchObject([{ state: 'resolved', outcome: 'refunded' }])
    expect((await refused(api.missing.say, saying(of, home))).fields).toMatchObject([{ path: 'quantity', message: '这一户还能登记 0 份' }])
  })

  it('gives back what was to be paid for what came instead; that is said once, and the package beside it', async () => {
    const of = await aConfirmed(leader, [home], {}, { veg: 3 })
    const { id: difference } = await recorded(leader, of, aShortage([], { kind: 'substitution', fen: 500, instead: '白菜包', of: { households: [{ household: home.id, quantity: 2 }] } }))
    const swapped = saying(of, home, { difference })
    await ok(api.differences.answer, { as: home.resident, params: { campaign: of.id, difference }, body: { household: home.id, accept: true } })
    await arrived(of.id, leader)
    await everyMinute()
    const said = await ok(api.missing.say, swapped)
    expect(said).toMatchObject({ package: 'veg', name: '白菜包', quantity: 1 })
    expect((await refused(api.missing.say, saying(of, home, { difference }))).code).toBe('missing-open')
    expect((await refused(api.missing.say, saying(of, home, { difference: newId('difference') }))).fields).toMatchObject([{ path: 'package', message: '这一户没有订这个套餐' }])
    await ok(api.missing.say, saying(of, home, { sort: 'damaged' }))
    await ok(api.tasks.resolve, closing(idAs('task', said.id), 'refunded'))
    await everyMinute()
    expect(await bagIn(of, home)).toMatchObject({ total: 9000, due: 5500, adjusted: [{ fen: 1000, instead: '白菜包' }, { kind: 'shortage', name: '白菜包', on: difference, quantity: 1, fen: 2500 }] })
    expect((await refused(api.missing.say, saying(of, home, { difference, quantity: 2 }))).fields).toMatchObject([{ path: 'quantity', message: '这一户还能登记 1 份' }])
    expect(await ok(api.differences.settlement, { as: leader, params: { campaign: of.id } })).toMatchObject({ adjusted: 3500, lines: [{ units: 2, off: 3500 }, {}] })
  })

  it.each(['made-good', 'there-after-all'])('closes it as %s, and nothing is given back', async (outcome) => {
    const of = await arrivedCampaign()
    const said = await ok(api.missing.say, saying(of, home, { sort: 'damaged' }))
    await ok(api.tasks.resolve, closing(idAs('task', said.id), outcome))
    await everyMinute()
    expect(await bagIn(of, home)).toMatchObject({ due: 8550, adjusted: [] })
    expect(await listed(of, home)).toMatchObject([{ sort: 'damaged', state: 'resolved', outcome }])
    await ok(api.missing.say, saying(of, home))
  })

  it('gives it back to the workers of the place, who do it, and sees it no more', async () => {
    const of = await arrivedCampaign()
    const task = idAs('task', (await ok(api.missing.say, saying(of, home))).id)
    await ok(api.tasks.giveBack, { as: leader, params: { task }, body: event() })
    expect((await refused(api.tasks.read, { as: leader, params: { task } })).code).toBe('not-found')
    expect((await openAt(at.grid)).filter(({ id }) => id === task)).toMatchObject([{ state: 'open', place: at.grid }])
    await ok(api.tasks.claim, { as: worker, params: { task }, body: event() })
    await ok(api.tasks.resolve, { ...closing(task, 'refunded'), as: worker })
    await everyMinute()
    expect((await bagIn(of, home))?.due).toBe(5550)
  })

  it.each([
    ['closing it', (task: string) => () => ok(api.tasks.resolve, { ...closing(task, 'made-good'), body: { ...again, outcomes: [{ person: home.id, outcome: 'made-good' }] } })],
    ['giving it back', (task: string) => () => ok(api.tasks.giveBack, { as: leader, params: { task }, body: again })],
  ])('who got no answer to %s sends it again and gets the same one; anything else finds nothing', async (_, deed) => {
    again = event()
    const of = await arrivedCampaign()
    const task = idAs('task', (await ok(api.missing.say, saying(of, home))).id)
    const send = deed(task)
    const first = await send()
    expect(await send()).toEqual(first)
    expect((await refused(api.tasks.resolve, closing(task, 'refunded'))).code).toBe('not-found')
    expect((await refused(api.tasks.giveBack, { as: leader, params: { task }, body: event() })).code).toBe('not-found')
    expect((await refused(api.tasks.read, { as: leader, params: { task } })).code).toBe('not-found')
    expect((await refused(api.tasks.resolve, { ...closing(task, 'refunded'), as: await aLeader() })).code).toBe('not-found')
  })

  it('reads nothing else: no list of a place, no report, no wish to join, no request for help, no other leader’s task', async () => {
    const of = await arrivedCampaign()
    const task = idAs('task', (await ok(api.missing.say, saying(of, home))).id)
    const asker = await aPerson()
    const others = [(await fileReport(home)).task, idAs('task', (await askToJoin(home, asker)).join), idAs('task', (await askedFrom(asker, home)).help)]
    for (const other of others) for (const route of [api.tasks.read, api.tasks.claim, api.tasks.note]) {
      expect((await refused(route as typeof api.tasks.claim, { as: leader, params: { task: other }, body: event() })).code).toMatch(/not-found|invalid/)
      expect((await refused(api.tasks.read, { as: leader, params: { task: other } })).code).toBe('not-found')
    }
    for (const place of [at.grid, at.community]) {
      expect((await refused(api.tasks.page, { as: leader, query: { place } })).code).toBe('forbidden')
      expect((await refused(api.tasks.search, { as: leader, query: { place, text: '张秀英' } })).code).toBe('forbidden')
      expect((await refused(api.tasks.overnight, { as: leader, query: { place } })).code).toBe('forbidden')
      for (const route of [api.tasks.counts, api.tasks.overdue]) expect((await refused(route as typeof api.tasks.counts, { as: leader, query: { place } })).code).toBe('forbidden')
    }
    const another = await aLeader()
    expect((await refused(api.tasks.read, { as: another, params: { task } })).code).toBe('not-found')
    expect((await mine(leader)).map(({ kind }) => kind)).toEqual(['missing'])
  })
})

describe('it stands with the workers of the place from the start', () => {
  it('where the leader’s own bag is meant', async () => {
    const of = await aConfirmed(leader, [home])
    await giveDuty(home.resident, { role: 'leader', place: at.grid })
    const own = await aConfirmed(home.resident, [home])
    for (const [campaign, as] of [[of, leader], [own, home.resident]] as const) await arrived(campaign.id, as)
    await everyMinute()
    expect(await ok(api.missing.say, saying(own, home))).toMatchObject({ state: 'open' })
    expect(await ok(api.missing.say, saying(of, home))).toMatchObject({ state: 'held' })
  })

  it('where a worker leads the campaign', async () => {
    leader = await aPerson({ name: '何静', duties: [{ role: 'community-worker', place: at.community }] })
    const of = await arrivedCampaign()
    expect(await ok(api.missing.say, saying(of, home))).toMatchObject({ state: 'open' })
  })
})
