/** A worker files for somebody: the household is found at its door or made, and all of it is one transaction. */
import { shanghaiDay } from '../../shared/civil-time'
import { desk, deskInput, type DeskFiled, type DeskInput } from '../../shared/desk'
import { peopleIssues } from '../../shared/desk-reading'
import { inboxRoles, type Role } from '../../shared/duties'
import type { FieldIssue } from '../../shared/field-words'
import { door } from '../../shared/identity'
import { idAs, newId, reference } from '../../shared/ids'
import { read } from '../../shared/parse'
import { allFaults, partsOf, readable } from '../../shared/report-reading'
import type { Lang } from '../../shared/words'
import { dutyAt, nameOf, type Actor } from '../http/actor'
import { granted, Refusal } from '../http/refusal'
import { attendance } from '../duties/attendance'
import { doorParts, knownDoor, type KnownDoor } from '../identity/door'
import { grown, newHousehold, type HouseholdFile } from '../identity/household'
import { householdAt, putHousehold, putMember, putNewHousehold, readHousehold } from '../identity/store'
import { putNewTask } from '../inbox/store'
import { eventOf, fileTask, type Person, type Task } from '../inbox/task'
import { unchanged } from '../places/store'
import { TableBusy } from '../table/patience'
import { write, type Write } from '../table/table'
import { deskPrint, settle, type Settled } from './desk'
import { hold } from './filing'
import { filingOf, newReport } from './report'
import { cityOf, compareStays, staysOf } from '../risk/match'
import { putReport, putStays, readReport } from './store'

export interface Told { readonly id: string; readonly body: unknown; readonly actor: Actor; readonly now: string; readonly lang: Lang }
interface Judged { readonly at?: KnownDoor; readonly districts: Record<string, string>; readonly issues: readonly FieldIssue[] }

/** What the rules and the table say of what can be read of it. */
async function judge(given: unknown, now: string): Promise<Judged> {
  const named = readable(door(), given)
  const [at, { districts, issues }] = await Promise.all([named && knownDoor(named), hold({ ...partsOf(given), travellers: [] }, undefined, now)])
  const all = [...peopleIssues(given, shanghaiDay(now)), ...issues]
  if (at && 'code' in at) return { districts, issues: [at, ...all] }
  return { ...(at ? { at } : {}), districts, issues: all }
}

/** The household behind the door; a new one takes the report's ULID, so that filing again makes no second. */
async function homeOf({ door: own, place }: KnownDoor, { id, now }: Told): Promise<{ file: HouseholdFile; isNew: boolean }> {
  const there = await householdAt(doorParts(own))
  const file = there === undefined ? undefined : await readHousehold(there)
  return file ? { file, isNew: false } : { file: { household: newHousehold(idAs('household', id), own, place.path, now), members: [] }, isNew: true }
}

function homeWrites({ file, added, changed }: Settled, isNew: boolean): Write[] {
  const own = isNew ? putNewHousehold({ ...file.household, v: 1 }) : changed ? [putHousehold(file.household)] : added.length > 0 ? [putHousehold(grown(file.household))] : []
  return [...own, ...added.map(putMember)]
}

/** On which duty it is filed; access has made sure that there is one. */
function workerOf(actor: Actor, { place }: KnownDoor): Person & { role: Role } {
  const held = dutyAt(actor, place.path.map((step) => step.id), desk.file.access.roles)
  if (!held) throw new Refusal('forbidden')
  return { user: actor.user.id, name: nameOf(actor), role: held.role }
}

function view(task: Task, actor: Actor): DeskFiled {
  return {
    report: idAs('report', task.id), task: task.id, reference: reference(task.id), label: task.label, place: task.placeName, people: task.about.length,
    state: task.state, urgency: task.urgency, due: task.due, opens: dutyAt(actor, task.path.map((step) => step.id), inboxRoles) !== undefined,
  }
}

const attempts = 3

/** Looks at the household again where it was made or changed meanwhile by somebody else. */
async function file(told: Told, input: DeskInput): Promise<DeskFiled> {
  const { id, actor, now, lang } = told
  const { at, districts, issues } = await judge(input, now)
  if (!at || issues.length > 0) throw new Refusal('invalid', { fields: allFaults([], issues, lang) })
  const by = workerOf(actor, at)
  const attended = await attendance(at.place.path, now)
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { file: before, isNew } = await homeOf(at, told)
    const settled = granted(settle(before, input))
    const risk = await compareStays(cityOf(at.place.path), staysOf(settled.content, districts))
    const report = newReport({ id, by, desk: { role: by.role, channel: input.channel }, content: settled.content, fingerprint: deskPrint(input), now }, { file: settled.file, districts, risk })
    const task = fileTask(filingOf(report, settled.file, now), now, attended)
    if (!task) throw new Error(`No inbox on the path of ${at.place.id}`)
    const event = eventOf(task, { event: newId('event', Date.parse(now)), verb: 'submit', by, now, attended, did: { channel: input.channel } })
    const failed = await write([putReport(report), ...putStays(report, at.place.path), ...putNewTask(task, event), ...homeWrites(settled, isNew), ...(isNew ? unchanged(at.place) : [])])
    if (failed.length === 0) return view(task, actor)
    if (failed.includes(0)) throw new Refusal('id-taken')
  }
  throw new Refusal('stale')
}

/** A filing sent again is found when it cannot be filed: as it is with a report of one's own. */
async function filedBefore({ id, actor }: Told, input: DeskInput): Promise<DeskFiled | undefined> {
  const before = await readReport(id)
  return before?.report.fingerprint === deskPrint(input) ? view(before.task, actor) : undefined
}

export async function fileFor(told: Told): Promise<DeskFiled> {
  const form = read(deskInput(), told.body, told.lang)
  if (!form.ok) throw new Refusal('invalid', { fields: allFaults(form.fields, (await judge(told.body, told.now)).issues, told.lang) })
  try {
    return await file(told, form.value)
  } catch (error) {
    const before = error instanceof Refusal || error instanceof TableBusy ? await filedBefore(told, form.value) : undefined
    if (before) return before
    throw error
  }
}
