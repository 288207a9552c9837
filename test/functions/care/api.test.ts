import { handler } from '../../../functions/care/on-schedule'
import { lookAtDue, lookDay } from '../../../functions/care/look'
import { readHousehold } from '../../../functions/identity/store'
import { api } from '../../../shared/api'
import { addDays } from '../../../shared/civil-time'
import { newId } from '../../../shared/ids'
import { today } from '../../support/builders'
import { ok, refused } from '../../support/caller'
import { aCare, askCare } from '../../support/caring'
import { passTime, timeNow } from '../../support/clock'
import { askToJoin, claimed, event, fileReport } from '../../support/filing'
import { askHelp } from '../../support/helping'
import { killedAt } from '../../support/kill'
import { aHousehold, aPerson, aWorker, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { useTown } from '../../support/town'

useTown()
let worker: Person
beforeAll(async () => {
  worker = await aWorker('李建国')
})

const mine = async (home: Home) => (await ok(api.care.mine, { as: home.resident, query: { household: home.id } })).care
/** The knocks at the doors of these homes that wait for somebody or are under way. */
const knocks = async (label: string) => (await ok(api.tasks.page, { as: worker, query: { place: at.grid, kind: 'knock' } })).items.filter((one) => one.label === label)

test('a household of which nothing is heard for as many days as it said is knocked at, once', async () => {
  const home = await aHousehold({ names: ['张秀英'] })
  await askCare(home)
  expect(await mine(home)).toMatchObject({ who: '张秀英', reasons: ['elder-alone'], days: 3, next: today(3), own: true, knocking: false })
  passTime({ days: 2 })
  await lookAtDue(timeNow())
  expect(await knocks(home.household.label)).toEqual([])
  passTime({ days: 1 })
  await handler()
  await lookAtDue(timeNow())
  const found = await knocks(home.household.label)
  expect(found).toMatchObject([{ kind: 'knock', urgency: 'soon', state: 'open' }])
  expect(await mine(home)).toMatchObject({ knocking: true, next: today(3) })
  expect((await ok(api.notices.list, { as: home.resident })).items).toMatchObject([{ kind: 'knock', opens: 'care', label: home.household.label }])
})

test('while somebody is on the way nobody else is sent; after it was not settled for as long, again', async () => {
  const home = await aHousehold({ names: ['张秀英'] })
  await askCare(home)
  for (let round = 0; round < 3; round += 1) {
    passTime({ days: 3 })
    await lookAtDue(timeNow())
    expect(await knocks(home.household.label)).toHaveLength(1)
  }
})

test.each([
  ['a report', async (home: Home) => { await fileReport(home) }],
  ['a request for help', async (home: Home) => { await askHelp(home) }],
  ['one tap that all is well', async (home: Home) => { await ok(api.care.well, { as: home.resident, body: { household: home.id } }) }],
  ['asking to be looked after once more', (home: Home) => askCare(home)],
])('%s is heard, and the days count from it', async (_, say) => {
  const home = await aHousehold({ names: ['张秀英'], phone: '13812345678' })
  await askCare(home)
  passTime({ days: 2 })
  await say(home)
  passTime({ days: 2 })
  await lookAtDue(timeNow())
  expect(await knocks(home.household.label)).toEqual([])
  expect(await mine(home)).toMatchObject({ next: addDays(today(0), 1) })
  passTime({ days: 1 })
  await lookAtDue(timeNow())
  expect(await knocks(home.household.label)).toHaveLength(1)
})

test('a stranger who asks to join them, and takes it back, is no word of theirs', async () => {
  const home = await aHousehold({ names: ['张秀英'] })
  await askCare(home)
  passTime({ days: 2 })
  const stranger = await aPerson()
  const { join } = await askToJoin(home, stranger)
  await ok(api.households.withdrawJoin, { as: stranger, params: { household: home.id, join } })
  passTime({ days: 1 })
  await lookAtDue(timeNow())
  expect(await knocks(home.household.label)).toHaveLength(1)
})

test('a call that reached them is heard, one that did not is not', async () => {
  const homes = await Promise.all([0, 1].map(() => aHousehold({ names: ['张秀英'], phone: '13812345678' })))
  const calls = ['reached', 'no-answer'] as const
  const tasks: string[] = []
  for (const home of homes) {
    const { task } = await fileReport(home)
    await claimed(task, worker)
    tasks.push(task)
    await askCare(home)
  }
  passTime({ days: 2 })
  for (const [i, result] of calls.entries()) await ok(api.tasks.call, { as: worker, params: { task: tasks[i] ?? '' }, body: { ...event(), result } })
  passTime({ days: 1 })
  await lookAtDue(timeNow())
  expect(await Promise.all(homes.map(async (home) => (await knocks(home.household.label)).length))).toEqual([0, 1])
})

test.each([['well', 0, true], ['needs-help', 0, true], ['not-reached', 1, true], ['moved', 0, false]] as const)('a knock that ends with %s', async (outcome, knocksAfter, stays) => {
  const home = await aHousehold({ names: ['张秀英'] })
  await askCare(home)
  passTime({ days: 3 })
  await lookAtDue(timeNow())
  const [found] = await knocks(home.household.label)
  const task = found?.id ?? ''
  await claimed(task, worker)
  expect((await ok(api.tasks.read, { as: worker, params: { task } })).request).toEqual({ kind: 'knock', reasons: ['elder-alone'], days: 3, heard: expect.any(String) })
  passTime({ days: 1 })
  await ok(api.tasks.resolve, { as: worker, params: { task }, body: { ...event(), outcomes: [{ person: home.members[0]?.id ?? '', outcome }] } })
  expect((await mine(home)) !== undefined).toBe(stays)
  passTime({ days: 2 })
  await lookAtDue(timeNow())
  expect(await knocks(home.household.label)).toHaveLength(knocksAfter)
})

test('a worker marks somebody at a door where nobody is known, and finds them in the list of the place', async () => {
  const given = aCare({ room: '2201', person: { id: newId('member'), name: '赵奶奶' }, reasons: ['elder-alone', 'chronic'], days: 7, phone: '13900002222' })
  const marked = await ok(api.care.mark, { as: worker, body: given })
  expect(marked).toMatchObject({ household: given.household, who: '赵奶奶', days: 7, by: '李建国', own: false, next: today(7) })
  expect(await ok(api.care.mark, { as: worker, body: given })).toEqual({ ...marked, heard: expect.any(String) })
  const again = await ok(api.care.mark, { as: worker, body: { ...given, household: newId('household'), person: { id: newId('member'), name: '赵奶奶' }, days: 3 } })
  expect(again).toMatchObject({ household: given.household, days: 3, since: marked.since })
  const { items } = await ok(api.care.list, { as: worker, query: { place: at.grid } })
  expect(items.filter((one) => one.household === given.household)).toHaveLength(1)
  await ok(api.care.end, { as: worker, params: { care: given.household }, body: {} })
  await ok(api.care.end, { as: worker, params: { care: given.household }, body: {} })
  expect((await ok(api.care.list, { as: worker, query: { place: at.grid } })).items.filter((one) => one.household === given.household)).toEqual([])
})

test.each([['has none', undefined, 'kept', '13900002222'], ['has the same one', '13900002222', 'kept', '13900002222'], ['has another one', '13812345678', 'other', '13812345678']] as const)('a number typed for a household that %s', async (_, phone, number, kept) => {
  const home = await aHousehold({ names: ['张秀英'], ...(phone ? { phone } : {}) })
  const { place, unit, room } = home.household
  expect(await ok(api.care.mark, { as: worker, body: aCare({ place, unit, room, person: { id: newId('member'), name: '张秀英' }, phone: '13900002222' }) })).toMatchObject({ household: home.id, number })
  expect((await readHousehold(home.id))?.household.contact?.phone).toBe(kept)
})

test('a household sees who marked it, and its own word ends it', async () => {
  const home = await aHousehold({ names: ['张秀英'] })
  const { place, unit, room } = home.household
  await ok(api.care.mark, { as: worker, body: aCare({ place, unit, room, person: { id: newId('member'), name: '张秀英' } }) })
  expect(await mine(home)).toMatchObject({ by: '李建国', own: false })
  expect((await ok(api.notices.list, { as: home.resident })).items).toMatchObject([{ kind: 'care', by: '李建国', opens: 'care' }])
  await ok(api.care.leave, { as: home.resident, body: { household: home.id } })
  expect(await mine(home)).toBeUndefined()
  await ok(api.care.well, { as: home.resident, body: { household: home.id } })
  expect(await mine(home)).toBeUndefined()
  passTime({ days: 4 })
  await lookAtDue(timeNow())
  expect(await knocks(home.household.label)).toEqual([])
})

test.each([
  ['no reason', { reasons: [] }, 'reasons'],
  ['the same reason twice', { reasons: ['chronic', 'chronic'] }, 'reasons'],
  ['a number of days that is not offered', { days: 4 }, 'days'],
  ['somebody who did not agree', { agreed: false }, 'agreed'],
  ['a building that is not said', { place: at.grid }, 'building'],
  ['nobody by name', { person: { id: newId('member'), name: '' } }, 'person.name'],
])('%s is refused by its field', async (_, more, path) => {
  const { code, fields } = await refused(api.care.mark, { as: worker, body: { ...aCare(), ...more } })
  expect({ code, paths: fields?.map((one) => one.path) }).toEqual({ code: 'invalid', paths: [path] })
})

test('nobody is marked in the name of somebody of another household', async () => {
  const [home, other] = [await aHousehold(), await aHousehold()]
  const { fields } = await refused(api.care.ask, { as: home.resident, body: { household: home.id, member: other.members[0]?.id ?? '', reasons: ['disabled'], days: 3 } })
  expect(fields).toMatchObject([{ path: 'member' }])
})

test('it is looked at eight in the morning and not at midnight', () => {
  expect(lookDay('2022-08-31T23:59:59.000Z')).toBe('2022-08-31')
  expect(lookDay('2022-09-01T00:00:00.000Z')).toBe('2022-09-01')
})

test('killed at any write and begun again, each door is knocked at once', async () => {
  const homes = await Promise.all([1, 2, 3].map(() => aHousehold({ names: ['张秀英'] })))
  for (const home of homes) await askCare(home)
  passTime({ days: 3 })
  for (let n = 1; n < 12; n += 1) {
    const dead = await killedAt(n, () => lookAtDue(timeNow()), { done: n % 2 === 0 })
    if (!dead) break
  }
  await lookAtDue(timeNow())
  for (const home of homes) expect(await knocks(home.household.label)).toHaveLength(1)
})
