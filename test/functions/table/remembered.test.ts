/** The suites' memory of what a partition said: never anything else than the engine would say. */
import { wire, type Answer, type Signed } from '../../../functions/table/wire'
import { forgetAll, rememberReads } from '../../support/remembered'

const { port } = new URL(process.env['AWS_ENDPOINT_URL_DYNAMODB'] ?? '')
const reached: string[] = []
let status = 200
let meanwhile = (): Promise<unknown> => Promise.resolve()

beforeAll(() => {
  wire.post = async ({ headers }): Promise<Answer> => {
    reached.push(headers['x-amz-target']?.split('.')[1] ?? '')
    await meanwhile()
    return { status, body: Buffer.from(String(reached.length)) }
  }
  rememberReads()
})
beforeEach(() => {
  forgetAll()
  reached.length = 0
  status = 200
  meanwhile = () => Promise.resolve()
})

const key = (p: string) => ({ p: { S: p }, s: { S: '#' } })
const say = async (action: string, asked: object, at = port): Promise<string> =>
  (await wire.post({ protocol: 'http:', port: at, headers: { 'x-amz-target': `DynamoDB_20120810.${action}` }, body: JSON.stringify(asked) } as unknown as Signed)).body.toString()

const reads: Readonly<Record<string, (p: string) => object>> = {
  GetItem: (p) => ({ Key: key(p) }), Query: (p) => ({ ExpressionAttributeValues: { ':p': { S: p } } }), BatchGetItem: (p) => ({ RequestItems: { table: { Keys: [key('OTHER'), key(p)] } } }),
}
const writes: readonly (readonly [string, object])[] = [
  ['PutItem', { Item: key('A') }], ['UpdateItem', { Key: key('A') }],
  ...['Put', 'Update', 'Delete', 'ConditionCheck'].map((how) => ['TransactWriteItems', { TransactItems: [{ Put: { Item: key('B') } }, { [how]: how === 'Put' ? { Item: key('A') } : { Key: key('A') } }] }] as const),
]

test.each(Object.keys(reads))('%s of the same reaches the engine once; of another partition anew', async (action) => {
  const [asked, other] = [reads[action]?.('A') ?? {}, reads[action]?.('C') ?? {}]
  expect([await say(action, asked), await say(action, asked), await say(action, other), await say(action, asked)]).toEqual(['1', '1', '2', '1'])
})

test.each(Object.keys(reads).flatMap((action) => writes.map(([how, what]) => [action, how, Object.keys((what as { TransactItems?: object[] }).TransactItems?.[1] ?? {}).join(), what] as const)))('%s reaches it again after %s %s', async (action, how, _, what) => {
  const asked = reads[action]?.('A') ?? {}
  await say(action, asked)
  await say(how, what)
  expect([await say(action, asked), await say(action, asked)]).toEqual(['3', '3'])
})

test('what another partition’s writes leave alone is still known', async () => {
  await say('GetItem', { Key: key('A') })
  await say('PutItem', { Item: key('B') })
  expect(await say('GetItem', { Key: key('A') })).toBe('1')
})

test('what was read while something was written there is not kept, nor what a write met that failed', async () => {
  meanwhile = () => { meanwhile = () => Promise.resolve(); return say('PutItem', { Item: key('A') }) }
  await say('GetItem', { Key: key('A') })
  await say('GetItem', { Key: key('A') })
  expect(reached).toEqual(['GetItem', 'PutItem', 'GetItem'])
  meanwhile = () => Promise.reject(new Error('lost'))
  await expect(say('PutItem', { Item: key('A') })).rejects.toThrow('lost')
  meanwhile = () => Promise.resolve()
  await say('GetItem', { Key: key('A') })
  expect(reached).toEqual(['GetItem', 'PutItem', 'GetItem', 'PutItem', 'GetItem'])
})

test('an index, a refusal, and another than the engine are always asked anew', async () => {
  const index = { IndexName: 'by-g1', ExpressionAttributeValues: { ':p': { S: 'A' } } }
  for (const time of ['1', '2']) expect(await say('Query', index)).toBe(time)
  for (const time of ['3', '4']) expect(await say('GetItem', { Key: key('A') }, '9')).toBe(time)
  status = 400
  for (const time of ['5', '6']) expect(await say('GetItem', { Key: key('A') })).toBe(time)
})
