/** What routing reads over all levels, what counting costs, and what the sweep costs for each task that is due, however many are not. */
import { attendance } from '../functions/duties/attendance'
import { sweepDue } from '../functions/inbox/sweep'
import { isRefused } from '../functions/http/refusal'
import { countOnce } from '../functions/inbox/counts'
import { claim, overnight, resolve } from '../functions/inbox/deeds'
import { putNewTask } from '../functions/inbox/store'
import { eventOf, move, type Task } from '../functions/inbox/task'
import { sweepKey } from '../functions/table/keys'
import type { Row } from '../functions/table/table'
import { useTable, type Place } from './environment'
import { load } from './load'
import { metered } from './meter'
import type { Figure } from './row'
import { taskOf } from './tasks'
import { today } from './today'
import { home, idMaker, rowsOf, town as makeTown, type Town } from './town'

const sizes = [100, 100_000] as const
const due = 20

const at = (minutes: number): string => new Date(today.getTime() + minutes * 60_000).toISOString()

/** A task that the clock looks at then, with all that shows it. */
function waking(wake: string, town: Town, id: ReturnType<typeof idMaker>): Row[] {
  const task: Task = { ...taskOf(town, id, at(-600)), wake }
  return rowsOf(putNewTask(task, eventOf(task, { event: id('event'), verb: 'submit', now: task.filedAt })))
}

function* rowsWith(notDue: number, town: Town): Generator<Row> {
  const id = idMaker(41)
  for (let i = 0; i < due; i += 1) yield* waking(at(-1), town, id)
  for (let i = 0; i < notDue; i += 1) yield* waking(at(10 + (i % 2000)), town, id).filter((row) => row.s === 'TASK')
}

async function unitsEach({ endpoint }: Place, notDue: number): Promise<number> {
  const table = `bench-sweep-${String(notDue)}`
  await useTable(endpoint, table)
  const { town, rows } = makeTown()
  await load(endpoint, table, [...rows, { ...sweepKey('due'), hour: at(-30).slice(0, 13) }])
  await load(endpoint, table, rowsWith(notDue, town))
  const { reads, writes, index, outcome } = await metered(endpoint, () => sweepDue(today))
  if (outcome !== due) throw new Error(`The sweep moved ${String(outcome)} tasks of ${String(due)}`)
  return (reads + writes + index) / due
}

async function routing({ endpoint }: Place): Promise<Figure> {
  const table = 'bench-routing'
  await useTable(endpoint, table)
  await load(endpoint, table, makeTown().rows)
  const { reads, calls } = await metered(endpoint, () => attendance(home, today.toISOString()))
  const asked = Object.values(calls).reduce((sum, count) => sum + count, 0)
  return { name: `routing over ${String(home.length)} levels, besides what submit does`, value: `${String(asked)} call, ${String(reads)} reads`, bar: '≤ 2 reads', ok: asked <= 2 && reads <= 2 }
}

/** A claim changes two numbers on every level from the district to the grid. */
async function counting({ endpoint }: Place): Promise<Figure[]> {
  await useTable(endpoint, 'bench-counts')
  const { town, rows } = makeTown()
  await load(endpoint, 'bench-counts', rows)
  const id = idMaker(43)
  const task = taskOf(town, id, at(-600))
  const by = { user: town.worker, name: '陈晓梅', role: 'grid-worker' as const }
  const moved = move(task, claim({ by, event: id('event'), now: at(0) }, task))
  if (isRefused(moved)) throw new Error(moved.refused)
  const { writes, reads } = await metered(endpoint, () => countOnce(moved.event))
  const tonight = '2026-11-22T13:30:00.000Z'
  const said = move(moved.task, overnight({ by, event: id('event'), now: tonight }, '2026-11-22', 'first-thing'))
  if (isRefused(said)) throw new Error(said.refused)
  await countOnce(said.event)
  const closed = move(said.task, resolve({ by, event: id('event'), now: tonight }, said.task, []))
  if (isRefused(closed)) throw new Error(closed.refused)
  const night = await metered(endpoint, () => countOnce(closed.event))
  return [{ name: 'counts: units for a change anywhere, over all levels of a city', value: `${String(writes + reads)} units`, bar: '≤ 10', ok: writes + reads <= 10 }, { name: 'counts: units for closing at night what something was said of', value: `${String(night.writes + night.reads)} units`, bar: '≤ 10', ok: night.writes + night.reads <= 10 }]
}

export async function sweepFigures(place: Place): Promise<Figure[]> {
  const [few, many] = [await unitsEach(place, sizes[0]), await unitsEach(place, sizes[1])]
  const ratio = many / few
  return [await routing(place), ...(await counting(place)), { name: 'sweep: units a task due, with 100,000 not due ÷ with 100', value: `${ratio.toFixed(2)} (${many.toFixed(1)} ÷ ${few.toFixed(1)})`, bar: '1.00', ok: ratio === 1 }]
}
