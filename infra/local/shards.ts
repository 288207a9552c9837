/** Reads the table's stream from the local engine, shard by shard, parents before children, from where it was left. */
import type { DynamoDBRecord } from 'aws-lambda'
import { callDynamo, EngineRefusal } from './dynamodb-call'

/** Shard → the last sequence number that was done, or 'all' once a closed shard is read out. */
export type Marks = Record<string, string>

interface Shard { readonly ShardId: string; readonly ParentShardId?: string }
interface Described { StreamDescription: { Shards: Shard[]; LastEvaluatedShardId?: string } }
interface Read { Records: DynamoDBRecord[]; NextShardIterator?: string }

const streams = (endpoint: string, action: string, input: object): Promise<unknown> => callDynamo(endpoint, action, input, 'Streams')

export async function shardsOf(endpoint: string, arn: string): Promise<Shard[]> {
  const shards: Shard[] = []
  let after: string | undefined
  do {
    const answer = await streams(endpoint, 'DescribeStream', { StreamArn: arn, ...(after ? { ExclusiveStartShardId: after } : {}) }) as Described
    shards.push(...answer.StreamDescription.Shards)
    after = answer.StreamDescription.LastEvaluatedShardId
  } while (after)
  return shards
}

/** The shards that may be read now: not read out, and no parent still to be read. */
export function readable(shards: readonly Shard[], marks: Marks): string[] {
  const open = new Set(shards.map(({ ShardId }) => ShardId).filter((id) => marks[id] !== 'all'))
  return shards.filter(({ ShardId, ParentShardId }) => open.has(ShardId) && !(ParentShardId && open.has(ParentShardId))).map(({ ShardId }) => ShardId)
}

async function iteratorOf(endpoint: string, arn: string, shard: string, mark: string | undefined): Promise<string> {
  const start = mark === undefined ? { ShardIteratorType: 'TRIM_HORIZON' } : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: mark }
  try {
    const answer = await streams(endpoint, 'GetShardIterator', { StreamArn: arn, ShardId: shard, ...start }) as { ShardIterator: string }
    return answer.ShardIterator
  } catch (error) {
    // A day has passed: what the mark points at is gone from the stream.
    if (mark !== undefined && error instanceof EngineRefusal && error.code === 'TrimmedDataAccessException') return iteratorOf(endpoint, arn, shard, undefined)
    throw error
  }
}

/** The next records of a shard after `mark`, at most `limit`; `closed` when none will ever follow. */
export async function readShard(endpoint: string, arn: string, shard: string, mark: string | undefined, limit: number): Promise<{ records: DynamoDBRecord[]; closed: boolean }> {
  const answer = await streams(endpoint, 'GetRecords', { ShardIterator: await iteratorOf(endpoint, arn, shard, mark), Limit: limit }) as Read
  return { records: answer.Records, closed: answer.NextShardIterator === undefined && answer.Records.length === 0 }
}
