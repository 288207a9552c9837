/** Puts rows into the engine by the fastest way there is: batches, several at a time, outside the functions. */
import { toAttributes } from '../functions/table/attributes'
import type { Row } from '../functions/table/table'
import { callDynamo } from '../infra/local/dynamodb-call'

const lanes = 8

async function put(endpoint: string, table: string, rows: readonly Row[]): Promise<void> {
  let left: object | undefined = { [table]: rows.map((row) => ({ PutRequest: { Item: toAttributes(row) } })) }
  while (left && Object.keys(left).length > 0) {
    const answer = await callDynamo(endpoint, 'BatchWriteItem', { RequestItems: left }) as { UnprocessedItems?: object }
    left = answer.UnprocessedItems
  }
}

export async function load(endpoint: string, table: string, rows: Iterable<Row>): Promise<void> {
  const source = rows[Symbol.iterator]()
  const lane = async (): Promise<void> => {
    for (;;) {
      const batch: Row[] = []
      while (batch.length < 25) {
        const { value, done } = source.next()
        if (done) break
        batch.push(value)
      }
      if (batch.length === 0) return
      await put(endpoint, table, batch)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}
