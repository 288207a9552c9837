/** Gives a batch of stream records to a function the way Lambda does: what failed again, halved, and at last to the dead letters. */
import { setTimeout as pause } from 'node:timers/promises'
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import type { StreamSource } from '../declared'

export type Listener = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>
export interface Delivery {
  readonly source: Pick<StreamSource, 'maximumRetryAttempts' | 'bisectBatchOnFunctionError'>
  readonly listener: Listener
  /** Given up: what could not be delivered, and why. */
  readonly bury: (records: readonly DynamoDBRecord[], reason: string) => void
  readonly waitMs: (attempt: number) => number
}

interface Outcome { readonly from: number; readonly reason: string }

/** Where the batch has to begin again; its length when all went well. */
async function attempt(listener: Listener, records: readonly DynamoDBRecord[]): Promise<Outcome> {
  try {
    const { batchItemFailures } = await listener({ Records: [...records] })
    const places = batchItemFailures.map(({ itemIdentifier }) => records.findIndex((record) => record.dynamodb?.SequenceNumber === itemIdentifier))
    return { from: Math.min(records.length, ...places.map((place) => Math.max(place, 0))), reason: 'the function reported it as failed' }
  } catch (error) {
    return { from: 0, reason: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

/** Resolves when every record is done or buried; the order of records is kept. */
export async function deliver(delivery: Delivery, records: readonly DynamoDBRecord[]): Promise<void> {
  const { source, listener, bury, waitMs } = delivery
  let left = records
  for (let tries = 0; left.length > 0; tries += 1) {
    const { from, reason } = await attempt(listener, left)
    if (from > 0) tries = 0
    left = left.slice(from)
    if (left.length === 0) return
    if (left.length > 1 && source.bisectBatchOnFunctionError) {
      const middle = Math.ceil(left.length / 2)
      await deliver(delivery, left.slice(0, middle))
      left = left.slice(middle)
      tries = -1
    } else if (tries >= source.maximumRetryAttempts) {
      bury(left, reason)
      return
    }
    await pause(waitMs(Math.max(tries, 0)))
  }
}
