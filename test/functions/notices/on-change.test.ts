import { handler } from '../../../functions/notices/on-change'
import { api } from '../../../shared/api'
import { ok } from '../../support/caller'
import { passTime } from '../../support/clock'
import { askToJoin, claimed, event, fileReport, resolved } from '../../support/filing'
import { aHousehold, aPerson, aWorker, type Person } from '../../support/people'
import { allRows, insertsOf, streamOf } from '../../support/rows'
import { useTown } from '../../support/town'

useTown()
let worker: Person
beforeAll(async () => {
  worker = await aWorker('李建国')
})

const told = async (as: Person): Promise<string[]> => (await ok(api.notices.list, { as })).items.map((one) => one.kind)

/** A family of two with a report that was claimed, called about, noted and closed. */
async function aStory() {
  const home = await aHousehold({ names: ['张秀英', '王磊'], phone: '13812345678' })
  const { report, task } = await fileReport(home)
  await claimed(task, worker)
  await ok(api.tasks.reveal, { as: worker, params: { task }, body: { ...event(), purpose: 'check-report' } })
  await ok(api.tasks.call, { as: worker, params: { task }, body: { ...event(), result: 'reached' } })
  await ok(api.tasks.note, { as: worker, params: { task }, body: { ...event(), text: '家里有狗' } })
  await resolved(task, worker)
  const other = home.members[1]?.person ?? worker
  return { home, report, task, other, records: await insertsOf(report) }
}

test('each person is told of what others did, newest first, and nobody of a note', async () => {
  const { home, other, records } = await aStory()
  expect(await handler(streamOf(...records))).toEqual({ batchItemFailures: [] })
  expect(await told(home.resident)).toEqual(['resolved', 'called', 'revealed', 'claimed'])
  expect(await told(other)).toEqual(['resolved', 'called', 'revealed', 'claimed', 'submitted'])
  expect(await told(worker)).toEqual([])
})

test('the stream replayed, in any order and in pieces, gives the same notices', async () => {
  const { other, records } = await aStory()
  await handler(streamOf(...records))
  const once = await ok(api.notices.list, { as: other })
  passTime({ hours: 1 })
  await handler(streamOf(...records))
  for (const record of [...records].reverse()) await handler(streamOf(record))
  await Promise.all(records.map((record) => handler(streamOf(record, ...records))))
  expect(await ok(api.notices.list, { as: other })).toEqual(once)
  expect((await allRows()).filter((row) => row.p === `USR#${other.user}` && row.s.startsWith('NTC#'))).toHaveLength(once.items.length)
})

test('pieces that arrive late and out of order stand where they belong', async () => {
  const { other, records } = await aStory()
  for (const record of [...records].reverse()) await handler(streamOf(record))
  expect(await told(other)).toEqual(['resolved', 'called', 'revealed', 'claimed', 'submitted'])
})

test('changes and removals of rows, also by TTL, tell nobody anything', async () => {
  const { other, records } = await aStory()
  const changed = records.map((record) => ({ ...record, eventName: 'MODIFY' as const }))
  const gone = records.map(({ dynamodb }) => ({ eventName: 'REMOVE' as const, userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' }, dynamodb: { OldImage: dynamodb?.NewImage ?? {} } }))
  await handler(streamOf(...changed, ...gone))
  expect(await told(other)).toEqual([])
})

test('a record that cannot be handled says where to begin again, and what stood before it is done', async () => {
  const { other, records } = await aStory()
  const [first, second, ...rest] = records
  if (!first || !second) throw new Error('a story has several lines')
  const broken = { ...second, dynamodb: { ...second.dynamodb, NewImage: { ...second.dynamodb?.NewImage, verb: { S: 'dance' } } } }
  expect(await handler(streamOf(first, broken, ...rest))).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] })
  expect(await told(other)).toEqual(['submitted'])
  await handler(streamOf(second, ...rest))
  expect(await told(other)).toHaveLength(5)
})

test('a wish to join is told to the household; its answer to who asked and to the others', async () => {
  const home = await aHousehold({ names: ['张秀英', '王磊'] })
  const asker = await aPerson({ name: '赵六' })
  const { join } = await askToJoin(home, asker)
  await ok(api.households.answerJoin, { as: home.resident, params: { household: home.id, join }, body: { livesHere: true } })
  await handler(streamOf(...await insertsOf(join)))
  expect(await told(home.resident)).toEqual(['join-asked'])
  expect(await told(home.members[1]?.person ?? worker)).toEqual(['join-answered', 'join-asked'])
  expect(await told(asker)).toEqual(['join-answered'])
})

test('a worker whose task the household answers is told', async () => {
  const home = await aHousehold()
  const asker = await aPerson({ name: '赵六' })
  const { join, task } = await askToJoin(home, asker)
  const holder = await aWorker('陈晓')
  await claimed(task, holder)
  await ok(api.households.answerJoin, { as: home.resident, params: { household: home.id, join }, body: { livesHere: false } })
  await handler(streamOf(...await insertsOf(join)))
  const { items } = await ok(api.notices.list, { as: holder })
  expect(items).toMatchObject([{ kind: 'join-answered', detail: 'not-here', opens: 'task' }])
})

test('a look at the phone for a wish to join is told to the household, not to who asked', async () => {
  const home = await aHousehold({ phone: '13812345678' })
  const asker = await aPerson({ name: '赵六' })
  const { join, task } = await askToJoin(home, asker)
  await claimed(task, worker)
  await ok(api.tasks.reveal, { as: worker, params: { task }, body: { ...event(), purpose: 'confirm-household' } })
  await handler(streamOf(...await insertsOf(join)))
  expect(await told(home.resident)).toContain('revealed')
  expect(await told(asker)).toEqual(['claimed'])
})
