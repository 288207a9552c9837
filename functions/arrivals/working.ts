/** One step through a list: some rows, all that follows from them, and how far it is, in one transaction. Killed anywhere it begins again where the table says, and nothing is there twice. */
import { createHash } from 'node:crypto'
import { shanghaiDay } from '../../shared/civil-time'
import { fromCommunity } from '../../shared/place-tree'
import type { PathStep } from '../../shared/places'
import { idPrefixes, reference } from '../../shared/ids'
import type { Attended } from '../duties/board'
import { attendance } from '../duties/attendance'
import { task as taskSchema, type Task } from '../inbox/task'
import { taskKey } from '../table/keys'
import { fromRow } from '../table/row'
import { getMany, write, type Added, type Write } from '../table/table'
import { placeIn, type District } from './address'
import { upToCommunity, type Arrival } from './arrival'
import { countArrivals, putArrival, putWho, readArrivals } from './arrival-store'
import { standingOf } from './ending'
import { hashIn, lineFor, nearLines, putKnown, readKnown, reportFor, withLine, type Known, type OwnReport } from './known'
import { knownBy, type ListRow, type Who } from './lines'
import { putResults, putRun, type KeptList, type ListFile, type RowResult } from './list'
import { lookFor } from './looking'

/** `attended`: who is there in a community, read once for a run. */
export interface Working { readonly now: string; readonly district: District; readonly attended: Map<string, Promise<Attended>> }

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** The id of a row's person: always the same for a row of a list, and nothing about them. */
function idFor(list: string, row: number): string {
  const time = list.slice(list.indexOf('_') + 1, list.indexOf('_') + 11)
  return `${idPrefixes.arrival}_${time}${Array.from(createHash('sha256').update(`${list} ${String(row)}`).digest().subarray(0, 16), (byte) => letters.charAt(byte & 31)).join('')}`
}

/** So many rows are looked at for one transaction, and so many writes are made in it at most. */
const rowsAtOnce = 24
const most = 94

interface Found { readonly row: ListRow; readonly who: Who; readonly hashes: readonly string[] }
interface Step { readonly writes: Write[]; readonly moves: { is: Arrival }[]; readonly results: RowResult[]; readonly taken: Map<string, string>; known: number }

const attendedAt = ({ attended, now }: Working, path: readonly PathStep[]): Promise<Attended> => {
  const community = fromCommunity(path)[0]?.id ?? ''
  const known = attended.get(community) ?? attendance(path, now)
  attended.set(community, known)
  return known
}

/** The reports that are named, by the id of their task. */
async function tasksOf(reports: readonly OwnReport[]): Promise<Map<string, Task>> {
  const ids = [...new Set(reports.map(({ task }) => task))]
  const rows = ids.length > 0 ? await getMany(ids.map(taskKey)) : []
  return new Map(rows.map((row) => fromRow(taskSchema(), row)).map((one) => [one.id, one]))
}

/** Where their address says, or where their report belongs. */
async function lineOf(list: KeptList, { row, who }: Found, report: { own: OwnReport; task: Task } | undefined, to: readonly PathStep[]): Promise<Arrival> {
  const placed = upToCommunity(to.length > 0 ? to : (report?.task.path ?? []))
  const id = idFor(list.id, row.row)
  const base = { id, list: list.id, district: list.district, row: row.row, at: list.at, ...(who.arrival === '' ? {} : { arrival: who.arrival }), path: placed, self: false, until: list.until, v: 1 }
  const standing = report && (await standingOf(report.task, report.own.member))
  if (!report || !standing || standing.is === 'gone') return placed.length === 0 ? { ...base, state: 'queued' } : { ...base, state: 'tasked', request: id }
  const followed = { ...base, report: report.own.task, member: report.own.member, self: report.own.at < list.at }
  return standing.is === 'closed' ? { ...followed, state: 'closed', closed: standing.closed } : { ...followed, state: 'reported' }
}

function resultOf({ row, state, report, path }: Arrival): RowResult {
  if (report !== undefined) return { row, became: 'self', where: reference(report) }
  return state === 'queued' ? { row, became: 'queued' } : { row, became: 'tasked', where: fromCommunity(path)[0]?.name ?? '' }
}

/** Closed, and said to come on a later day now, or on another day of this very list: that is another arrival. Only lines about another day are read for it. */
async function otherArrivals(list: KeptList, found: readonly Found[], known: ReadonlyMap<string, Known>): Promise<Map<number, Set<string>>> {
  const near = found.flatMap(({ row, who, hashes }) => hashes.flatMap((hash) => { const one = known.get(hash); return one ? nearLines(one, who.arrival === '' ? undefined : who.arrival).map(({ id }) => ({ row: row.row, day: who.arrival, id })) : [] }))
  const lines = new Map((await readArrivals(near.map(({ id }) => id))).map((one) => [one.id, one]))
  const over = new Map<number, Set<string>>()
  for (const { row, day, id } of near) {
    const line = lines.get(id)
    if (line?.list === list.id || (line?.closed && day > shanghaiDay(line.closed.at))) over.set(row, (over.get(row) ?? new Set()).add(id))
  }
  return over
}

/** Those by which nobody of this step is known already: a phone with a name may be two people with two ID numbers. */
const ownOf = ({ hashes }: Found, known: ReadonlyMap<string, Known>, taken: ReadonlyMap<string, string>): Known[] => hashes.filter((hash) => !taken.has(hash)).flatMap((hash) => known.get(hash) ?? [])

/** On another day than a row of this step says of them: the next step knows both. */
const comesAgain = ({ who, hashes }: Found, taken: ReadonlyMap<string, string>): boolean => who.arrival !== '' && hashes.some((hash) => ![undefined, '', who.arrival].includes(taken.get(hash)))

interface Facts { readonly own: readonly Known[]; readonly tasks: ReadonlyMap<string, Task>; readonly over: ReadonlySet<string> | undefined }

async function writesFor(list: KeptList, found: Found, { own, tasks, over }: Facts, working: Working): Promise<{ writes: Write[]; is?: Arrival; result: RowResult }> {
  const arrival = found.who.arrival === '' ? undefined : found.who.arrival
  const before = own.map((one) => lineFor(one, arrival, over)).find((one) => one !== undefined)
  if (before) {
    const new_ = own.filter((one) => lineFor(one, arrival, over) === undefined)
    return { writes: new_.map((one) => putKnown(withLine(one, before))), result: { row: found.row.row, became: 'known', where: before.list === list.id ? '' : before.list } }
  }
  const report = own.map((one) => reportFor(one, arrival)).flatMap((one) => (one ? [{ own: one, task: tasks.get(one.task) }] : [])).find(({ task }) => task !== undefined) as { own: OwnReport; task: Task } | undefined
  const to = placeIn(found.who.address, working.district).at?.path ?? []
  const is = await lineOf(list, found, report, to)
  const { name, remark, phone, from, address } = found.who
  const line = { id: is.id, list: list.id, ...(arrival === undefined ? {} : { arrival }) }
  const looked = is.state === 'tasked' ? lookFor(is, { to, by: { ...list.by, role: 'supervisor' }, now: working.now, attended: await attendedAt(working, is.path), name }) : []
  return { writes: [...putArrival(is), putWho(is.id, { name, ...(remark === undefined ? {} : { remark }), phone, from, address }, list.until), ...own.map((one) => putKnown(withLine(one, line))), ...looked], is, result: resultOf(is) }
}

const sameKey = (a: Write, b: Write): boolean => 'put' in a && 'put' in b && a.put.p === b.put.p && a.put.s === b.put.s
/** What several of them write alike (who stands for a place) is written once. */
const once = (writes: readonly Write[], more: readonly Write[]): Write[] => [...writes, ...more.filter((one) => !writes.some((other) => sameKey(one, other)))]

/** How many of the rows fit into one transaction, and what is written for them. */
async function fill(list: KeptList, rows: readonly ListRow[], working: Working): Promise<{ taken: number; step: Step; counts: Added[] }> {
  const found = new Map(rows.flatMap((row) => (row.who ? [[row.row, { row, who: row.who, hashes: knownBy(row.who).map((key) => hashIn(list.district, key)) } satisfies Found] as const] : [])))
  const known = await readKnown([...found.values()].flatMap(({ hashes }) => hashes))
  const tasks = await tasksOf([...known.values()].flatMap(({ report }) => report ?? []))
  const over = await otherArrivals(list, [...found.values()], known)
  const step: Step = { writes: [], moves: [], results: [], taken: new Map(), known: 0 }
  let [taken, counts]: [number, Added[]] = [0, []]
  for (const row of rows) {
    const one = found.get(row.row)
    if (one) {
      if (comesAgain(one, step.taken)) break
      const { writes, is, result } = await writesFor(list, one, { own: ownOf(one, known, step.taken), tasks, over: over.get(row.row) }, working)
      const [next, moves] = [once(step.writes, writes), is ? [...step.moves, { is }] : step.moves]
      const numbers = countArrivals(moves)
      if (next.length + numbers.length + 2 > most && step.results.length > 0) break
      for (const hash of one.hashes) step.taken.set(hash, one.who.arrival)
      step.results.push(result)
      if (is) step.moves.push({ is })
      else step.known += 1
      step.writes.splice(0, step.writes.length, ...next)
      counts = numbers
    }
    taken += 1
  }
  return { taken, step, counts }
}

/** False where another run was faster: then it is looked at anew. */
export async function workThrough({ list, run }: ListFile, part: readonly ListRow[], working: Working): Promise<boolean> {
  const { taken, step, counts } = await fill(list, part.slice(run.offset, run.offset + rowsAtOnce), working)
  const offset = run.offset + taken
  const next = { ...run, ...(offset >= part.length ? { part: run.part + 1, offset: 0 } : { offset }), done: run.done + taken, known: run.known + step.known, v: run.v + 1 }
  const results = step.results.length > 0 ? [putResults(list, run.part, run.offset, step.results)] : []
  return (await write([putRun(next, true), ...results, ...step.writes, ...counts])).length === 0
}
