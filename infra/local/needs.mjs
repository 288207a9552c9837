// What this machine must have before anything else can be loaded. Node's builtins only.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed${error ? `: ${error.message}` : ''}`)
}

const packagesOf = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages

/** The first package that is not there, or there in another version than the lockfile says. */
function missingPackage() {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return 'node_modules'
  const installed = packagesOf('node_modules/.package-lock.json')
  const wanted = Object.entries(packagesOf('package-lock.json')).filter(([path, { optional, devOptional, link }]) => path.startsWith('node_modules/') && !optional && !devOptional && !link)
  return wanted.find(([path, { version }]) => installed[path]?.version !== version)?.[0]
}

/** Node itself, as package.json asks for it. */
export function needNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 15)) throw new Error(`Node 20.15 or later is needed; this is ${process.versions.node}.`)
}

/** Installs what the lockfile names, development tools too, whatever NODE_ENV says. */
export function needPackages(say) {
  const missing = missingPackage()
  if (!missing) return
  say(`Installing packages (${missing} is missing) …`)
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
}

function mayInstall() {
  const root = process.getuid?.() === 0
  return root && spawnSync('apt-get', ['--version']).status === 0
}

function install(say, what, packages) {
  if (!mayInstall()) throw new Error(`${what} is needed. Install it (on Debian: apt-get install ${packages.join(' ')}) and try again.`)
  say(`Installing ${what} …`)
  run('apt-get', ['update', '-qq'])
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages])
}

function javaVersion() {
  const { stderr, status } = spawnSync('java', ['-version'], { encoding: 'utf8' })
  return status === 0 ? Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0) : 0
}

/** DynamoDB Local is a Java program. */
export function needJava(say) {
  if (javaVersion() < 17) install(say, 'Java 17 or later', ['default-jre-headless'])
}

const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** A Chromium for the journeys; its path is in CHROMIUM for the tests. */
export function needChromium(say) {
  const find = () => process.env.CHROMIUM ?? browsers.map((name) => spawnSync('which', [name], { encoding: 'utf8' }).stdout?.trim()).find(Boolean)
  if (!find()) install(say, 'Chromium', ['chromium', 'fonts-noto-cjk'])
  process.env.CHROMIUM = find()
}
