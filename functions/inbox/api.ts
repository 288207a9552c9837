/** The inbox function: lists of tasks, a task opened, and the verbs. */
import type { Duty } from '../../shared/duty-schema'
import { tasks } from '../../shared/inbox'
import { faults } from '../../shared/parse'
import { dutyAt, nameOf, type Actor } from '../http/actor'
import type { Loaded } from '../http/access'
import { Refusal } from '../http/refusal'
import { bind, serve, type Call } from '../http/serve'
import { newLook, putLook } from '../identity/look'
import { accountsOf } from '../identity/household'
import { readHousehold } from '../identity/store'
import { loadPlace } from '../places/store'
import { carryOut } from './act'
import { consequencesOf } from './consequences'
import { call, claim, giveBack, note, resolve, reveal, type Doing } from './deeds'
import { detailOf } from './detail'
import { heldList, inboxList, readList } from './list'
import { readTask } from './store'
import { claimersOf, outcomesFit, type Deed, type Task } from './task'
import { presentOf, viewLine, viewMoved } from './view'

async function loadTask(id: string): Promise<(Loaded<Task>) | undefined> {
  const task = await readTask(id)
  return task && { subject: task, household: task.household, place: task.place, path: task.path.map((step) => step.id), roles: claimersOf(task) }
}
const loaders = { task: loadTask, place: loadPlace }
type Loaders = typeof loaders
interface Acting { readonly actor: Actor; readonly subject: Task; readonly now: string; readonly body: { id: string } }

/** The duty on which this actor acts; access has made sure that there is one. */
function dutyFor(actor: Actor, task: Task): Duty {
  const held = dutyAt(actor, [task.place], claimersOf(task))
  if (!held) throw new Refusal('forbidden')
  return held
}

function doing({ actor, subject, now, body }: Acting): Doing & { by: { role: Duty['role'] } } {
  return { by: { user: actor.user.id, name: nameOf(actor), role: dutyFor(actor, subject).role }, event: body.id, now }
}

async function perform(acting: Acting, deed: Deed) {
  const { task, event } = await carryOut(acting.subject, deed)
  return viewMoved(task, event, acting.actor)
}

/** Closing may have consequences by kind, written in the same transaction: a confirmed wish to join makes a member. */
async function close(acting: Call<typeof tasks.resolve, Loaders>) {
  const { subject, body, lang } = acting
  if (!outcomesFit(subject, body.outcomes)) throw new Refusal('invalid', { fields: faults([{ path: 'outcomes', code: 'outcomes' }], lang) })
  const { task, event } = await carryOut(subject, resolve(doing(acting), subject, body.outcomes, body.text), () => consequencesOf(subject, body.outcomes))
  return viewMoved(task, event, acting.actor)
}

/** The number is shown only with the record that it was: the log's line and the household's own list of who looked. */
async function show(acting: Call<typeof tasks.reveal, Loaders>) {
  const { subject, body, actor } = acting
  const file = await readHousehold(subject.household)
  if (!file?.household.contact) throw new Refusal('no-contact')
  const deed = reveal(doing(acting), body.purpose, accountsOf(file))
  const { task, event } = await carryOut(subject, deed, (moved) => [putLook(newLook(moved, dutyFor(actor, subject)))])
  // A deed done before is answered again, but only to someone who still holds the task.
  if (task.state !== 'held' || task.holder?.user !== actor.user.id) throw new Refusal('not-holder', { present: presentOf(task) })
  // A look made when they held it before is not the record of this one.
  if (event.at < (task.holder.since ?? '')) throw new Refusal('id-taken', { present: presentOf(task) })
  return { ...file.household.contact, moved: viewMoved(task, event, actor) }
}

export const handler = serve(
  bind<typeof tasks, Loaders>(tasks, {
    page: async ({ query, actor, now, lang }) => {
      const { rows, cursor } = await readList(inboxList(query.place, query.kind), query, now, lang)
      return { items: rows.map((row) => viewLine(row, actor.user.id, query.place)), ...(cursor ? { cursor } : {}) }
    },
    mine: async ({ query, actor, now, lang }) => {
      const { rows, cursor } = await readList(heldList(actor.user.id, query.kind), query, now, lang)
      return { items: rows.map((row) => viewLine(row, actor.user.id, row.place)), ...(cursor ? { cursor } : {}) }
    },
    read: async ({ subject, actor }) => detailOf(subject, actor),
    claim: async (acting) => perform(acting, claim(doing(acting), acting.subject)),
    giveBack: async (acting) => perform(acting, giveBack(doing(acting), acting.body.text)),
    note: async (acting) => perform(acting, note(doing(acting), acting.body.text)),
    call: async (acting) => perform(acting, call(doing(acting), acting.body.result, acting.body.text)),
    reveal: show,
    resolve: close,
  }),
  loaders,
)
