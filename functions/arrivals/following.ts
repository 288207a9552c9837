/** A report is filed, closed, opened again, withdrawn: the lines of whoever it is about follow. Told by the stream, done again it does the same; the report as it now is decides. */
import { newId, idAs, reference } from '../../shared/ids'
import { lazy, object, optional } from '../../shared/zod'
import { attendance } from '../duties/attendance'
import { accountsOf } from '../identity/household'
import { readHousehold } from '../identity/store'
import { phoneNumber } from '../identity/user'
import type { Event } from '../inbox/event'
import { nameForm } from '../inbox/sought'
import { putTask, readTask } from '../inbox/store'
import { isLive, move, type Task } from '../inbox/task'
import { isRefused } from '../http/refusal'
import { readReport, reportsOf, type ReportFile } from '../reports/store'
import { userKey } from '../table/keys'
import { fromRow } from '../table/row'
import { getMany, write, type Added, type Write } from '../table/table'
import { communityOf, moveArrival, type Arrival } from './arrival'
import { countArrivals, followersOf, putArrival, readArrival, readWho } from './arrival-store'
import { standingOf } from './ending'
import { hashIn, lineFor, putKnown, readKnown, reportFor, withReport, type Known, type OwnReport } from './known'
import { lookFor } from './looking'

const attempts = 6
const phoned = lazy(() => object({ phone: optional(phoneNumber()) }))

/** The numbers of a household that WeChat has verified: its own, and those of its people. */
async function phonesOf(household: string, also: string | undefined): Promise<string[]> {
  const file = await readHousehold(household)
  if (!file) return []
  const users = [...new Set([...accountsOf(file), ...(also === undefined ? [] : [also])])]
  const rows = users.length > 0 ? await getMany(users.map(userKey)) : []
  const numbers = [file.household.contact, ...rows.map((row) => fromRow(phoned(), row).phone)]
  return [...new Set(numbers.flatMap((one) => (one?.verified ? [one.phone] : [])))]
}

const districtOf = ({ path }: Pick<Task, 'path'>): string | undefined => path.find(({ level }) => level === 'district')?.id

/** By which each traveller would be known on a list of their district. */
async function hashesOf({ report, task }: ReportFile): Promise<{ hash: string; own: OwnReport }[]> {
  const district = districtOf(task)
  const phones = district === undefined ? [] : await phonesOf(report.household, report.desk ? undefined : report.filedBy.user)
  return report.content.travellers.flatMap(({ member }) => phones.map((phone) => ({
    hash: hashIn(district ?? '', `phone ${phone} ${nameForm(report.names[member] ?? '')}`), own: { task: task.id, member, arrival: report.content.arrival, at: report.filedAt },
  })))
}

/** Nobody has begun to look: their report's task takes the place of the one that was made to find them. Whoever holds it keeps it, and sees the report. */
async function overtake(line: Arrival, report: string, now: string): Promise<Write[]> {
  const task = line.request === undefined ? undefined : await readTask(idAs('task', line.request))
  if (task?.state !== 'open') return []
  const moved = move(task, { event: idAs('event', report), verb: 'overtake', hand: 'clock', now, did: { other: reference(report) }, told: [], change: { into: report } })
  return isRefused(moved) ? [] : putTask(task, moved.task, moved.event)
}

/** The line of whoever has reported by now; their list was first. */
async function linked(known: Known, own: OwnReport, now: string): Promise<(Write | Added)[]> {
  const found = lineFor(known, own.arrival)
  const line = found && (await readArrival(found.id))
  const next = line && line.report === undefined ? moveArrival(line, 'report', { report: own.task, member: own.member, self: false }) : undefined
  return line && next ? [...putArrival(next, line), ...countArrivals([{ was: line, is: next }]), ...(await overtake(line, own.task, now))] : []
}

const same = (a: OwnReport | undefined, b: OwnReport): boolean => a?.task === b.task && a.member === b.member && a.arrival === b.arrival

async function noteOne(hash: string, own: OwnReport, now: string): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const known = (await readKnown([hash])).get(hash)
    if (!known || same(known.report, own)) return
    if ((await write([putKnown(withReport(known, own)), ...(await linked(known, own, now))])).length === 0) return
  }
  throw new Error(`Somebody else is always faster at ${own.task}`)
}

async function note(file: ReportFile, now: string): Promise<void> {
  for (const { hash, own } of await hashesOf(file)) await noteOne(hash, own, now)
}

/** Another report of theirs, where they have filed two. */
async function otherReport(line: Arrival): Promise<OwnReport | undefined> {
  const who = await readWho(line.id)
  const [known] = who ? (await readKnown([hashIn(line.district, `phone ${who.phone} ${nameForm(who.name)}`)])).values() : []
  const other = known && reportFor(known, line.arrival)
  return other && other.task !== line.report && (await standingOf(await readTask(other.task), other.member)).is !== 'gone' ? other : undefined
}

/** Their report is gone: whoever holds the task made to find them goes on; else they are looked for anew, or stand in the queue. */
async function loose(line: Arrival, now: string): Promise<(Write | Added)[]> {
  const task = line.request === undefined ? undefined : await readTask(idAs('task', line.request))
  const without = { report: undefined, member: undefined, self: false }
  const other = await otherReport(line)
  if (other) return moved(line, moveArrival(line, 'report', { report: other.task, member: other.member, self: other.at < line.at }))
  if (communityOf(line) === undefined) return moved(line, moveArrival(line, 'lose', without))
  if (task && isLive(task)) return moved(line, moveArrival(line, 'lapse', without))
  const next = moveArrival(line, 'lapse', { ...without, request: newId('arrival', Date.parse(now)) })
  const [who, attended] = [await readWho(line.id), await attendance(line.path, now)]
  return next ? [...moved(line, next), ...lookFor(next, { to: task?.path ?? next.path, by: { user: '', name: '' }, now, attended, name: who?.name })] : []
}

const moved = (was: Arrival, is: Arrival | undefined): (Write | Added)[] => (is ? [...putArrival(is, was), ...countArrivals([{ was, is }])] : [])

/** What follows for one line from how its report stands now. */
async function following(line: Arrival, now: string): Promise<(Write | Added)[]> {
  const standing = await standingOf(line.report === undefined ? undefined : await readTask(line.report), line.member)
  if (standing.is === 'closed') return line.state === 'reported' ? moved(line, moveArrival(line, 'close', { closed: standing.closed })) : []
  const reopened = line.state === 'closed' && line.closed?.via === 'report' ? moveArrival(line, 'reopen') : undefined
  if (standing.is === 'live') return moved(line, reopened)
  return line.state === 'reported' ? loose(line, now) : []
}

async function follow(id: string, now: string): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const line = await readArrival(id)
    const writes = line ? await following(line, now) : []
    if (writes.length === 0 || (await write(writes)).length === 0) return
  }
  throw new Error(`Somebody else is always faster at ${id}`)
}

/** A report that was filed, or says something else now; and what opens, closes or ends one. */
const says: ReadonlySet<Event['verb']> = new Set(['submit', 'change'])
const turns: ReadonlySet<Event['verb']> = new Set(['resolve', 'answer', 'reopen', 'expose', 'withdraw', 'merge', 'unmerge'])
export const concernsArrivals = ({ kind, verb }: Event): boolean => kind === 'report' && (says.has(verb) || turns.has(verb))

export async function followReport({ task, verb }: Event, now: string): Promise<void> {
  const file = says.has(verb) ? await readReport(task) : undefined
  if (file && file.task.state !== 'withdrawn') await note(file, now)
  // Closed before it was noted, it is caught up with here.
  for (const id of await followersOf(task)) await follow(id, now)
  const taken = turns.has(verb) ? ((await readTask(task))?.taken ?? []) : []
  for (const one of taken) for (const id of await followersOf(one.task)) await follow(id, now)
}

/** A number was verified after they reported: the newest reports of the household are looked for by it, too. */
export async function followNumber(household: string, now: string): Promise<void> {
  const { rows } = await reportsOf(household, undefined, 'zh')
  for (const { id } of rows) {
    const file = await readReport(id)
    if (file && file.task.state !== 'withdrawn') await note(file, now)
    for (const line of await followersOf(idAs('task', id))) await follow(line, now)
  }
}
