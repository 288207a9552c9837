import { createHash, createHmac } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fromAttributes, toAttributes } from '../../../functions/table/attributes'
import { call } from '../../../functions/table/client'
import { patience, TableBusy } from '../../../functions/table/patience'
import { get, write } from '../../../functions/table/table'
import { NoAnswer, wire, type Answer, type Signed } from '../../../functions/table/wire'
import { makeTable } from '../../support/table'

const TableName = process.env.TABLE_NAME ?? ''
const { post } = wire
const { wait } = patience

beforeAll(makeTable)
beforeEach(() => { patience.wait = () => Promise.resolve() })
afterEach(() => {
  wire.post = post
  patience.wait = wait
})

const says = (status: number, body: unknown): Answer => ({ status, body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)) })
const refusal = (code: string): Answer => says(400, { __type: `com.amazonaws.dynamodb.v20120810#${code}`, message: `said ${code}` })

/** Puts `before` between us and the engine: what it gives back is the answer, undefined lets the request pass. */
function between(before: (request: Signed, nth: number) => Answer | undefined): Signed[] {
  const seen: Signed[] = []
  wire.post = (request) => {
    const answer = before(request, seen.push(request))
    return answer ? Promise.resolve(answer) : post(request)
  }
  return seen
}

describe('round trips', () => {
  test('every kind of value comes back as it went', async () => {
    const row = { p: 'KINDS', s: '守望 🏠 𠮷', empty: '', negative: -12.5, big: 1_793_000_000, yes: true, no: false, list: ['a', 1, [true]], map: { deep: { er: '·' } } }
    await call('PutItem', { TableName, Item: toAttributes(row) })
    const { Item } = await call('GetItem', { TableName, Key: toAttributes({ p: row.p, s: row.s }), ConsistentRead: true })
    expect(Item && fromAttributes(Item)).toEqual(row)
  })
})

describe('refusals keep their names', () => {
  test('a transaction cancelled says why, item by item', async () => {
    await call('PutItem', { TableName, Item: toAttributes({ p: 'THERE', s: '#' }) })
    const put = (p: string) => ({ Put: { TableName, Item: toAttributes({ p, s: '#' }), ConditionExpression: 'attribute_not_exists(p)' } })
    const cancelled = call('TransactWriteItems', { TransactItems: [put('NEW'), put('THERE')] })
    await expect(cancelled).rejects.toMatchObject({ name: 'TransactionCanceledException', reasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed' }] })
    expect(await get({ p: 'NEW', s: '#' })).toBeUndefined()
  })

  test('a condition that does not hold', async () => {
    const put = call('PutItem', { TableName, Item: toAttributes({ p: 'THERE', s: '#' }), ConditionExpression: 'attribute_not_exists(p)' })
    await expect(put).rejects.toMatchObject({ name: 'ConditionalCheckFailedException', status: 400 })
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

describe('the line', () => {
  let server: Server
  let handle: Parameters<typeof createServer>[1]
  const request = (): Signed => ({ protocol: 'http:', hostname: '127.0.0.1', port: (server.address() as AddressInfo).port, method: 'POST', path: '/', headers: {}, body: '{}' })
  beforeAll((done) => {
    server = createServer((incoming, response) => { handle?.(incoming, response) }).listen(0, '127.0.0.1', done)
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  test('an answer of many parts, characters cut between them, is read whole', async () => {
    const text = '守望'.repeat(20_000)
    handle = (_, response) => {
      const bytes = Buffer.from(text)
      for (let at = 0; at < bytes.length; at += 1000) response.write(bytes.subarray(at, at + 1000))
      response.end()
    }
    const { status, body } = await post(request())
    expect(status).toBe(200)
    expect(body.toString()).toBe(text)
  })

  test('cut before the answer, or within it: there is no answer', async () => {
    handle = (incoming) => { incoming.socket.destroy() }
    await expect(post(request())).rejects.toThrow(NoAnswer)
    handle = (incoming, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half', () => { incoming.socket.destroy() })
    }
    await expect(post(request())).rejects.toThrow(NoAnswer)
  })

  test('one connection carries call after call', async () => {
    const ports = new Set<number | undefined>()
    handle = (incoming, response) => {
      ports.add(incoming.socket.remotePort)
      response.end('{}')
    }
    for (let time = 0; time < 5; time += 1) await post(request())
    expect(ports.size).toBe(1)
  })

  test('no answer is asked for again, within bounds', async () => {
    let asked = 0
    wire.post = () => {
      asked += 1
      return Promise.reject(new NoAnswer('socket hang up'))
    }
    await expect(get({ p: 'a', s: 'b' })).rejects.toThrow(TableBusy)
    expect(asked).toBe(5)
  })

  test('an answer lost on its way: the same transaction again, which was carried out once', async () => {
    const tokens: string[] = []
    wire.post = async (request) => {
      tokens.push((JSON.parse(request.body) as { ClientRequestToken: string }).ClientRequestToken)
      const answer = await post(request)
      if (tokens.length === 1) throw new NoAnswer('socket hang up')
      return answer
    }
    expect(await write([{ put: { p: 'LOST', s: '#', v: 1 }, when: 'absent' }])).toEqual([])
    expect(tokens).toHaveLength(2)
    expect(new Set(tokens).size).toBe(1)
  })
})

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()
const sha = (text: string): string => createHash('sha256').update(text).digest('hex')

/** AWS's own recipe: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html */
function signatureOf({ headers, body }: Signed, secret: string): string {
  const small = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]))
  const [, scope = '', names = ''] = /Credential=[^/]+\/([^,]+), SignedHeaders=([^,]+)/.exec(small.get('authorization') ?? '') ?? []
  const canonical = ['POST', '/', '', ...names.split(';').map((name) => `${name}:${small.get(name) ?? ''}`), '', names, sha(body)].join('\n')
  const key = scope.split('/').reduce<string | Buffer>((made, part) => hmac(made, part), `AWS4${secret}`)
  return hmac(key, ['AWS4-HMAC-SHA256', small.get('x-amz-date'), scope, sha(canonical)].join('\n')).toString('hex')
}

describe('the signature and the address', () => {
  const before = { ...process.env }
  afterEach(() => { process.env = { ...before } })

  /** What a process that begins now, with this environment, asks for. */
  async function asked(environment: Record<string, string>): Promise<Signed | undefined> {
    Object.assign(process.env, environment)
    const seen: Signed[] = []
    await jest.isolateModulesAsync(async () => {
      const [own, client] = [await import('../../../functions/table/wire'), await import('../../../functions/table/client')]
      own.wire.post = (request) => Promise.resolve(says(200, {})).finally(() => seen.push(request))
      await client.call('GetItem', { TableName, Key: {} })
    })
    return seen[0]
  }

  test('the signature is the one that AWS computes, over the host, the date and the action', async () => {
    const request = await asked({ AWS_SECRET_ACCESS_KEY: 'of a test' })
    expect(request?.headers['Authorization']).toContain(`Signature=${request && signatureOf(request, 'of a test')}`)
    expect(request?.headers['Authorization']).toMatch(/\/cn-north-1\/dynamodb\/aws4_request, SignedHeaders=\S*host;\S*x-amz-date;x-amz-target/)
  })

  test("a role's token goes along, signed", async () => {
    const request = await asked({ AWS_SESSION_TOKEN: 'of a role' })
    expect(request?.headers).toMatchObject({ 'X-Amz-Security-Token': 'of a role' })
    expect(request?.headers['Authorization']).toContain(`Signature=${request && signatureOf(request, 'local')}`)
  })

  test('the region says where the table is, in China and elsewhere', async () => {
    delete process.env.AWS_ENDPOINT_URL_DYNAMODB
    expect(await asked({ AWS_REGION: 'cn-northwest-1' })).toMatchObject({ protocol: 'https:', hostname: 'dynamodb.cn-northwest-1.amazonaws.com.cn' })
    expect(await asked({ AWS_REGION: 'eu-central-1' })).toMatchObject({ hostname: 'dynamodb.eu-central-1.amazonaws.com' })
  })

  test('what is missing in the environment is named', async () => {
    delete process.env.AWS_ACCESS_KEY_ID
    await expect(asked({})).rejects.toThrow('AWS_ACCESS_KEY_ID is not set')
  })
})
