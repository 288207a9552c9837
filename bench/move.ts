/** A compound with 5,000 households is put below another grid by a job that is killed again and again: what it costs for each household, and whether everything is then where it belongs. */
import { openSession } from '../functions/identity/session'
import { newHousehold, type Household } from '../functions/identity/household'
import { putNewHousehold, readHome } from '../functions/identity/store'
import { readJob, type Job } from '../functions/places/job'
import { runJob } from '../functions/places/run-job'
import { putNewTask, readTask, shownBy } from '../functions/inbox/store'
import { eventOf, fileTask } from '../functions/inbox/task'
import { doorKey, doorsRange, inboxKey } from '../functions/table/keys'
import { get, query, type Row } from '../functions/table/table'
import type { PathStep } from '../shared/places'
import { killedAt } from '../test/support/kill'
import { ask } from './ask'
import { useTable, type Place } from './environment'
import { load } from './load'
import { metered, type Units } from './meter'
import type { Figure } from './row'
import { today } from './today'
import { community, grid, home, idMaker, placeRows, rowsOf, town as makeTown } from './town'

const [buildings, homesEach, taskEvery] = [50, 100, 20] as const
/** A run is killed at a write that comes after so many others; each time after others. */
const killedAfter = [1, 7, 40, 3, 150, 2, 90, 400, 11, 1000, 5, 61]
const [compound, target] = [`${community}-c9`, `${community}-g9`]
const now = today.toISOString()

const inGrid = home.slice(0, home.findIndex((step) => step.id === grid) + 1)
const inCompound: PathStep[] = [...inGrid, { id: compound, level: 'compound', name: '南湖花园' }]
const buildingPath = (i: number): PathStep[] => [...inCompound, { id: `${community}-n${String(i)}`, level: 'building', name: `${String(i + 1)}栋` }]

interface Compound { readonly rows: Row[]; readonly homes: Household[]; readonly tasks: string[] }

function aCompound(): Compound {
  const id = idMaker(77)
  const rows = [...placeRows(inCompound).filter((row) => row.p.includes(compound) || row.s.includes(compound)), ...placeRows([...inGrid.slice(0, -1), { id: target, level: 'grid', name: '第九网格' }]).filter((row) => row.p.includes(target) || row.s.includes(target))]
  const [homes, tasks]: [Household[], string[]] = [[], []]
  for (let building = 0; building < buildings; building += 1) {
    const path = buildingPath(building)
    const own = path.at(-1)?.id ?? ''
    rows.push(...placeRows(path).filter((row) => row.p.includes(own) || row.s.includes(own)))
    for (let room = 0; room < homesEach; room += 1) {
      const made = newHousehold(id('household'), { place: own, unit: '1', room: String(101 + room) }, path, now)
      homes.push(made)
      rows.push(...rowsOf(putNewHousehold(made)))
      if (homes.length % taskEvery !== 0) continue
      const task = fileTask({ request: id('report'), kind: 'report', urgency: 'normal', path, household: made.id, label: made.label, about: [{ id: id('member'), name: '张秀英' }], followers: [] }, now)
      if (!task) throw new Error('No inbox on the path')
      tasks.push(task.id)
      rows.push(...rowsOf(putNewTask(task, eventOf(task, { event: id('event'), verb: 'submit', now }))))
    }
  }
  return { rows, homes, tasks }
}

async function untilDone(id: string): Promise<{ job: Job; kills: number }> {
  let kills = 0
  for (const writes of killedAfter) if (await killedAt(writes + 1, () => runJob(id, 100_000, now), { done: writes % 2 === 0 })) kills += 1
  const job = await runJob(id, 100_000, now)
  return { job, kills }
}

async function inboxOf(place: string): Promise<Set<string>> {
  const ids = new Set<string>()
  for (let after: Awaited<ReturnType<typeof query>>['next'], first = true; first || after; first = false) {
    const page = await query({ p: inboxKey(place, '').p, ...(after ? { after } : {}) })
    for (const row of page.rows) ids.add(String(row['id']))
    after = page.next
  }
  return ids
}

/** What is not where the tree has it now: homes, their doors, open tasks and their lines. */
async function leftBehind({ homes, tasks }: Compound): Promise<number> {
  let wrong = 0
  const right = (path: readonly { id: string }[]): boolean => path.some((step) => step.id === target) && !path.some((step) => step.id === grid)
  for (const one of homes) {
    const [kept, door] = [await readHome(one.id), await get(doorKey(one.place, one.building ?? '', one.unit ?? '', one.room))]
    if (!kept || !right(kept.path) || door?.['id'] !== one.id) wrong += 1
  }
  const [old, next] = [await inboxOf(grid), await inboxOf(target)]
  for (const id of tasks) {
    const task = await readTask(id)
    const listed = task ? shownBy(task).length > 0 : false
    if (!task || !listed || task.path.at(-1)?.id !== target || !task.path.some((step) => step.id === task.place) || old.has(id) || !next.has(id)) wrong += 1
  }
  const doors = await query({ p: doorKey(`${community}-n0`, '', '', '').p, ...doorsRange })
  return wrong + Math.abs(doors.rows.length - homesEach)
}

const sum = ({ reads, writes, index }: Units): number => reads + writes + index

export async function moveFigures({ endpoint }: Place): Promise<Figure[]> {
  const table = 'bench-move'
  await useTable(endpoint, table)
  const { town, rows } = makeTown()
  const made = aCompound()
  await load(endpoint, table, [...rows, ...made.rows])
  const id = idMaker(78)('job')
  const { token } = await openSession(town.chief, today)
  const begun = await metered(endpoint, () => ask('places', { method: 'POST', path: `/places/${compound}/move`, body: { job: id, parent: target } }, token))
  if ((await readJob(id))?.state !== 'running') throw new Error('The job should still run after the first answer')
  const run = await metered(endpoint, () => untilDone(id))
  const { job, kills } = run.outcome
  const wrong = await leftBehind(made)
  const each = (sum(begun) + sum(run)) / made.homes.length
  const name = `move of a compound with ${made.homes.length.toLocaleString('en')} homes and ${String(made.tasks.length)} open tasks`
  return [
    { name: `${name}, killed ${String(kills)} times: left behind`, value: `${String(wrong)}, job ${job.state}`, bar: '0, job done', ok: wrong === 0 && job.state === 'done' && kills === killedAfter.length },
    { name: `${name}: units for each home`, value: each.toFixed(1), bar: 'printed', ok: true },
  ]
}
