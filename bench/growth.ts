/** Units do not grow with the town: the same three requests with 1,000 and with 100,000 tasks, half of them in the same inbox, every second one closed. */
import type { Api } from '../shared/api'
import type { Row } from '../functions/table/table'
import { ask, tokenOf } from './ask'
import { useTable, type Place } from './environment'
import type { Asked } from './event'
import { load } from './load'
import { metered } from './meter'
import type { Figure } from './row'
import { claiming, inboxPage, submission } from './story'
import { taskRows } from './tasks'
import { idMaker, town as makeTown } from './town'

const sizes = [1_000, 100_000] as const

/** What grows: tasks and all lines that show them. Contents and logs stand in a partition of their own each and are left out to load in time. */
function* growingRows(rows: Iterable<Row>): Generator<Row> {
  for (const row of rows) if (!row.p.startsWith('REQ#') || row.s === 'TASK') yield row
}

/** Read and write units of the inbox page, a submit and a claim, in a town with so many tasks. */
async function measure({ endpoint }: Place, tasks: number): Promise<Record<string, number>> {
  const table = `bench-${String(tasks)}`
  await useTable(endpoint, table)
  const { town, rows } = makeTown()
  await load(endpoint, table, rows)
  await load(endpoint, table, growingRows(taskRows(tasks, town)))
  const id = idMaker(61)
  const [report, event] = [id('report'), id('event')]
  const [resident, worker] = await Promise.all([tokenOf(town.resident), tokenOf(town.worker)])
  const units = async (domain: keyof Api, asked: Asked, token: string | undefined): Promise<number> => {
    const { reads, writes, index } = await metered(endpoint, () => ask(domain, asked, token))
    return reads + writes + index
  }
  // A function keeps the districts that it has read: the first submit of a process reads them.
  await ask('reports', submission(town, id('report')), resident)
  return {
    submit: await units('reports', submission(town, report), resident),
    claim: await units('tasks', claiming(report, event), worker),
    'inbox page': await units('tasks', inboxPage, worker),
  }
}

export async function growthFigures(place: Place): Promise<Figure[]> {
  const few = await measure(place, sizes[0])
  const many = await measure(place, sizes[1])
  return Object.entries(few).map(([name, units]) => {
    const ratio = (many[name] ?? NaN) / units
    return { name: `${name}: units with 100,000 tasks ÷ with 1,000`, value: `${ratio.toFixed(2)} (${String(many[name])} ÷ ${String(units)})`, bar: '1.00', ok: ratio === 1 }
  })
}
