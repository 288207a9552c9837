import type { DynamoDBStreamEvent } from 'aws-lambda'
import { clock } from '../../../functions/clock'
import type { Event } from '../../../functions/inbox/event'
import { handler } from '../../../functions/inbox/on-change'
import { keptDays } from '../../../functions/inbox/retention'
import { answer, withdraw } from '../../../functions/inbox/deeds'
import { isRefused } from '../../../functions/http/refusal'
import { householdLineKey, putNewTask, putTask, readRequest } from '../../../functions/inbox/store'
import { eventOf, fileTask, move, type Deed, type Task } from '../../../functions/inbox/task'
import { toAttributes } from '../../../functions/table/attributes'
import { eventKey, requestKey } from '../../../functions/table/keys'
import { get, write } from '../../../functions/table/table'
import { newId } from '../../../shared/ids'
import { makeTable } from '../../support/table'

const now = '2022-08-31T02:00:00.000Z'
const realNow = clock.now
beforeAll(makeTable)
beforeEach(() => { clock.now = () => new Date(now) })
afterAll(() => { clock.now = realNow })

async function filedJoin(): Promise<{ task: Task; request: string }> {
  const request = newId('join')
  const path = [{ id: '420102003005', level: 'community' as const, name: '社区' }]
  const task = fileTask({ request, kind: 'join', urgency: 'normal', path, household: newId('household'), label: '3栋 1401', about: [{ id: newId('member'), name: '张秀英' }], followers: [] }, now)
  if (!task) throw new Error('the path has a community')
  const filed = eventOf(task, { event: newId('event'), verb: 'submit', now })
  await write([{ put: { ...requestKey(request), id: request, kind: 'join' } }, ...putNewTask(task, filed)])
  return { task, request }
}

const resident = { by: { user: newId('user'), name: '张秀英' }, now }

/** Closes the task as a household would; what the stream then says. */
async function closed(task: Task, deed: Deed): Promise<Event> {
  const moved = move(task, deed)
  if (isRefused(moved)) throw new Error(moved.refused)
  await write(putTask(task, moved.task, moved.event))
  return moved.event
}

function streamOf(done: Event): DynamoDBStreamEvent {
  const row = { ...eventKey(done.task, done.id), ...done }
  return { Records: [{ eventName: 'INSERT', dynamodb: { SequenceNumber: '1', NewImage: toAttributes(row) as never } }] }
}

describe('when a request is closed', () => {
  const at = (days: number): Date => new Date(Date.parse(now) + days * 86_400_000)

  it('gives the request, its task, its log and its line an end date, after which nobody reads them', async () => {
    const { task, request } = await filedJoin()
    const done = await closed(task, withdraw({ ...resident, event: newId('event') }))
    expect(await handler(streamOf(done))).toEqual({ batchItemFailures: [] })
    const line = householdLineKey(task)
    clock.now = () => at(keptDays - 1)
    expect((await readRequest(request))?.events).toHaveLength(2)
    expect(await get(line)).toBeDefined()
    clock.now = () => at(keptDays + 1)
    expect(await readRequest(request)).toBeUndefined()
    expect(await get(line)).toBeUndefined()
  })

  it('does the same when it is told twice', async () => {
    const { task, request } = await filedJoin()
    const done = await closed(task, answer({ ...resident, event: newId('event') }, task, 'lives-here'))
    await handler(streamOf(done))
    const once = await get(requestKey(request))
    await handler(streamOf(done))
    expect(await get(requestKey(request))).toEqual(once)
  })

  it('leaves a request that goes on without an end', async () => {
    const { task, request } = await filedJoin()
    await handler(streamOf(eventOf(task, { event: newId('event'), verb: 'note', now })))
    expect((await get(requestKey(request)))?.['ttl']).toBeUndefined()
  })
})
