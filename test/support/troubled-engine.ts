/**
 * Stands between the product and the database engine and makes the trouble that the local engine never makes:
 * conflicts of transactions, throttling, answers lost on the way. Everything else goes through untouched.
 */
import { createServer, request as send, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** `lost`: the engine carries it out and the answer never arrives. The others never reach the engine; `overtaken`: somebody else wrote first. */
export type Trouble = 'lost' | 'conflict' | 'overtaken' | 'throttled' | 'unprocessed'
interface Item { Key?: object; Item?: { p: object; s: object } }
interface Asked { TransactItems?: Record<string, Item>[]; RequestItems?: Record<string, object> }

/** As AWS cancels a transaction for the sake of one of its items, here its last. */
const cancelled = ({ TransactItems = [] }: Asked, Code: string): object => ({
  __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException', Message: 'Transaction cancelled',
  CancellationReasons: TransactItems.map((_, index) => ({ Code: index === TransactItems.length - 1 ? Code : 'None' })),
})

const refusals: Record<Exclude<Trouble, 'lost' | 'unprocessed'>, (asked: Asked) => object> = {
  conflict: (asked) => cancelled(asked, 'TransactionConflict'),
  overtaken: (asked) => cancelled(asked, 'ConditionalCheckFailed'),
  throttled: () => ({ __type: 'com.amazonaws.dynamodb.v20120810#ThrottlingException', message: 'Rate exceeded' }),
}

const keysOf = ({ TransactItems = [] }: Asked): string[] =>
  TransactItems.map((one) => Object.values(one)[0]).map((item) => JSON.stringify(item?.Key ?? { p: item?.Item?.p, s: item?.Item?.s }))

const real = process.env['AWS_ENDPOINT_URL_DYNAMODB'] ?? ''
const planned: { action: string; trouble: Trouble }[] = []
const locked = new Set<string>()
let locks = false
/** How often each action was asked for since the last `calm()`. */
export const asked: Record<string, number> = {}
export let conflicts = 0

/** The next calls of this action meet this trouble, `times` of them. */
export function trouble(action: string, kind: Trouble, times = 1): void {
  for (let time = 0; time < times; time += 1) planned.push({ action, trouble: kind })
}

/** Items stay locked while a transaction that writes them is under way, as on AWS: another one meets a conflict. */
export function lockItems(): void {
  locks = true
}

/** No more trouble, and the counters at nought. */
export function calm(): void {
  planned.length = 0
  locks = false
  conflicts = 0
  for (const action of Object.keys(asked)) Reflect.deleteProperty(asked, action)
}

function forward(incoming: IncomingMessage, body: Buffer, done: (status: number, answer: Buffer) => void): void {
  const { hostname, port } = new URL(real)
  const outgoing = send({ hostname, port, method: 'POST', path: '/', headers: { ...incoming.headers, host: `${hostname}:${port}` } }, (answer) => {
    void buffer(answer).then((text) => { done(answer.statusCode ?? 500, text) })
  })
  outgoing.end(body)
}

function refuse(response: ServerResponse, said: object, status = 400): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(said))
}

async function pass(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await buffer(incoming)
  const action = String(incoming.headers['x-amz-target']).split('.')[1] ?? ''
  asked[action] = (asked[action] ?? 0) + 1
  const input = JSON.parse(body.toString()) as Asked
  const next = planned.findIndex((one) => one.action === action)
  const kind = next < 0 ? undefined : planned.splice(next, 1)[0]?.trouble
  if (kind === 'conflict' || kind === 'overtaken' || kind === 'throttled') return refuse(response, refusals[kind](input))
  if (kind === 'unprocessed') return refuse(response, { Responses: {}, UnprocessedKeys: input.RequestItems }, 200)
  const keys = locks && action === 'TransactWriteItems' ? keysOf(input) : []
  if (keys.some((key) => locked.has(key))) {
    conflicts += 1
    return refuse(response, refusals.conflict(input))
  }
  for (const key of keys) locked.add(key)
  forward(incoming, body, (status, answer) => {
    for (const key of keys) locked.delete(key)
    if (kind === 'lost') incoming.socket.destroy()
    else response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(answer)
  })
}

/** For the top of a suite, before anything is asked of the table. */
export function useTroubledEngine(): void {
  let server: Server | undefined
  beforeAll(async () => {
    server = createServer((incoming, response) => void pass(incoming, response))
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
    process.env['AWS_ENDPOINT_URL_DYNAMODB'] = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  })
  afterEach(calm)
  afterAll(() => {
    server?.closeAllConnections()
    server?.close()
    process.env['AWS_ENDPOINT_URL_DYNAMODB'] = real
  })
}
