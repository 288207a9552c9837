// `npm test`: installs what is missing, then types, lint, builds, journeys, tests. Node's builtins only, for a fresh clone has nothing else.
// Ends with one line, `N passed, N failed`, over every test of every runner; types and lint are a test each, a build only when it fails.
import { spawn } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { needChromium, needJava, needNode, needPackages, root } from '../infra/local/needs.mjs'

const cache = join(root, '.cache')
const counts = { passed: 0, failed: 0 }
const began = Date.now()
const say = (line) => console.log(`\n== ${line}  [${((Date.now() - began) / 1000).toFixed(0)} s]`)

function count(passed, failed) {
  counts.passed += passed
  counts.failed += failed
}

/** True when the command ended well. */
function run(command, args, more = {}, stdio = 'inherit') {
  const child = spawn(command, args, { cwd: root, stdio, env: { ...process.env, ...more } })
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(error.message)
      resolve(false)
    }).on('close', (code) => { resolve(code === 0) })
  })
}
const script = (name, stdio) => run('npm', ['run', '--silent', name], {}, stdio)

async function check(title, name) {
  say(title)
  const well = await script(name)
  count(well ? 1 : 0, well ? 0 : 1)
}

/** Webpack tells its progress in a thousand lines: they stand in a file, and here only when it fails. */
async function build(title, name) {
  say(title)
  const file = join(cache, `${name.replace(':', '-')}.log`)
  const log = openSync(file, 'w')
  const well = await script(name, ['ignore', log, log])
  closeSync(log)
  if (well) return
  count(0, 1)
  console.error(`${readFileSync(file, 'utf8').slice(-4000)}\n${name} failed; all of it is in ${file}`)
}

/** Jest, counted by test/support/count-reporter.cjs; a run that ends without its figures is a failure. */
async function jest(title, args) {
  say(title)
  const figures = join(cache, 'jest.json')
  rmSync(figures, { force: true })
  const reporters = ['--reporters=default', '--reporters=<rootDir>/test/support/count-reporter.cjs']
  const well = await run(process.execPath, [join(root, 'node_modules/jest/bin/jest.js'), ...args, ...reporters], { COUNT_FILE: figures })
  const { passed, failed } = existsSync(figures) ? JSON.parse(readFileSync(figures, 'utf8')) : { passed: 0, failed: 1 }
  count(passed, well ? failed : Math.max(failed, 1))
}

/** Node's own runner, for what only runs as ES modules; counted from its TAP. One file at a time: they share a product and its clock. */
async function nodeTests(title, files) {
  say(title)
  const tap = join(cache, 'node.tap')
  rmSync(tap, { force: true })
  const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout', '--test-reporter=tap', `--test-reporter-destination=${tap}`]
  const well = await run(process.execPath, ['--test', '--test-concurrency=1', ...reporters, ...files])
  const figure = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(existsSync(tap) ? readFileSync(tap, 'utf8') : '')?.[1] ?? 0)
  const failed = figure('fail') + figure('cancelled')
  count(figure('pass'), well ? failed : Math.max(failed, 1))
}

/** One product for all journeys, started as `npm start` starts it. */
async function journeys() {
  say('The product, as npm start runs it')
  const require = createRequire(join(root, 'package.json'))
  require('tsx/cjs/api').register()
  const { startProduct } = require('./test/support/product.ts')
  const product = await startProduct()
  process.env.PRODUCT = product.url
  const weapp = readdirSync(join(root, 'test/journeys')).filter((file) => file.endsWith('.weapp.mjs')).map((file) => `test/journeys/${file}`)
  try {
    await nodeTests('Journeys in the WeChat build', weapp)
    await jest('Journeys in a browser', ['--selectProjects', 'journeys', '--runInBand'])
  } finally {
    delete process.env.PRODUCT
    await product.stop()
  }
}

async function main() {
  needNode()
  needPackages(say)
  needJava(say)
  needChromium(say)
  mkdirSync(cache, { recursive: true })
  await check('Types', 'types')
  await check('Lint', 'lint')
  await build('The WeChat build', 'build:weapp')
  await build('The browser build', 'build:h5')
  await journeys().catch((error) => {
    console.error(error.message)
    count(0, 1)
  })
  await jest('Rules, stores, routes, cloud, pages', ['--selectProjects', 'node', 'jsdom'])
}

try {
  await main()
} catch (error) {
  console.error(error.message)
  count(0, 1)
}
console.log(`${counts.passed} passed, ${counts.failed} failed`)
process.exit(counts.failed === 0 ? 0 : 1)
