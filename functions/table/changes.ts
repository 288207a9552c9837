/** What the table's stream says, as rows. Deletions by TTL and by us carry no new row and are no events of the domain. */
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { fromAttributes, type Attributes } from './attributes'
import type { Row } from './table'

/** The row that a record inserted; undefined for any other change. */
function insertedBy(record: DynamoDBRecord): Row | undefined {
  const image = record.dynamodb?.NewImage
  return record.eventName === 'INSERT' && image ? (fromAttributes(image as Attributes) as Row) : undefined
}

/** Gives each inserted row to `handle`, in order; at the first that fails, says where to begin again. */
export function onInserted(handle: (row: Row) => Promise<void>): (stream: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse> {
  return async ({ Records }) => {
    for (const record of Records) {
      const row = insertedBy(record)
      try {
        if (row) await handle(row)
      } catch (error) {
        process.stderr.write(`${JSON.stringify({ level: 'error', what: error instanceof Error ? error.stack : String(error) })}\n`)
        return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] }
      }
    }
    return { batchItemFailures: [] }
  }
}
