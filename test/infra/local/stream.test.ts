/** The stream of a real table on the local engine: everything once, over a restart too. */
import type { DynamoDBRecord } from 'aws-lambda'
import { putOne } from '../../../functions/table/table'
import { readable, type Marks } from '../../../infra/local/shards'
import { listen, type Listening, type Stream } from '../../../infra/local/stream'
import { streamArn } from '../../../infra/local/table'
import { makeTableWithStream } from '../../support/table'

const endpoint = process.env.AWS_ENDPOINT_URL_DYNAMODB ?? ''
const source = { batchSize: 2, maximumRetryAttempts: 1, bisectBatchOnFunctionError: true, filterPatterns: [{ eventName: ['INSERT'], dynamodb: { Keys: { s: { S: [{ prefix: 'EVT#' }] } } } }] }
const sortKey = (record: DynamoDBRecord): string => record.dynamodb?.Keys?.s?.S ?? ''

let arn = ''
let running: Stream | undefined
beforeAll(async () => {
  await makeTableWithStream()
  arn = await streamArn(endpoint, process.env.TABLE_NAME ?? '')
})
afterEach(() => running?.stop())

function start(marks: Marks, heard: string[], more: Partial<Listening> = {}): Stream {
  const listener: Listening['listener'] = ({ Records }) => {
    heard.push(...Records.map(sortKey))
    return Promise.resolve({ batchItemFailures: [] })
  }
  running = listen({ endpoint, arn, source, listener, marks, keep: () => undefined, bury: () => undefined, ...more })
  return running
}
const file = (s: string): Promise<boolean> => putOne({ p: 'REQ#1', s, v: 1 })

test('what passes the filter is heard in order, and once over a restart', async () => {
  const marks: Marks = {}
  const heard: string[] = []
  for (const s of ['#', 'EVT#1', 'TASK', 'EVT#2', 'EVT#3']) await file(s)
  const first = start(marks, heard)
  await first.drain()
  expect(heard).toEqual(['EVT#1', 'EVT#2', 'EVT#3'])
  await first.stop()
  await file('EVT#4')
  await start(marks, heard).drain()
  expect(heard).toEqual(['EVT#1', 'EVT#2', 'EVT#3', 'EVT#4'])
})

test('a write that is announced is heard without waiting for the next look', async () => {
  const heard: string[] = []
  let tell = (): void => undefined
  const told = new Promise<void>((resolve) => (tell = resolve))
  const stream = start({}, heard, { listener: ({ Records }) => {
    if (Records.some((record) => sortKey(record) === 'EVT#5')) tell()
    return Promise.resolve({ batchItemFailures: [] })
  } })
  await stream.drain()
  await file('EVT#5')
  stream.wake()
  await told
})

test('what cannot be done is buried and does not stand in the way', async () => {
  const buried: string[] = []
  const done: string[] = []
  for (const s of ['EVT#6', 'EVT#7']) await file(s)
  await start({}, [], {
    listener: ({ Records }) => {
      if (Records.some((record) => sortKey(record) === 'EVT#6')) return Promise.reject(new Error('poison'))
      done.push(...Records.map(sortKey))
      return Promise.resolve({ batchItemFailures: [] })
    },
    bury: (records) => buried.push(...records.map(sortKey)),
  }).drain()
  expect(buried).toEqual(['EVT#6'])
  expect(done.at(-1)).toBe('EVT#7')
})

test('a shard waits for its parent', () => {
  const shards = [{ ShardId: 'a' }, { ShardId: 'b', ParentShardId: 'a' }, { ShardId: 'c', ParentShardId: 'gone' }]
  expect(readable(shards, {})).toEqual(['a', 'c'])
  expect(readable(shards, { a: 'all' })).toEqual(['b', 'c'])
})
