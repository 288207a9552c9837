import { handler as onChange } from '../../../functions/inbox/on-change'
import { sweepDue } from '../../../functions/inbox/sweep'
import { readTask } from '../../../functions/inbox/store'
import { clock } from '../../../functions/clock'
import { sweepKey } from '../../../functions/table/keys'
import { putOne } from '../../../functions/table/table'
import { api } from '../../../shared/api'
import { ok, refused } from '../../support/caller'
import { passTime, timeNow } from '../../support/clock'
import { claimed, event, fileReport, resolved } from '../../support/filing'
import { aHousehold, aPerson, aWorker, giveDuty, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { allItems, insertsOf, streamOf } from '../../support/rows'
import { useTown } from '../../support/town'

useTown()

let home: Home
let [worker, colleague, chief, street]: Person[] = []
beforeAll(async () => {
  home = await aHousehold({ phone: '13812345678' })
  worker = await aWorker('李建国')
  colleague = await aWorker('陈晓')
  chief = await aWorker('周敏', at.community, 'community-worker')
  street = await aWorker('黄建', at.street, 'supervisor')
})
beforeEach(async () => {
  passTime({ hours: 100 })
  await putOne({ ...sweepKey('due'), hour: timeNow().slice(0, 13) })
})

const of = (person: Person | undefined): Person => person as Person
const filed = async () => (await fileReport(home)).task
const heldBy = async (as: Person | undefined) => {
  const task = await filed()
  await claimed(task, of(as))
  return task
}
const acting = (as: Person | undefined, task: string, more: object = {}) => ({ as: of(as), params: { task }, body: { ...event(), ...more } })
const user = (person: Person | undefined): { user: string } => ({ user: of(person).user })
const timelineOf = async (task: string) => (await ok(api.tasks.read, { as: of(chief), params: { task } })).timeline

describe('assigning', () => {
  it.each([['of the community', () => chief], ['of the street', () => street]])('whoever leads the work %s gives a task to somebody who is there', async (_, lead) => {
    const task = await filed()
    expect(await ok(api.tasks.assign, acting(lead(), task, user(worker)))).toMatchObject({ task: { state: 'held', holder: { id: of(worker).user, name: '李建国' } } })
    await ok(api.tasks.resolve, acting(worker, task, { outcomes: home.members.map(({ id }) => ({ person: id, outcome: 'no-risk' })) }))
  })

  it('takes it out of the hands of another, who is told', async () => {
    const task = await heldBy(worker)
    await ok(api.tasks.assign, acting(chief, task, user(colleague)))
    expect((await refused(api.tasks.note, acting(worker, task, { text: '在路上' }))).code).toBe('not-holder')
    const lines = await insertsOf(task)
    const told = lines.map((one) => JSON.stringify(one.dynamodb?.NewImage)).find((text) => text.includes('"assign"'))
    expect(told).toContain(of(worker).user)
    expect(told).toContain(of(colleague).user)
  })

  it('leaves it with whoever has taken it meanwhile, where it has to be free', async () => {
    const task = await filed()
    const given = acting(chief, task, { ...user(worker), free: true })
    await ok(api.tasks.assign, given)
    expect(await ok(api.tasks.assign, given)).toMatchObject({ task: { holder: { name: '李建国' } } })
    expect(await refused(api.tasks.assign, acting(chief, task, { ...user(colleague), free: true }))).toMatchObject({ code: 'held', present: { holder: '李建国' } })
    await ok(api.tasks.resolve, acting(worker, task, { outcomes: home.members.map(({ id }) => ({ person: id, outcome: 'no-risk' })) }))
  })

  it('sent twice is done once', async () => {
    const task = await filed()
    const given = acting(chief, task, user(worker))
    const first = await ok(api.tasks.assign, given)
    expect((await ok(api.tasks.assign, given)).version).toBe(first.version)
  })

  it('to somebody off duty, elsewhere or unknown is refused; grid workers cannot', async () => {
    const task = await filed()
    const away = await aPerson({ duties: [{ role: 'grid-worker', place: at.grid, switched: { on: false } }] })
    const elsewhere = await aWorker('赵六', at.otherGrid)
    expect((await refused(api.tasks.assign, acting(chief, task, user(away)))).code).toBe('off-duty')
    for (const to of [elsewhere, home.resident]) expect(await refused(api.tasks.assign, acting(chief, task, user(to)))).toMatchObject({ code: 'not-serving-here', message: expect.stringContaining('陈晓') as unknown })
    expect((await refused(api.tasks.assign, acting(worker, task, user(colleague)))).code).toBe('forbidden')
    expect((await readTask(task))?.state).toBe('open')
  })
})

describe('handing over', () => {
  it('stays with its holder until the colleague accepts', async () => {
    const task = await heldBy(worker)
    await ok(api.tasks.handOver, acting(worker, task, user(colleague)))
    expect(await ok(api.tasks.read, { as: of(colleague), params: { task } })).toMatchObject({ task: { holder: { name: '李建国' } }, offer: { name: '陈晓' } })
    await ok(api.tasks.note, acting(worker, task, { text: '钥匙在门岗' }))
    expect(await ok(api.tasks.accept, acting(colleague, task))).toMatchObject({ task: { holder: { name: '陈晓' }, mine: true } })
    expect((await refused(api.tasks.note, acting(worker, task, { text: '晚了' }))).code).toBe('not-holder')
    expect((await timelineOf(task)).map((one) => one.verb)).toEqual(['submit', 'claim', 'hand-over', 'note', 'accept'])
  })

  it('declined stays where it is, and only who was asked can answer', async () => {
    const task = await heldBy(worker)
    expect((await refused(api.tasks.accept, acting(colleague, task))).code).toBe('not-offered')
    await ok(api.tasks.handOver, acting(worker, task, user(colleague)))
    const third = await aWorker('孙磊')
    expect((await refused(api.tasks.accept, acting(third, task))).code).toBe('not-offered')
    await ok(api.tasks.decline, acting(colleague, task, { text: '在外面' }))
    expect((await refused(api.tasks.accept, acting(colleague, task))).code).toBe('not-offered')
    expect((await readTask(task))?.holder?.name).toBe('李建国')
  })

  it('to somebody who does not serve here says so, and who could be chosen instead', async () => {
    const task = await heldBy(worker)
    for (const to of [await aWorker('赵六', at.otherGrid), home.resident]) {
      const { code, message } = await refused(api.tasks.handOver, { ...acting(worker, task, user(to)), lang: 'en' })
      expect(code).toBe('not-serving-here')
      expect(message).toMatch(/^This person does not serve here; choose somebody who is on duty here \(.*陈晓.*\)$/)
      expect(message).not.toContain('李建国')
    }
  })

  it('to oneself is refused at its field', async () => {
    const task = await heldBy(worker)
    expect(await refused(api.tasks.handOver, acting(worker, task, user(worker)))).toMatchObject({ code: 'invalid', fields: [{ path: 'user' }] })
  })

  it('ends when it is given back, and cannot go to somebody off duty', async () => {
    const task = await heldBy(worker)
    const away = await aPerson({ duties: [{ role: 'grid-worker', place: at.grid, switched: { on: false } }] })
    expect((await refused(api.tasks.handOver, acting(worker, task, user(away)))).code).toBe('off-duty')
    await ok(api.tasks.handOver, acting(worker, task, user(colleague)))
    await ok(api.tasks.giveBack, acting(worker, task))
    expect((await refused(api.tasks.accept, acting(colleague, task))).code).toBe('not-offered')
  })
})

describe('not ours', () => {
  const reason = { text: '已经搬走了' }

  it('goes up to the next rung, with its reason', async () => {
    const task = await filed()
    const moved = await ok(api.tasks.pass, acting(worker, task, reason))
    expect(moved).toMatchObject({ task: { state: 'open', place: at.community, placeName: '怡康社区' }, event: { verb: 'pass', from: '第一网格', to: '怡康社区', ...reason } })
    await ok(api.tasks.claim, acting(chief, task))
  })

  it('goes sideways to a neighbour, whose inbox then has it, and not back', async () => {
    const neighbour = await aWorker('孙磊', at.otherGrid)
    const task = await heldBy(worker)
    await ok(api.tasks.pass, acting(worker, task, { ...reason, place: at.otherGrid }))
    const { items } = await ok(api.tasks.page, { as: neighbour, query: { place: at.otherGrid } })
    expect(items).toContainEqual(expect.objectContaining({ id: task, here: true, state: 'open' }))
    expect((await refused(api.tasks.pass, acting(neighbour, task, { ...reason, place: at.grid })))).toMatchObject({ code: 'been-there', message: expect.stringContaining('第一网格') as unknown })
    await ok(api.tasks.pass, acting(neighbour, task, reason))
    expect((await refused(api.tasks.pass, acting(chief, task, { ...reason, place: at.grid }))).code).toBe('been-there')
    await ok(api.tasks.pass, acting(chief, task, reason))
    expect((await readTask(task))?.place).toBe(at.street)
    expect((await refused(api.tasks.pass, acting(street, task, { ...reason, place: at.otherCommunity })))).toMatchObject({ code: 'nobody-there', message: expect.stringContaining('球场社区') as unknown })
    await aWorker('林芳', at.otherCommunity, 'community-worker')
    await ok(api.tasks.pass, acting(street, task, { ...reason, place: at.otherCommunity }))
    expect(await readTask(task)).toMatchObject({ place: at.otherCommunity, been: [at.grid, at.otherGrid, at.community, at.street] })
  })

  it.each([['far away', at.otherStreet], ['itself', at.grid], ['a building', at.building], ['above', at.community]])('does not go to %s by name', async (_, place) => {
    expect((await refused(api.tasks.pass, acting(worker, await filed(), { ...reason, place }))).code).toBe('not-near')
  })

  it('names a place that does not exist, and a reason that is missing', async () => {
    const task = await filed()
    expect((await refused(api.tasks.pass, acting(worker, task, { ...reason, place: 'nowhere' }))).fields).toMatchObject([{ path: 'place' }])
    expect((await refused(api.tasks.pass, acting(worker, task, { text: '  ' }))).fields).toMatchObject([{ path: 'text' }])
  })

  it('is not said of what a colleague holds', async () => {
    expect((await refused(api.tasks.pass, acting(colleague, await heldBy(worker), reason)))).toMatchObject({ code: 'held', present: { holder: '李建国' } })
  })

  it('ends at the top of the ladder', async () => {
    const city = await aWorker('高峰', at.city, 'supervisor')
    await giveDuty(of(worker), { role: 'grid-worker', place: at.grid })
    const task = await filed()
    await ok(api.tasks.pass, acting(worker, task, reason))
    await ok(api.tasks.pass, acting(chief, task, reason))
    await ok(api.tasks.pass, acting(street, task, reason))
    expect((await readTask(task))?.place).toBe(at.city)
    expect((await refused(api.tasks.pass, acting(city, task, reason))).code).toBe('no-rung')
  })
})

test('the household reads where its report went, and not what workers say to each other', async () => {
  const { report, task } = await fileReport(home)
  await claimed(task, of(worker))
  await ok(api.tasks.handOver, acting(worker, task, user(colleague)))
  await ok(api.tasks.decline, acting(colleague, task, { text: '在外面' }))
  await ok(api.tasks.pass, acting(worker, task, { text: '这家人很难说话', place: at.otherGrid }))
  const { timeline } = await ok(api.reports.read, { as: home.resident, params: { report } })
  expect(timeline.map((one) => one.verb)).toEqual(['submit', 'claim', 'pass'])
  expect(timeline.at(-1)).toMatchObject({ from: '第一网格', to: '第二网格' })
  expect(JSON.stringify(timeline)).not.toContain('难说话')
})

describe('waiting for an answer', () => {
  it('needs a call that was not answered, one for each wait, and then moves the due time', async () => {
    const task = await heldBy(worker)
    const due = (await readTask(task))?.due ?? ''
    expect((await refused(api.tasks.wait, acting(worker, task, { hours: 4 }))).code).toBe('not-tried')
    await ok(api.tasks.call, acting(worker, task, { result: 'reached' }))
    expect((await refused(api.tasks.wait, acting(worker, task, { hours: 4 }))).code).toBe('not-tried')
    await ok(api.tasks.call, acting(worker, task, { result: 'no-answer' }))
    await ok(api.tasks.wait, acting(worker, task, { hours: 4 }))
    expect((await readTask(task))?.due).toBe(new Date(Date.parse(due) + 4 * 3_600_000).toISOString())
    expect((await refused(api.tasks.wait, acting(worker, task, { hours: 4 }))).code).toBe('not-tried')
  })

  it('is repeated after a lost answer without waiting twice, and takes only the hours there are', async () => {
    const task = await heldBy(worker)
    await ok(api.tasks.call, acting(worker, task, { result: 'no-answer' }))
    const given = acting(worker, task, { hours: 2 })
    const first = await ok(api.tasks.wait, given)
    expect((await ok(api.tasks.wait, given)).version).toBe(first.version)
    expect((await refused(api.tasks.wait, acting(worker, task, { hours: 100 }))).fields).toMatchObject([{ path: 'hours' }])
  })

  it('holds up the clock, and not for ever', async () => {
    const { report, task } = await fileReport(home, { travellers: [{ member: home.members[0]?.id ?? '', symptoms: ['fever'] }] })
    await claimed(task, of(worker))
    await ok(api.tasks.call, acting(worker, task, { result: 'no-answer' }))
    await ok(api.tasks.wait, acting(worker, task, { hours: 4 }))
    passTime({ hours: 5 })
    await sweepDue(clock.now())
    expect((await ok(api.reports.read, { as: home.resident, params: { report } })).timeline.map((one) => one.verb)).not.toContain('remind')
    passTime({ hours: 2 })
    await sweepDue(clock.now())
    expect((await ok(api.reports.read, { as: home.resident, params: { report } })).timeline.map((one) => one.verb)).toContain('remind')
  })
})

describe('somebody who is not reached', () => {
  const notReached = { outcomes: [{ person: '', outcome: 'not-reached' }] }

  it('is called at different hours, then visited, and only then closed as not reached; the household reads all of it', async () => {
    const { report, task } = await fileReport(home)
    await claimed(task, of(worker))
    const close = { outcomes: notReached.outcomes.map((one) => ({ ...one, person: home.members[0]?.id ?? '' })) }
    const tooSoon = async () => (await refused(api.tasks.resolve, acting(worker, task, close))).fields
    for (const hours of [0, 7, 7]) {
      expect(await tooSoon()).toMatchObject([{ path: 'outcomes' }])
      passTime({ hours })
      await ok(api.tasks.call, acting(worker, task, { result: 'no-answer' }))
    }
    expect(await tooSoon()).toMatchObject([{ path: 'outcomes' }])
    const listed = async () => (await ok(api.tasks.mine, { as: of(worker), query: {} })).items.find(({ id }) => id === task)?.visit
    expect(await listed()).toBe(true)
    await ok(api.tasks.call, acting(worker, task, { result: 'no-answer', way: 'door' }))
    expect(await listed()).toBeUndefined()
    await ok(api.tasks.wait, acting(worker, task, { hours: 2 }))
    await ok(api.tasks.resolve, acting(worker, task, close))
    const { timeline } = await ok(api.reports.read, { as: home.resident, params: { report } })
    expect(timeline.slice(-3)).toMatchObject([{ verb: 'call', way: 'door', call: 'no-answer' }, { verb: 'wait', until: expect.any(String) }, { verb: 'resolve' }])
  })

  it('has no wrong number at the door', async () => {
    expect((await refused(api.tasks.call, acting(worker, await heldBy(worker), { result: 'wrong-number', way: 'door' }))).fields).toMatchObject([{ path: 'result' }])
  })
})

describe('opening again', () => {
  const given = (report: string) => ({ as: home.resident, params: { report }, body: { ...event(), text: '还有一个人没有核实' } })

  it('makes it free where it stood, due anew, and keeps all that is known', async () => {
    const { report, task } = await fileReport(home)
    await claimed(task, of(worker))
    await resolved(task, of(worker))
    await onChange(streamOf(...(await insertsOf(report))))
    const ended = (items: Awaited<ReturnType<typeof allItems>>) => items.filter((item) => (item['p']?.S ?? '').endsWith(report.slice(4)) && item['ttl'] !== undefined)
    expect(ended(await allItems()).length).toBeGreaterThan(2)
    passTime({ hours: 40 })
    const detail = await ok(api.reports.reopen, given(report))
    expect(detail).toMatchObject({ state: 'open', verbs: ['change', 'withdraw'] })
    expect(detail.due > timeNow()).toBe(true)
    expect(detail.timeline.at(-1)).toMatchObject({ verb: 'reopen', text: '还有一个人没有核实' })
    await onChange(streamOf(...(await insertsOf(report))))
    expect(ended(await allItems())).toEqual([])
    await claimed(task, of(colleague))
    await resolved(task, of(colleague))
  })

  it('goes on to the next rung where somebody is, when nobody is there any more where it stood', async () => {
    const own = await aHousehold({ names: ['周游'], place: at.gridlessBuilding })
    const { report, task } = await fileReport(own)
    await claimed(task, of(chief))
    await resolved(task, of(chief))
    await giveDuty(of(chief), { role: 'community-worker', place: at.community, switched: { on: false } })
    const asked = { ...given(report), as: own.resident }
    const detail = await ok(api.reports.reopen, asked)
    expect(detail.timeline.at(-1)).toMatchObject({ verb: 'reopen', from: '怡康社区', to: '长江街道' })
    expect(await readTask(task)).toMatchObject({ state: 'open', place: at.street })
    await giveDuty(of(chief), { role: 'community-worker', place: at.community })
    expect((await ok(api.reports.reopen, asked)).timeline).toHaveLength(detail.timeline.length)
  })

  it('is offered for 48 hours, then refused; twice sent is once', async () => {
    const { report, task } = await fileReport(home)
    expect((await refused(api.reports.reopen, given(report))).code).toBe('not-closed')
    await claimed(task, of(worker))
    await resolved(task, of(worker))
    expect((await ok(api.reports.read, { as: home.resident, params: { report } })).verbs).toEqual(['reopen'])
    const once = given(report)
    const first = await ok(api.reports.reopen, once)
    expect(await ok(api.reports.reopen, once)).toMatchObject({ state: 'open', due: first.due })
    await claimed(task, of(worker))
    await resolved(task, of(worker))
    passTime({ hours: 49 })
    expect((await ok(api.reports.read, { as: home.resident, params: { report } })).verbs).toEqual([])
    expect((await refused(api.reports.reopen, given(report))).code).toBe('too-late')
  })
})
