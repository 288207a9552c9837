/** The suite's table read whole, past the product: what really stands there. */
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { fromAttributes, type Attributes } from '../../functions/table/attributes'
import type { Row } from '../../functions/table/table'
import { callDynamo } from '../../infra/local/dynamodb-call'

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
