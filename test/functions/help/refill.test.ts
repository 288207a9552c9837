import { handler } from '../../../functions/help/on-schedule'
import { proposeDue } from '../../../functions/help/propose'
import { strangerOf } from '../../../functions/help/help'
import { dueDay, refillsAfter } from '../../../functions/help/refill'
import { refillsOf } from '../../../functions/help/refill-store'
import { readHelpRow } from '../../../functions/help/store'
import { api } from '../../../shared/api'
import { addDays } from '../../../shared/civil-time'
import { joined } from '../../../shared/help-runs'
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
  const [row] = await refillsOf(home.id)
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

test('a number that a neighbour gave is not carried on to what the household asks for next', async () => {
  const home = await aHousehold({ names: ['张秀英'] })
  const { help } = await askHelp(home)
  const file = await readHelpRow(help)
  if (!file) throw new Error('asked')
  const numberAfter = (more: object) => refillsAfter({ ...file, phone: '13900009999', ...more }, { label: '', followers: [] }, timeNow())[0]?.phone
  expect([numberAfter({}), numberAfter({ own: false })]).toEqual(['13900009999', undefined])
  // Whom the household does not know is proposed nothing.
  expect(refillsAfter({ ...file, own: false, member: strangerOf(help) }, { label: '', followers: [] }, timeNow())).toEqual([])
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

test('a second medicine leaves the first its day, and what is asked for once more is only what was seen', async () => {
  const home = await aHousehold({ names: ['张秀英'] })
  const insulin = aMedicine({ pharmacy: '协和医院门诊药房', lines: [{ id: 'a', name: '门冬胰岛素', quantity: 10, left: 0, daily: 1, substitution: 'ask' }] })
  const both = aMedicine({ lines: [{ ...first, id: 'a', left: 0, quantity: 30, daily: 1 }, { ...first, id: 'b', name: '二甲双胍片', left: 0, quantity: 31, daily: 1 }] })
  await brought(home, undefined, both)
  await brought(home, undefined, insulin)
  const seen: string[] = []
  for (const days of [2, 1, 19, 1, 1]) {
    passTime({ days })
    await proposeDue(timeNow())
    seen.push((await proposals(home)).map((one) => one.lines.map(({ name }) => name).join('+')).sort().join(' '))
  }
  expect(seen).toEqual(['', '门冬胰岛素', '门冬胰岛素', '氨氯地平片 门冬胰岛素', '氨氯地平片+二甲双胍片 门冬胰岛素'])
  const [kept, tapped] = [(await proposals(home)).find((one) => one.lines.length === 1), (await proposals(home)).find((one) => one.lines.length === 2)]
  const tap = (version: number) => ({ as: home.resident, params: { help: newId('help') }, body: { household: home.id, member: home.members[0]?.id ?? '', version } })
  expect((await ok(api.help.refill, tap(tapped?.version ?? 0))).help.need).toMatchObject({ pharmacy: both.pharmacy, lines: [{ name: '氨氯地平片', left: 6 }, { name: '二甲双胍片', left: 7 }] })
  expect(await proposals(home)).toEqual([kept])
  await brought(home, undefined, { ...both, lines: [{ ...insulin.lines[0] ?? first, name: '门冬 胰岛素', quantity: 20 }] })
  expect([await proposals(home), await refillsOf(home.id)]).toMatchObject([[], [{ out: today(20) }]])
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
  expect(await refillsOf(home.id)).toMatchObject([{ out: today(3), on: today(1) }])
  const other = await aHousehold({ names: ['王磊'] })
  const { help, task } = await askHelp(other, needs.meal())
  await claimed(task, worker)
  for (const step of ['on-my-way', 'delivered'] as const) await ok(api.help.step, { as: worker, params: { help }, body: { ...event(), step } })
  await ok(api.help.confirm, { as: other.resident, params: { help }, body: { ...event(), arrived: true } })
  expect(await refillsOf(other.id)).toEqual([])
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
  expect(await refillsOf(home.id)).toMatchObject([{ proposed: addDays(today(-28), 23) }])
})

test('of two grids nobody’s own has a run, and their community reads one over both, without what has gone on from there', async () => {
  const pharmacy = '江岸国药堂'
  const [near, far] = [await aHousehold({ names: ['张秀英'], place: at.building, room: '1909' }), await aHousehold({ names: ['王磊'], place: at.otherBuilding })]
  const [first, second] = [await askHelp(near, aMedicine({ pharmacy })), await askHelp(far, aMedicine({ pharmacy: '江岸 国药堂' }))]
  const chief = await aWorker('周敏', at.community, 'community-worker')
  const runsAt = async (as: Person, place: string) => (await ok(api.tasks.runs, { as, query: { place } })).items.filter((one) => one.at.includes('国药堂')).map(({ tasks }) => tasks.map(({ id, here }) => [id, here]))
  expect([await runsAt(worker, at.grid), await runsAt(chief, at.community), await runsAt(chief, at.grid)]).toEqual([[], [[[second.task, false], [first.task, false]]], []])
})

test('a worker’s runs of more than a hundred open requests are read on, and what lies on two pages is one run', async () => {
  const grid = await aWorker('钱进', at.otherGrid)
  const pharmacy = '江岸百草堂'
  const home = await aHousehold({ names: ['王磊'], place: at.otherBuilding, room: '404' })
  const none = aMedicine({ pharmacy, lines: [{ id: 'a', name: '胰岛素', quantity: 1, left: 0, daily: 1, substitution: 'ask' }] })
  const ends = [await askHelp(home, none), await askHelp(home, none)]
  for (let n = 0; n < 101; n += 1) await askHelp(home, needs.errand())
  await ok(api.help.rate, { as: grid, params: { help: ends[1]?.help ?? '' }, body: { ...event(), urgency: 'normal', text: '家里还有' } })
  const first = await ok(api.tasks.runs, { as: grid, query: { place: at.otherGrid } })
  const second = await ok(api.tasks.runs, { as: grid, query: { place: at.otherGrid, cursor: first.cursor ?? '' } })
  expect(second.cursor).toBeUndefined()
  expect(joined([first.items, second.items]).filter((one) => one.at === pharmacy).map(({ tasks }) => tasks.map(({ id }) => id).sort())).toEqual([ends.map(({ task }) => task).sort()])
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
