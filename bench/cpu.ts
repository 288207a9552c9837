/** Our own CPU per request: the handlers as bundled, in a process of their own, the engine's answers played back where HTTP would be spoken. */
import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Api } from '../shared/api'
import { clock } from '../functions/clock'
import { ask, tokenOf } from './ask'
import { build, built } from './build'
import type { Taped } from './cpu-worker'
import { environment, useTable, type Place } from './environment'
import type { Asked } from './event'
import { load } from './load'
import { atMost, median, type Figure } from './row'
import { claiming, inboxPage, submission } from './story'
import { record } from './tape'
import { taskRows } from './tasks'
import { stopClock, today } from './today'
import { idMaker, town as makeTown } from './town'

/** Waited for, not blocked on: a connection to the engine that ends meanwhile has to be noticed. */
const run = promisify(execFile)
const table = 'bench-cpu'
const turns = 3

async function tapes({ endpoint }: Place): Promise<Taped[]> {
  await useTable(endpoint, table)
  const { town, rows } = makeTown()
  await load(endpoint, table, rows)
  await load(endpoint, table, taskRows(120, town))
  // An hour later the functions read again what they keep in memory, so that the tape has it.
  clock.now = () => new Date(today.getTime() + 3_660_000)
  const id = idMaker(71)
  const [report, event] = [id('report'), id('event')]
  const [resident, worker] = await Promise.all([tokenOf(town.resident), tokenOf(town.worker)])
  const taped = async (name: string, domain: keyof Api, asked: Asked, token: string | undefined): Promise<Taped> =>
    ({ name, domain, asked, token, tape: await record(() => ask(domain, asked, token)) })
  return [
    await taped('submit', 'reports', submission(town, report), resident), await taped('inbox page', 'tasks', inboxPage, worker),
    await taped('claim', 'tasks', claiming(report, event), worker),
  ]
}

/** Microseconds in a fresh process: in the cloud, too, each domain's function runs in its own. */
async function microsOf(worker: string, taped: Taped): Promise<number> {
  const [file, result] = [join(built, 'tape.json'), join(built, 'cpu.txt')]
  writeFileSync(file, JSON.stringify(taped))
  await run(process.execPath, [worker, file, result], { env: { ...process.env, ...environment, LOG: 'on', TABLE_NAME: table }, maxBuffer: Infinity })
  return Number(readFileSync(result, 'utf8'))
}

export async function cpuFigures(place: Place): Promise<Figure[]> {
  const taped = await tapes(place).finally(stopClock)
  const worker = await build('cpu-worker')
  const samples = taped.map((): number[] => [])
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [i, one] of taped.entries()) samples[i]?.push(await microsOf(worker, one))
  }
  return taped.map(({ name }, i) => atMost(`${name}: our own CPU, median`, median(samples[i] ?? []) / 1000, 0.5, ' ms', 3))
}
