/** Reports with their tasks in any number, as the functions would have written them: half in the inbox of the town's grid, half elsewhere; every second one closed. */
import { idAs, reference } from '../shared/ids'
import type { ReportContent } from '../shared/report-form'
import type { HouseholdFile } from '../functions/identity/household'
import { claim, resolve } from '../functions/inbox/deeds'
import { findRows } from '../functions/inbox/finding'
import { putNewTask, putTask } from '../functions/inbox/store'
import { eventOf, fileTask, move, task as taskShape, type Deed, type Task } from '../functions/inbox/task'
import { filingOf, newReport } from '../functions/reports/report'
import { putReport } from '../functions/reports/store'
import { isRefused } from '../functions/http/refusal'
import { fromRow } from '../functions/table/row'
import type { Row } from '../functions/table/table'
import { today } from './today'
import { home, idMaker, rowsOf, type Town } from './town'

export const content = (member: string): ReportContent => ({
  travellers: [{ member, symptoms: [] }],
  stays: [{ district: '440305', address: '科技园南区 1 栋 1203', from: '2026-11-10', to: '2026-11-20' }],
  transport: { kind: 'train', number: 'G1002' }, arrival: '2026-11-23', lodging: { kind: 'home' }, note: '晚上八点到站',
})

const districts = { '440305': '广东省 深圳市 南山区' }
const rooms = 400

/** The path of somebody else's home: the town's, or one of fifty other communities. */
function pathOf(i: number, here: boolean) {
  if (here) return home
  const other = `4201060020${String(10 + (i % 50))}`
  return home.map((step) => ({ ...step, id: step.id.replace('420106001005', other) }))
}

function fileOf(i: number, here: boolean, town: Town, household: string, member: string): HouseholdFile {
  const label = `怡康苑 3栋 2单元 ${String(1000 + (i % rooms))}`
  return { household: { ...town.household, id: household, path: pathOf(i, here), label }, members: [{ id: member, household, name: '张秀英', user: town.newcomer, v: 1 }] }
}

function moved(task: Task, deed: Deed): { task: Task; rows: Row[] } {
  const outcome = move(task, deed)
  if (isRefused(outcome)) throw new Error(`The bench may not ${deed.verb}: ${outcome.refused}`)
  return { task: outcome.task, rows: rowsOf(putTask(task, outcome.task, outcome.event)) }
}

/** Everything a closed request leaves: the lines of the inbox are gone, the log has grown. */
function closedRows(task: Task, town: Town, id: ReturnType<typeof idMaker>): Row[] {
  const by = { user: town.worker, name: '陈晓梅', role: 'grid-worker' as const }
  const held = moved(task, claim({ by, event: id('event'), now: task.filedAt }, task))
  const outcomes = task.about.map((one) => ({ person: one.id, outcome: 'no-risk' }))
  const done = moved(held.task, resolve({ by, event: id('event'), now: task.filedAt }, held.task, outcomes))
  return [...held.rows.filter((row) => row.s.startsWith('EVT#')), ...done.rows]
}

/** One open task in the town's grid, filed then. */
export function taskOf(town: Town, id: ReturnType<typeof idMaker>, filedAt: string): Task {
  const member = id('member')
  const by = { user: town.newcomer, name: '张秀英' }
  const file = fileOf(0, true, town, id('household'), member)
  const report = newReport({ id: id('report'), by, content: content(member), fingerprint: 'f'.repeat(43), now: filedAt }, { file, districts })
  const task = fileTask(filingOf(report, file, filedAt), filedAt)
  if (!task) throw new Error('No inbox on the path')
  return task
}

/** `count` reports of the last days, with everything that shows them. */
export function* taskRows(count: number, town: Town): Generator<Row> {
  const id = idMaker(99)
  for (let i = 0; i < count; i += 1) {
    const member = id('member')
    const file = fileOf(i, i % 4 < 2, town, idAs('household', member), member)
    const now = new Date(today.getTime() - 3_600_000 - i * 10_000).toISOString()
    const by = { user: town.newcomer, name: '张秀英' }
    const report = newReport({ id: id('report'), by, content: content(member), fingerprint: 'f'.repeat(43), now }, { file, districts })
    const task = fileTask(filingOf(report, file, now), now)
    if (!task) throw new Error('No inbox on the path')
    const filed = rowsOf([putReport(report), ...putNewTask(task, eventOf(task, { event: id('event'), verb: 'submit', by, now }))])
    if (i % 2 === 0) yield* filed
    else yield* [...filed.filter((row) => row.s === '#' || row.s.startsWith('EVT#')), ...closedRows(task, town, id)]
  }
}

/** By what the stream would have made them findable: number, room and name. */
export function* findableRows(rows: Iterable<Row>): Generator<Row> {
  for (const row of rows) {
    if (row.s !== 'TASK') continue
    const task = fromRow(taskShape(), row)
    yield* findRows(task, { room: task.label.slice(-4), building: '3', unit: '2' })
  }
}

/** The reference of the first of them. */
export function aReference(town: Town): string {
  const [first] = taskRows(1, town)
  return reference(String(first?.['id']))
}
