/** Capacity units of every route, held against bench/units.json, and what the issue asks of submit, claim and the first inbox page. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { api, type Api } from '../shared/api'
import { noticesOf } from '../functions/notices/notice'
import { keepNotice } from '../functions/notices/store'
import { clock } from '../functions/clock'
import { ask, tokenOf } from './ask'
import { useTable, type Place } from './environment'
import { settledCampaign } from './campaigns'
import { confirmedCampaign } from './handover'
import { proposedRows } from './help'
import { load } from './load'
import { metered, type Units } from './meter'
import type { Figure } from './row'
import { story, type Step } from './story'
import { findableRows, taskRows } from './tasks'
import { today } from './today'
import { idMaker, town as makeTown, type Town } from './town'
import { volunteerRows } from './volunteers'

const snapshot = join(__dirname, 'units.json')

/** As it stands in the snapshot. */
function text({ reads, writes, index, calls }: Units): string {
  const made = Object.entries(calls).sort().map(([action, times]) => (times === 1 ? action : `${action} ×${String(times)}`))
  return made.length === 0 ? 'none' : `${String(reads)} read, ${String(writes + index)} write · ${made.join(', ')}`
}

/** Some notices for the resident; answers the id of the last. */
async function tell({ resident, household }: Town): Promise<string> {
  const id = idMaker(5)
  let last = ''
  for (let i = 0; i < 30; i += 1) {
    const at = new Date(today.getTime() - (30 - i) * 60_000).toISOString()
    const event = { id: id('event'), task: id('task'), kind: 'report' as const, reference: 'ABCD-EFGH', label: household.label, verb: 'claim' as const, at, by: { user: 'u', name: '陈晓梅', role: 'grid-worker' as const }, told: [{ user: resident, opens: 'request' as const }] }
    for (const notice of noticesOf(event)) {
      await keepNotice(notice)
      last = notice.id
    }
  }
  return last
}

const nameOf = ({ route, when }: Step): string => (when ? `${route} (${when})` : route)

function insistOnEveryRoute(steps: readonly Step[]): void {
  const driven = new Set(steps.map((step) => step.route))
  const all = Object.entries(api).flatMap(([domain, routes]) => Object.keys(routes).map((name): Step['route'] => `${domain}.${name}`))
  const missing = all.filter((route) => !driven.has(route))
  if (missing.length > 0) throw new Error(`bench/story.ts drives no ${missing.join(', ')}`)
}

async function measure({ endpoint }: Place): Promise<Map<string, Units>> {
  const table = 'bench-units'
  await useTable(endpoint, table)
  const { town, rows } = makeTown()
  await load(endpoint, table, rows)
  await load(endpoint, table, taskRows(120, town))
  await load(endpoint, table, proposedRows(town))
  await load(endpoint, table, volunteerRows())
  await load(endpoint, table, findableRows(taskRows(120, town)))
  await load(endpoint, table, confirmedCampaign(town, 20).rows)
  const settled = settledCampaign(town, 3)
  await load(endpoint, table, settled.rows)
  const steps = story(town, await tell(town), settled.campaign.id)
  insistOnEveryRoute(steps)
  const measured = new Map<string, Units>()
  for (const step of steps) {
    const token = await tokenOf(step.as, step.at)
    clock.now = () => step.at ?? today
    await step.first?.()
    const asked = typeof step.asked === 'function' ? await step.asked() : step.asked
    measured.set(nameOf(step), await metered(endpoint, () => ask(step.route.split('.')[0] as keyof Api, asked, token)))
  }
  return measured
}

const none: Units = { reads: 0, writes: 0, index: 0, calls: {} }

/** One transaction, and nothing else that writes. */
function transactionFigure(name: string, { calls }: Units): Figure {
  const { TransactWriteItems = 0, PutItem = 0, UpdateItem = 0 } = calls
  return { name: `${name}: transactions`, value: String(TransactWriteItems), bar: '1', ok: TransactWriteItems === 1 && PutItem + UpdateItem === 0 }
}

/** The actor is read by one query of one unit; what is left is the page. */
function pageFigure({ reads, calls }: Units): Figure {
  const queries = (calls.Query ?? 0) - 1
  const others = Object.keys(calls).filter((action) => action !== 'Query').length
  return { name: 'first inbox page of 20, besides the actor', value: `${String(queries)} query, ${String(reads - 1)} RCU`, bar: '1 query, ≤ 3 RCU', ok: queries === 1 && others === 0 && reads - 1 <= 3 }
}

/** The actor is read by one query; what is left are the lists of the communities. */
function openFigure({ reads, calls }: Units): Figure {
  const queries = (calls.Query ?? 0) - 1
  return { name: 'open requests of four communities, besides the actor', value: `${String(queries)} queries, ${String(reads - 1)} RCU`, bar: '≤ 4 queries', ok: queries <= 4 && queries > 0 }
}

/** `update` writes the snapshot anew instead of holding against it. */
export async function unitFigures(place: Place, update: boolean): Promise<Figure[]> {
  const measured = await measure(place)
  const now = Object.fromEntries([...measured].map(([name, units]) => [name, text(units)]))
  if (update) writeFileSync(snapshot, `${JSON.stringify(now, undefined, 2)}\n`)
  const kept = JSON.parse(readFileSync(snapshot, 'utf8')) as Record<string, string>
  const names = [...new Set([...Object.keys(kept), ...Object.keys(now)])]
  return [
    ...names.map((name) => ({ name: `units: ${name}`, value: now[name] ?? 'gone', bar: kept[name] === now[name] ? 'as kept' : (kept[name] ?? 'not kept'), ok: kept[name] === now[name] })),
    transactionFigure('submit', measured.get('reports.submit') ?? none), transactionFigure('claim', measured.get('tasks.claim') ?? none),
    transactionFigure('ask for help', measured.get('help.ask') ?? none), transactionFigure('claim by a volunteer', measured.get('volunteers.claim') ?? none),
    pageFigure(measured.get('tasks.page') ?? none), openFigure(measured.get('volunteers.open (four communities)') ?? none),
  ]
}
