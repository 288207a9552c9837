/** What people download: the WeChat packages, and all that the browser asks for until its first page stands. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { root } from '../infra/declared'
import { inputHash } from '../infra/local/h5'
import { readFiles, sendFile } from '../infra/local/static'
import { built } from './build'
import { atMost, type Figure } from './row'

/** The folder of a build that fits the sources of now; built where there is none. */
function buildOf(target: 'weapp' | 'h5'): string {
  const folder = join(root, 'miniapp/dist', target)
  const mark = join(built, `${target}.txt`)
  const hash = inputHash()
  if (existsSync(folder) && existsSync(mark) && readFileSync(mark, 'utf8') === hash) return folder
  const { status, stdout } = spawnSync('npm', ['run', '--silent', `build:${target}`], { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (status !== 0) throw new Error(`build:${target} failed\n${stdout.slice(-4000)}`)
  mkdirSync(built, { recursive: true })
  writeFileSync(mark, hash)
  return folder
}

function sizes(folder: string): { path: string; size: number }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => ({ path: path.split(sep).join('/'), stat: statSync(join(folder, path)) }))
    .flatMap(({ path, stat }) => (stat.isFile() ? [{ path, size: stat.size }] : []))
}

const kilobytes = (files: readonly { size: number }[]): number => files.reduce((sum, { size }) => sum + size, 0) / 1024

export function weappFigures(): Figure[] {
  const folder = buildOf('weapp')
  const { subPackages } = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8')) as { subPackages: { root: string }[] }
  const files = sizes(folder)
  const below = (start: string) => files.filter(({ path }) => path.startsWith(`${start}/`))
  const main = files.filter(({ path }) => !subPackages.some(({ root: start }) => path.startsWith(`${start}/`)))
  return [
    atMost('weapp: main package', kilobytes(main), 420, ' KB', 1),
    ...subPackages.map(({ root: start }) => atMost(`weapp: ${start}`, kilobytes(below(start)), 90, ' KB', 1)),
  ]
}

/** Serves the build alone; the API refuses, as it does to somebody who has not signed in. */
async function serveBuild(folder: string): Promise<{ url: string; stop: () => void }> {
  const files = readFiles(folder)
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    if (!sendFile(files, path, response)) response.writeHead(401, { 'content-type': 'application/json' }).end('{"error":{"code":"unauthenticated","message":"请先登录"}}')
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  return { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`, stop: () => { server.closeAllConnections(); server.close() } }
}

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** Everything that the first page asked for, by path, in bytes as gzip makes them. */
async function firstLoad(folder: string): Promise<Map<string, number>> {
  const { url, stop } = await serveBuild(folder)
  const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', headless: true, args: flags })
  try {
    const page = await browser.newPage({ viewport: { width: 375, height: 812 }, locale: 'zh-CN' })
    const loads: Promise<[string, number]>[] = []
    page.on('response', (response) => {
      if (response.ok()) loads.push(response.body().then((body) => [new URL(response.url()).pathname, gzipSync(body).length]))
    })
    await page.goto(url, { waitUntil: 'networkidle' })
    await page.waitForSelector('taro-view-core', { timeout: 15_000 })
    await page.waitForLoadState('networkidle')
    return new Map(await Promise.all(loads))
  } finally {
    await browser.close()
    stop()
  }
}

export async function browserFigures(): Promise<Figure[]> {
  const loads = await firstLoad(buildOf('h5'))
  const bytes = [...loads.values()].reduce((sum, size) => sum + size, 0)
  return [atMost(`browser: first load, gzip, ${String(loads.size)} files`, bytes / 1024, 200, ' KB', 1)]
}
