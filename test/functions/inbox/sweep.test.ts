import { handler } from '../../../functions/inbox/on-schedule'
import { sweepDue } from '../../../functions/inbox/sweep'
import { readRequest, readTask } from '../../../functions/inbox/store'
import { clock } from '../../../functions/clock'
import { sweepKey, taskKey } from '../../../functions/table/keys'
import { get, putOne, write } from '../../../functions/table/table'
import { api } from '../../../shared/api'
import { idAt } from '../../../shared/ids'
import { aChange } from '../../support/builders'
import { ok } from '../../support/caller'
import { passTime, timeNow } from '../../support/clock'
import { askToJoin, claimed, event, fileReport, type Filed } from '../../support/filing'
import { aHousehold, aPerson, aWorker, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { useTown } from '../../support/town'

useTown()
let home: Home
let worker: Person
beforeAll(async () => {
  home = await aHousehold()
  worker = await aWorker('李建国')
})
/** Each test begins as if everything before it had been reminded of. */
beforeEach(async () => {
  passTime({ hours: 50 })
  await putOne({ ...sweepKey('due'), hour: timeNow().slice(0, 13) })
})

const sweep = (): Promise<number> => sweepDue(clock.now())
const urgent = (more: Parameters<typeof fileReport>[1] = {}): Promise<Filed> => fileReport(home, { travellers: [{ member: home.members[0]?.id ?? '', symptoms: ['fever'] }], ...more })
const remindersOf = async (report: string) => ((await readRequest(report))?.events ?? []).filter((one) => one.verb === 'remind')

test('nobody is reminded before the time, everybody on duty after it, once', async () => {
  const { report, task } = await urgent()
  passTime({ minutes: 119 })
  expect(await sweep()).toBe(0)
  passTime({ minutes: 2 })
  expect(await sweep()).toBe(1)
  expect(await sweep()).toBe(0)
  const [reminder] = await remindersOf(report)
  expect(reminder?.told).toEqual([{ user: worker.user, opens: 'task' }])
  expect((await readTask(task))?.wake).toBe(new Date(Date.parse(reminder?.at ?? '') + 30 * 60_000).toISOString())
})

test('the holder is reminded first, and the colleagues who are there', async () => {
  const { report, task } = await urgent()
  const colleague = await aWorker('陈晓')
  const away = await aPerson({ duties: [{ role: 'grid-worker', place: at.grid, switched: { on: false } }] })
  await claimed(task, worker)
  passTime({ hours: 3 })
  await sweep()
  const told = (await remindersOf(report))[0]?.told
  expect(told?.[0]).toEqual({ user: worker.user, opens: 'task' })
  expect(told?.map((one) => one.user)).toEqual(expect.arrayContaining([colleague.user]))
  expect(told?.map((one) => one.user)).not.toContain(away.user)
})

test('those who could not take it are not reminded: other roles, duties that have ended', async () => {
  const [volunteer, gone, coming] = await Promise.all([
    aPerson({ duties: [{ role: 'volunteer', place: at.otherGrid }] }), aPerson({ duties: [{ role: 'grid-worker', place: at.otherGrid, until: timeNow() }] }),
    aPerson({ duties: [{ role: 'grid-worker', place: at.otherGrid, from: '2099-01-01T00:00:00.000Z' }] }),
  ])
  const twice = await aPerson({ duties: [{ role: 'grid-worker', place: at.otherGrid }, { role: 'community-worker', place: at.otherGrid }] })
  const other = await aHousehold({ place: at.otherBuilding })
  const { report } = await fileReport(other, { travellers: [{ member: other.members[0]?.id ?? '', symptoms: ['breathing'] }] })
  passTime({ hours: 3 })
  await sweep()
  const told = (await remindersOf(report))[0]?.told.map((one) => one.user) ?? []
  expect(told).toEqual([twice.user])
  expect(told).not.toEqual(expect.arrayContaining([volunteer.user, gone.user, coming.user]))
})

test('no line of the log that somebody else wrote can stand in the way of a reminder', async () => {
  const { report, task } = await urgent()
  await claimed(task, worker)
  const due = Date.parse((await get(taskKey(task)))?.['due'] as string)
  await ok(api.tasks.note, { as: worker, params: { task }, body: { id: idAt('event', task, due), text: '下午再打' } })
  passTime({ hours: 3 })
  expect(await sweep()).toBe(1)
  expect(await remindersOf(report)).toHaveLength(1)
})

test('what is closed before its time is not reminded of', async () => {
  const { report } = await urgent()
  await ok(api.reports.withdraw, { as: home.resident, params: { report }, body: event() })
  passTime({ hours: 3 })
  expect(await sweep()).toBe(0)
})

test('two sweeps at once write one reminder', async () => {
  const filed = await Promise.all(Array.from({ length: 12 }, () => urgent()))
  passTime({ hours: 3 })
  const counts = await Promise.all([sweep(), sweep(), sweep()])
  expect(counts.reduce((sum, one) => sum + one, 0)).toBe(12)
  for (const { report } of filed) expect(await remindersOf(report)).toHaveLength(1)
})

test('a sweep beside claims loses neither the claim nor the reminder', async () => {
  const filed = await Promise.all(Array.from({ length: 12 }, () => urgent()))
  passTime({ hours: 3 })
  await Promise.all([sweep(), ...filed.map(({ task }) => claimed(task, worker))])
  passTime({ minutes: 20 })
  await sweep()
  for (const { report } of filed) {
    const file = await readRequest(report)
    expect(file?.task).toMatchObject({ state: 'held', reminded: true })
    expect(await remindersOf(report)).toHaveLength(1)
  }
})

test('a sweep cut in the middle, or left out for a day, goes on where it was', async () => {
  const early = await urgent()
  passTime({ hours: 5 })
  const late = await urgent()
  passTime({ hours: 20 })
  const before = await get(sweepKey('due'))
  await sweep()
  expect(await remindersOf(early.report)).toHaveLength(1)
  expect(await remindersOf(late.report)).toHaveLength(1)
  // As if it had been cut after its first task: the mark still stands where the sweep began.
  if (before) await putOne(before)
  expect(await sweep()).toBe(0)
})

test('a row that cannot be read holds up nobody else, and the sweep comes back to it', async () => {
  const [broken, whole] = [await urgent(), await urgent()]
  const row = await get(taskKey(broken.task))
  if (!row) throw new Error('the task stands in the table')
  await putOne({ ...row, urgency: 'whenever' })
  passTime({ hours: 3 })
  expect(await sweep()).toBe(1)
  expect(await remindersOf(whole.report)).toHaveLength(1)
  passTime({ hours: 5 })
  await putOne(row)
  // The other one is reminded of again: nobody is there above.
  expect(await sweep()).toBe(2)
  expect(await remindersOf(broken.report)).toHaveLength(1)
})

test('a change to urgent long after filing is due in time for the sweep', async () => {
  const { report } = await fileReport(home)
  passTime({ hours: 10 })
  await sweep()
  await ok(api.reports.change, { as: home.resident, params: { report }, body: aChange(home, 1, { travellers: [{ member: home.members[0]?.id ?? '', symptoms: ['fever'] }] }) })
  passTime({ minutes: 121 })
  expect(await sweep()).toBe(1)
  expect(await remindersOf(report)).toHaveLength(1)
})

test('the schedule calls it by the clock', async () => {
  const { report } = await urgent()
  passTime({ hours: 3 })
  await handler()
  expect(await remindersOf(report)).toHaveLength(1)
})

test('after a reminder and a give-back the task stays visibly overdue', async () => {
  const alone = await aHousehold({ place: at.gridlessBuilding })
  const community = await aWorker('周敏', at.community, 'community-worker')
  const { task } = await fileReport(alone, { travellers: [{ member: alone.members[0]?.id ?? '', symptoms: ['fever'] }] })
  await claimed(task, community)
  passTime({ hours: 3 })
  await sweep()
  await ok(api.tasks.giveBack, { as: community, params: { task }, body: event() })
  for (let cursor: string | undefined, seen: string[] = []; ;) {
    const page = await ok(api.tasks.page, { as: community, query: { place: at.community, overdue: 'true', ...(cursor ? { cursor } : {}) } })
    seen = [...seen, ...page.items.map((one) => one.id)]
    cursor = page.cursor
    if (!cursor) return expect(seen).toContain(task)
  }
})

test('the first sweep ever looks two days back', async () => {
  const { report } = await urgent()
  passTime({ hours: 40 })
  await write([{ remove: sweepKey('due') }])
  await sweep()
  expect(await remindersOf(report)).toHaveLength(1)
})

test('a wish to join is reminded of as any task', async () => {
  const asker = await aPerson({ name: '赵六' })
  const { join } = await askToJoin(home, asker)
  passTime({ hours: 49 })
  await sweep()
  expect(await remindersOf(join)).toHaveLength(1)
})
