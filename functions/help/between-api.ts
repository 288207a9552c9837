/** What whoever brings help and those it is for say of one another: read, decided, written with the request. It ends with it. */
import type { helps } from '../../shared/help'
import { isRefused, Refusal, type Refused } from '../http/refusal'
import { type Actor, nameOf, personOf } from '../http/actor'
import { printOf } from '../http/print'
import type { Call } from '../http/serve'
import { attendance } from '../duties/attendance'
import { putEvent, putNewTask } from '../inbox/store'
import { endOfTask } from '../inbox/retention'
import { eventOf, type Person } from '../inbox/task'
import { presentOf } from '../inbox/view'
import { requestKey } from '../table/keys'
import { write, type Row, type Write } from '../table/table'
import type { Help } from './help'
import { putHelp, readHelp, type HelpFile } from './store'
import { carrierOf, reported, saidBefore, saying, viewSaid, type Told } from './trouble'

type Loaders = { help: (id: string) => Promise<{ subject: HelpFile } | undefined> }
interface Said { readonly subject: HelpFile; readonly actor: Actor; readonly now: string; readonly body: { readonly id: string } }
type Answer = ReturnType<typeof viewSaid>

/** With the end that the request has, where it is closed. */
const ending = (writes: readonly Write[], end: number | undefined): Write[] => writes.map((one) => ('put' in one && end !== undefined ? { ...one, put: { ...one.put, ttl: end } } : one))

const attempts = 3

/** Once for each person and request; looked at again where the request was changed meanwhile. */
async function once({ subject, actor, body }: Said, what: 'thanks' | 'trouble', rule: (file: HelpFile, next: Help) => Promise<{ withIt: Write[]; besides: Write[] } | Refused>): Promise<Answer> {
  const said = { user: actor.user.id, what, event: body.id, print: printOf(body) } as const
  let file: HelpFile | undefined = subject
  for (let attempt = 0; attempt < attempts && file; attempt += 1) {
    const { help, task } = file
    const before = saidBefore(help, said)
    if (before === 'done') return viewSaid(help, actor.user.id)
    if (before) throw new Refusal(before === 'other' ? 'id-taken' : 'said-before', { present: presentOf(task) })
    const next = saying(help, said)
    const made = await rule(file, next)
    if (isRefused(made)) throw new Refusal(made.refused, { present: presentOf(task) })
    if ((await write([...ending([putHelp(next), ...made.withIt], await endOfTask(task)), ...made.besides])).length === 0) return viewSaid(next, actor.user.id)
    file = await readHelp(help.id)
  }
  throw new Refusal('stale', { present: presentOf(subject.task) })
}

/** On the duty that access has found: whoever holds it, or held it when it was closed. */
function carrier({ subject: { task }, actor }: Said): Person {
  if (!task.holder || task.holder.user !== actor.user.id) throw new Refusal('not-holder', { present: presentOf(task) })
  return { user: actor.user.id, name: nameOf(actor), role: task.holder.role }
}

/** Told to those it is for; the state of the request stays as it is. */
export async function thank(said: Call<typeof helps.thank, Loaders>): Promise<Answer> {
  const { body, now } = said
  const by = carrier(said)
  return once(said, 'thanks', ({ task }) => {
    const line = eventOf(task, { event: body.id, verb: 'thank', by, now, did: { step: body.word, ...(body.text ? { text: body.text } : {}) } })
    return Promise.resolve({ withIt: [putEvent({ ...line, v: task.v })], besides: [] })
  })
}

async function report(said: Said, by: Person, against: { user?: string; name: string }, told: Told): Promise<Answer> {
  const { now, body, subject } = said
  const attended = await attendance(subject.task.path, now)
  return once(said, 'trouble', (file) => {
    const made = reported(file, told, { by, against, now, attended })
    if (!made) throw new Error(`No inbox on the path of ${file.task.id}`)
    const filed = eventOf(made.task, { event: body.id, verb: 'submit', by, now, attended, told: [] })
    return Promise.resolve({ withIt: [], besides: [{ put: { ...requestKey(made.trouble.id), ...made.trouble } as Row, when: 'absent' }, ...putNewTask(made.task, filed)] })
  })
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
