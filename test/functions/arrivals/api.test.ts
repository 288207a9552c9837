import { handler as tell } from '../../../functions/inbox/on-change'
import { api } from '../../../shared/api'
import { today } from '../../support/builders'
import { ok } from '../../support/caller'
import { claimed, event, fileReport, resolved } from '../../support/filing'
import { aMobile, anId, readPeople, seeList, workedThrough } from '../../support/arriving'
import { aHousehold, aWorker, type Person } from '../../support/people'
import { at } from '../../support/places'
import { allItems, linesSince } from '../../support/rows'
import { useTown } from '../../support/town'
import { useBucket } from '../../support/uploads'

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
const inbox = async (as: Person, place: string) => (await ok(api.tasks.page, { as, query: { place, kind: 'arrival' } })).items
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
  await claimed(open.task.id, worker)
  expect(await ok(api.tasks.read, { as: worker, params: { task: open.task.id } })).toMatchObject({ people: [{ name: '赵一' }], request: { address: home } })
  expect(await ok(api.tasks.reveal, { as: worker, params: { task: open.task.id }, body: { ...event(), purpose: 'check-report' } })).toMatchObject({ phone: aMobile(2), verified: false })
  await resolved(open.task.id, worker, 'found')
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
