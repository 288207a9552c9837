/** When the browser app is built, and what of it is taken; a small script stands where Taro does, for a minute is long. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { buildApp, type Workshop } from '../../../infra/local/h5'
import { openFront } from '../../../infra/local/server'

/** Like Taro it clears the folder, then writes file after file; `pace` in ms. It counts its runs. */
const script = `
const fs = require('node:fs')
const [, out, count, source, pace] = process.argv
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const main = async () => {
  fs.appendFileSync(count, '.')
  fs.rmSync(out, { recursive: true, force: true })
  await wait(Number(pace))
  const text = fs.readFileSync(source, 'utf8')
  if (text === 'broken') throw new Error('Unexpected token')
  fs.mkdirSync(out + '/js', { recursive: true })
  fs.writeFileSync(out + '/index.html', text)
  await wait(Number(pace))
  fs.writeFileSync(out + '/js/app.0123abcd.js', text)
}
void main()
`

let folder: string
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'shouwang-h5-')) })
afterEach(() => { rmSync(folder, { recursive: true }) })

const source = () => join(folder, 'source.txt')
const write = (text: string): void => { writeFileSync(source(), text) }
const runs = (): number => (existsSync(join(folder, 'count')) ? readFileSync(join(folder, 'count'), 'utf8').length : 0)
const shop = (pace = 0): Workshop => ({
  out: join(folder, 'out'), cache: join(folder, 'cache'), hash: () => readFileSync(source(), 'utf8'),
  command: ['-e', script, join(folder, 'out'), join(folder, 'count'), source(), String(pace)], cwd: folder, environment: {},
})
const never = new AbortController().signal
const build = async (pace = 0): Promise<{ built: boolean; page: string | undefined; script: string | undefined }> => {
  const { built, files } = await buildApp(never, shop(pace))
  return { built, page: files.get('/index.html')?.toString(), script: files.get('/js/app.0123abcd.js')?.toString() }
}

test('it is built once, and again when something that goes into it has changed', async () => {
  write('one')
  expect(await build()).toEqual({ built: true, page: 'one', script: 'one' })
  expect(await build()).toEqual({ built: false, page: 'one', script: 'one' })
  write('two')
  expect(await build()).toEqual({ built: true, page: 'two', script: 'two' })
  expect(runs()).toBe(2)
})

test('a running server serves one whole build while the next is made, and after', async () => {
  write('one')
  const { files } = await buildApp(never, shop())
  const front = await openFront('127.0.0.1', 0)
  front.open({ functionAt: () => undefined, otherwise: () => Promise.resolve({ statusCode: 404 }), pages: { clock: { now: () => new Date(), moveTo: () => undefined }, moveTo: () => Promise.resolve() }, app: { files, photosFrom: 'http://127.0.0.1:9' }, written: () => undefined })
  const get = async (path: string) => (await fetch(`http://127.0.0.1:${String(front.port)}${path}`)).text()
  try {
    write('two')
    const again = build(150).then(() => true)
    let gone = 0
    for (let done = false; !done; done = await Promise.race([again, pause(10, false)])) {
      gone += existsSync(join(folder, 'out/index.html')) ? 0 : 1
      expect([await get('/'), await get('/js/app.0123abcd.js')]).toEqual(['one', 'one'])
    }
    expect(gone).toBeGreaterThan(0)
    expect([await get('/'), await get('/js/app.0123abcd.js')]).toEqual(['one', 'one'])
  } finally {
    await front.stop()
  }
  expect(await build()).toEqual({ built: false, page: 'two', script: 'two' })
})

test('a build that was broken off is never taken for one, not even by the sources of the last whole one', async () => {
  write('one')
  await build()
  write('two')
  const breaking = new AbortController()
  const broken = buildApp(breaking.signal, shop(300))
  while (!existsSync(join(folder, 'out/index.html')) || readFileSync(join(folder, 'out/index.html'), 'utf8') !== 'two') await pause(5)
  breaking.abort()
  await expect(broken).rejects.toThrow()
  write('one')
  expect(await build()).toEqual({ built: true, page: 'one', script: 'one' })
})

test('a build that fails says so and where all of it stands, and is made again', async () => {
  write('broken')
  await expect(build()).rejects.toThrow(/could not be built; see .*log[^]*Unexpected token/)
  await expect(build()).rejects.toThrow(/could not be built/)
  expect(runs()).toBe(2)
})

test('what is changed while it is built is built at the next start', async () => {
  write('one')
  const first = build(100)
  while (runs() === 0) await pause(5)
  write('two')
  expect((await first).page).toBe('two')
  write('one')
  expect(await build()).toEqual({ built: true, page: 'one', script: 'one' })
})
