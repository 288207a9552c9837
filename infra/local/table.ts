/** Creates the table from infra/table.yml, the same file that CloudFormation reads. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { callDynamo, EngineRefusal } from './dynamodb-call'

interface TableProperties {
  BillingMode: string
  AttributeDefinitions: object[]
  KeySchema: object[]
  GlobalSecondaryIndexes: object[]
  StreamSpecification: object
  TimeToLiveSpecification: object
}

export function tableProperties(): TableProperties {
  const template = parse(readFileSync(join(__dirname, '../table.yml'), 'utf8')) as { Resources: { Table: { Properties: TableProperties } } }
  return template.Resources.Table.Properties
}

/** True when it was created now, false when it stood already. `stream`: off where nobody listens, for the engine keeps every line of it for a day and grows slow over them. `ttl`: off where the clock is not the engine’s, which takes away what is past its end by its own. */
export async function createTable(endpoint: string, name: string, { stream = true, ttl = true }: { stream?: boolean; ttl?: boolean } = {}): Promise<boolean> {
  const { BillingMode, AttributeDefinitions, KeySchema, GlobalSecondaryIndexes, StreamSpecification, TimeToLiveSpecification } = tableProperties()
  try {
    await callDynamo(endpoint, 'CreateTable', {
      TableName: name, BillingMode, AttributeDefinitions, KeySchema, GlobalSecondaryIndexes,
      ...(stream ? { StreamSpecification: { StreamEnabled: true, ...StreamSpecification } } : {}),
    })
  } catch (error) {
    if (error instanceof EngineRefusal && error.code === 'ResourceInUseException') return false
    throw error
  }
  if (ttl) await callDynamo(endpoint, 'UpdateTimeToLive', { TableName: name, TimeToLiveSpecification })
  return true
}

export async function streamArn(endpoint: string, name: string): Promise<string> {
  const answer = await callDynamo(endpoint, 'DescribeTable', { TableName: name }) as { Table: { LatestStreamArn?: string } }
  if (answer.Table.LatestStreamArn === undefined) throw new Error(`${name} has no stream`)
  return answer.Table.LatestStreamArn
}
