/** The suite's table read whole, past the product: what really stands there. */
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { fromAttributes, type Attributes } from '../../functions/table/attributes'
import type { Row } from '../../functions/table/table'
import { callDynamo } from '../../infra/local/dynamodb-call'
import { forgetAll } from './remembered'

export const endpoint = process.env['AWS_ENDPOINT_URL_DYNAMODB'] ?? ''
interface Scanned { Items: Attributes[]; LastEvaluatedKey?: object }

/** Every item of the table as DynamoDB keeps it. */
export async function allItems(): Promise<Attributes[]> {
  const items: Attributes[] = []
  let from: object | undefined
  do {
    const page = await callDynamo(endpoint, 'Scan', { TableName: process.env['TABLE_NAME'], ConsistentRead: true, ...(from ? { ExclusiveStartKey: from } : {}) }) as Scanned
    items.push(...page.Items)
    from = page.LastEvaluatedKey
  } while (from)
  return items
}

export async function allRows(): Promise<Row[]> {
  return (await allItems()).map((item) => fromAttributes(item) as Row)
}

/** The log's lines of one request, as the stream would bring them. */
export async function insertsOf(request: string): Promise<DynamoDBRecord[]> {
  const own = `REQ#${request.slice(request.indexOf('_') + 1)}`
  const lines = (await allItems()).filter((item) => item['p']?.S === own && item['s']?.S?.startsWith('EVT#'))
  return lines.map((item, index) => ({ eventName: 'INSERT', dynamodb: { SequenceNumber: String(index + 1), NewImage: item as never } }))
}

export const streamOf = (...Records: DynamoDBRecord[]): DynamoDBStreamEvent => ({ Records })

const keyOf = (item: Attributes): string => `${item['p']?.S ?? ''} ${item['s']?.S ?? ''}`
const inOrder = (items: readonly Attributes[]): Map<string, string> =>
  new Map(items.map((item): [string, string] => [keyOf(item), JSON.stringify(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))]).sort(([a], [b]) => (a < b ? -1 : 1)))

/** Rows as one text each, the same for the same rows. */
export const textsOf = (items: readonly Attributes[]): string[] => [...inOrder(items)].map((row) => row.join(' '))

/** Makes the table what it was: as if nothing had been done since. `stands`: what stands there now, where somebody has just read it. */
export async function putBack(before: readonly Attributes[], stands?: readonly Attributes[]): Promise<void> {
  const [now, then] = [inOrder(stands ?? await allItems()), inOrder(before)]
  const changed = before.filter((item) => now.get(keyOf(item)) !== then.get(keyOf(item))).map((Item) => ({ PutRequest: { Item } }))
  const made = [...now.keys()].filter((key) => !then.has(key)).map((key) => ({ DeleteRequest: { Key: { p: { S: key.slice(0, key.indexOf(' ')) }, s: { S: key.slice(key.indexOf(' ') + 1) } } } }))
  const requests = [...changed, ...made]
  for (let start = 0; start < requests.length; start += 25) {
    await callDynamo(endpoint, 'BatchWriteItem', { RequestItems: { [process.env['TABLE_NAME'] ?? '']: requests.slice(start, start + 25) } })
  }
  forgetAll()
}

/** The lines that logs have got since then, as the stream would bring them. */
export function linesSince(before: readonly Attributes[], items: readonly Attributes[]): DynamoDBStreamEvent {
  const known = new Set(before.map(keyOf))
  const lines = items.filter((item) => (item['s']?.S?.startsWith('EVT#') || item['p']?.S?.startsWith('VER#')) && !known.has(keyOf(item)))
  return streamOf(...lines.map((item, index): DynamoDBRecord => ({ eventName: 'INSERT', dynamodb: { SequenceNumber: String(index + 1), NewImage: item as never } })))
}
