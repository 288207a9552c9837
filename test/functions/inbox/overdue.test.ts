import fc from 'fast-check'
import { clock } from '../../../functions/clock'
import { putNewTask, shownBy } from '../../../functions/inbox/store'
import { sweepDue } from '../../../functions/inbox/sweep'
import { write } from '../../../functions/table/table'
import { api } from '../../../shared/api'
import type { OverdueLine } from '../../../shared/inbox'
import { newId } from '../../../shared/ids'
import { urgencies, type Urgency } from '../../../shared/task-kinds'
import type { Task } from '../../../functions/inbox/task'
import { aTask, filedEvent } from '../../support/builders'
import { ok, refused } from '../../support/caller'
import { passTime } from '../../support/clock'
import { claimed, fileReport, resolved } from '../../support/filing'
import { aHousehold, aWorker, type Person } from '../../support/people'
import { at, pathOf } from '../../support/places'
import { useTown } from '../../support/town'

useTown()

let [chief, street, city]: Person[] = []
beforeAll(async () => {
  chief = await aWorker('周敏', at.community, 'community-worker')
  street = await aWorker('黄建', at.street, 'supervisor')
  city = await aWorker('高峰', at.city, 'supervisor')
})

const of = (person: Person | undefined): Person => person as Person
const late = (urgency: Urgency, path: string, day: string, more: Partial<Task> = {}): Task => ({ ...aTask({ urgency, path: pathOf(path), request: newId('report') }, `2022-08-${day}T02:00:00.000Z`), reminded: true, ...more })
const keep = (task: Task) => write(putNewTask(task, filedEvent(task)))
async function lateAt(place: string, as: Person | undefined = city): Promise<OverdueLine[]> {
  return (await ok(api.tasks.overdue, { as: of(as), query: { place } })).items
}
const idsAt = async (place: string): Promise<string[]> => (await lateAt(place)).map((one) => one.id)

test('a place lists what is late at any depth below it, most urgent and longest overdue first, wherever it has climbed', async () => {
  const urgent = late('urgent', at.otherCommunity, '28')
  const longer = late('urgent', at.building, '27', { place: at.street, placeName: '长江街道' })
  const calm = late('normal', at.otherBuilding, '20')
  for (const task of [urgent, longer, calm, aTask()]) await keep(task)
  for (const place of [at.city, at.district, at.street]) expect(await idsAt(place)).toEqual([longer.id, urgent.id, calm.id])
  expect(await idsAt(at.community)).toEqual([longer.id, calm.id])
  expect(await idsAt(at.otherGrid)).toEqual([calm.id])
  expect(await idsAt(at.otherDistrict)).toEqual([])
  expect(await lateAt(at.district)).toMatchObject([
    { place: at.street, placeName: '长江街道', belongs: '长江街道 怡康社区 第一网格', here: false }, { belongs: '长江街道 球场社区' }, { belongs: '长江街道 怡康社区 第二网格' },
  ])
  expect((await lateAt(at.otherGrid))[0]).toMatchObject({ belongs: '第二网格', here: true })
})

test('twenty a page, none lost or twice; the marker of another place is refused', async () => {
  for (let index = 0; index < 25; index += 1) await keep(late(urgencies[index % 3] ?? 'soon', at.otherCommunity, String(10 + (index % 15))))
  const first = await ok(api.tasks.overdue, { as: of(city), query: { place: at.otherCommunity } })
  const rest = await ok(api.tasks.overdue, { as: of(city), query: { place: at.otherCommunity, cursor: first.cursor ?? '' } })
  expect([first.items.length, rest.items.length, rest.cursor]).toEqual([20, 6, undefined])
  expect(new Set([...first.items, ...rest.items].map((one) => one.id)).size).toBe(26)
  expect((await refused(api.tasks.overdue, { as: of(city), query: { place: at.city, cursor: first.cursor ?? '' } })).code).toBe('invalid')
})

test('one of them opens from any place above, with the names masked, and is gone from all when it is closed', async () => {
  const home = await aHousehold({ names: ['欧阳若兰'], phone: '13812345678' })
  const { task } = await fileReport(home, { travellers: [{ member: home.members[0]?.id ?? '', symptoms: ['fever'] }] })
  passTime({ hours: 3 })
  await sweepDue(clock.now())
  expect((await lateAt(at.city)).find((one) => one.id === task)).toMatchObject({ state: 'open', place: at.community, belongs: '江岸区 长江街道 怡康社区 第一网格' })
  expect(JSON.stringify([await lateAt(at.city), await ok(api.tasks.read, { as: of(city), params: { task } })])).not.toMatch(/欧阳若兰|13812345678/)
  const room = String(home.household.room)
  const seen = async (as: Person | undefined) => JSON.stringify([(await ok(api.tasks.page, { as: of(as), query: { place: at.community } })).items.find((one) => one.id === task), await ok(api.tasks.read, { as: of(as), params: { task } })])
  for (const as_ of [street, city]) expect(await seen(as_)).not.toContain(` ${room}"`)
  expect(await seen(chief)).toContain(` ${room}"`)
  expect((await lateAt(at.city)).find((one) => one.id === task)?.label).toMatch(/ \*\*$/)
  await claimed(task, of(chief))
  expect((await lateAt(at.city)).find((one) => one.id === task)).toMatchObject({ state: 'held', holder: { name: '周敏' } })
  await resolved(task, of(chief))
  for (const place of [at.city, at.district, at.street, at.community, at.grid]) expect(await idsAt(place)).not.toContain(task)
})

test('only those who lead there or above see it', async () => {
  expect(await lateAt(at.community, chief)).not.toEqual([])
  expect((await refused(api.tasks.overdue, { as: of(chief), query: { place: at.street } })).code).toBe('forbidden')
  expect((await refused(api.tasks.overdue, { as: of(street), query: { place: at.city } })).code).toBe('forbidden')
  expect((await refused(api.tasks.overdue, { as: await aWorker('李建国'), query: { place: at.grid } })).code).toBe('forbidden')
})

test('a task that is not late costs no row more; a late one stands at every place from the city down to where it belongs', () => {
  fc.assert(fc.property(fc.constantFrom(at.building, at.otherBuilding, at.otherCommunity), fc.boolean(), fc.constantFrom('open', 'held', 'resolved', 'withdrawn'), (path, reminded, state) => {
    const task: Task = { ...aTask({ path: pathOf(path) }), reminded, state }
    const places = shownBy(task).flatMap(({ p }) => (p.startsWith('LATE#') ? [p.slice(5)] : []))
    const live = state === 'open' || state === 'held'
    expect(places).toEqual(reminded && live ? task.path.map((step) => step.id).slice(1) : [])
  }))
})
