/** A report compared again after a list was published: newly exposed, its task is raised or opened again; newly cleared, its worker is told, and that its measures end is proposed. */
import { idAs, newId } from '../../shared/ids'
import type { ReportRisk } from '../../shared/risk-match'
import { present } from '../duties/board'
import { readBoards } from '../duties/store'
import { Refusal } from '../http/refusal'
import { carryOut } from '../inbox/act'
import { clear, expose } from '../inbox/exposure'
import { readRequest, readTask } from '../inbox/store'
import { claimersOf, reopensAt } from '../inbox/rungs'
import type { Task } from '../inbox/task'
import { keepAfterAll, proposeEnds } from '../measures/freed'
import { urgencyOf, withRisk, type Report } from '../reports/report'
import { putReport, reportOf } from '../reports/store'
import { write, type Row, type Write } from '../table/table'
import { compareStays, risen, staysOf, verdict, worst, type Verdict } from './match'

/** With the end date that the row has: a closed request goes on its day. */
function putAgain(next: Report, { ttl }: Row): Write {
  const written = putReport(next)
  return 'put' in written && typeof ttl === 'number' ? { ...written, put: { ...written.put, ttl } } : written
}

/** What is part of another one is done there. */
const actedOn = async (task: Task): Promise<Task | undefined> => (task.into === undefined ? task : readTask(task.into))

async function raise(task: Task, report: Report, risk: ReportRisk, row: Write, now: string): Promise<void> {
  const boards = await readBoards(task.path)
  const closed = task.state === 'resolved'
  const at = closed ? reopensAt(task, (place, among) => present(boards, place, among, now).length > 0) : { id: task.place, name: task.placeName }
  const there = present(boards, at.id, claimersOf({ ...task, place: at.id }), now).map((one) => one.user)
  // Of two reports that are one the surer match is shown.
  const facts = task.facts['risk'] === 'certain' ? task.facts : withRisk(task.facts, risk)
  await carryOut(task, expose({ event: newId('event', Date.parse(now)), now, task, at, there, risk: worst({ ...risk, matches: risen(report.risk, risk) }), urgency: urgencyOf(report.content, now, risk), facts }), async () => [row, ...(await keepAfterAll(task, now))])
}

async function propose(task: Task, { id, risk: before }: Report, risk: ReportRisk | undefined, row: Write, now: string): Promise<void> {
  const boards = task.holder ? [] : await readBoards(task.path)
  const there = task.holder ? [task.holder.user] : present(boards, task.place, claimersOf(task), now).map((one) => one.user)
  await carryOut(task, clear({ event: newId('event', Date.parse(now)), now, there, facts: task.id === idAs('task', id) ? withRisk(task.facts, risk) : task.facts }), async () => [row, ...(await proposeEnds(task, { before, after: risk, now }))])
}

async function once(city: string, id: string, now: string): Promise<Verdict> {
  const file = await readRequest(id)
  if (!file || file.task.kind !== 'report' || file.task.state === 'withdrawn') return 'same'
  const report = reportOf(file.request)
  const risk = await compareStays(city, staysOf(report.content, report.districts))
  const found = verdict(report.risk, risk)
  if (found === 'same') return found
  const row = putAgain({ ...report, ...(risk ? { risk } : {}), v: report.v + 1 }, file.request)
  const task = await actedOn(file.task)
  if (task && risk && found === 'exposed') await raise(task, report, risk, row, now)
  else if (task && found === 'cleared') await propose(task, report, risk, row, now)
  else if ((await write([row])).length > 0) throw new Refusal('stale')
  return found
}

const attempts = 3
/** Looks again where somebody changed the report meanwhile. Said again, nothing is left to say. */
export async function recheck(city: string, id: string, now: string): Promise<Verdict> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(city, id, now)
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'stale') || attempt === attempts) throw error
    }
  }
}
