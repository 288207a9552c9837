/** The reports function: file, list, read, change, withdraw; and what a worker files for somebody. */
import { desk } from '../../shared/desk'
import { newId } from '../../shared/ids'
import type { ReportContent, ReportInput } from '../../shared/report-form'
import { reports } from '../../shared/reports'
import { record, string, unknown } from '../../shared/zod'
import { type Actor, personOf } from '../http/actor'
import type { Loaded } from '../http/access'
import { refuse, Refusal } from '../http/refusal'
import { bind, serve, type Call } from '../http/serve'
import { attendance } from '../duties/attendance'
import { present } from '../duties/board'
import { readBoards } from '../duties/store'
import { carryOut, doneBefore } from '../inbox/act'
import { change, reopen, withdraw, type Doing } from '../inbox/deeds'
import { putNewTask, readRequest } from '../inbox/store'
import { claimersOf, reopensAt } from '../inbox/rungs'
import { changedDue, eventOf, fileTask, reopenable } from '../inbox/task'
import { presentOf } from '../inbox/view'
import { loadPlace } from '../places/store'
import { TableBusy } from '../table/patience'
import { write } from '../table/table'
import { fileFor } from './file-for'
import { checkContent, fingerprintOf, readBody } from './filing'
import { changeReport, filingOf, newReport } from './report'
import { cityOf, compareStays, staysOf } from '../risk/match'
import { putReport, putStays, readReport, reportsOf, type ReportFile } from './store'
import { joinedTo, viewFile, viewRow } from './view'

async function loadReport(id: string): Promise<Loaded<ReportFile> | undefined> {
  const file = await readReport(id)
  return file && { subject: file, household: file.report.household }
}
const loaders = { report: loadReport, place: loadPlace }
type Loaders = typeof loaders

/** What is filled in is read here and not by the router: its form and its rules are asked together. */
const asSent = () => record(string(), unknown())
const deskRoutes = { file: { ...desk.file, body: asSent } }
const routes = { ...reports, submit: { ...reports.submit, body: asSent }, change: { ...reports.change, body: asSent } }

const contentOf = ({ travellers, stays, transport, arrival, lodging, note }: ReportContent): ReportContent => ({ travellers, stays, transport, arrival, lodging, ...(note ? { note } : {}) })

interface Sent { readonly id: string; readonly household: string; readonly content: ReportContent; readonly fingerprint: string; readonly call: Pick<Call<typeof routes.submit>, 'actor' | 'now' | 'lang'> }

/** What stands under this id already, as it now is, when it is the same report by the same household. */
async function filedBefore({ id, household, fingerprint, call }: Sent) {
  const file = await readReport(id)
  return file?.report.household === household && file.report.fingerprint === fingerprint ? viewFile(file, call.actor.user.id, call.now) : undefined
}

async function file(sent: Sent) {
  const { id, household, content, fingerprint, call: { actor, now, lang } } = sent
  const by = personOf(actor)
  const known = await checkContent({ household, content, actor, now, lang })
  const { path } = known.file.household
  const [risk, attended] = await Promise.all([compareStays(cityOf(path), staysOf(content, known.districts)), attendance(path, now)])
  const report = newReport({ id, by, content, fingerprint, now }, { ...known, risk })
  const task = fileTask(filingOf(report, known.file, now), now, attended)
  if (!task) throw new Error(`No inbox on the path of household ${household}`)
  const event = eventOf(task, { event: newId('event', Date.parse(now)), verb: 'submit', by, now, attended })
  const failed = await write([putReport(report), ...putStays(report, path), ...putNewTask(task, event)])
  if (failed.length > 0) throw new Refusal('id-taken')
  return viewFile({ report, task, events: [event] }, actor.user.id, now)
}

/** A report sent again is found when it cannot be filed: its id is taken, or it would no longer be accepted since days have passed or a consent was withdrawn, or the table was too busy to say that it was. */
async function submit({ params, body, ...call }: Call<typeof routes.submit>) {
  const id = params.report
  const household = body['household']
  const input: ReportInput = await readBody(reports.submit.body(), { body, household: typeof household === 'string' ? household : undefined, ...call })
  const content = contentOf(input)
  const sent: Sent = { id, household: input.household, content, fingerprint: fingerprintOf(input.household, content), call }
  try {
    return await file(sent)
  } catch (error) {
    const before = error instanceof Refusal || error instanceof TableBusy ? await filedBefore(sent) : undefined
    if (before) return before
    throw error
  }
}

const doing = (actor: Actor, event: string, now: string): Doing => ({ by: personOf(actor), event, now })

/** What was seen must be what is there; a change already made under this event id is answered as done. */
async function alter({ subject, body: sent, actor, now, lang }: Call<typeof routes.change, Loaders>) {
  const { report, task, events } = subject
  const body = await readBody(reports.change.body(), { body: sent, household: report.household, now, lang })
  const content = contentOf(body)
  const print = fingerprintOf(report.household, content)
  const doer = doing(actor, body.id, now)
  if (events.some((event) => event.id === body.id) && (await doneBefore(task, change(doer, {}, print)))) return viewFile(subject, actor.user.id, now)
  if (task.state === 'open' && body.version !== report.v) throw new Refusal('stale', { present: { ...presentOf(task), version: report.v } })
  const known = await checkContent({ household: report.household, content, actor, now, lang })
  const { path } = known.file.household
  const risk = await compareStays(cityOf(path), staysOf(content, known.districts))
  const next = changeReport(report, content, { ...known, risk })
  const { about, followers, urgency, facts } = filingOf(next, known.file, now)
  const due = changedDue(task, urgency, now)
  const shown = { about, followers: [...followers], urgency, facts: { ...facts }, due, ...(task.reminded ? {} : { wake: due }) }
  const moved = await carryOut(task, change(doer, shown, print), () => [putReport(next), ...putStays(next, path, report)])
  return viewFile({ report: next, task: moved.task, events: [...events, moved.event] }, actor.user.id, now)
}

/** One that is part of another shows what becomes of that. */
async function joined(file: ReportFile) {
  const other = file.task.into === undefined ? undefined : await readRequest(file.task.into)
  return other && joinedTo(file, other)
}

export const handler = serve([
  ...bind<typeof routes, Loaders>(routes, {
    submit,
    list: async ({ query, lang }) => {
      const { rows, cursor } = await reportsOf(query.household, query.cursor, lang)
      return { items: rows.map(viewRow), ...(cursor ? { cursor } : {}) }
    },
    read: async ({ subject, actor, now }) => ({ ...viewFile(subject, actor.user.id, now), ...(await joined(subject)) }),
    change: alter,
    reopen: async ({ subject, body, actor, now }) => {
      const refused = reopenable(subject.task, now)
      if (refused && !subject.events.some((one) => one.id === body.id)) throw refuse(refused, presentOf(subject.task))
      const boards = await readBoards(subject.task.path)
      const at = reopensAt(subject.task, (place, among) => present(boards, place, among, now).length > 0)
      const there = present(boards, at.id, claimersOf({ ...subject.task, place: at.id }), now)
      const { task, event } = await carryOut(subject.task, reopen(doing(actor, body.id, now), subject.task, at, there.map((one) => one.user), body.text))
      return viewFile({ report: subject.report, task, events: [...subject.events.filter((one) => one.id !== event.id), event] }, actor.user.id, now)
    },
    withdraw: async ({ subject, body, actor, now }) => {
      const { task, event } = await carryOut(subject.task, withdraw(doing(actor, body.id, now)))
      const events = [...subject.events.filter((one) => one.id !== event.id), event]
      return viewFile({ report: subject.report, task, events }, actor.user.id, now)
    },
  }),
  ...bind<typeof deskRoutes, Loaders>(deskRoutes, {
    file: async ({ params, body, actor, now, lang }) => fileFor({ id: params.report, body, actor, now, lang }),
  }),
], loaders)
