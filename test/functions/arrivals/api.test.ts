import { arrivalNumbers, listKey } from '../../../functions/table/keys'
import { query } from '../../../functions/table/table'
import { handler as onSchedule } from '../../../functions/arrivals/on-schedule'
import { handler as tell } from '../../../functions/inbox/on-change'
import { api } from '../../../shared/api'
import { aChange, today } from '../../support/builders'
import { newId } from '../../../shared/ids'
import type { TaskLine } from '../../../shared/inbox'
import { ok, refused } from '../../support/caller'
import { passTime } from '../../support/clock'
import { claimed, event, fileReport, resolved } from '../../support/filing'
import { aMobile, anId, aName, listed, listHead, readFileOf, readPeople, seeList, sendSheet, workedThrough } from '../../support/arriving'
import { csv } from '../../support/importing'
import { killedAt } from '../../support/kill'
import { aHousehold, aPerson, aWorker, type Person } from '../../support/people'
import { at } from '../../support/places'
import { allItems, allRows, linesSince } from '../../support/rows'
import { useTown } from '../../support/town'
import { sendForm, useBucket } from '../../support/uploads'

useTown()
const { files } = useBucket()
let head: Person
let worker: Person
beforeAll(async () => {
  [head, worker] = [await aWorker('郑丽', at.district, 'supervisor'), await aWorker('李敏')]
})

let told: Awaited<ReturnType<typeof allItems>> = []
/** What the stream brings of everything that was done since. */
async function hear(): Promise<void> {
  const items = await allItems()
  const { Records } = linesSince(told, items)
  if (Records.length > 0) await tell({ Records })
  told = items
}

const district = { place: at.district }
const people = async (list: string, community?: string) => (await ok(api.arrivals.people, { as: head, params: { ...district, list }, query: community === undefined ? {} : { community } })).items
const ledger = () => ok(api.arrivals.ledger, { as: head, params: district })
async function inbox(as: Person, place: string): Promise<TaskLine[]> {
  const first = await ok(api.tasks.page, { as, query: { place, kind: 'arrival' } })
  return first.cursor === undefined ? first.items : [...first.items, ...(await ok(api.tasks.page, { as, query: { place, kind: 'arrival', cursor: first.cursor } })).items]
}
const home = '湖北省武汉市江岸区长江街道怡康社区怡康苑1栋302'

test('a list is read into a preview, worked through, matched with who has reported, sent to inboxes, and what is left stands in the queue', async () => {
  const reporter = await aHousehold({ names: ['王小明'], phone: aMobile(1) })
  const filed = await fileReport(reporter, { arrival: today() })
  await hear()
  const preview = await readPeople(head, [
    ['王小明', aMobile(1), '', '上海市', today(), '怡康苑2栋101'], ['赵一', aMobile(2), anId(2), '广州市', today(), home], ['钱二', aMobile(3), '', '深圳市', today(), '某处'],
    ['赵一', aMobile(2), '', '', '', ''], ['孙三', '12345', '', '', '', ''],
  ])
  expect(preview).toMatchObject({ state: 'read', rows: 5, good: 3, repeated: 1, bad: 1, done: 0, counts: { people: 0 }, problems: [{ row: 6, column: 'phone', message: expect.stringContaining('电话') as string }] })
  expect(files().keys().filter((key) => key.includes('/'))).toEqual([])
  expect((await ok(api.arrivals.queue, { as: head, params: district })).items).toEqual([])
  const done = await workedThrough(head, preview.id)
  expect(done).toMatchObject({ state: 'done', done: 5, known: 0, counts: { people: 3, queued: 1, tasked: 1, reported: 1, closed: 0, self: 1, later: 0 } })
  expect((await people(preview.id, at.community)).map(({ row, state, who, self, report }) => [row, state, who, self, report === undefined])).toEqual([[3, 'tasked', '赵**', false, true], [2, 'reported', '王**', true, false]])
  const [task] = await inbox(worker, at.grid)
  expect(task).toMatchObject({ kind: 'arrival', who: '赵**', label: '怡康苑 1栋', urgency: 'soon', here: true })
  const open = await ok(api.tasks.read, { as: worker, params: { task: task?.id ?? '' } })
  expect(open).toMatchObject({ people: [{ name: '赵**' }], request: { kind: 'arrival', from: '广州市', over: false }, household: { phone: '139****0002' } })
  expect(JSON.stringify(open)).not.toContain('302')
  expect(open.request).not.toHaveProperty('address')
  expect((await refused(api.tasks.settle, { as: worker, params: { task: open.task.id }, body: { place: at.building } })).fields?.[0]?.path).toBe('place')
  await claimed(open.task.id, worker)
  expect(await ok(api.tasks.read, { as: worker, params: { task: open.task.id } })).toMatchObject({ people: [{ name: '赵一' }], request: { address: home }, household: { phone: '139****0002' } })
  expect(await ok(api.tasks.reveal, { as: worker, params: { task: open.task.id }, body: { ...event(), purpose: 'check-report' } })).toMatchObject({ phone: aMobile(2), verified: false })
  await resolved(open.task.id, worker, 'found')
  // The number itself is in the answer that shows it, and nowhere else; that it was shown stands in the story.
  const over = await ok(api.tasks.read, { as: worker, params: { task: open.task.id } })
  expect([JSON.stringify(over).includes(aMobile(2)), over.timeline.flatMap(({ verb, purpose }) => (verb === 'reveal' ? [purpose] : []))]).toEqual([false, ['check-report']])
  expect((await people(preview.id, at.community)).find(({ row }) => row === 3)).toMatchObject({ state: 'closed', closed: { by: '李敏', outcome: 'found' } })
  // Whoever reported is closed when somebody closes the report, and not before.
  await claimed(filed.task, worker)
  await hear()
  expect((await seeList(head, preview.id)).counts).toMatchObject({ reported: 1, closed: 1 })
  await resolved(filed.task, worker)
  await hear()
  expect((await people(preview.id, at.community)).find(({ row }) => row === 2)).toMatchObject({ state: 'closed', closed: { by: '李敏', outcome: 'no-risk' } })
  expect((await ledger()).counts).toEqual({ people: 3, queued: 1, tasked: 0, reported: 0, closed: 2, self: 1, later: 0 })
})

let mobiles = 100
const aRow = (address: string, name = aName((mobiles += 1))): string[] => [name, aMobile(mobiles), '', '广州市', today(), address]
const numbersOf = async (list: string) => (await seeList(head, list)).counts
/** What holds whatever happens: everyone is somewhere, and nobody twice. */
async function conserved(list: string, people: number): Promise<void> {
  const counts = await numbersOf(list)
  expect([counts.people, counts.queued + counts.tasked + counts.reported + counts.closed]).toEqual([people, people])
}
const taskFor = async (place: string, who: string) => (await inbox(worker, place)).find((one) => one.who === `${[...who][0] ?? ''}**` && one.state === 'open')?.id ?? ''

test('a list sent again is harmless, under its id and under another; somebody of another list is counted once', async () => {
  const rows = [aRow(home), aRow('怡康社区'), aRow('某处')]
  const id = newId('list')
  const file = csv([listHead, ...rows])
  const upload = await sendSheet(head, file)
  const params = { ...district, list: id }
  const body = { name: '名单.csv', upload }
  const first = await ok(api.arrivals.read, { as: head, params, body })
  expect(await ok(api.arrivals.read, { as: head, params, body })).toEqual(first)
  expect((await refused(api.arrivals.read, { as: head, params, body: { ...body, upload: newId('upload') } })).code).toBe('id-taken')
  const before = await workedThrough(head, id)
  expect(await ok(api.arrivals.run, { as: head, params })).toEqual(before)
  const again = await workedThrough(head, (await readFileOf(head, csv([listHead, ...rows, aRow(home)]))).id)
  expect(again).toMatchObject({ good: 4, known: 3, counts: { people: 1, tasked: 1 } })
  await conserved(id, 3)
})

test('whoever reports after the list takes the place of the task that was to find them; withdrawn, they are looked for anew', async () => {
  const list = await listed(head, [aRow(home, '李小红')])
  const task = await taskFor(at.grid, '李小红')
  const reporter = await aHousehold({ names: ['李小红'], phone: aMobile(mobiles) })
  const filed = await fileReport(reporter, { arrival: today() })
  await hear()
  expect(await numbersOf(list.id)).toMatchObject({ people: 1, reported: 1, self: 0, later: 1 })
  expect(await ok(api.tasks.read, { as: worker, params: { task } })).toMatchObject({ task: { state: 'merged' }, into: { id: filed.task }, verbs: [], timeline: [{ verb: 'submit' }, { verb: 'overtake' }] })
  expect((await refused(api.tasks.unmerge, { as: worker, params: { task }, body: event() })).code).toBe('not-merged')
  await ok(api.reports.withdraw, { as: reporter.resident, params: { report: filed.report }, body: event() })
  await hear()
  expect(await numbersOf(list.id)).toMatchObject({ people: 1, tasked: 1, reported: 0, later: 0 })
  expect(await taskFor(at.grid, '李小红')).not.toBe('')
  await conserved(list.id, 1)
})

test('who looked at the number on a list is read by the household that has reported meanwhile', async () => {
  await listed(head, [aRow(home, '冯小春')])
  const task = await taskFor(at.grid, '冯小春')
  await claimed(task, worker)
  const reporter = await aHousehold({ names: ['冯小春'], phone: aMobile(mobiles) })
  const filed = await fileReport(reporter, { arrival: today() })
  await hear()
  await ok(api.tasks.reveal, { as: worker, params: { task }, body: { ...event(), purpose: 'check-report' } })
  expect((await ok(api.households.looks, { as: reporter.resident, params: { household: reporter.id } })).items).toMatchObject([{ by: '李敏', purpose: 'check-report', task: filed.task }])
})

test('whoever is no longer in a report, or withdraws one of two, is followed to what is left', async () => {
  const list = await listed(head, [aRow(home, '何大'), aRow(home, '何小')])
  const family = await aHousehold({ names: ['何大', '何小'], phone: aMobile(mobiles) })
  const [first, second] = family.members.map(({ id }) => ({ member: id, symptoms: [] }))
  if (!first || !second) throw new Error('Nobody is there')
  const filed = await fileReport(family, { arrival: today(), travellers: [first, second] })
  await hear()
  expect(await numbersOf(list.id)).toMatchObject({ reported: 2, tasked: 0, later: 2 })
  await ok(api.reports.change, { as: family.resident, params: { report: filed.report }, body: { ...aChange(family, 1), arrival: today(), travellers: [first] } })
  await hear()
  expect(await numbersOf(list.id)).toMatchObject({ reported: 1, tasked: 1, later: 1 })
  const again = await fileReport(family, { arrival: today(), travellers: [first], note: '改了车次' })
  await ok(api.reports.withdraw, { as: family.resident, params: { report: filed.report }, body: event() })
  await hear()
  expect(await numbersOf(list.id)).toMatchObject({ reported: 1, tasked: 1 })
  await claimed(again.task, worker)
  await resolved(again.task, worker)
  await hear()
  expect((await people(list.id, at.community)).find(({ state }) => state === 'closed')).toMatchObject({ who: '何**', closed: { by: '李敏' } })
  await conserved(list.id, 2)
})

test('a phone alone does not match: a family shares one, and nobody is taken for somebody else; a report of that name is shown to whoever looks', async () => {
  await listed(head, [aRow(home, '周小宝')])
  const other = await aHousehold({ names: ['周大宝'], phone: aMobile(mobiles) })
  await fileReport(other, { arrival: today() })
  const namesake = await fileReport(await aHousehold({ names: ['周小宝'] }), { arrival: today() })
  await hear()
  const task = await taskFor(at.grid, '周小宝')
  expect(await ok(api.tasks.read, { as: worker, params: { task } })).toMatchObject({ task: { state: 'open' }, request: { alike: [{ id: namesake.task, state: 'open' }] } })
})

test('whoever has moved on is looked for there, or stands in the queue; nobody is closed by it', async () => {
  const list = await listed(head, [aRow('怡康苑1栋501', '吴一'), aRow('怡康苑1栋502', '郑二')])
  for (const [name, text] of [['吴一', '球场社区'], ['郑二', '回老家了']] as const) {
    const task = await taskFor(at.grid, name)
    await claimed(task, worker)
    const outcomes = [{ person: (await ok(api.tasks.read, { as: worker, params: { task } })).people[0]?.id ?? '', outcome: 'moved-on' }]
    expect((await refused(api.tasks.resolve, { as: worker, params: { task }, body: { ...event(), outcomes } })).code).toBe('needs-reason')
    const body = { ...event(), outcomes, text }
    await ok(api.tasks.resolve, { as: worker, params: { task }, body })
    await ok(api.tasks.resolve, { as: worker, params: { task }, body })
  }
  expect(await numbersOf(list.id)).toMatchObject({ people: 2, tasked: 1, queued: 1, closed: 0 })
  expect((await people(list.id, at.otherCommunity)).map(({ row, state, place }) => [row, state, place])).toEqual([[2, 'tasked', '球场社区']])
  expect((await ok(api.arrivals.queue, { as: head, params: district })).items).toContainEqual(expect.objectContaining({ row: 3, who: '郑**', address: '回老家了' }) as unknown)
  await conserved(list.id, 2)
})

test('the queue: a person says where, or why nobody is to look; what was seen must be what is there', async () => {
  const list = await listed(head, [aRow('长江街道某处', '冯一'), aRow('说不清', '陈二')])
  const queue = (await ok(api.arrivals.queue, { as: head, params: district })).items.filter((one) => one.list === list.id)
  expect(queue.map(({ who, near }) => [who, near.map(({ says }) => says)])).toEqual([['冯**', ['长江街道 怡康社区', '长江街道 球场社区']], ['陈**', []]])
  const [first, second] = queue.map(({ id, version }) => ({ params: { ...district, arrival: id }, version }))
  if (!first || !second) throw new Error('Nobody is in the queue')
  const put = { as: head, params: first.params, body: { to: at.otherCommunity, version: first.version } }
  expect((await refused(api.arrivals.put, { ...put, body: { ...put.body, to: at.street } })).fields).toEqual([{ path: 'to', message: '请选择本区的一个社区，或它下面的楼栋' }])
  expect((await refused(api.arrivals.put, { ...put, body: { ...put.body, to: '420103' } })).code).toBe('invalid')
  expect(await ok(api.arrivals.put, put)).toMatchObject({ state: 'tasked', place: '球场社区' })
  expect(await ok(api.arrivals.put, put)).toMatchObject({ state: 'tasked' })
  expect((await refused(api.arrivals.put, { ...put, body: { to: at.community, version: 1 } })).code).toBe('stale')
  const close = { as: head, params: second.params, body: { outcome: 'not-findable', text: '只有一个名字', version: second.version } }
  expect(await ok(api.arrivals.close, close)).toMatchObject({ state: 'closed', closed: { by: '郑丽', outcome: 'not-findable' } })
  expect(await ok(api.arrivals.close, close)).toMatchObject({ state: 'closed' })
  expect((await refused(api.arrivals.close, { ...close, params: first.params })).code).toBe('stale')
  expect((await refused(api.arrivals.close, { ...close, params: { ...district, arrival: newId('arrival') } })).code).toBe('not-found')
  expect((await people(list.id)).map(({ row, state }) => [row, state])).toEqual([[3, 'closed']])
  await conserved(list.id, 2)
})

test('killed at any of its writes and begun again, by hand or by the clock, a list counts each of its people once', async () => {
  const rows = Array.from({ length: 30 }, (_, i) => aRow(i % 10 === 0 ? '某处' : i % 2 === 0 ? '球场社区' : home))
  const { id } = await readPeople(head, rows)
  for (const n of [1, 2, 2, 3]) for (const done of [false, true]) await killedAt(n, () => ok(api.arrivals.run, { as: head, params: { ...district, list: id } }), { done }).catch(() => undefined)
  await onSchedule()
  expect(await seeList(head, id)).toMatchObject({ state: 'done', done: 30, known: 0, counts: { people: 30, queued: 3, tasked: 27 } })
  const tasks = (await query({ p: arrivalNumbers(id) })).rows
  expect(tasks).toHaveLength(3)
  await conserved(id, 30)
})

test('two who work through one list at once count nobody twice', async () => {
  const { id } = await readPeople(head, Array.from({ length: 25 }, () => aRow('球场社区')))
  await Promise.all([1, 2, 3].map(() => ok(api.arrivals.run, { as: head, params: { ...district, list: id } })))
  expect(await seeList(head, id)).toMatchObject({ state: 'done', counts: { people: 25, tasked: 25 } })
})

test('the result has every row with what became of it and why, as a workbook or as text, and runs nothing', async () => {
  const list = await listed(head, [aRow('球场社区', '韩一'), ['=cmd|calc', aMobile(1), '', '', '', ''], ['杨三', '1.38E+10', '', '@x', '', '+x'], ['朱四', aMobile((mobiles += 1)), anId(4), '', '', '=HYPERLINK("x")'], ['秦五', aMobile((mobiles += 1)), '4.2E+17', '', '', '某处']])
  const file = async (format: string, lang: 'zh' | 'en' = 'zh') => ok(api.arrivals.result, { as: head, params: { ...district, list: list.id }, query: { format }, lang })
  const { name, base64 } = await file('csv')
  const lines = Buffer.from(base64, 'base64').toString('utf8').split('\r\n')
  expect(name).toBe('名单-结果.csv')
  expect(lines.slice(1, 7).map((one) => one.split(',').at(-2))).toEqual(['结果', '已派到社区查找', '没有导入', '没有导入', '没有导入', '等人定地址'])
  expect(lines[6]).toContain('没有用：身份证号')
  expect(lines.some((line) => line.split(',').some((cell) => /^"?[=+\-@]/.test(cell)))).toBe(false)
  expect(lines[2]).toContain(`'${aMobile(mobiles - 2)}`)
  expect(Buffer.from((await file('xlsx', 'en')).base64, 'base64').subarray(0, 2).toString()).toBe('PK')
  // Corrected, it is sent again as it is.
  expect(await readFileOf(head, Buffer.from(base64, 'base64'))).toMatchObject({ rows: 5, good: 2, bad: 3 })
})

test('whoever was closed before a later list says that they come is looked for once more; a list sent again is the same arrival', async () => {
  const row = aRow('怡康苑1栋701', '冯小明')
  const first = await listed(head, [row])
  const task = await taskFor(at.grid, '冯小明')
  await claimed(task, worker)
  await resolved(task, worker, 'not-come')
  passTime({ days: 1 })
  expect(await listed(head, [row])).toMatchObject({ known: 1, counts: { people: 0 } })
  const later = [...row.slice(0, 4), today(4), ...row.slice(5)]
  expect(await listed(head, [later])).toMatchObject({ known: 0, counts: { people: 1, tasked: 1 } })
  expect(await listed(head, [later])).toMatchObject({ known: 1, counts: { people: 0 } })
  await conserved(first.id, 1)
})

test('somebody who comes on two days of one list is looked for twice, by a number from abroad and with what stood behind the name; sent again nobody is', async () => {
  const rows = [today(-1), today(3)].map((day) => ['柯一鸣（男）', '+852 6123 4567', '', '香港', day, '怡康苑1栋801'])
  const first = await listed(head, rows)
  expect(first).toMatchObject({ good: 2, repeated: 0, known: 0, counts: { people: 2, tasked: 2 } })
  expect(await listed(head, rows)).toMatchObject({ known: 2, counts: { people: 0 } })
  await conserved(first.id, 2)
  const task = await taskFor(at.grid, '柯一鸣')
  await claimed(task, worker)
  expect(await ok(api.tasks.read, { as: worker, params: { task } })).toMatchObject({ people: [{ name: '柯一鸣 (男)' }] })
  expect(await ok(api.tasks.reveal, { as: worker, params: { task }, body: { ...event(), purpose: 'check-report' } })).toMatchObject({ phone: '+85261234567' })
})

test('after thirty days nothing personal is left in any read, and the sums are what they were', async () => {
  const names = ['尤山水', '许江河']
  // A number of their own: other lists of this suite have other ends.
  mobiles += 1
  const given = [aRow('怡康苑1栋601', '尤山水'), aRow('某处', '许江河')]
  const mobilesOf = given.map(([, mobile]) => String(mobile))
  const list = await listed(head, given)
  const task = await taskFor(at.grid, '尤山水')
  const before = await numbersOf(list.id)
  const personal = (await allRows()).filter((row) => [...names, ...mobilesOf].some((said) => JSON.stringify(row).includes(said)) || (row.p === listKey(list.id).p && /^[PR]#/.test(row.s)))
  // What says something of people, and the parts and results in which the file is packed: all of it has its end.
  expect(personal.length).toBeGreaterThanOrEqual(4)
  expect(personal.filter(({ ttl }) => ttl !== Math.floor(Date.parse(list.at) / 1000) + 30 * 86_400).map(({ p, s }) => [p, s])).toEqual([])
  passTime({ days: 31 })
  expect(await numbersOf(list.id)).toEqual(before)
  expect((await people(list.id, at.community)).map(({ who, state }) => [who, state])).toEqual([[undefined, 'tasked']])
  const queued = (await ok(api.arrivals.queue, { as: head, params: district })).items.find((one) => one.list === list.id)
  expect([queued?.who, queued?.address, queued?.near]).toEqual([undefined, undefined, []])
  await claimed(task, worker)
  const open = await ok(api.tasks.read, { as: worker, params: { task } })
  expect(open).toMatchObject({ request: { kind: 'arrival', over: true, alike: [] }, people: [{ name: '尤**' }] })
  expect((await refused(api.tasks.reveal, { as: worker, params: { task }, body: { ...event(), purpose: 'check-report' } })).code).toBe('no-contact')
  expect((await refused(api.arrivals.result, { as: head, params: { ...district, list: list.id }, query: { format: 'csv' } })).code).toBe('not-found')
  await resolved(task, worker, 'not-come')
  await ok(api.arrivals.close, { as: head, params: { ...district, arrival: queued?.id ?? '' }, body: { outcome: 'not-findable', text: '没有找到', version: queued?.version ?? 0 } })
  expect(await numbersOf(list.id)).toMatchObject({ people: 2, closed: 2 })
})

test('a list is a district’s, of whoever sent it, and a file that is none is told what is wrong with it', async () => {
  const upload = await sendSheet(head, csv([listHead, aRow(home)]))
  const body = { name: '名单.csv', upload }
  expect((await refused(api.arrivals.read, { as: await aWorker('高峰', at.city, 'supervisor'), params: { place: at.city, list: newId('list') }, body })).fields).toEqual([{ path: 'place', message: '名单由区里处理，请选择一个区' }])
  expect((await refused(api.arrivals.read, { as: await aWorker('胡军', at.district, 'supervisor'), params: { ...district, list: newId('list') }, body })).fields?.[0]?.path).toBe('file')
  expect((await refused(api.arrivals.read, { as: await aPerson(), params: { ...district, list: newId('list') }, body })).code).toBe('forbidden')
  expect((await refused(api.uploads.done, { as: head, params: { upload } })).code).toBe('not-found')
  const form = await ok(api.uploads.askSheet, { as: head, body: { id: newId('upload'), place: at.district } })
  expect((await refused(api.arrivals.read, { as: head, params: { ...district, list: newId('list') }, body: { name: 'x', upload: form.id } })).fields).toEqual([{ path: 'file', message: '文件没有传上来，请再选一次' }])
  await sendForm(form, Buffer.from('没有,表头'))
  expect((await refused(api.arrivals.read, { as: head, params: { ...district, list: newId('list') }, body: { name: 'x', upload: form.id }, lang: 'en' })).fields?.[0]?.message).toContain('No header was found')
  expect((await refused(api.arrivals.see, { as: head, params: { ...district, list: newId('list') } })).code).toBe('not-found')
  expect((await ok(api.arrivals.lists, { as: head, params: district })).items.length).toBeGreaterThan(5)
})
