// The runner of WeChat builds from ../shared, installed into an ignored folder. Node's builtins only.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const source = join(root, '../shared/tools/weapp-run')
const target = join(root, '.cache/weapp-run')

const lockOf = (folder) => (existsSync(join(folder, 'package-lock.json')) ? readFileSync(join(folder, 'package-lock.json'), 'utf8') : '')

/** True where ../shared stands beside the project. In CI it must. */
export function hasWeappRun() {
  if (existsSync(source)) return true
  if (process.env.CI) throw new Error('CI runs with ../shared beside the project, and it is not there')
  return false
}

/** Copies and installs it where that was not done yet; gives `launchWeapp` and `compileDist`. */
export async function weappRun() {
  if (lockOf(target) !== lockOf(source) || !existsSync(join(target, 'node_modules'))) {
    rmSync(target, { recursive: true, force: true })
    cpSync(source, target, { recursive: true, filter: (path) => !path.includes('node_modules') })
    const { status, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: target, encoding: 'utf8' })
    if (status !== 0) throw new Error(`weapp-run could not be installed:\n${stderr}`)
  }
  const part = (name) => import(pathToFileURL(join(target, name)).href)
  return { ...(await part('driver.mjs')), ...(await part('compile.mjs')) }
}
