import { handler } from '../../../functions/help/on-schedule'
import { proposeDue } from '../../../functions/help/propose'
import { dueDay } from '../../../functions/help/refill'
import { readRefill } from '../../../functions/help/refill-store'
import { api } from '../../../shared/api'
import { addDays } from '../../../shared/civil-time'
import { newId } from '../../../shared/ids'
import { today } from '../../support/builders'
import { ok, refused } from '../../support/caller'
import { passTime, timeNow } from '../../support/clock'
import { claimed, event } from '../../support/filing'
import { aMedicine, askHelp, needs } from '../../support/helping'
import { killedAt } from '../../support/kill'
import { aHousehold, aWorker, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { useTown } from '../../support/town'

useTown()
let worker: Person
beforeAll(async () => {
  worker = await aWorker('李建国')
})

const [first] = aMedicine().lines
if (!first) throw new Error('a line')
/** Two days are left and 28 are brought: it lasts until the thirtieth day. */
const need = aMedicine({ lines: [{ ...first, left: 2, quantity: 28, daily: 1 }] })

/** Asked for, brought and confirmed on the same day. */
async function brought(home: Home, member = home.members[0]?.id ?? '', wanted = need): Promise<void> {
  const { help, task } = await askHelp(home, wanted, { member })
  await claimed(task, worker)
  for (const step of ['on-my-way', 'bought', 'delivered'] as const) await ok(api.help.step, { as: worker, params: { help }, body: { ...event(), step, ...(step === 'bought' ? { cost: 0 } : {}) } })
  await ok(api.help.confirm, { as: home.resident, params: { help }, body: { ...event(), arrived: true } })
}

const proposals = async (home: Home) => (await ok(api.help.refills, { as: home.resident, query: { household: home.id } })).items
const toldOf = async (who: Person) => (await ok(api.notices.list, { as: who })).items.filter((one) => one.kind === 'refill')

test('seven days before it runs out the next is proposed, once, and told once to everyone of the household', async () => {
  const home = await aHousehold({ names: ['张秀英', '王磊'] })
  await brought(home)
  const row = await readRefill(home.id, home.members[0]?.id ?? '')
  expect(row).toMatchObject({ out: today(30), on: today(23) })
  passTime({ days: 22 })
  await proposeDue(timeNow())
  expect(await proposals(home)).toEqual([])
  passTime({ days: 1 })
  expect(await proposeDue(timeNow())).toBe(1)
  expect(await proposeDue(timeNow())).toBe(0)
  await handler()
  expect(await proposals(home)).toMatchObject([{ who: '张秀英', out: row?.out, pharmacy: need.pharmacy, lines: [{ name: first.name, quantity: 28 }] }])
  for (const { person } of home.members) expect(await toldOf(person ?? worker)).toMatchObject([{ opens: 'help', label: home.household.label }])
})

test('it is told at eight in the morning and not at midnight', () => {
  expect(dueDay('2022-08-31T23:59:59.000Z')).toBe('2022-08-31')
  expect(dueDay('2022-09-01T00:00:00.000Z')).toBe('2022-09-01')
})

test('one tap asks for it, with what is left by then; the proposal ends with it, and comes again with the next', async () => {
  const home = await aHousehold({ names: ['张秀英'], phone: '13812345678' })
  const member = home.members[0]?.id ?? ''
  await brought(home)
  passTime({ days: 25 })
  await proposeDue(timeNow())
  const [proposal] = await proposals(home)
  const tap = { as: home.resident, params: { help: newId('help') }, body: { household: home.id, member, version: proposal?.version ?? 0 } }
  const made = await ok(api.help.refill, tap)
  expect(made).toMatchObject({ state: 'open', help: { who: '张秀英', need: { lines: [{ left: 5, quantity: 28, daily: 1 }] } } })
  expect(await ok(api.help.refill, tap)).toEqual(made)
  expect((await refused(api.help.refill, { ...tap, params: { help: newId('help') } })).code).toBe('stale')
  expect(await proposals(home)).toEqual([])
  await brought(home)
  passTime({ days: 24 })
  await proposeDue(timeNow())
  expect(await proposals(home)).toHaveLength(1)
  expect(await toldOf(home.resident)).toHaveLength(2)
})

test('two taps of two people at once make one request', async () => {
  const home = await aHousehold({ names: ['张秀英', '王磊'] })
  await brought(home)
  passTime({ days: 25 })
  await proposeDue(timeNow())
  const [proposal] = await proposals(home)
  const taps = home.members.map(({ person }) => ({ as: person ?? worker, params: { help: newId('help') }, body: { household: home.id, member: home.members[0]?.id ?? '', version: proposal?.version ?? 0 } }))
  const answers = await Promise.all(taps.map((tap) => ok(api.help.refill, tap).then(() => 'made', () => 'refused')))
  expect(answers.sort()).toEqual(['made', 'refused'])
  expect((await ok(api.help.list, { as: home.resident, query: { household: home.id } })).items.filter((one) => one.state === 'open')).toHaveLength(1)
})

test('two people of a household on the same day are told of once', async () => {
  const home = await aHousehold({ names: ['张秀英'], without: ['王奶奶'] })
  for (const { id } of home.members) await brought(home, id)
  passTime({ days: 24 })
  expect(await proposeDue(timeNow())).toBeGreaterThanOrEqual(2)
  expect(await proposals(home)).toHaveLength(2)
  expect(await toldOf(home.resident)).toHaveLength(1)
})

test('what lasts less than a week is proposed the next day; a meal never', async () => {
  const home = await aHousehold({ names: ['张秀英'] })
  await brought(home, undefined, aMedicine({ lines: [{ ...first, left: 0, quantity: 3, daily: 1 }] }))
  expect(await readRefill(home.id, home.members[0]?.id ?? '')).toMatchObject({ out: today(3), on: today(1) })
  const other = await aHousehold({ names: ['王磊'] })
  const { help, task } = await askHelp(other, needs.meal())
  await claimed(task, worker)
  for (const step of ['on-my-way', 'delivered'] as const) await ok(api.help.step, { as: worker, params: { help }, body: { ...event(), step } })
  await ok(api.help.confirm, { as: other.resident, params: { help }, body: { ...event(), arrived: true } })
  expect(await readRefill(other.id, other.members[0]?.id ?? '')).toBeUndefined()
})

test('killed at any write and begun again, everyone is told once', async () => {
  const homes = await Promise.all(['一', '二', '三', '四'].map((name) => aHousehold({ names: [name] })))
  for (const home of homes) await brought(home)
  passTime({ days: 23 })
  for (let n = 1; n < 12; n += 1) {
    const dead = await killedAt(n, () => proposeDue(timeNow()), { done: n % 2 === 0 })
    if (!dead) break
  }
  await Promise.all([proposeDue(timeNow()), proposeDue(timeNow())])
  for (const home of homes) {
    expect(await proposals(home)).toHaveLength(1)
    expect(await toldOf(home.resident)).toHaveLength(1)
  }
})

test('a sweep that did not run for days goes on where it was', async () => {
  const home = await aHousehold({ names: ['张秀英'] })
  await brought(home)
  passTime({ days: 28 })
  await proposeDue(timeNow())
  expect(await readRefill(home.id, home.members[0]?.id ?? '')).toMatchObject({ proposed: addDays(today(-28), 23) })
})

test('requests to one pharmacy on one day are offered as one run, by building, without a name of a medicine', async () => {
  const [near, far] = [await aHousehold({ names: ['张秀英'], place: at.building }), await aHousehold({ names: ['王磊'], place: at.secondBuilding })]
  const pharmacy = '汉口叶开泰药店'
  const wanted = [await askHelp(far, aMedicine({ pharmacy })), await askHelp(near, aMedicine({ pharmacy: '汉口 叶开泰药店' }))]
  await askHelp(near, aMedicine({ pharmacy, wanted: today(1) }))
  const { items } = await ok(api.tasks.runs, { as: worker, query: { place: at.grid } })
  const run = items.find((one) => one.at.includes('叶开泰'))
  expect(run).toMatchObject({ day: today(9), tasks: [{ id: wanted[1]?.task, label: '怡康苑 1栋 **' }, { id: wanted[0]?.task, label: '怡康苑 2栋 **' }] })
  expect(JSON.stringify(items)).not.toMatch(/氨氯地平|二甲双胍/)
  await claimed(wanted[0]?.task ?? '', worker)
  expect((await ok(api.tasks.runs, { as: worker, query: { place: at.grid } })).items.find((one) => one.at.includes('叶开泰'))).toBeUndefined()
})
