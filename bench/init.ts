/** What loading a function costs a cold start, against a bundle of the SDK's bare document client: fresh processes, in turn, CPU of the whole process. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { bundle } from '../infra/bundle'
import { declaredFunctions } from '../infra/declared'
import { build, built } from './build'
import { atMost, median, shown, type Figure } from './row'

const run = promisify(execFile)
const rounds = 15
const probe = `
const before = process.cpuUsage()
require(process.argv[1])
const { user, system } = process.cpuUsage(before)
process.stdout.write(String(user + system))`

/** Microseconds from nothing loaded to the handler there. */
async function initOf(file: string): Promise<number> {
  const { stdout } = await run(process.execPath, ['-e', probe, file], { env: { ...process.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' } })
  return Number(stdout)
}

export async function initFigures(): Promise<Figure[]> {
  const bare = await build('bare-client')
  const functions = declaredFunctions()
  const folder = join(built, 'functions')
  await bundle(functions, folder)
  const samples = new Map<string, number[]>(functions.map(({ name }) => [name, []]))
  const bares: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    bares.push(await initOf(bare))
    for (const { name } of functions) samples.get(name)?.push(await initOf(join(folder, `${name}.js`)))
  }
  const base = median(bares)
  return functions.map(({ name, routes }) => {
    const ratio = median(samples.get(name) ?? []) / base
    // What WeChat Pay needs is a third of a megabyte; it weighs on its own functions and on no other.
    if (name.startsWith('pay')) return shown(`init ÷ bare document client: ${name}`, ratio.toFixed(2), 'printed: a function of its own')
    return routes.length > 0 ? atMost(`init ÷ bare document client: ${name}`, ratio, 1.25) : shown(`init ÷ bare document client: ${name}`, ratio.toFixed(2), 'printed')
  })
}
