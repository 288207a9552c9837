/** The browser build that one machine serves: built anew only when what goes into it has changed. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from '../declared'
import { giveTurnBack, takeTurn } from './turn'

const inputs = ['miniapp/src', 'miniapp/config', 'miniapp/package.json', 'miniapp/babel.config.js', 'miniapp/tsconfig.json', 'shared', 'package-lock.json']
const mark = join(root, '.cache/h5-local.txt')
const turn = join(root, '.cache/h5-local.pid')
const log = join(root, '.cache/h5-local.log')

/** Where Taro puts it when TARO_APP_LOCAL is 1 (miniapp/config). */
export const appFolder = join(root, 'miniapp/dist/h5-local')

function filesOf(path: string): string[] {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (statSync(full).isFile()) return [path]
  return readdirSync(full).sort().flatMap((name) => filesOf(`${path}/${name}`))
}

export function inputHash(): string {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap(filesOf)) hash.update(file).update('\0').update(readFileSync(join(root, file))).update('\0')
  return hash.digest('hex')
}

function buildNow(signal: AbortSignal): Promise<void> {
  const taro = join(dirname(require.resolve('@tarojs/cli/package.json')), 'bin/taro')
  const child = spawn(process.execPath, [taro, 'build', '--type', 'h5', '--no-check'], {
    cwd: join(root, 'miniapp'), env: { ...process.env, NODE_ENV: 'production', TARO_APP_LOCAL: '1', CI: '1' }, stdio: ['ignore', 'pipe', 'pipe'], signal,
  })
  const said: Buffer[] = []
  for (const output of [child.stdout, child.stderr]) output.on('data', (chunk: Buffer) => said.push(chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => {
      writeFileSync(log, Buffer.concat(said))
      if (code === 0 && existsSync(join(appFolder, 'index.html'))) resolve()
      else reject(new Error(`The browser app could not be built; see ${log}\n${Buffer.concat(said).toString().slice(-1500)}`))
    })
  })
}

const isBuilt = (hash: string): boolean => existsSync(mark) && readFileSync(mark, 'utf8') === hash && existsSync(join(appFolder, 'index.html'))

/** True when it had to be built; `signal` breaks the build off. Two that start at once do not build over each other. */
export async function buildApp(signal: AbortSignal): Promise<boolean> {
  mkdirSync(dirname(mark), { recursive: true })
  const hash = inputHash()
  while (!takeTurn(turn)) await pause(500, undefined, { signal })
  try {
    if (isBuilt(hash)) return false
    await buildNow(signal)
    writeFileSync(mark, hash)
    return true
  } finally {
    giveTurnBack(turn)
  }
}
