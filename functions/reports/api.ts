/** The reports function: file, list, read, change, withdraw. */
import { newId } from '../../shared/ids'
import { reports, type ReportContent, type ReportInput } from '../../shared/reports'
import { nameOf, type Actor } from '../http/actor'
import type { Loaded } from '../http/access'
import { Refusal } from '../http/refusal'
import { bind, serve, type Call } from '../http/serve'
import { carryOut } from '../inbox/act'
import { change, withdraw, type Doing } from '../inbox/deeds'
import { putNewTask } from '../inbox/store'
import { dueAt, eventOf, fileTask } from '../inbox/task'
import { presentOf } from '../inbox/view'
import { write } from '../table/table'
import { checkContent, fingerprintOf } from './filing'
import { changeReport, filingOf, newReport } from './report'
import { putReport, readReport, reportsOf, type ReportFile } from './store'
import { viewFile, viewRow } from './view'

async function loadReport(id: string): Promise<Loaded<ReportFile> | undefined> {
  const file = await readReport(id)
  return file && { subject: file, household: file.report.household }
}
const loaders = { report: loadReport }
type Loaders = typeof loaders

const contentOf = ({ travellers, stays, transport, arrival, lodging, note }: ReportContent): ReportContent => ({ travellers, stays, transport, arrival, lodging, ...(note ? { note } : {}) })
const personOf = (actor: Actor) => ({ user: actor.user.id, name: nameOf(actor) })

/** The id was used before: the same report by the same household is answered as it now is. */
async function answerRepeat(id: string, household: string, fingerprint: string, viewer: string) {
  const file = await readReport(id)
  if (file?.report.household !== household || file.report.fingerprint !== fingerprint) throw new Refusal('id-taken')
  return viewFile(file, viewer)
}

async function submit(id: string, input: ReportInput, { actor, now, lang }: Pick<Call<typeof reports.submit>, 'actor' | 'now' | 'lang'>) {
  const content = contentOf(input)
  const fingerprint = fingerprintOf(input.household, content)
  const by = personOf(actor)
  const known = await checkContent({ household: input.household, content, actor, now, lang })
  const report = newReport({ id, by, content, fingerprint, now }, known)
  const task = fileTask(filingOf(report, known.file, now), now)
  if (!task) throw new Error(`No inbox on the path of household ${input.household}`)
  const event = eventOf(task, { event: newId('event', Date.parse(now)), verb: 'submit', by, now })
  const failed = await write([putReport(report), ...putNewTask(task, event)])
  return failed.length > 0 ? answerRepeat(id, input.household, fingerprint, actor.user.id) : viewFile({ report, task, events: [event] }, actor.user.id)
}

const doing = (actor: Actor, event: string, now: string): Doing => ({ by: personOf(actor), event, now })

/** What was seen must be what is there; a change already made under this event id is answered as done. */
async function alter({ subject, body, actor, now, lang }: Call<typeof reports.change, Loaders>) {
  const { report, task, events } = subject
  const content = contentOf(body)
  const repeated = events.some((event) => event.id === body.id)
  if (!repeated && task.state === 'open' && body.version !== report.v) throw new Refusal('stale', { present: presentOf(task) })
  const known = await checkContent({ household: report.household, content, actor, now, lang })
  const next = changeReport(report, content, known)
  const { about, followers, urgency, facts } = filingOf(next, known.file, now)
  const shown = { about, followers: [...followers], urgency, facts: { ...facts }, due: dueAt('report', urgency, task.filedAt) }
  const moved = await carryOut(task, change(doing(actor, body.id, now), shown), () => [putReport(next)])
  return viewFile(repeated ? subject : { report: next, task: moved.task, events: [...events, moved.event] }, actor.user.id)
}

export const handler = serve(
  bind<typeof reports, Loaders>(reports, {
    submit: async ({ params, body, ...call }) => submit(params.report, body, call),
    list: async ({ query, lang }) => {
      const { rows, cursor } = await reportsOf(query.household, query.cursor, lang)
      return { items: rows.map(viewRow), ...(cursor ? { cursor } : {}) }
    },
    read: async ({ subject, actor }) => viewFile(subject, actor.user.id),
    change: alter,
    withdraw: async ({ subject, body, actor, now }) => {
      const { task, event } = await carryOut(subject.task, withdraw(doing(actor, body.id, now)))
      const events = [...subject.events.filter((one) => one.id !== event.id), event]
      return viewFile({ report: subject.report, task, events }, actor.user.id)
    },
  }),
  loaders,
)
