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

/**
 * Two lanes, one a core: `said` is where what a lane's commands say goes. The first lane is heard as it goes; the second
 * one's words stand in a file and are printed when a step of it ends, so that neither cuts into the other.
 */
const live = { title: say, stdio: () => 'inherit', end: () => undefined }
function aside(name) {
  const file = join(cache, `${name}.log`)
  let log
  return {
    title: (line) => say(`${line}, meanwhile`),
    stdio: () => { log = openSync(file, 'w'); return ['ignore', log, log] },
    end: (title) => {
      closeSync(log)
      console.log(`\n== ${title}: what it said  [${((Date.now() - began) / 1000).toFixed(0)} s]\n${readFileSync(file, 'utf8')}`)
    },
  }
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
  say(`${title}, meanwhile`)
  const file = join(cache, `${name.replace(':', '-')}.log`)
  const log = openSync(file, 'w')
  const well = await script(name, ['ignore', log, log])
  closeSync(log)
  if (well) return
  count(0, 1)
  console.error(`${readFileSync(file, 'utf8').slice(-4000)}\n${name} failed; all of it is in ${file}`)
}

/** Jest, counted by test/support/count-reporter.cjs; a run that ends without its figures is a failure. */
async function jest(said, title, name, args, more = {}) {
  said.title(title)
  const figures = join(cache, `${name}.json`)
  rmSync(figures, { force: true })
  const reporters = ['--reporters=default', '--reporters=<rootDir>/test/support/count-reporter.cjs']
  const well = await run(process.execPath, [join(root, 'node_modules/jest/bin/jest.js'), ...args, ...reporters], { ...more, COUNT_FILE: figures }, said.stdio())
  said.end(title)
  const { passed, failed } = existsSync(figures) ? JSON.parse(readFileSync(figures, 'utf8')) : { passed: 0, failed: 1 }
  count(passed, well ? failed : Math.max(failed, 1))
}

/** Node's own runner, for what only runs as ES modules; counted from its TAP. One file at a time: they share a product and its clock. */
async function nodeTests(said, title, files, more) {
  said.title(title)
  const tap = join(cache, 'node.tap')
  rmSync(tap, { force: true })
  const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout', '--test-reporter=tap', `--test-reporter-destination=${tap}`]
  const well = await run(process.execPath, ['--test', '--test-concurrency=1', ...reporters, ...files], more, said.stdio())
  said.end(title)
  const figure = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(existsSync(tap) ? readFileSync(tap, 'utf8') : '')?.[1] ?? 0)
  const failed = figure('fail') + figure('cancelled')
  count(figure('pass'), well ? failed : Math.max(failed, 1))
}

/** One product for all journeys, started as `npm start` starts it. */
async function journeys() {
  say('The product, as npm start runs it, meanwhile')
  const require = createRequire(join(root, 'package.json'))
  require('tsx/cjs/api').register()
  const { startProduct } = require('./test/support/product.ts')
  const product = await startProduct()
  const weapp = readdirSync(join(root, 'test/journeys')).filter((file) => file.endsWith('.weapp.mjs')).map((file) => `test/journeys/${file}`)
  try {
    await nodeTests(aside('journeys-weapp'), 'Journeys in the WeChat build', weapp, { PRODUCT: product.url })
    await jest(aside('journeys'), 'Journeys in a browser', 'journeys', ['--selectProjects', 'journeys', '--runInBand', '--testSequencer=<rootDir>/test/support/journey-order.cjs'], { PRODUCT: product.url })
  } finally {
    await product.stop()
  }
}

async function checksAndSuites() {
  await check('Types', 'types')
  await check('Lint', 'lint')
  await jest(live, 'Rules, stores, routes, cloud, pages', 'suites', ['--selectProjects', 'node', 'jsdom', '--maxWorkers=2'])
}

async function buildsAndJourneys() {
  await build('The WeChat build', 'build:weapp')
  await build('The browser build', 'build:h5')
  await journeys().catch((error) => {
    console.error(error.message)
    count(0, 1)
  })
}

async function main() {
  needNode()
  needPackages(say)
  needJava(say)
  needChromium(say)
  mkdirSync(cache, { recursive: true })
  await Promise.all([checksAndSuites(), buildsAndJourneys()])
}

try {
  await main()
} catch (error) {
  console.error(error.message)
  count(0, 1)
}
console.log(`${counts.passed} passed, ${counts.failed} failed`)
process.exit(counts.failed === 0 ? 0 : 1)
