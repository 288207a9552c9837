/** Our own CPU per request: the handlers as bundled, in a process of their own, the engine's answers played back where the SDK would speak HTTP. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Api } from '../shared/api'
import { ask, tokenOf } from './ask'
import { build, built } from './build'
import type { Taped } from './cpu-worker'
import { environment, useTable, type Place } from './environment'
import type { Asked } from './event'
import { load } from './load'
import { atMost, type Figure } from './row'
import { claiming, inboxPage, submission } from './story'
import { record } from './tape'
import { taskRows } from './tasks'
import { idMaker, town as makeTown } from './town'

async function tapes({ endpoint }: Place): Promise<Taped[]> {
  const table = 'bench-cpu'
  await useTable(endpoint, table)
  const { town, rows } = makeTown()
  await load(endpoint, table, rows)
  await load(endpoint, table, taskRows(120, town))
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

export async function cpuFigures(place: Place): Promise<Figure[]> {
  const taped = await tapes(place)
  const worker = await build('cpu-worker')
  const [file, results] = [join(built, 'tapes.json'), join(built, 'cpu.json')]
  writeFileSync(file, JSON.stringify(taped))
  execFileSync(process.execPath, [worker, file, results], { env: { ...process.env, ...environment, LOG: 'on', TABLE_NAME: 'bench-cpu' }, stdio: ['ignore', 'ignore', 'inherit'] })
  const micros = JSON.parse(readFileSync(results, 'utf8')) as Record<string, number>
  return Object.entries(micros).map(([name, value]) => atMost(`${name}: our own CPU, median`, value / 1000, 0.5, ' ms', 3))
}
