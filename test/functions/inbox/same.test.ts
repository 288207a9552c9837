import { clock } from '../../../functions/clock'
import { handler as onChange } from '../../../functions/inbox/on-change'
import { handler as onNotice } from '../../../functions/notices/on-change'
import { keptDays } from '../../../functions/inbox/retention'
import { readTask } from '../../../functions/inbox/store'
import { sweepDue } from '../../../functions/inbox/sweep'
import { sweepKey } from '../../../functions/table/keys'
import { putOne } from '../../../functions/table/table'
import { api } from '../../../shared/api'
import { newId, reference } from '../../../shared/ids'
import { aChange } from '../../support/builders'
import { ok, refused } from '../../support/caller'
import { passTime, timeNow } from '../../support/clock'
import { askToJoin, claimed, event, fileReport, resolved, type Filed } from '../../support/filing'
import { aHousehold, aPerson, aWorker, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { allItems, insertsOf, streamOf } from '../../support/rows'
import { useTown } from '../../support/town'
import { lockItems, useTroubledEngine } from '../../support/troubled-engine'

useTroubledEngine()
useTown()

let [worker, colleague, chief]: Person[] = []
const of = (person: Person | undefined): Person => person as Person
beforeAll(async () => {
  worker = await aWorker('李建国')
  colleague = await aWorker('陈晓')
  chief = await aWorker('周敏', at.community, 'community-worker')
})

interface Pair { home: Home; first: Filed; second: Filed; mother: string; father: string }
/** The mother reports for herself; the father for both. */
async function aPair(): Promise<Pair> {
  const home = await aHousehold({ names: ['张秀英', '王磊'] })
  const [mother = '', father = ''] = home.members.map((one) => one.id)
  const first = await fileReport(home, { travellers: [{ member: mother, symptoms: [] }] })
  const second = await fileReport(home, {}, home.members[1]?.person)
  return { home, first, second, mother, father }
}
const acting = (as: Person | undefined, task: string, more: object = {}) => ({ as: of(as), params: { task }, body: { ...event(), ...more } })
const merged = (one: Filed, other: Filed, as: Person | undefined = worker) => ok(api.tasks.merge, acting(as, one.task, { into: other.task }))
const told = async (...reports: string[]): Promise<void> => { for (const report of reports) await onChange(streamOf(...await insertsOf(report))) }
const read = (task: string, as: Person | undefined = worker) => ok(api.tasks.read, { as: of(as), params: { task } })

describe('a task opened', () => {
  it('shows what else the household filed within three days, with its names masked until it is held', async () => {
    const { first, second, home } = await aPair()
    const detail = await read(first.task)
    expect(detail).toMatchObject({ alike: [{ id: second.task, reference: reference(second.task), state: 'open', names: ['张**', '王**'], samePeople: false, facts: { arrival: '2022-09-01', stays: '黄浦区' } }], facts: { stays: '黄浦区' }, took: [] })
    expect(detail.verbs).toContain('merge')
    await claimed(first.task, of(worker))
    expect((await read(first.task)).alike).toMatchObject([{ names: home.members.map((one) => one.name) }])
  })

  it('not what was filed earlier, taken back, or is of another kind', async () => {
    const home = await aHousehold({ names: ['张秀英'] })
    await askToJoin(home, await aPerson())
    await fileReport(home)
    passTime({ days: 3, hours: 1 })
    const { report } = await fileReport(home)
    await ok(api.reports.withdraw, { as: home.resident, params: { report }, body: event() })
    expect((await read((await fileReport(home)).task)).alike).toEqual([])
  })

  it('a wish to join is compared with none', async () => {
    const home = await aHousehold()
    await askToJoin(home, await aPerson())
    const { task } = await askToJoin(home, await aPerson())
    expect(await read(task)).toMatchObject({ alike: [], verbs: expect.not.arrayContaining(['merge']) as unknown })
  })
})

describe('merging', () => {
  it('makes one of two: gone from the lists, told in both logs, everyone in the one that goes on', async () => {
    const { home, first, second, mother, father } = await aPair()
    expect(await merged(second, first)).toMatchObject({ task: { state: 'merged' }, event: { verb: 'merge', other: reference(first.task) }, verbs: ['unmerge'] })
    const { items } = await ok(api.tasks.page, { as: of(chief), query: { place: at.community } })
    expect(items.filter((one) => [first.task, second.task].includes(one.id)).map((one) => one.id)).toEqual([first.task])
    const kept = await read(first.task)
    expect(kept.people.map((one) => one.id).sort()).toEqual([mother, father].sort())
    expect(kept).toMatchObject({ took: [{ id: second.task }], alike: [] })
    expect(kept.timeline.at(-1)).toMatchObject({ verb: 'take-in', other: reference(second.task) })
    expect(await read(second.task)).toMatchObject({ into: { id: first.task }, verbs: ['unmerge'] })
    const page = await ok(api.reports.read, { as: home.resident, params: { report: second.report } })
    expect(page).toMatchObject({ state: 'merged', verbs: [], joined: { report: first.report, reference: reference(first.task), state: 'open', outcomes: [] } })
  })

  it('closed, the outcome of each stands on the page of the one that was merged', async () => {
    const { home, first, second } = await aPair()
    await merged(first, second)
    await claimed(second.task, of(worker))
    await resolved(second.task, of(worker))
    const page = await ok(api.reports.read, { as: home.resident, params: { report: first.report } })
    expect(page.joined).toMatchObject({ state: 'resolved', outcomes: [{ name: '张秀英', outcome: 'no-risk' }] })
  })

  it('tells everyone of both once, and the holder of the one that goes on', async () => {
    const { home, first, second } = await aPair()
    await claimed(first.task, of(colleague))
    await merged(second, first)
    for (const report of [first.report, second.report]) await onNotice(streamOf(...await insertsOf(report)))
    const kinds = async (as: Person | undefined) => (await ok(api.notices.list, { as: of(as) })).items.filter((one) => one.kind === 'merged' || one.kind === 'took-in').map((one) => [one.kind, one.detail, one.opens])
    expect(await kinds(home.resident)).toEqual([['merged', reference(first.task), 'request']])
    expect(await kinds(home.members[1]?.person)).toEqual([['merged', reference(first.task), 'request']])
    expect(await kinds(colleague)).toEqual([['took-in', reference(second.task), 'task']])
  })

  it('sent twice, or by two people at once, is done once', async () => {
    const { first, second } = await aPair()
    const given = acting(worker, second.task, { into: first.task })
    const once = await ok(api.tasks.merge, given)
    expect(await ok(api.tasks.merge, given)).toEqual(once)
    expect((await refused(api.tasks.merge, acting(colleague, second.task, { into: first.task })))).toMatchObject({ code: 'closed', present: { state: 'merged' } })
    expect((await readTask(first.task))?.taken).toHaveLength(1)
  })

  it('of each into the other at the same moment leaves one that goes on', async () => {
    const { first, second } = await aPair()
    lockItems()
    const both = await Promise.allSettled([merged(first, second), merged(second, first, colleague)])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    const states = [await readTask(first.task), await readTask(second.task)].map((one) => one?.state).sort()
    expect(states).toEqual(['merged', 'open'])
  })

  it('needs two of one household and kind, the other one going on, and this one in nobody else’s hands', async () => {
    const { first, second } = await aPair()
    const stranger = await fileReport(await aHousehold())
    for (const into of [stranger.task, first.task, newId('task')]) expect((await refused(api.tasks.merge, acting(worker, first.task, { into }))).code).toBe('not-alike')
    await claimed(first.task, of(colleague))
    expect(await refused(api.tasks.merge, acting(worker, first.task, { into: second.task }))).toMatchObject({ code: 'held', present: { holder: '陈晓' } })
    await resolved(first.task, of(colleague))
    expect((await refused(api.tasks.merge, acting(worker, second.task, { into: first.task }))).code).toBe('into-closed')
    expect((await refused(api.tasks.merge, acting(worker, first.task, { into: second.task }))).code).toBe('closed')
    expect((await refused(api.tasks.merge, acting(worker, second.task, { into: 'x' }))).fields).toMatchObject([{ path: 'into' }])
  })

  it('of one that has taken in others is refused: the other way round it goes', async () => {
    const { home, first, second } = await aPair()
    const third = await fileReport(home)
    await merged(first, second)
    expect((await refused(api.tasks.merge, acting(worker, second.task, { into: third.task }))).code).toBe('has-merged')
    await merged(third, second)
    expect((await read(second.task)).took.map((one) => one.id)).toEqual([first.task, third.task])
  })
})

describe('the household', () => {
  it('cannot take back what others were merged into, and loses nobody by a change', async () => {
    const { home, first, second, mother, father } = await aPair()
    await merged(second, first)
    const seen = await ok(api.reports.read, { as: home.resident, params: { report: first.report } })
    expect(seen.verbs).toEqual(['change'])
    expect((await refused(api.reports.withdraw, { as: home.resident, params: { report: first.report }, body: event() })).code).toBe('joined')
    await ok(api.reports.change, { as: home.resident, params: { report: first.report }, body: aChange(home, seen.report.version, { travellers: [{ member: mother, symptoms: ['cough'] }] }) })
    expect((await readTask(first.task))?.about.map((one) => one.id).sort()).toEqual([mother, father].sort())
  })
})

describe('separating', () => {
  it('is free again where it stood, due when it was, and takes its people with it', async () => {
    const { first, second, mother } = await aPair()
    const due = (await readTask(second.task))?.due
    await merged(second, first)
    expect(await ok(api.tasks.unmerge, acting(colleague, second.task))).toMatchObject({ task: { state: 'open', place: at.grid, due }, event: { verb: 'unmerge', other: reference(first.task) } })
    expect((await readTask(first.task))?.about.map((one) => one.id)).toEqual([mother])
    expect((await read(first.task)).timeline.at(-1)).toMatchObject({ verb: 'let-out' })
    await claimed(second.task, of(worker))
    await resolved(second.task, of(worker))
  })

  it('sent twice is done once; of what is not merged it is refused', async () => {
    const { first, second } = await aPair()
    expect((await refused(api.tasks.unmerge, acting(worker, second.task))).code).toBe('not-merged')
    await merged(second, first)
    const given = acting(worker, second.task)
    const once = await ok(api.tasks.unmerge, given)
    expect(await ok(api.tasks.unmerge, given)).toEqual(once)
  })

  it('is too late once the other one is closed, and possible again when that is opened again', async () => {
    const { home, first, second } = await aPair()
    await merged(second, first)
    await claimed(first.task, of(worker))
    await resolved(first.task, of(worker))
    expect((await refused(api.tasks.unmerge, acting(worker, second.task))).code).toBe('into-closed')
    await ok(api.reports.reopen, { as: home.resident, params: { report: first.report }, body: { ...event(), text: '还没好' } })
    await ok(api.tasks.unmerge, acting(worker, second.task))
  })

  it('late, it is looked at by the clock at once', async () => {
    const { first, second } = await aPair()
    await merged(second, first)
    passTime({ hours: 30 })
    await putOne({ ...sweepKey('due'), hour: timeNow().slice(0, 13) })
    await ok(api.tasks.unmerge, acting(worker, second.task))
    await sweepDue(clock.now())
    expect((await read(second.task)).timeline.map((one) => one.verb)).toContain('remind')
  })
})

test('what was merged ends with what it is part of, and stays when that is opened again', async () => {
  const { home, first, second } = await aPair()
  await merged(second, first)
  await told(first.report, second.report)
  // By which a risk list finds its stays ends by the stay's own days.
  const ends = async (report: string) => (await allItems()).filter((item) => !JSON.stringify(item['p']).includes('STAY#') && JSON.stringify(item).includes(report.slice(4)) && item['ttl'] !== undefined).length
  expect(await ends(second.report)).toBe(0)
  await claimed(first.task, of(worker))
  await resolved(first.task, of(worker))
  await told(first.report)
  expect(await ends(second.report)).toBeGreaterThan(5)
  await ok(api.reports.reopen, { as: home.resident, params: { report: first.report }, body: { ...event(), text: '还没好' } })
  await ok(api.tasks.unmerge, acting(worker, second.task))
  await told(second.report, first.report)
  expect(await ends(second.report)).toBe(0)
  await merged(second, first)
  await claimed(first.task, of(worker))
  await resolved(first.task, of(worker))
  await told(first.report, second.report)
  passTime({ days: keptDays + 1 })
  expect((await refused(api.tasks.read, { as: of(worker), params: { task: second.task } })).code).toBe('not-found')
})
