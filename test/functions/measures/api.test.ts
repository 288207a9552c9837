import { lookAtMeasures, remindMeasures } from '../../../functions/measures/look'
import { handler } from '../../../functions/measures/on-schedule'
import { readReport } from '../../../functions/reports/store'
import { setEndOf } from '../../../functions/inbox/retention'
import { api } from '../../../shared/api'
import { addDays } from '../../../shared/civil-time'
import { newId } from '../../../shared/ids'
import type { Measure } from '../../../shared/measures'
import { ok, refused } from '../../support/caller'
import { passTime, setClock, timeNow } from '../../support/clock'
import { claimed, event, fileReport, resolved } from '../../support/filing'
import { killedAt } from '../../support/kill'
import { aCheckIn, aContact, aRule, cityLines, plantRule, setMeasure, today } from '../../support/measuring'
import { publishList } from '../../support/listing'
import { aHousehold, aPerson, aWorker, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { useTown } from '../../support/town'

useTown()
let worker: Person
let street: Person
let city: Person
beforeAll(async () => {
  worker = await aWorker('李建国')
  street = await aPerson({ name: '周主任', duties: [{ role: 'supervisor', place: at.street }] })
  city = await aPerson({ name: '市防控办', duties: [{ role: 'supervisor', place: at.city }] })
})

const mine = async (home: Home): Promise<Measure[]> => (await ok(api.measures.mine, { as: home.resident, query: { household: home.id } })).items
const only = async (home: Home): Promise<Measure> => (await mine(home))[0] as Measure
const params = ({ id }: Pick<Measure, 'id'>) => ({ measure: id })
const say = (home: Home, of: Measure, more: object = {}) => ok(api.measures.checkIn, { as: home.resident, params: params(of), body: aCheckIn(more) })
const tasksOf = async (home: Home, kind: 'check-missed' | 'fever-watch', place: string = at.grid, as = worker) => (await ok(api.tasks.page, { as, query: { place, kind } })).items.filter((one) => one.label === home.household.label)
const told = async (home: Home) => (await ok(api.notices.list, { as: home.resident })).items.map(({ kind, detail }) => `${kind} ${detail ?? ''}`)
/** That hour of the Shanghai day which is so many days on. */
const atHour = (hour: number, days = 0): void => { setClock(new Date(Date.parse(`${addDays(today(), days)}T00:00:00Z`) + (hour - 8) * 3_600_000).toISOString()) }

describe('the rule', () => {
  test('nothing is set while there is none, neither by a worker nor by closing a report', async () => {
    const home = await aHousehold()
    const { task } = await fileReport(home)
    await claimed(task, worker)
    const { people } = await ok(api.tasks.read, { as: worker, params: { task } })
    expect((await refused(api.tasks.resolve, { as: worker, params: { task }, body: { ...event(), outcomes: people.map(({ id: person }) => ({ person, outcome: 'exposed' })) } })).code).toBe('no-rule')
    expect((await refused(api.measures.set, { as: worker, params: { measure: newId('measure') }, body: { place: at.grid, household: home.id, member: home.members[0]?.id ?? '', grade: 'certain', lastStay: today(), why: '同车的人确诊' } })).code).toBe('no-rule')
    expect((await refused(api.measures.setAtDoor, { as: worker, params: { measure: newId('measure') }, body: aContact() })).code).toBe('no-rule')
    expect((await refused(api.measures.setRules, { as: street, body: { place: at.street, version: 0, ...aRule() } })).code).toBe('no-rule')
  })

  test('the city sets it in versions; the street adds to it with a reason and an end, and takes it back', async () => {
    const first = await ok(api.measures.setRules, { as: city, body: { place: at.city, version: 0, lines: cityLines, note: '按第九版' } })
    expect(first).toMatchObject({ version: 1, level: 'city', by: '市防控办', note: '按第九版' })
    expect((await refused(api.measures.setRules, { as: city, body: { place: at.city, version: 0, lines: cityLines } })).code).toBe('stale')
    expect((await ok(api.measures.setRules, { as: city, body: { place: at.city, version: 1, lines: cityLines } })).version).toBe(2)
    const lines = [{ grade: 'possible', from: 0, to: 3, kind: 'home', days: 5, checks: 2 }]
    expect((await refused(api.measures.setRules, { as: street, body: { place: at.street, version: 0, lines } })).fields?.map((one) => one.path)).toEqual(['reason', 'until'])
    await ok(api.measures.setRules, { as: street, body: { place: at.street, version: 0, lines, reason: '有聚集性疫情', until: addDays(today(), 3) } })
    expect(await ok(api.measures.rules, { as: worker, query: { place: at.grid } })).toMatchObject({ tables: [{ place: at.city, version: 2 }, { place: at.street, reason: '有聚集性疫情' }], versions: [] })
    const home = await aHousehold()
    expect(await setMeasure(home, worker, { grade: 'possible', ago: 2 })).toMatchObject({ kind: 'home', days: 5, rule: { placeName: '长江街道', reason: '有聚集性疫情' } })
    await ok(api.measures.setRules, { as: street, body: { place: at.street, version: 1, lines: [] } })
    expect(await setMeasure(home, worker, { grade: 'possible', ago: 2 })).toMatchObject({ kind: 'watch', rule: { placeName: '武汉市', version: 2 } })
    expect((await ok(api.measures.rules, { as: street, query: { place: at.street } })).versions.map((one) => one.version)).toEqual([2, 1])
  })

  test('no place below the community has one', async () => {
    const chief = await aPerson({ duties: [{ role: 'community-worker', place: at.grid }] })
    expect((await refused(api.measures.setRules, { as: chief, body: { place: at.grid, version: 0, lines: [] } })).fields).toMatchObject([{ path: 'place' }])
  })
})

describe('a measure', () => {
  beforeAll(plantRule)
  test('begins with the closing of a report, for each who was exposed, and says from which line it comes', async () => {
    const home = await aHousehold({ names: ['张秀英'], without: ['王奶奶'] })
    const [first, second] = home.members
    const stay = { district: at.farDistrict, address: '南京东路 100 号', from: addDays(today(), -8), to: addDays(today(), -5) }
    const { task, report } = await fileReport(home, { travellers: [first, second].map((one) => ({ member: one?.id ?? '', symptoms: [] })), stays: [stay], arrival: today() })
    await claimed(task, worker)
    await ok(api.tasks.resolve, { as: worker, params: { task }, body: { ...event(), text: '流调电话里确认去过', outcomes: [{ person: first?.id ?? '', outcome: 'exposed' }, { person: second?.id ?? '', outcome: 'no-risk' }] } })
    const [of, ...others] = await mine(home)
    expect(others).toEqual([])
    expect(of).toMatchObject({ who: '张秀英', kind: 'home', state: 'running', grade: 'certain', since: 5, from: today(), until: addDays(today(), 6), days: 7, left: 7, checks: 2, by: '李建国', report, why: '流调电话里确认去过', rule: { placeName: '武汉市', line: cityLines[1] }, doneToday: false })
    expect(await told(home)).toContain('measure home 7')
    expect((await ok(api.measures.list, { as: worker, query: { place: at.grid } })).items.filter((one) => one.household === home.id)).toHaveLength(1)
  })

  test('says which row of which risk list the report lies in, and counts from the last day there, not from a later stay that is in none', async () => {
    await publishList(city, [['high', '上海市上海市黄浦区南京东路街道南京东路100号']])
    const home = await aHousehold({ names: ['刘洋'] })
    const listed = { district: at.farDistrict, address: '南京东路街道南京东路100号', from: addDays(today(), -8), to: addDays(today(), -5) }
    const later = { district: at.farDistrict, address: '外滩街道福州路 17 号', from: addDays(today(), -4), to: today() }
    const { task } = await fileReport(home, { travellers: [{ member: home.members[0]?.id ?? '', symptoms: [] }], stays: [later, listed], arrival: today() })
    await claimed(task, worker)
    await ok(api.tasks.resolve, { as: worker, params: { task }, body: { ...event(), outcomes: [{ person: home.members[0]?.id ?? '', outcome: 'exposed' }] } })
    expect(await only(home)).toMatchObject({ since: 5, match: { grade: 'certain', version: 1, row: 2, level: 'high', address: '上海市上海市黄浦区南京东路街道南京东路100号' } })
  })

  test('that the rule does not ask for stands there with its line, and is over', async () => {
    const home = await aHousehold()
    expect(await setMeasure(home, worker, { grade: 'none' })).toMatchObject({ kind: 'none', state: 'ended', ended: { how: 'itself' } })
  })

  test('replaces the one that runs for the same person; one that says nothing is needed does not', async () => {
    const home = await aHousehold()
    const before = await setMeasure(home, worker)
    await setMeasure(home, worker, { grade: 'none' })
    expect(await only(home)).toMatchObject({ id: before.id, state: 'running' })
    const after = await setMeasure(home, worker, { grade: 'possible' })
    expect(await mine(home)).toMatchObject([{ id: after.id, kind: 'watch', why: '流调电话里说一起吃过饭' }])
    expect((await refused(api.measures.end, { as: worker, params: params(before), body: { ...event(), reason: '已解除' } })).code).toBe('not-running')
  })

  test('at a centre waits until the place is named; by the evening somebody is asked to', async () => {
    const home = await aHousehold()
    const of = await setMeasure(home, worker, { ago: 0 })
    expect(of).toMatchObject({ kind: 'central', state: 'proposed' })
    expect((await refused(api.measures.checkIn, { as: home.resident, params: params(of), body: aCheckIn() })).code).toBe('not-running')
    atHour(20)
    await lookAtMeasures(timeNow())
    expect(await tasksOf(home, 'check-missed')).toHaveLength(1)
    const started = await ok(api.measures.start, { as: worker, params: params(of), body: { at: '江岸宾馆' } })
    expect(started).toMatchObject({ state: 'running', at: '江岸宾馆', days: 7 })
    expect(await ok(api.measures.start, { as: worker, params: params(of), body: { at: '江岸宾馆' } })).toEqual(started)
    expect((await told(home)).filter((one) => one.startsWith('measure '))).toEqual(['measure central 7', 'measure proposed'])
  })

  test('grows longer with a reason, up to its limit, and ends early with one; sent again each is done once', async () => {
    const home = await aHousehold()
    const of = await setMeasure(home, worker)
    const body = { ...event(), days: 3, reason: '同住的人发热' }
    const longer = await ok(api.measures.extend, { as: worker, params: params(of), body })
    expect(longer).toMatchObject({ until: addDays(of.until, 3), days: 10, extended: [{ days: 3, reason: '同住的人发热', by: '李建国' }] })
    expect(await ok(api.measures.extend, { as: worker, params: params(of), body })).toEqual(longer)
    for (let n = 0; n < 2; n += 1) await ok(api.measures.extend, { as: worker, params: params(of), body: { ...event(), days: 14, reason: '同住的人发热' } })
    expect((await refused(api.measures.extend, { as: worker, params: params(of), body: { ...event(), days: 14, reason: '再长' } })).fields).toMatchObject([{ path: 'days' }])
    const end = { ...event(), reason: '行程核对有误' }
    const ended = await ok(api.measures.end, { as: worker, params: params(of), body: end })
    expect(ended).toMatchObject({ state: 'ended', ended: { how: 'early', by: '李建国', reason: '行程核对有误' } })
    expect(await ok(api.measures.end, { as: worker, params: params(of), body: end })).toEqual(ended)
    expect(await told(home)).toEqual(['measure-over early', 'measure extend 14', 'measure extend 14', 'measure extend 3', 'measure home 7'])
  })

  test('for somebody found on the phone needs no report: who is not known at the door is written down, why stands with it, and sent again it is one', async () => {
    const [body, id] = [aContact({ room: '2302' }), newId('measure')]
    const made = await ok(api.measures.setAtDoor, { as: worker, params: { measure: id }, body })
    expect(made).toMatchObject({ who: '何建国', kind: 'watch', state: 'running', household: body.household, why: '流调电话里说一起吃过饭', rule: { placeName: '武汉市' } })
    expect(await ok(api.measures.setAtDoor, { as: worker, params: { measure: id }, body })).toEqual(made)
    expect((await ok(api.measures.list, { as: worker, query: { place: at.grid } })).items.filter((one) => one.household === body.household)).toHaveLength(1)
    const again = await ok(api.measures.setAtDoor, { as: worker, params: { measure: newId('measure') }, body: { ...body, household: newId('household'), person: { id: newId('member'), name: '何建国' }, grade: 'certain', lastStay: addDays(today(), -5) } })
    expect(again).toMatchObject({ household: body.household, member: made.member, kind: 'home' })
    expect((await refused(api.measures.setAtDoor, { as: worker, params: { measure: id }, body: { ...body, grade: 'certain' } })).code).toBe('id-taken')
    for (const [more, path] of [[{ lastStay: '2099-01-01' }, 'lastStay'], [{ why: ' ' }, 'why'], [{ place: at.grid, building: '五栋' }, 'place']] as const) expect((await refused(api.measures.setAtDoor, { as: worker, params: { measure: newId('measure') }, body: { ...body, ...more } })).fields?.map((one) => one.path)).toEqual([path])
  })
  test.each([
    ['a last stay to come', { lastStay: '2099-01-01' }, 'lastStay'],
    ['a household of another place', { place: at.otherGrid }, 'household'],
    ['no reason', { why: ' ' }, 'why'],
    ['somebody who does not live there', { member: newId('member') }, 'member'],
  ])('for %s is refused by its field', async (_, more, path) => {
    const [home, other] = [await aHousehold(), await aWorker('陈晓', at.otherGrid)]
    const body = { place: at.grid, household: home.id, member: home.members[0]?.id ?? '', grade: 'certain', lastStay: today(), why: '同车的人确诊', ...more }
    expect((await refused(api.measures.set, { as: 'place' in more ? other : worker, params: { measure: newId('measure') }, body })).fields?.map((one) => one.path)).toEqual([path])
  })
})

describe('a check-in', () => {
  beforeAll(plantRule)
  test('is one tap, by somebody of the household or by a worker; sent again it is done once', async () => {
    const home = await aHousehold()
    const of = await setMeasure(home, worker)
    const body = aCheckIn()
    const done = await ok(api.measures.checkIn, { as: home.resident, params: params(of), body })
    expect(done).toMatchObject({ doneToday: true, checkIns: [{ day: today(), own: true, by: home.resident.name, symptoms: [] }] })
    expect(await ok(api.measures.checkIn, { as: home.resident, params: params(of), body })).toEqual(done)
    passTime({ days: 1 })
    expect(await ok(api.measures.checkFor, { as: worker, params: params(of), body: aCheckIn({ temperature: 366, tested: true }) })).toMatchObject({ tested: 1, checkIns: [{}, { own: false, by: '李建国', temperature: 366, tested: true }] })
  })

  test('for yesterday, for tomorrow, a second time, or after the end is refused; feeling worse is not', async () => {
    const home = await aHousehold()
    const of = await setMeasure(home, worker, { grade: 'possible', ago: 10 })
    for (const days of [-1, 1]) expect((await refused(api.measures.checkIn, { as: home.resident, params: params(of), body: aCheckIn({ day: addDays(today(), days) }) })).code).toBe('check-day')
    await say(home, of)
    expect((await refused(api.measures.checkIn, { as: home.resident, params: params(of), body: aCheckIn({ temperature: 366 }) }))).toMatchObject({ code: 'checked', message: expect.stringContaining(`明天（${addDays(today(), 1).slice(5)}）`) as unknown })
    expect((await say(home, of, { symptoms: ['cough'] })).checkIns).toHaveLength(2)
    for (const temperature of [20, 431, 36.9]) expect((await refused(api.measures.checkIn, { as: home.resident, params: params(of), body: aCheckIn({ temperature }) })).fields).toEqual([{ path: 'temperature', message: '体温在 34.0 到 43.0 度之间，以 0.1 度为单位填写：36.9 度写成 369' }])
    passTime({ days: 1 })
    // The clock has not come by yet.
    expect(await only(home)).toMatchObject({ state: 'ended', ended: { how: 'itself' }, left: 0 })
    expect((await refused(api.measures.checkIn, { as: home.resident, params: params(of), body: aCheckIn() })).code).toBe('not-running')
  })

  test('is reminded of in the morning, once and only where it is missing; missed by the evening it becomes one task, which a late word settles', async () => {
    const [quiet, well] = [await aHousehold(), await aHousehold()]
    const [of, other] = [await setMeasure(quiet, worker), await setMeasure(well, worker)]
    atHour(20)
    await lookAtMeasures(timeNow())
    expect(await tasksOf(quiet, 'check-missed')).toEqual([])
    atHour(10, 1)
    await say(well, other)
    await remindMeasures(timeNow())
    await handler()
    expect([await told(quiet), await told(well)]).toEqual([['check-in due', 'measure home 7'], ['measure home 7']])
    atHour(20)
    await handler()
    await lookAtMeasures(timeNow())
    expect(await tasksOf(well, 'check-missed')).toEqual([])
    expect(await tasksOf(quiet, 'check-missed')).toMatchObject([{ kind: 'check-missed', state: 'open', urgency: 'soon' }])
    expect(await only(quiet)).toMatchObject({ missed: [today()] })
    atHour(20, 1)
    await lookAtMeasures(timeNow())
    const [task] = await tasksOf(quiet, 'check-missed')
    expect(await tasksOf(quiet, 'check-missed')).toHaveLength(1)
    expect((await ok(api.tasks.read, { as: worker, params: { task: task?.id ?? '' } })).request).toMatchObject({ kind: 'alarm', measure: of.id, of: 'home', day: addDays(today(), -1) })
    await say(quiet, of)
    expect(await tasksOf(quiet, 'check-missed')).toEqual([])
  })

  test('with a fever raises an urgent task at once and one only; two well days settle it', async () => {
    const home = await aHousehold()
    const of = await setMeasure(home, worker)
    expect(await say(home, of, { temperature: 373 })).toMatchObject({ fever: true })
    const [task] = await tasksOf(home, 'fever-watch')
    expect(task).toMatchObject({ urgency: 'urgent', state: 'open' })
    passTime({ days: 1 })
    await say(home, of, { temperature: 368 })
    passTime({ days: 1 })
    await say(home, of, { symptoms: ['fever', 'cough'] })
    const read = () => ok(api.tasks.read, { as: worker, params: { task: task?.id ?? '' } })
    expect((await read()).request).toEqual({ kind: 'alarm', measure: of.id, of: 'home', until: of.until, day: of.from, temperature: 373, symptoms: [], set: expect.objectContaining({ until: of.until, by: of.by }) as unknown })
    await claimed(task?.id ?? '', worker)
    expect((await read()).request).toMatchObject({ lately: [{ temperature: 373, symptoms: [] }, { temperature: 368 }, { day: today(), symptoms: ['fever', 'cough'] }] })
    expect((await tasksOf(home, 'fever-watch')).map((one) => one.id)).toEqual([task?.id])
    for (const fever of [true, false]) {
      passTime({ days: 1 })
      expect(await say(home, of)).toMatchObject({ fever })
    }
    expect(await tasksOf(home, 'fever-watch')).toEqual([])
  })

  test('a fever after somebody looked at the first is another task', async () => {
    const home = await aHousehold()
    const of = await setMeasure(home, worker)
    await say(home, of, { temperature: 385 })
    const [first] = await tasksOf(home, 'fever-watch')
    await claimed(first?.id ?? '', worker)
    await resolved(first?.id ?? '', worker, 'doctor')
    expect(await only(home)).toMatchObject({ fever: false })
    passTime({ days: 1 })
    await say(home, of, { temperature: 380 })
    expect(await tasksOf(home, 'fever-watch')).toMatchObject([{ state: 'open' }])
  })
})

describe('its end', () => {
  beforeAll(plantRule)

  test('comes by itself on the last day, and everyone at home is told', async () => {
    const home = await aHousehold()
    const of = await setMeasure(home, worker, { grade: 'possible', ago: 5 })
    for (let day = 1; day < 3; day += 1) {
      passTime({ days: 1 })
      await say(home, of)
    }
    atHour(19)
    await lookAtMeasures(timeNow())
    expect(await only(home)).toMatchObject({ state: 'running', left: 1 })
    atHour(20)
    await lookAtMeasures(timeNow())
    expect(await only(home)).toMatchObject({ state: 'ended', ended: { how: 'itself' }, missed: [] })
    expect((await told(home))[0]).toBe('measure-over itself')
    expect((await ok(api.measures.list, { as: worker, query: { place: at.grid } })).items.filter((one) => one.household === home.id)).toEqual([])
    passTime({ days: 15 })
    expect(await mine(home)).toEqual([])
  })

  test('keeps the report it came from for 14 days more', async () => {
    const home = await aHousehold()
    const { task, report } = await fileReport(home, { stays: [{ district: at.farDistrict, address: '南京东路 100 号', from: addDays(today(), -8), to: addDays(today(), -5) }], arrival: today() })
    await claimed(task, worker)
    await resolved(task, worker, 'exposed', '流调电话里确认去过')
    await setEndOf(task)
    const { id } = await only(home)
    await ok(api.measures.extend, { as: worker, params: { measure: id }, body: { ...event(), days: 5, reason: '同住的人发热' } })
    passTime({ days: 25 })
    expect(await readReport(report)).toBeDefined()
    passTime({ days: 2 })
    expect(await readReport(report)).toBeUndefined()
  })

  test('killed at any write and begun again, each missed day is one task, and each measure ends once', async () => {
    await handler()
    const homes = [await aHousehold(), await aHousehold()]
    const ofs = [await setMeasure(homes[0] as Home, worker), await setMeasure(homes[1] as Home, worker, { grade: 'possible', ago: 10 })]
    atHour(20, 1)
    for (let n = 1; n < 12; n += 1) {
      if (!(await killedAt(n, () => lookAtMeasures(timeNow()), { done: n % 2 === 0 }))) break
    }
    await lookAtMeasures(timeNow())
    expect(await tasksOf(homes[0] as Home, 'check-missed')).toHaveLength(1)
    expect(await only(homes[0] as Home)).toMatchObject({ id: ofs[0]?.id, state: 'running', missed: [today()] })
    expect((await told(homes[1] as Home)).filter((one) => one === 'measure-over itself')).toHaveLength(1)
  })
})
