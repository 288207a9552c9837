import { callDynamo } from '../../infra/local/dynamodb-call'
import { createTable, streamArn, tableProperties } from '../../infra/local/table'
import { makeTableWithStream } from '../support/table'

const endpoint = process.env.AWS_ENDPOINT_URL_DYNAMODB ?? ''
const name = process.env.TABLE_NAME ?? ''

beforeAll(makeTableWithStream)

test('the local table has the keys, the index, the stream and the expiry of infra/table.yml', async () => {
  const { Table } = await callDynamo(endpoint, 'DescribeTable', { TableName: name }) as { Table: Record<string, unknown> }
  const wanted = tableProperties()
  expect(Table.KeySchema).toEqual(wanted.KeySchema)
  expect(Table.GlobalSecondaryIndexes).toMatchObject(wanted.GlobalSecondaryIndexes)
  expect(Table.StreamSpecification).toEqual({ StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' })
  expect(await callDynamo(endpoint, 'DescribeTimeToLive', { TableName: name }))
    .toEqual({ TimeToLiveDescription: { AttributeName: 'ttl', TimeToLiveStatus: 'ENABLED' } })
})

test('making it again leaves it as it is', async () => {
  expect(await createTable(endpoint, name)).toBe(false)
  expect(await streamArn(endpoint, name)).toContain(name)
})

test('a refusal of the engine keeps its name', async () => {
  await expect(callDynamo(endpoint, 'DescribeTable', { TableName: 'nobody' })).rejects.toMatchObject({ code: 'ResourceNotFoundException' })
})

test('the tables of suites let no row end by the engine’s clock, nor have a stream', async () => {
  const own = `${name}-still`
  await createTable(endpoint, own, { stream: false, ttl: false })
  const { Table } = await callDynamo(endpoint, 'DescribeTable', { TableName: own }) as { Table: Record<string, unknown> }
  expect(Table.StreamSpecification).toBeUndefined()
  expect(await callDynamo(endpoint, 'DescribeTimeToLive', { TableName: own })).toEqual({ TimeToLiveDescription: { TimeToLiveStatus: 'DISABLED' } })
})
