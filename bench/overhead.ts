/** What a route takes over the local server, against the same calls of the engine made bare, in turn on two tables that are alike. Wall time. */
import { randomUUID } from 'node:crypto'
import { Agent, request, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { wire } from '../functions/table/wire'
import { loadFunctions } from '../infra/local/functions'
import { router } from '../infra/local/routes'
import { openFront } from '../infra/local/server'
import { tokenOf } from './ask'
import { useTable, type Place } from './environment'
import type { Asked } from './event'
import { load } from './load'
import { median, shown, type Figure } from './row'
import { claiming, inboxPage, submission } from './story'
import { taskRows } from './tasks'
import { today } from './today'
import { idMaker, town as makeTown, type Town } from './town'

const tables = ['bench-route', 'bench-plain'] as const
const repeats = 80
const warmUp = 20
const agent = new Agent({ keepAlive: true })

async function send(url: string, method: string, headers: Record<string, string>, body = ''): Promise<void> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request(url, { agent, method, headers }).once('response', resolve).once('error', reject).end(body)
  })
  const said = await buffer(response)
  if (response.statusCode !== 200) throw new Error(`${method} ${url} answered ${String(response.statusCode)}: ${said.toString()}`)
}

interface Call { readonly target: string; readonly body: string }
/** Calls that were on their way at the same time stand together. */
type Calls = Call[][]

/** What the functions ask of the engine while `act` runs. */
async function overheard(act: () => Promise<void>): Promise<Calls> {
  const calls: Calls = []
  let open = 0
  const { post } = wire
  wire.post = (asked) => {
    const call = { target: asked.headers['x-amz-target'] ?? '', body: asked.body }
    if (open === 0) calls.push([call])
    else calls.at(-1)?.push(call)
    open += 1
    return post(asked).finally(() => { open -= 1 })
  }
  await act().finally(() => { wire.post = post })
  return calls
}

const signed = { 'content-type': 'application/x-amz-json-1.0', authorization: 'AWS4-HMAC-SHA256 Credential=local/20200101/cn-north-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0' }

/** The same for the other table; a transaction needs a token of its own. */
const elsewhere = (body: string): string => body.replaceAll(tables[0], tables[1]).replace(/"ClientRequestToken":"[^"]+"/, `"ClientRequestToken":"${randomUUID()}"`)

async function makeBare(endpoint: string, calls: Calls): Promise<void> {
  for (const together of calls) await Promise.all(together.map(({ target, body }) => send(endpoint, 'POST', { ...signed, 'x-amz-target': target }, body)))
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await act()
  return performance.now() - began
}

type Times = Map<string, [number[], number[]]>
interface Asking { readonly name: string; readonly token: string; readonly asked: Asked }

async function round(front: string, endpoint: string, askings: readonly Asking[], times: Times): Promise<void> {
  for (const { name, token, asked } of askings) {
    const { method, path, query, body } = asked
    const url = `${front}${path}${query ? `?${new URLSearchParams(query).toString()}` : ''}`
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    let route = 0
    const calls = await overheard(async () => { route = await timed(() => send(url, method, headers, body ? JSON.stringify(body) : '')) })
    const plain = calls.map((together) => together.map(({ target, body: said }) => ({ target, body: elsewhere(said) })))
    const bare = await timed(() => makeBare(endpoint, plain))
    const [routes, bares] = times.get(name) ?? [[], []]
    times.set(name, [[...routes, route], [...bares, bare]])
  }
}

async function twins(endpoint: string): Promise<Town> {
  const { town, rows } = makeTown()
  for (const table of [...tables].reverse()) {
    await useTable(endpoint, table)
    await load(endpoint, table, rows)
    await load(endpoint, table, taskRows(120, town))
  }
  return town
}

async function rounds(front: string, endpoint: string, town: Town): Promise<Times> {
  const [resident = '', worker = ''] = await Promise.all([tokenOf(town.resident), tokenOf(town.worker)])
  const id = idMaker(83)
  const times: Times = new Map()
  for (let i = 0; i < repeats; i += 1) {
    const [report, event] = [id('report'), id('event')]
    await round(front, endpoint, [
      { name: 'inbox page', token: worker, asked: inboxPage }, { name: 'submit', token: resident, asked: submission(town, report) },
      { name: 'claim', token: worker, asked: claiming(report, event) },
    ], times)
  }
  return times
}

export async function overheadFigures({ endpoint }: Place): Promise<Figure[]> {
  const town = await twins(endpoint)
  const front = await openFront('127.0.0.1', 0)
  const functionAt = router(loadFunctions().flatMap(({ routes, run }) => routes.map((route) => ({ route, to: run }))))
  const clock = { now: () => today, moveTo: () => undefined }
  const otherwise = () => Promise.resolve({ statusCode: 404 })
  front.open({ functionAt, otherwise, pages: { clock, moveTo: () => Promise.resolve() }, written: () => undefined })
  try {
    const times = await rounds(`http://127.0.0.1:${String(front.port)}`, endpoint, town)
    return [...times].map(([name, [routes, bares]]) => {
      const [route, bare] = [median(routes.slice(warmUp)), median(bares.slice(warmUp))]
      return shown(`${name}: over the local server ÷ engine calls bare`, `${(route / bare).toFixed(2)} (${route.toFixed(1)} ms ÷ ${bare.toFixed(1)} ms)`, 'aim 1.15')
    })
  } finally {
    await front.stop()
    agent.destroy()
  }
}
