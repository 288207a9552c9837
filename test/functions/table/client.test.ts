import { createHash, createHmac } from 'node:crypto'
import { Readable } from 'node:stream'
import { HttpResponse } from '@smithy/core/protocols'
import type { HttpRequest } from '@smithy/types'
import { fromAttributes, toAttributes } from '../../../functions/table/attributes'
import { call, wire } from '../../../functions/table/client'
import { patience, TableBusy } from '../../../functions/table/patience'
import { get, write } from '../../../functions/table/table'
import { makeTable } from '../../support/table'

const TableName = process.env.TABLE_NAME ?? ''
const { http } = wire
const { wait } = patience

beforeAll(makeTable)
beforeEach(() => { patience.wait = () => Promise.resolve() })
afterEach(() => {
  wire.http = http
  patience.wait = wait
})

const says = (statusCode: number, body: unknown, headers: Record<string, string> = {}) =>
  ({ response: new HttpResponse({ statusCode, headers, body: Readable.from([Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))]) }) })
const refusal = (code: string) => says(400, { __type: `com.amazonaws.dynamodb.v20120810#${code}`, message: `said ${code}` })

/** Puts `before` between us and the engine: what it gives back is the answer, undefined lets the request pass. */
function between(before: (request: HttpRequest, nth: number) => ReturnType<typeof says> | undefined): HttpRequest[] {
  const seen: HttpRequest[] = []
  wire.http = { handle: (request) => Promise.resolve(before(request, seen.push(request))).then((answer) => answer ?? http.handle(request)) }
  return seen
}

describe('round trips', () => {
  test('every kind of value comes back as it went', async () => {
    const row = { p: 'KINDS', s: '守望 🏠 𠮷', empty: '', negative: -12.5, big: 1_793_000_000, yes: true, no: false, list: ['a', 1, [true]], map: { deep: { er: '·' } } }
    await call('PutItem', { TableName, Item: toAttributes(row) })
    const { Item } = await call('GetItem', { TableName, Key: toAttributes({ p: row.p, s: row.s }), ConsistentRead: true })
    expect(Item && fromAttributes(Item)).toEqual(row)
  })

  test('an answer of many parts, characters cut between them, is read whole', async () => {
    const text = JSON.stringify({ Item: toAttributes({ p: '守', s: '望'.repeat(40_000) }) })
    const bytes = Buffer.from(text)
    const parts = Array.from({ length: Math.ceil(bytes.length / 1000) }, (_, i) => bytes.subarray(i * 1000, (i + 1) * 1000))
    between(() => ({ response: new HttpResponse({ statusCode: 200, headers: {}, body: Readable.from(parts) }) }))
    expect((await get({ p: '守', s: 'x' }))?.s).toHaveLength(40_000)
  })
})

describe('refusals keep their names', () => {
  test('a transaction cancelled says why, item by item', async () => {
    await call('PutItem', { TableName, Item: toAttributes({ p: 'THERE', s: '#' }) })
    const put = (p: string) => ({ Put: { TableName, Item: toAttributes({ p, s: '#' }), ConditionExpression: 'attribute_not_exists(p)' } })
    const cancelled = call('TransactWriteItems', { TransactItems: [put('NEW'), put('THERE')] })
    await expect(cancelled).rejects.toMatchObject({ name: 'TransactionCanceledException', CancellationReasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed' }] })
    expect(await get({ p: 'NEW', s: '#' })).toBeUndefined()
  })

  test('a condition that does not hold', async () => {
    const put = call('PutItem', { TableName, Item: toAttributes({ p: 'THERE', s: '#' }), ConditionExpression: 'attribute_not_exists(p)' })
    await expect(put).rejects.toMatchObject({ name: 'ConditionalCheckFailedException', $metadata: { httpStatusCode: 400 } })
  })

  test('a table that is not there, and a request that is wrong', async () => {
    await expect(call('GetItem', { TableName: 'nobody', Key: toAttributes({ p: 'a', s: 'b' }) })).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
    await expect(call('GetItem', { TableName, Key: toAttributes({ p: 'a' }) })).rejects.toMatchObject({ name: 'ValidationException' })
  })

  test('throttling is tried again, five times at most, then said to be busy', async () => {
    between(() => refusal('ThrottlingException'))
    await expect(call('GetItem', { TableName, Key: {} })).rejects.toMatchObject({ name: 'ThrottlingException', message: 'said ThrottlingException' })
    const once = between((_, nth) => (nth === 1 ? refusal('ThrottlingException') : undefined))
    expect(await get({ p: 'THERE', s: '#' })).toEqual({ p: 'THERE', s: '#' })
    expect(once).toHaveLength(2)
    const always = between(() => refusal('ThrottlingException'))
    await expect(get({ p: 'THERE', s: '#' })).rejects.toThrow(TableBusy)
    expect(always).toHaveLength(5)
  })

  test('a refusal that is final is asked for once', async () => {
    const seen = between(() => refusal('AccessDeniedException'))
    await expect(get({ p: 'a', s: 'b' })).rejects.toMatchObject({ name: 'AccessDeniedException' })
    expect(seen).toHaveLength(1)
  })

  test('a page of a proxy instead of JSON is told by its status and tried again', async () => {
    const seen = between((_, nth) => (nth === 1 ? says(503, '<html>') : undefined))
    expect(await get({ p: 'THERE', s: '#' })).toBeDefined()
    expect(seen).toHaveLength(2)
  })
})

test('an answer lost on its way: the same transaction again, which was carried out once', async () => {
  const tokens: string[] = []
  wire.http = {
    handle: async (request) => {
      tokens.push((JSON.parse(request.body as string) as { ClientRequestToken: string }).ClientRequestToken)
      const answer = await http.handle(request)
      if (tokens.length === 1) throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })
      return answer
    },
  }
  expect(await write([{ put: { p: 'LOST', s: '#', v: 1 }, when: 'absent' }])).toEqual([])
  expect(tokens).toHaveLength(2)
  expect(new Set(tokens).size).toBe(1)
})

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()
const sha = (text: string): string => createHash('sha256').update(text).digest('hex')

/** AWS's own recipe: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html */
function signatureOf({ headers, body }: HttpRequest, secret: string): string {
  const [, scope = '', names = ''] = /Credential=[^/]+\/([^,]+), SignedHeaders=([^,]+)/.exec(headers['authorization'] ?? '') ?? []
  const canonical = ['POST', '/', '', ...names.split(';').map((name) => `${name}:${headers[name] ?? ''}`), '', names, sha(body as string)].join('\n')
  const key = scope.split('/').reduce<string | Buffer>((made, part) => hmac(made, part), `AWS4${secret}`)
  return hmac(key, ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha(canonical)].join('\n')).toString('hex')
}

describe('the signature', () => {
  const at = ({ headers }: HttpRequest): number => Date.parse((headers['x-amz-date'] ?? '').replace(/(....)(..)(..)T(..)(..)(..)Z/, '$1-$2-$3T$4:$5:$6Z'))

  test('is the one that AWS computes, over the host, the date and the action', async () => {
    const [request] = await got(between(() => says(200, {})))
    expect(request?.headers['authorization']).toContain(`Signature=${request && signatureOf(request, 'local')}`)
    expect(request?.headers['authorization']).toMatch(/\/cn-north-1\/dynamodb\/aws4_request, SignedHeaders=\S*host;\S*x-amz-date;x-amz-target,/)
  })

  test('follows the server where our clock is wrong, and again when it has been set', async () => {
    const hour = 3_600_000
    const late = (): ReturnType<typeof says> => says(400, { __type: 'com.amazon.coral.service#InvalidSignatureException' }, { date: new Date(Date.now() + hour).toUTCString() })
    const seen = between((_, nth) => (nth === 1 ? late() : says(200, {})))
    await got(seen)
    expect(seen).toHaveLength(2)
    expect(Math.abs(at(seen[1] as HttpRequest) - Date.now() - hour)).toBeLessThan(10_000)
    const right = says(400, { __type: 'com.amazon.coral.service#RequestExpired' }, { date: new Date().toUTCString() })
    const again = between((_, nth) => (nth === 1 ? right : says(200, {})))
    await got(again)
    expect(Math.abs(at(again[1] as HttpRequest) - Date.now())).toBeLessThan(10_000)
  })

  test('that is refused though the time is right is final', async () => {
    const seen = between(() => says(403, { __type: 'x#SignatureDoesNotMatch' }, { date: new Date().toUTCString() }))
    await expect(get({ p: 'a', s: 'b' })).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' })
    expect(seen).toHaveLength(1)
  })
})

async function got(seen: HttpRequest[]): Promise<HttpRequest[]> {
  await get({ p: 'a', s: 'b' })
  return seen
}

describe('the environment', () => {
  const before = { ...process.env }
  afterEach(() => { process.env = { ...before } })

  /** A process that begins now. */
  async function fresh(environment: Record<string, string>): Promise<{ ask: () => Promise<HttpRequest | undefined> }> {
    delete process.env.AWS_ENDPOINT_URL_DYNAMODB
    Object.assign(process.env, environment)
    const made: { client?: typeof import('../../../functions/table/client') } = {}
    await jest.isolateModulesAsync(async () => { made.client = await import('../../../functions/table/client') })
    const seen: HttpRequest[] = []
    if (made.client) made.client.wire.http = { handle: (request) => Promise.resolve(says(200, {})).finally(() => seen.push(request)) }
    return { ask: async () => made.client?.call('GetItem', { TableName, Key: {} }).then(() => seen.at(-1)) }
  }

  test('the region says where the table is, in China and elsewhere', async () => {
    const china = await (await fresh({ AWS_REGION: 'cn-northwest-1' })).ask()
    expect(china).toMatchObject({ protocol: 'https:', hostname: 'dynamodb.cn-northwest-1.amazonaws.com.cn', headers: { host: 'dynamodb.cn-northwest-1.amazonaws.com.cn' } })
    expect(await (await fresh({ AWS_REGION: 'eu-central-1' })).ask()).toMatchObject({ hostname: 'dynamodb.eu-central-1.amazonaws.com' })
  })

  test('credentials about to end are read anew; a session token goes along', async () => {
    const soon = new Date(Date.now() + 60_000).toISOString()
    const { ask } = await fresh({ AWS_ACCESS_KEY_ID: 'FIRST', AWS_SECRET_ACCESS_KEY: 'a', AWS_SESSION_TOKEN: 'one', AWS_CREDENTIAL_EXPIRATION: soon })
    expect(await ask()).toMatchObject({ headers: { 'x-amz-security-token': 'one' } })
    const later = new Date(Date.now() + 3_600_000).toISOString()
    Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'SECOND', AWS_SECRET_ACCESS_KEY: 'b', AWS_SESSION_TOKEN: 'two', AWS_CREDENTIAL_EXPIRATION: later })
    await ask()
    const renewed = await ask()
    expect(renewed?.headers).toMatchObject({ 'x-amz-security-token': 'two' })
    expect(renewed?.headers['authorization']).toContain('Credential=SECOND/')
    expect(renewed?.headers['authorization']).toContain(`Signature=${renewed && signatureOf(renewed, 'b')}`)
  })
})
