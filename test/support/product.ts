/** The product as `npm start` runs it, for journeys: its own port and data, seeded, ready. Set PRODUCT to use one that runs already. */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../../infra/local/dynamodb'

export interface Product { readonly url: string; stop: () => Promise<void> }

const root = join(__dirname, '../..')

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health`)).status === 200
  } catch {
    return false
  }
}

async function ready(url: string, child: ChildProcess, said: () => string): Promise<void> {
  for (const end = Date.now() + 240_000; ; await pause(250)) {
    if (await answers(url)) return
    if (child.exitCode !== null) throw new Error(`npm start ended before it was ready:\n${said()}`)
    if (Date.now() > end) throw new Error(`npm start was not ready after four minutes:\n${said()}`)
  }
}

/** Starts it as a newcomer does. */
export async function startProduct(): Promise<Product> {
  const running = process.env['PRODUCT']
  if (running) return { url: running, stop: () => Promise.resolve() }
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'shouwang-journey-'))
  const child = spawn(process.execPath, ['infra/local/start.mjs'], { cwd: root, env: { ...process.env, PORT: String(port), DATA_DIR: folder, LOG: 'off' }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-8000)))
  const gone = new Promise<void>((resolve) => child.once('exit', () => { resolve() }))
  const url = `http://127.0.0.1:${String(port)}`
  const stop = async (): Promise<void> => {
    child.kill('SIGINT')
    await gone
    rmSync(folder, { recursive: true, force: true })
  }
  await ready(url, child, () => said).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  return { url, stop }
}
