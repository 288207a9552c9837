/** The table's stream on one machine: each function that listens gets every record that passes its filter, once it has done the ones before. */
import { setTimeout as pause } from 'node:timers/promises'
import type { StreamSource } from '../declared'
import { deliver, type Delivery, type Listener } from './deliver'
import { passes } from './filter'
import { readable, readShard, shardsOf, type Marks } from './shards'

export interface Listening {
  readonly endpoint: string
  readonly arn: string
  readonly source: StreamSource
  readonly listener: Listener
  readonly bury: Delivery['bury']
  /** What was done so far, kept over a restart. */
  readonly marks: Marks
  readonly keep: (marks: Marks) => void
}

export interface Stream {
  /** Reads on now instead of at the next look. */
  readonly wake: () => void
  /** Resolves when everything written before the call is done. */
  readonly drain: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Whoever writes wakes the readers; this is only for what nobody announced. */
const lookMs = 5000
const pageSize = 1000

function inBatches<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size))
}

/** One page of one shard; true when there was something. */
async function readOn({ endpoint, arn, source, listener, bury, marks, keep }: Listening, shard: string): Promise<boolean> {
  const { records, closed } = await readShard(endpoint, arn, shard, marks[shard], pageSize)
  const wanted = records.filter((record) => source.filterPatterns?.some((pattern) => passes(pattern, record)) ?? true)
  const delivery: Delivery = { source, listener, bury, waitMs: (attempt) => Math.min(200 * 2 ** attempt, 5000) }
  for (const batch of inBatches(wanted, source.batchSize)) {
    await deliver(delivery, batch)
    marks[shard] = batch.at(-1)?.dynamodb?.SequenceNumber ?? ''
    keep(marks)
  }
  const last = records.at(-1)?.dynamodb?.SequenceNumber
  if (last !== undefined || closed) {
    marks[shard] = last ?? 'all'
    keep(marks)
  }
  return last !== undefined || closed
}

async function readAll(listening: Listening): Promise<void> {
  for (let more = true; more;) {
    more = false
    for (const shard of readable(await shardsOf(listening.endpoint, listening.arn), listening.marks)) {
      if (await readOn(listening, shard)) more = true
    }
  }
}

export function listen(listening: Listening): Stream {
  let stopped = false
  let reading = Promise.resolve()
  // One reader at a time: a call while another reads waits for it, then reads what has come since.
  const drain = (): Promise<void> => (reading = reading.then(() => (stopped ? undefined : readAll(listening))).catch((error: unknown) => {
    if (!stopped) console.error('The table\'s stream could not be read:', error)
  }))
  let wake = (): void => undefined
  const loop = async (): Promise<void> => {
    while (!stopped) {
      const woken = new Promise<void>((resolve) => (wake = resolve))
      await drain()
      await Promise.race([woken, pause(lookMs, undefined, { ref: false })])
    }
  }
  const running = loop()
  return { wake: () => { wake() }, drain, stop: async () => { stopped = true; wake(); await running } }
}
