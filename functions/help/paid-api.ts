/** That money was settled later is written down with a line of the log, by either side; the task stays as it is, closed or not. */
import type { HelpDetail, HelpForWorker, helps } from '../../shared/help'
import { faults } from '../../shared/parse'
import { dutyAt, dutyLent, nameOf, personOf, type Actor } from '../http/actor'
import { printOf } from '../http/print'
import { Refusal } from '../http/refusal'
import type { Call } from '../http/serve'
import { endOfTask } from '../inbox/retention'
import { sameDeed } from '../inbox/event'
import { putEvent } from '../inbox/store'
import { eventOf, lentBefore, lentOf, type Person } from '../inbox/task'
import { presentOf } from '../inbox/view'
import { write, type Write } from '../table/table'
import { openBills, paidLater } from './paying'
import { seenBy } from './seen'
import { putHelp, readHelp, type HelpFile } from './store'
import { viewForWorker } from './view'

type Loaders = { help: (id: string) => Promise<{ subject: HelpFile } | undefined> }
interface Said { readonly subject: HelpFile; readonly actor: Actor; readonly now: string; readonly lang: 'zh' | 'en'; readonly body: { readonly id: string; readonly bill: number; readonly fen: number } }

const attempts = 3
const ending = (writes: readonly Write[], end: number | undefined): Write[] => writes.map((one) => ('put' in one && end !== undefined ? { ...one, put: { ...one.put, ttl: end } } : one))

/** Looked at again where the request was changed meanwhile. */
async function written({ subject, body, now, lang }: Said, by: Person): Promise<HelpFile> {
  const { id, ...said } = body
  let file: HelpFile | undefined = subject
  for (let attempt = 0; attempt < attempts && file; attempt += 1) {
    const { help, task, events } = file
    const line = { ...eventOf(task, { event: id, verb: 'settle', by, now, did: { print: printOf(said) }, told: [] }), v: task.v }
    const before = events.find((one) => one.id === id)
    if (before) {
      if (!sameDeed(before, line)) throw new Refusal('id-taken', { present: presentOf(task) })
      return file
    }
    const next = paidLater(help, said, by.name, now)
    if ('fields' in next) throw new Refusal('invalid', { fields: faults(next.fields, lang) })
    const paid = { ...next, v: help.v + 1 }
    if ((await write(ending([putHelp(paid), putEvent(line)], await endOfTask(task)))).length === 0) return { help: paid, task, events: [...events, line] }
    file = await readHelp(help.id)
  }
  throw new Refusal('stale', { present: presentOf(subject.task) })
}

export async function paid(said: Call<typeof helps.paid, Loaders>): Promise<HelpDetail> {
  const { actor, now } = said
  return seenBy(await written(said, { ...personOf(actor), name: nameOf(actor) }), actor.user.id, now)
}

/** By workers of the place of any bill; by whoever was lent for it of their own. */
export async function paidToCarrier(said: Call<typeof helps.paidToCarrier, Loaders>): Promise<HelpForWorker> {
  const { subject: { task, help }, actor, body } = said
  const lent = dutyLent(actor, lentOf(task)) ?? dutyLent(actor, lentBefore(task))
  const held = dutyAt(actor, task.path.map((step) => step.id), ['grid-worker', 'community-worker']) ?? lent
  if (!held) throw new Refusal('forbidden')
  if (held === lent && openBills(help).some(({ bill, user }) => bill === body.bill && user !== actor.user.id)) throw new Refusal('not-holder', { present: presentOf(task) })
  const file = await written(said, { user: actor.user.id, name: nameOf(actor), role: held.role })
  return viewForWorker(file.help, file.task, file.task.state === 'held' && file.task.holder?.user === actor.user.id, actor.user.id)
}
