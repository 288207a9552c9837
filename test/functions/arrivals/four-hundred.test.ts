import { noticesOf } from '../../../functions/notices/notice'
import { event as eventRow } from '../../../functions/inbox/event'
import { arrivalNumbers, inboxKey } from '../../../functions/table/keys'
import { fromRow } from '../../../functions/table/row'
import { query } from '../../../functions/table/table'
import { aMobile, aName, listed, seeList } from '../../support/arriving'
import { today } from '../../support/builders'
import { claimed, fileReport, resolved, type Filed } from '../../support/filing'
import { aHousehold, aWorker, type Person } from '../../support/people'
import { at } from '../../support/places'
import { allItems } from '../../support/rows'
import { tellSince } from '../../support/told'
import { useTown } from '../../support/town'
import { useBucket } from '../../support/uploads'

useTown()
useBucket()

const reported = 260
const inOne = 20
const nameOf = (n: number): string => aName(n + 1)
/** Of everybody in one household the same. */
const phoneOf = (n: number): string => aMobile(n < reported ? 1 + Math.floor(n / inOne) : 1000 + n)
const addressOf = (n: number): string => (n < reported ? '怡康苑1栋' : n < 320 ? '怡康社区怡康苑2栋' : n < 380 ? '江岸区长江街道球场社区' : '亲戚家')

let head: Person
let worker: Person
const filed: Filed[] = []
beforeAll(async () => {
  [head, worker] = [await aWorker('郑丽', at.district, 'supervisor'), await aWorker('李敏')]
  for (let from = 0; from < reported; from += inOne) {
    const home = await aHousehold({ names: [nameOf(from)], without: Array.from({ length: inOne - 1 }, (_, i) => nameOf(from + i + 1)), phone: phoneOf(from) })
    filed.push(await fileReport(home, { arrival: today(), travellers: home.members.map(({ id }) => ({ member: id, symptoms: [] })) }))
  }
  await tellSince([])
}, 120_000)

test('of 400 names 260 have reported and are matched, 120 are tasks in the right inboxes, 20 stand in the queue, and nobody is closed unless somebody closed them', async () => {
  const { id, counts } = await listed(head, Array.from({ length: 400 }, (_, n) => [nameOf(n), phoneOf(n), '', '广州市', today(), addressOf(n)]))
  expect(counts).toEqual({ people: 400, queued: 20, tasked: 120, reported: 260, closed: 0, self: 260, later: 0 })
  const tasksAt = async (place: string): Promise<number> => (await query({ p: inboxKey(place, '').p })).rows.filter((row) => row['kind'] === 'arrival').length
  expect([await tasksAt(at.grid), await tasksAt(at.otherGrid), await tasksAt(at.otherCommunity)]).toEqual([60, 0, 60])
  expect((await query({ p: arrivalNumbers(at.district) })).rows.map(({ s, people }) => [s, people]).sort()).toEqual([['-', 20], [at.community, 320], [at.otherCommunity, 60]])
  const before = await allItems()
  const [first] = filed
  await claimed(first?.task ?? '', worker)
  expect((await seeList(head, id)).counts.closed).toBe(0)
  await resolved(first?.task ?? '', worker)
  await tellSince(before)
  expect((await seeList(head, id)).counts).toEqual({ people: 400, queued: 20, tasked: 120, reported: 240, closed: 20, self: 260, later: 0 })
}, 120_000)

test('filing somebody of a list tells nobody', async () => {
  const { rows } = await query({ p: inboxKey(at.otherCommunity, '').p, limit: 1 })
  const task = String(rows[0]?.['id'])
  const log = (await query({ p: `REQ#${task.slice(4)}`, from: 'EVT#', to: 'EVT$' })).rows
  expect(log.flatMap((row) => noticesOf(fromRow(eventRow(), row)))).toEqual([])
})
