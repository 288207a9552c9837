import { present } from '../../../functions/duties/board'
import { dutiesOf, readBoards } from '../../../functions/duties/store'
import { openAsked } from '../../../functions/help/asked-limit'
import { refillsDue, refillsOf } from '../../../functions/help/refill-store'
import { entriesOfHousehold, entriesOn, passesSince, readHeld, readHolder, readKeyring } from '../../../functions/gate/store'
import { askedForBy, helpsOf } from '../../../functions/help/store'
import { readActor, householdAt, readHousehold, userOfWechat } from '../../../functions/identity/store'
import { looksAt } from '../../../functions/identity/looks'
import { heldList, inboxList, overdueList, readList, readRows } from '../../../functions/inbox/list'
import { alikeTo } from '../../../functions/inbox/alike'
import { find } from '../../../functions/inbox/find'
import { keepFindable } from '../../../functions/inbox/finding'
import { readEvent, readRequest, readTask } from '../../../functions/inbox/store'
import type { Task } from '../../../functions/inbox/task'
import { sweepDue } from '../../../functions/inbox/sweep'
import { noticesOfUser, readUpTo, unreadAfter, keepNotice, markRead } from '../../../functions/notices/store'
import { noticesOf } from '../../../functions/notices/notice'
import { childrenOfPlace, loadPlace, readPlace } from '../../../functions/places/store'
import { listsUnderWay, readRisk, reportsIn, rowsOf, versionsOf } from '../../../functions/risk/store'
import { reportsOf } from '../../../functions/reports/store'
import { byUrgency, dueIn, dueShardOf, dueShards, orderPart, taskKey } from '../../../functions/table/keys'
import { get } from '../../../functions/table/table'
import { bagsOf, campaignsOf, closingsDue, ordersOfPart, readBag, readCampaignFile, readOrder, readShards, sheetOf } from '../../../functions/orders/store'
import { entriesOf, monthsOf } from '../../../functions/callups/points-store'
import { clocksDue, handsOf, ofCommunity, reachedAt, readAccepted, readFile } from '../../../functions/callups/store'
import { clock } from '../../../functions/clock'
import { api } from '../../../shared/api'
import { newId, reference } from '../../../shared/ids'
import { ok } from '../../support/caller'
import { aCallUp, aHand } from '../../support/calling'
import { aCampaign, aLeader, inHours, ordered, withoutLimit } from '../../support/campaigns'
import { passTime, timeNow } from '../../support/clock'
import { claimed, event, fileReport, type Filed } from '../../support/filing'
import { anEntry, entered, myPass } from '../../support/gating'
import { askedFrom } from '../../support/helping'
import { aHousehold, aPerson, aWorker, type Home, type Person } from '../../support/people'
import { at, pathOf } from '../../support/places'
import { useTown } from '../../support/town'
import { asked, calm, useTroubledEngine } from '../../support/troubled-engine'

useTroubledEngine()
useTown()

let home: Home
let worker: Person
let filed: Filed
let neighbour: Person
let elsewhere: Home
let called: string
let bought: { campaign: string; order: string; part: number; leader: Person }
beforeAll(async () => {
  home = await aHousehold({ names: ['张秀英'], without: ['王奶奶'], phone: '13812345678' })
  worker = await aWorker('李建国')
  filed = await fileReport(home)
  await claimed(filed.task, worker)
  neighbour = await aPerson()
  elsewhere = await aHousehold({ names: ['周桂英'], place: at.otherBuilding })
  await askedFrom(neighbour, elsewhere)
  await ok(api.tasks.reveal, { as: worker, params: { task: filed.task }, body: { ...event(), purpose: 'check-report' } })
  await keepFindable(filed.task)
  await entered(await aWorker('马军', at.community, 'gatekeeper'), [anEntry({ number: (await myPass(home)).number })])
  called = (await aCallUp({ people: [aHand(neighbour, { state: 'served', minutes: 60 })] })).id
  const leader = await aLeader()
  const of = await aCampaign(leader, withoutLimit)
  const order = (await ordered(of, home)).id
  bought = { leader, campaign: of.id, order, part: orderPart(order, 64) }
})

const sought = (text: string) => ({ place: at.grid, text, lang: 'zh' as const, actor: { user: { id: worker.user } as never, memberships: [], duties: [{ place: at.grid, placeName: '', role: 'grid-worker' as const, from: '' }] } })

/** Each access pattern of keys.ts: what it reads, and what it asks the table for. */
const patterns: [string, Record<string, number>, () => Promise<unknown>, (found: unknown) => void][] = [
  ['who is calling, with duties and households', { Query: 1 }, () => readActor(worker.user, timeNow()), (found) => { expect(found).toMatchObject({ user: { name: '李建国' }, duties: [{ role: 'grid-worker', place: at.grid }], memberships: [] }) }],
  ['the duties of a person, also those to come', { Query: 1 }, () => dutiesOf(worker.user), (found) => { expect(found).toMatchObject([{ role: 'grid-worker', place: at.grid }]) }],
  ['household with members', { Query: 1 }, () => readHousehold(home.id), (found) => { expect(found).toMatchObject({ household: { id: home.id }, members: [{ name: '张秀英' }, { name: '王奶奶' }] }) }],
  ['household at a door', { GetItem: 1 }, () => householdAt({ place: at.building, unit: '', room: home.household.room }), (found) => { expect(found).toBe(home.id) }],
  ['reports of a household, newest first', { Query: 1 }, () => reportsOf(home.id, undefined, 'zh'), (found) => { expect(found).toMatchObject({ rows: [{ id: filed.task, state: 'held', holderName: '李建国', facts: { arrival: '2022-09-01' } }] }) }],
  ['requests of a household, filed about then', { GetItem: 1, Query: 1 }, async () => alikeTo({ ...((await readTask(filed.task)) as Task), id: newId('task') }), (found) => { expect(found).toMatchObject([{ id: filed.task, names: ['张秀英', '王奶奶'] }]) }],
  ['requests for help of a household, newest first', { Query: 1 }, () => helpsOf(elsewhere.id, undefined, 'zh'), (found) => { expect(found).toMatchObject({ rows: [{ facts: { help: 'medicine' } }] }) }],
  ['what I asked for others, newest first', { Query: 1, BatchGetItem: 1 }, () => askedForBy(neighbour.user), (found) => { expect(found).toMatchObject([{ state: 'open', facts: { help: 'medicine' } }]) }],
  ['what of it is open, at most 5', { GetItem: 1 }, () => openAsked(neighbour.user), (found) => { expect(found).toEqual({ open: [], v: 0 }) }],
  ['what is proposed to a household', { Query: 1 }, () => refillsOf(home.id), (found) => { expect(found).toEqual([]) }],
  ['medicine to be proposed on a day', { Query: 4 }, async () => Promise.all([0, 1, 2, 3].map((shard) => refillsDue('2022-09-02', shard, undefined))), (found) => { expect(found).toEqual([{ due: [] }, { due: [] }, { due: [] }, { due: [] }]) }],
  ['looks of a household, newest first', { Query: 1 }, () => looksAt(home.id, undefined, 'zh'), (found) => { expect(found).toMatchObject({ items: [{ by: '李建国', task: filed.task }] }) }],
  ['a request with its task and log', { Query: 1 }, () => readRequest(filed.report), (found) => { expect(found).toMatchObject({ request: { id: filed.report }, task: { id: filed.task }, events: [{ verb: 'submit' }, { verb: 'claim' }, { verb: 'reveal' }] }) }],
  ['a task', { GetItem: 1 }, () => readTask(filed.task), (found) => { expect(found).toMatchObject({ id: filed.task, holder: { name: '李建国' } }) }],
  ['a line of the log', { GetItem: 1 }, () => readEvent(filed.task, newId('event')), (found) => { expect(found).toBeUndefined() }],
  ['an inbox, urgent and due first', { Query: 1 }, () => readList(inboxList(at.grid, undefined), {}, timeNow(), 'zh'), (found) => { expect(found).toMatchObject({ rows: [{ id: filed.task }] }) }],
  ['an inbox of one kind', { Query: 1 }, () => readList(inboxList(at.community, 'report'), {}, timeNow(), 'zh'), (found) => { expect(found).toMatchObject({ rows: [{ id: filed.task }] }) }],
  ['an inbox of another kind', { Query: 1 }, () => readList(inboxList(at.community, 'join'), {}, timeNow(), 'zh'), (found) => { expect(found).toEqual({ rows: [] }) }],
  ['an inbox, overdue here and below', { Query: 6 }, () => readList(inboxList(at.grid, undefined), { overdue: true }, timeNow(), 'zh'), (found) => { expect(found).toEqual({ rows: [] }) }],
  ['the overdue at any depth below a place', { Query: 1 }, () => readRows(overdueList(at.city), {}, timeNow(), 'zh'), (found) => { expect(found).toEqual({ rows: [] }) }],
  ['what I hold', { Query: 1 }, () => readList(heldList(worker.user, undefined), {}, timeNow(), 'zh'), (found) => { expect(found).toMatchObject({ rows: [{ id: filed.task, holder: worker.user }] }) }],
  ['what I hold of one kind', { Query: 1 }, () => readList(heldList(worker.user, 'report'), {}, timeNow(), 'zh'), (found) => { expect(found).toMatchObject({ rows: [{ id: filed.task }] }) }],
  ['tasks by reference', { Query: 1, BatchGetItem: 1 }, () => find(sought(reference(filed.task))), (found) => { expect(found).toMatchObject({ tasks: [{ id: filed.task }] }) }],
  ['tasks by the beginning of a name, or a room of that name', { GetItem: 1, Query: 2, BatchGetItem: 1 }, () => find(sought('张')), (found) => { expect(found).toMatchObject({ tasks: [{ id: filed.task }], more: false }) }],
  ['children of a place, in order', { Query: 1 }, () => childrenOfPlace(at.community), (found) => { expect(found).toMatchObject([{ id: at.grid }, { id: at.otherGrid }, { id: at.gridlessCompound }]) }],
  ['a place', { GetItem: 1 }, () => readPlace(at.grid), (found) => { expect(found).toMatchObject({ level: 'grid' }) }],
  ['where a place lies', { GetItem: 1 }, () => loadPlace(at.grid), (found) => { expect(found).toMatchObject({ path: [at.province, at.city, at.district, at.street, at.community, at.grid] }) }],
  ['who is there now, on every rung of a path', { BatchGetItem: 1 }, async () => present(await readBoards(pathOf(at.building)), at.grid, ['grid-worker'], timeNow()), (found) => { expect(found).toMatchObject([{ user: worker.user }]) }],
  ['the user behind an openid', { GetItem: 1 }, () => userOfWechat(`openid-${worker.user}`), (found) => { expect(found).toBe(worker.user) }],
  ['campaigns of a community, the latest to open first', { Query: 1 }, () => campaignsOf('community', at.community, undefined, 'zh'), (found) => { expect(found).toMatchObject({ rows: [{ id: bought.campaign, state: 'open' }] }) }],
  ['campaigns that somebody leads', { Query: 1 }, () => campaignsOf('leader', bought.leader.user, undefined, 'zh'), (found) => { expect(found).toMatchObject({ rows: [{ id: bought.campaign }] }) }],
  ['a campaign with its stock', { Query: 1 }, () => readCampaignFile(bought.campaign), (found) => { expect(found).toMatchObject({ campaign: { id: bought.campaign }, shards: Array.from({ length: 64 }, (_, k) => ({ k })) }) }],
  ['the stock of a campaign', { Query: 1 }, () => readShards(bought.campaign), (found) => { expect(found).toHaveLength(64) }],
  ['an order', { GetItem: 1 }, () => readOrder(bought.order), (found) => { expect(found).toMatchObject({ household: home.id, total: 3000 }) }],
  ['the bag of a household', { GetItem: 1 }, () => readBag(home.id, bought.campaign), (found) => { expect(found).toMatchObject({ orders: [{ id: bought.order }] }) }],
  ['bags of a household, newest first', { Query: 1 }, () => bagsOf(home.id, undefined, 'zh'), (found) => { expect(found).toMatchObject({ rows: [{ campaign: bought.campaign }] }) }],
  ['the sheet of a building', { Query: 1 }, () => sheetOf(bought.campaign, at.building, undefined, 'zh'), (found) => { expect(found).toMatchObject({ rows: [{ household: home.id }] }) }],
  ['all orders of a campaign, one part of them', { Query: 1 }, () => ordersOfPart(bought.campaign, bought.part, undefined), (found) => { expect(found).toMatchObject({ orders: [{ id: bought.order }] }) }],
  ['campaigns that the clock has to look at', { Query: 2 }, async () => [await closingsDue(timeNow()), await closingsDue(inHours(11))], (found) => { expect(found).toEqual([[], [bought.campaign]]) }],
  ['passes of a household', { Query: 1, GetItem: 1, BatchGetItem: 1 }, () => readHolder(home.id, timeNow()), (found) => { expect(found).toMatchObject({ passes: [{ name: '张秀英' }, { name: '王奶奶' }] }) }],
  ['passes of a household, when a measure of somebody there changes', { GetItem: 1, BatchGetItem: 1 }, () => readHeld(home.id, timeNow()), (found) => { expect(found).toMatchObject({ row: { household: home.id }, passes: [{ name: '张秀英' }, { name: '王奶奶' }] }) }],
  ['the keys of a gate', { GetItem: 1 }, () => readKeyring(at.community), (found) => { expect(found).toMatchObject({ keys: [{ n: 1, state: 'signing' }] }) }],
  ['passes that a gate does not know yet', { Query: 1 }, () => passesSince(at.community, undefined, 400), (found) => { expect(found).toMatchObject({ passes: [{ household: home.id }, { household: home.id }], more: false }) }],
  ['who went in and out of a community on a day', { Query: 1 }, () => entriesOn(at.community, '2022-08-31', undefined, 'zh'), (found) => { expect(found).toMatchObject({ items: [{ name: '张秀英' }] }) }],
  ['when a household went in and out', { Query: 1 }, () => entriesOfHousehold(home.id, undefined, 'zh'), (found) => { expect(found).toMatchObject({ items: [{ name: '张秀英', household: home.id }] }) }],
  ['call-ups that have reached a community, not over', { Query: 1 }, () => reachedAt('hands', at.community, timeNow()), (found) => { expect(found).toEqual([called]) }],
  ['shifts at a gate, not over', { Query: 1 }, () => reachedAt('gate', at.compound, timeNow()), (found) => { expect(found).toEqual([]) }],
  ['call-ups of a community, the latest first', { Query: 1 }, () => ofCommunity(at.community, undefined, 'zh'), (found) => { expect(found).toEqual({ ids: [called] }) }],
  ['a call-up with its hands', { Query: 1 }, () => readFile(called), (found) => { expect(found).toMatchObject({ of: { id: called, taken: 1 }, people: [{ user: neighbour.user, minutes: 60 }], units: [] }) }],
  ['what somebody said to call-ups', { BatchGetItem: 1 }, () => handsOf(neighbour.user, [called]), (found) => { expect([...(found as Map<string, object>).keys()]).toEqual([called]) }],
  ['call-ups that the clock has to look at', { Query: 1 }, () => clocksDue(timeNow()), (found) => { expect(found).toMatchObject({ due: [{ callup: called }] }) }],
  ['what I said yes to', { GetItem: 1 }, () => readAccepted(neighbour.user), (found) => { expect(found).toBeUndefined() }],
  ['my points, by months', { Query: 1 }, () => monthsOf(neighbour.user), (found) => { expect(found).toMatchObject([{ points: 2, minutes: 60 }]) }],
  ['the entries of my ledger, the latest first', { Query: 1 }, () => entriesOf(neighbour.user, undefined, 'zh'), (found) => { expect(found).toMatchObject({ entries: [{ callup: called, points: 2 }] }) }],
  ['what a report’s stays are compared with', { BatchGetItem: 1 }, () => readRisk(at.city, [at.farDistrict]), (found) => { expect(found).toMatchObject({ current: { n: 0 } }) }],
  ['reports with stays in a changed district', { Query: 1 }, () => reportsIn(at.city, at.farDistrict, '2022-08-01', undefined), (found) => { expect((found as { reports: string[] }).reports).toContain(filed.report) }],
  ['versions of a city, newest first', { Query: 1 }, () => versionsOf(at.city, undefined, 'zh'), (found) => { expect(found).toEqual({ lists: [] }) }],
  ['the rows of a version', { Query: 1 }, () => rowsOf(newId('import'), { of: 'gone' }, 'zh'), (found) => { expect(found).toEqual({ rows: [] }) }],
  ['lists that are being published', { Query: 1 }, () => listsUnderWay(), (found) => { expect(found).toEqual([]) }],
  ['how far notices were read', { GetItem: 1 }, () => readUpTo(worker.user), (found) => { expect(found).toBe('') }],
]

test.each(patterns)('%s: %j', async (_, cost, read, hold) => {
  calm()
  hold(await read())
  expect(asked).toEqual(cost)
})

test('notices, newest first, and how many are unread', async () => {
  const person = await aPerson()
  const done = (await readRequest(filed.report))?.events ?? []
  const told = done.flatMap((one) => noticesOf({ ...one, told: [{ user: person.user, opens: 'request' }] }))
  for (const one of told) await keepNotice(one)
  calm()
  expect((await noticesOfUser(person.user, undefined, 'zh')).rows.map((one) => one.kind)).toEqual(['revealed', 'claimed', 'submitted'])
  expect(await unreadAfter(person.user, '')).toBe(3)
  expect(asked).toEqual({ Query: 2 })
  await markRead(person.user, told[1]?.id ?? '')
  expect(await unreadAfter(person.user, await readUpTo(person.user))).toBe(1)
})

test('tasks due in an hour stand in the shard of their id, and move on when the clock has looked at them', async () => {
  const due = filed.detail.due
  const row = await get(taskKey(filed.task))
  expect(row).toMatchObject({ g1p: dueIn(due.slice(0, 13), dueShardOf(filed.task)), g1s: `${due}#${filed.task}` })
  passTime({ hours: 25 })
  // The request for help is due by then, too.
  expect(await sweepDue(clock.now())).toBe(2)
  const next = (await get(taskKey(filed.task)))?.['wake'] as string
  expect(next > timeNow()).toBe(true)
  expect(await get(taskKey(filed.task))).toMatchObject({ g1p: dueIn(next.slice(0, 13), dueShardOf(filed.task)), g1s: `${next}#${filed.task}` })
})

test('the timers of many tasks spread over all shards', () => {
  const shards = new Set(Array.from({ length: 200 }, () => dueShardOf(newId('task'))))
  expect(shards.size).toBe(dueShards)
})

test('in every list the urgent stand before the soon, then the sooner due', () => {
  const [a, b] = [newId('task', 1), newId('task', 2)]
  const sorted = [byUrgency('urgent', '2022-09-02', a), byUrgency('soon', '2022-09-01', a), byUrgency('soon', '2022-09-01', b), byUrgency('soon', '2022-09-03', a), byUrgency('normal', '2022-08-01', a)]
  expect([...sorted].reverse().sort()).toEqual(sorted)
})
