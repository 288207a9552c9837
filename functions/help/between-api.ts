/** What whoever brings help and those it is for say of one another: read, decided, written with the request. It ends with it. */
import type { HelpDetail, helps } from '../../shared/help'
import { isRefused, Refusal, type Refused } from '../http/refusal'
import { type Actor, nameOf, personOf } from '../http/actor'
import { printOf } from '../http/print'
import type { Call } from '../http/serve'
import { attendance } from '../duties/attendance'
import { putEvent, putNewTask } from '../inbox/store'
import { endOfTask } from '../inbox/retention'
import type { Event } from '../inbox/event'
import { eventOf, type Deed, type Person, type Task } from '../inbox/task'
import { presentOf } from '../inbox/view'
import { requestKey } from '../table/keys'
import { write, type Row, type Write } from '../table/table'
import { seenBy } from './seen'
import { putHelp, readHelp, type HelpFile } from './store'
import { carrierOf, reported, saidBefore, saying, toBePraised, viewSaid, type Said as SaidOf, type Told } from './trouble'

type Loaders = { help: (id: string) => Promise<{ subject: HelpFile } | undefined> }
interface Said { readonly subject: HelpFile; readonly actor: Actor; readonly now: string; readonly body: { readonly id: string } }
type Answer = ReturnType<typeof viewSaid>

/** With the end that the request has, where it is closed. */
const ending = (writes: readonly Write[], end: number | undefined): Write[] => writes.map((one) => ('put' in one && end !== undefined ? { ...one, put: { ...one.put, ttl: end } } : one))

const attempts = 3

interface Made { readonly withIt: readonly Write[]; readonly besides: readonly Write[]; readonly line?: Event }

/** Once for each person and request; looked at again where the request was changed meanwhile. Answers the request as it then is. */
async function once({ subject, actor, body }: Said, what: SaidOf['what'], rule: (file: HelpFile) => Promise<Made | Refused>, more: Pick<SaidOf, 'to' | 'word'> = {}): Promise<HelpFile> {
  const said: SaidOf = { user: actor.user.id, what, event: body.id, print: printOf(body), ...more }
  let file: HelpFile | undefined = subject
  for (let attempt = 0; attempt < attempts && file; attempt += 1) {
    const { help, task, events } = file
    const before = saidBefore(help, said)
    if (before === 'done') return file
    if (before) throw new Refusal(before === 'other' ? 'id-taken' : 'said-before', { present: presentOf(task) })
    const next = saying(help, said)
    const made = await rule(file)
    if (isRefused(made)) throw new Refusal(made.refused, { present: presentOf(task) })
    if ((await write([...ending([putHelp(next), ...made.withIt], await endOfTask(task)), ...made.besides])).length === 0) return { help: next, task, events: made.line ? [...events, made.line] : events }
    file = await readHelp(help.id)
  }
  throw new Refusal('stale', { present: presentOf(subject.task) })
}

/** On the duty that access has found: whoever holds it, or had it last where it is closed. */
function carrier({ subject, actor }: Said): Person {
  const { task } = subject
  const had = task.state === 'resolved' ? carrierOf(subject) : task.holder
  if (had?.user !== actor.user.id) throw new Refusal('not-holder', { present: presentOf(task) })
  return { user: actor.user.id, name: nameOf(actor), ...(had.role ? { role: had.role } : {}) }
}

async function answered(saying: Promise<HelpFile>, { actor }: Said): Promise<Answer> {
  const file = await saying
  return viewSaid(file.help, actor.user.id, carrierOf(file)?.user)
}

/** A line of the log besides the deeds that move the task; its state stays as it is. */
function lineOf(task: Task, deed: Pick<Deed, 'event' | 'by' | 'now' | 'did' | 'told'>): Made & { line: Event } {
  const line = { ...eventOf(task, { ...deed, verb: 'thank' }), v: task.v }
  return { withIt: [putEvent(line)], besides: [], line }
}

/** Told to those it is for. */
export function thank(said: Call<typeof helps.thank, Loaders>): Promise<Answer> {
  const { body, now } = said
  const by = carrier(said)
  return answered(once(said, 'thanks', ({ task }) => Promise.resolve(lineOf(task, { event: body.id, by, now, did: { step: body.word, ...(body.text ? { text: body.text } : {}) } }))), said)
}

/** Told to whoever brought it, and to nobody else. */
export async function praise(said: Call<typeof helps.praise, Loaders>): Promise<HelpDetail> {
  const { subject, actor, body, now } = said
  const brought = toBePraised(subject)
  if (!brought) throw new Refusal('not-carried', { present: presentOf(subject.task) })
  const rule = ({ task }: HelpFile): Promise<Made> => Promise.resolve(lineOf(task, { event: body.id, by: personOf(actor), now, did: { step: body.word }, told: brought.user === actor.user.id ? [] : [{ user: brought.user, opens: 'brought' }] }))
  return seenBy(await once(said, 'praise', rule, { to: brought.user, word: body.word }), actor.user.id, now)
}

async function report(said: Said, by: Person, against: { user?: string; name: string }, told: Told): Promise<Answer> {
  const { now, body, subject } = said
  const attended = await attendance(subject.task.path, now)
  const reporting = once(said, 'trouble', (file) => {
    const made = reported(file, told, { by, against, now, attended })
    if (!made) throw new Error(`No inbox on the path of ${file.task.id}`)
    const filed = eventOf(made.task, { event: body.id, verb: 'submit', by, now, attended, told: [] })
    return Promise.resolve({ withIt: [], besides: [{ put: { ...requestKey(made.trouble.id), ...made.trouble } as Row, when: 'absent' }, ...putNewTask(made.task, filed)] })
  }, against.user ? { to: against.user } : {})
  return answered(reporting, said)
}

export function trouble(said: Call<typeof helps.trouble, Loaders>): Promise<Answer> {
  const { body: { sort, text }, subject: { help } } = said
  return report(said, carrier(said), { name: help.who }, { side: 'carrier', sort, text })
}

/** Of whoever has it or had it last. */
export async function complain(said: Call<typeof helps.complain, Loaders>): Promise<Answer> {
  const { body: { sort, text }, subject, actor } = said
  const against = carrierOf(subject)
  if (!against) throw new Refusal('not-carried', { present: presentOf(subject.task) })
  return report(said, personOf(actor), { user: against.user, name: against.name }, { side: 'household', sort, text })
}
