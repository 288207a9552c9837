/** The whole product on one machine: the same functions, table, stream and schedules that serverless.yml declares. */
import { anyPath } from '../declared'
import { isSeeded, newPeople, seed } from '../seed/seed'
import { openDataFolder, type DataFolder } from './data-folder'
import { startEngine } from './dynamodb'
import { account, bucketName, loadFunctions, setEnvironment, tableName, wechatApp, type Loaded } from './functions'
import { buildApp } from './h5'
import { movableClock, type MovableClock } from './movable-clock'
import { router } from './routes'
import { everyMs, runSchedules, type Schedule } from './schedules'
import { openFront, type Front, type Product } from './server'
import { listen, type Stream } from './stream'
import { createTable, streamArn } from './table'
import { startS3 } from './s3'
import { startWechat } from './wechat'
import type { WechatPay } from './wechat-pay'
import { payHere } from './wechat-pay-here'

export interface LocalOptions {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly reset?: boolean
  /** Without the browser app only the API is served. */
  readonly app: boolean
  /** Told before each step, and with figures while a long one goes on. */
  readonly say: (line: string) => void
  /** `figures` of a step that takes a while. */
  readonly progress: (line: string) => void
  /** Breaks the start off; what was begun is ended. */
  readonly signal: AbortSignal
}

export interface Local { readonly port: number; readonly stop: () => Promise<void> }

function listenAll(functions: readonly Loaded[], endpoint: string, arn: string, data: DataFolder): Stream[] {
  return functions.flatMap(({ name, streams, run }) => streams.map((source) => listen({
    endpoint, arn, source, listener: run, marks: data.state.marks[name] ?? {},
    keep: (marks) => {
      data.state.marks[name] = marks
      data.keep()
    },
    bury: (records, reason) => {
      console.error(`${name} gave up ${String(records.length)} records; they stand in dead-letters.jsonl`)
      data.bury({ function: name, reason, records })
    },
  })))
}

function scheduled(functions: readonly Loaded[], written: () => void): Schedule[] {
  return functions.flatMap(({ name, schedules, run }) => schedules.map((rate) => ({ name, everyMs: everyMs(rate), run: () => run().finally(written) })))
}

async function fill(options: LocalOptions, { data, clock }: Ground): Promise<void> {
  if (await isSeeded()) {
    const late = await newPeople(clock.now().getTime())
    if (late.length > 0) options.say(`These people came with a later version and sign in with nothing here: ${late.map(({ key, name }) => `${name} (${key})`).join(', ')}. npm start -- --reset begins anew with them.`)
    return
  }
  options.say('Seeding the nation\'s districts, Wuhan\'s communities and one lively community …')
  data.state.filling = true
  data.keep()
  await seed(clock.now().getTime(), (done, all) => {
    options.signal.throwIfAborted()
    options.progress(`${String(done)} of ${String(all)} rows`)
  })
  delete data.state.filling
  data.keep()
}

/** Undoes in reverse what was begun; each once. */
class Ends {
  private readonly ends: (() => Promise<void> | void)[] = []
  add(end: () => Promise<void> | void): void { this.ends.push(end) }
  async all(): Promise<void> {
    for (let end = this.ends.pop(); end; end = this.ends.pop()) await end()
  }
}

interface Ground { readonly endpoint: string; readonly files: string; readonly data: DataFolder; readonly clock: MovableClock; readonly pay: WechatPay; readonly functions: readonly Loaded[] }

/** The table, the stand-ins of WeChat and of the store of files, the environment and, in it, the functions. */
async function layGround(options: LocalOptions, ends: Ends, front: Front): Promise<Ground> {
  const data = openDataFolder(options.dataDir, options.reset ?? false)
  ends.add(data.release)
  options.say('Starting the database …')
  const engine = await startEngine({ folder: data.engine })
  ends.add(engine.stop)
  const wechat = await startWechat(wechatApp)
  ends.add(wechat.stop)
  if (await createTable(engine.endpoint, tableName)) options.say('Table created')
  const clock = movableClock(data.state.clockAhead, (ahead) => {
    data.state.clockAhead = ahead
    data.keep()
  })
  const files = await startS3({ account, bucket: bucketName, folder: data.uploads, now: () => clock.now().getTime() })
  ends.add(files.stop)
  setEnvironment({ table: engine.endpoint, files: files.url, wechat: wechat.url }, options.dataDir)
  const pay = await payHere({ folder: options.dataDir, appid: wechatApp.appid, now: clock.now, product: `http://127.0.0.1:${String(front.port)}` })
  ends.add(pay.stop)
  return { endpoint: engine.endpoint, files: files.url, data, clock, pay, functions: loadFunctions() }
}

/** What goes on by itself from here on: the stream and the schedules. */
async function setGoing({ endpoint, data, clock, pay, functions }: Ground, ends: Ends): Promise<Pick<Product, 'written' | 'pages'>> {
  const streams = listenAll(functions, endpoint, await streamArn(endpoint, tableName), data)
  for (const stream of streams) ends.add(stream.stop)
  const written = (): void => { streams.forEach((stream) => { stream.wake() }) }
  const schedules = runSchedules(scheduled(functions, written), clock)
  ends.add(schedules.stop)
  const drain = (): Promise<unknown> => Promise.all(streams.map((stream) => stream.drain()))
  await drain()
  const moveTo = async (instant: Date): Promise<void> => {
    await schedules.moveTo(instant)
    await drain()
  }
  return { written, pages: { clock, moveTo, pay } }
}

async function begin(options: LocalOptions, ends: Ends): Promise<Local> {
  const front = await openFront(options.host, options.port)
  ends.add(front.stop)
  const failing = new AbortController()
  ends.add(() => { failing.abort() })
  const building = options.app ? buildApp(AbortSignal.any([options.signal, failing.signal])) : undefined
  building?.catch(() => undefined) // met below, where it is waited for
  const ground = await layGround(options, ends, front)
  await fill(options, ground)
  const going = await setGoing(ground, ends)
  options.say('Preparing the browser app (up to a minute the first time) …')
  const app = await building
  if (app?.built) options.say('Browser app built')
  options.signal.throwIfAborted()
  const functionAt = router(ground.functions.flatMap(({ routes, run }) => routes.map((route) => ({ route, to: run }))))
  const otherwise = functionAt(anyPath)
  if (!otherwise) throw new Error('infra/functions.yml names no function for paths that belong to nobody')
  front.open({ functionAt, otherwise, ...going, ...(app ? { app: { files: app.files, photosFrom: ground.files } } : {}) })
  return { port: front.port, stop: () => ends.all() }
}

/** Resolves when /health answers 200; whatever fails on the way ends what was already begun. One to a process. */
export async function startLocal(options: LocalOptions): Promise<Local> {
  const ends = new Ends()
  try {
    return await begin(options, ends)
  } catch (error) {
    await ends.all()
    throw error
  }
}
