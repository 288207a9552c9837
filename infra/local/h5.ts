/** The browser build that one machine serves: built anew only when what goes into it has changed. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from '../declared'
import { readFiles, type Files } from './static'
import { giveTurnBack, takeTurn } from './turn'

const inputs = ['miniapp/src', 'miniapp/config', 'miniapp/package.json', 'miniapp/babel.config.js', 'miniapp/tsconfig.json', 'shared', 'package-lock.json']

/** Where the app is built, by which arguments to Node, and what it is built from. */
export interface Workshop {
  readonly out: string
  readonly cache: string
  /** Differs when anything differs that goes into the build. */
  readonly hash: () => string
  readonly command: readonly string[]
  readonly cwd: string
  readonly environment: NodeJS.ProcessEnv
}

const here = (): Workshop => ({
  // Where Taro puts it when TARO_APP_LOCAL is 1 (miniapp/config).
  out: join(root, 'miniapp/dist/h5-local'), cache: join(root, '.cache'), hash: inputHash,
  command: [join(dirname(require.resolve('@tarojs/cli/package.json')), 'bin/taro'), 'build', '--type', 'h5', '--no-check'],
  cwd: join(root, 'miniapp'), environment: { NODE_ENV: 'production', TARO_APP_LOCAL: '1', CI: '1' },
})
const markOf = ({ cache }: Workshop): string => join(cache, 'h5-local.txt')

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

const isWhole = ({ out }: Workshop): boolean => existsSync(join(out, 'index.html'))
const isBuilt = (shop: Workshop, hash: string): boolean => isWhole(shop) && existsSync(markOf(shop)) && readFileSync(markOf(shop), 'utf8') === hash

function buildNow(shop: Workshop, signal: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, shop.command, { cwd: shop.cwd, env: { ...process.env, ...shop.environment }, stdio: ['ignore', 'pipe', 'pipe'], signal })
  const log = join(shop.cache, 'h5-local.log')
  const said: Buffer[] = []
  for (const output of [child.stdout, child.stderr]) output.on('data', (chunk: Buffer) => said.push(chunk))
  return new Promise((resolve, reject) => {
    let broken: Error | undefined
    child.on('error', (error) => {
      broken = error // it ends soon: until then it may write, and it is still its turn
      if (child.pid === undefined) reject(error)
    }).on('close', (code) => {
      writeFileSync(log, Buffer.concat(said))
      if (code === 0 && isWhole(shop)) resolve()
      else reject(broken ?? new Error(`The browser app could not be built; see ${log}\n${Buffer.concat(said).toString().slice(-1500)}`))
    })
  })
}

/** The mark stands beside whole builds only, and beside those whose sources stayed as they were. */
async function buildMarked(shop: Workshop, hash: string, signal: AbortSignal): Promise<void> {
  rmSync(markOf(shop), { force: true })
  await buildNow(shop, signal)
  if (shop.hash() === hash) writeFileSync(markOf(shop), hash)
}

/** The app's files, and whether they had to be built; `signal` breaks the build off. Two that start at once do not build over each other, nor read what the other is building. */
export async function buildApp(signal: AbortSignal, shop: Workshop = here()): Promise<{ built: boolean; files: Files }> {
  mkdirSync(shop.cache, { recursive: true })
  const turn = join(shop.cache, 'h5-local.pid')
  while (!takeTurn(turn)) await pause(500, undefined, { signal })
  try {
    const hash = shop.hash()
    const built = isBuilt(shop, hash)
    if (!built) await buildMarked(shop, hash, signal)
    return { built: !built, files: readFiles(shop.out) }
  } finally {
    giveTurnBack(turn)
  }
}
