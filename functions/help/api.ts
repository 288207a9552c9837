/** The help function: asked for by those who need it, by neighbours and by workers; listed, read, changed, taken back, opened again; how urgent it is, corrected. */
import { inboxRoles } from '../../shared/duties'
import { helps, type HelpFiled } from '../../shared/help'
import { needIssues } from '../../shared/help-rules'
import { reference } from '../../shared/ids'
import { faults } from '../../shared/parse'
import { type Actor, dutyAt, nameOf, personOf } from '../http/actor'
import type { Loaded } from '../http/access'
import { printOf } from '../http/print'
import { refuse, Refusal } from '../http/refusal'
import { bind, serve, type Call } from '../http/serve'
import { present } from '../duties/board'
import { readBoards } from '../duties/store'
import { readHousehold } from '../identity/store'
import { carryOut, doneBefore } from '../inbox/act'
import { change, rate, reopen, withdraw, type Doing } from '../inbox/deeds'
import { claimersOf, reopensAt } from '../inbox/rungs'
import { changedDue, lentBefore, lentOf, reopenable, type Moved } from '../inbox/task'
import { presentOf, staffDuty } from '../inbox/view'
import { loadPlace, readPlace } from '../places/store'
import { withTexts } from '../texts/check'
import { ask, askFor, orBefore } from './ask'
import { askAtDoor } from './at-door'
import { complain, praise, thank, trouble } from './between-api'
import { confirm, kit, question, reply, settle, step } from './bring-api'
import { putAskedAgain } from './asked-limit'
import { changeHelp, correct, filingOf, isFromOutside } from './help'
import { onceMore } from './once-more'
import { paid, paidToCarrier } from './paid-api'
import { linksTo, prescribed } from './photos'
import { proposalsOf } from './proposal'
import { refillsOf } from './refill-store'
import { broughtBy } from './brought'
import { seenBy } from './seen'
import { askedForBy, helpsOf, putHelp, readHelp, type HelpFile } from './store'
import { emergencyOf, viewRated, viewRefill, viewRow } from './view'

/** While somebody looks whether it arrived, there is nothing to change or to take back: a word settles it. */
function insistOnNoCheck({ task }: HelpFile): void {
  if (task.state === 'open' && task.check) throw new Refusal('held', { who: task.placeName, present: presentOf(task) })
}

async function loadHelp(id: string): Promise<Loaded<HelpFile> | undefined> {
  const file = await readHelp(id)
  if (!file) return undefined
  const { help, task } = file
  return { subject: file, household: help.household, ...(help.desk ? {} : { requester: help.asker.user }), place: task.place, path: task.path.map((step) => step.id), roles: claimersOf(task), lent: lentOf(task), had: lentBefore(task) }
}
const loaders = { help: loadHelp, place: loadPlace }
type Loaders = typeof loaders

const doing = ({ actor, body, now }: { actor: Actor; body: { id: string }; now: string }): Doing => ({ by: personOf(actor), event: body.id, now })
const withEvent = (file: HelpFile, { task, event }: Moved): HelpFile => ({ ...file, task, events: [...file.events.filter((one) => one.id !== event.id), event] })

function filed({ help, task }: HelpFile, actor: Actor): HelpFiled {
  const emergency = emergencyOf(help, task)
  return {
    help: help.id, task: task.id, reference: reference(task.id), label: task.label, place: task.placeName, state: task.state, rated: viewRated(help), ...(emergency ? { emergency } : {}), due: task.due,
    opens: dutyAt(actor, task.path.map((step) => step.id), inboxRoles) !== undefined,
  }
}

/** On which duty a worker asks for somebody; a door whose place is not there is refused by its rules. */
async function file({ params, body, actor, now, lang }: Call<typeof helps.file, Loaders>): Promise<HelpFiled> {
  const { channel, ...door } = body
  const place = await readPlace(door.place)
  const held = place && dutyAt(actor, place.path.map((step) => step.id), helps.file.access.roles)
  if (!held) throw new Refusal('forbidden')
  const print = printOf('desk', body)
  const by = { user: actor.user.id, name: nameOf(actor), role: held.role }
  return filed(await orBefore(params.help, print, () => askAtDoor({ id: params.help, body: door, by, channel, print, now, lang })), actor)
}

/** What was seen must be what is there; a change already made under this event id is answered as done. */
async function alter({ subject, body, actor, now, lang }: Call<typeof helps.change, Loaders>) {
  const { help, task } = subject
  const print = printOf(body.need)
  const doer = doing({ actor, body, now })
  if (subject.events.some((one) => one.id === body.id) && (await doneBefore(task, change(doer, {}, print)))) return seenBy(subject, actor.user.id, now)
  insistOnNoCheck(subject)
  if (task.state === 'open' && body.version !== help.v) throw new Refusal('stale', { present: { ...presentOf(task), version: help.v } })
  const issues = needIssues(body.need, now)
  if (body.need.kind !== help.need.kind) issues.push({ path: 'need.kind', code: 'choice' })
  const attached = await prescribed(help.id, actor.user.id, body.need, now, help.photos)
  issues.push(...attached.issues)
  if (issues.length > 0) throw new Refusal('invalid', { fields: faults(issues, lang) })
  const home = await readHousehold(help.household)
  if (!home) throw new Refusal('not-found')
  const next = { ...changeHelp(help, body.need, now), photos: attached.photos }
  const { urgency, followers, facts, run, ride, needs } = filingOf(next, home)
  const due = changedDue(task, urgency, now, ride)
  // What is due later than before is not late any more.
  const clock = due > task.due ? { wake: due, reminded: false, eased: false } : task.reminded ? {} : { wake: due }
  const moved = await carryOut(task, change(doer, { urgency, followers: [...followers], facts: { ...facts }, run, ride, needs, due, ...clock }, print), () => [putHelp(next), ...attached.writes])
  return seenBy(withEvent({ ...subject, help: next }, moved), actor.user.id, now)
}

async function openAgain({ subject, body, actor, now }: Call<typeof helps.reopen, Loaders>) {
  const { task, events, help } = subject
  const refused = reopenable(task, now)
  if (refused && !events.some((one) => one.id === body.id)) throw refuse(refused, presentOf(task))
  const boards = await readBoards(task.path)
  const at = reopensAt(task, (place, among) => present(boards, place, among, now).length > 0)
  const there = present(boards, at.id, claimersOf({ ...task, place: at.id }), now).map((one) => one.user)
  return seenBy(withEvent(subject, await carryOut(task, reopen(doing({ actor, body, now }), task, at, there, body.text), async () => (isFromOutside(help) ? [await putAskedAgain(help.asker.user, help.id, now)] : []))), actor.user.id, now)
}

/** A worker's word on how urgent it is, with the reason; volunteers say so to a worker. */
async function correctUrgency({ subject, body, actor, now }: Call<typeof helps.rate, Loaders>) {
  const { help, task } = subject
  const held = staffDuty(task, actor)
  if (!held || held.role === 'volunteer') throw new Refusal('forbidden')
  const by = { user: actor.user.id, name: nameOf(actor), role: held.role }
  const deed = rate({ by, event: body.id, now }, task, body.urgency, body.text)
  const moved = await carryOut(task, deed, () => [putHelp(correct(help, { urgency: body.urgency, by: by.name, text: body.text, at: now }))])
  return { urgency: moved.task.urgency, due: moved.task.due }
}

export const handler = serve(
  bind<typeof helps, Loaders>(helps, {
    ask: async ({ params, body, actor, now, lang }) => seenBy(await ask({ id: params.help, actor, now, lang }, body), actor.user.id, now),
    askFor: async ({ params, body, actor, now, lang }) => seenBy(await askFor({ id: params.help, actor, now, lang }, body), actor.user.id, now),
    file,
    list: async ({ query, lang }) => {
      const { rows, cursor } = await helpsOf(query.household, query.cursor, lang)
      return { items: rows.map(viewRow), ...(cursor ? { cursor } : {}) }
    },
    mine: async ({ actor }) => ({ items: (await askedForBy(actor.user.id)).map(viewRow) }),
    brought: async ({ actor }) => ({ items: await broughtBy(actor.user.id) }),
    read: ({ subject, actor, now }) => seenBy(subject, actor.user.id, now),
    change: alter,
    withdraw: async ({ subject, body, actor, now }) => {
      insistOnNoCheck(subject)
      return seenBy(withEvent(subject, await carryOut(subject.task, withdraw(doing({ actor, body, now })))), actor.user.id, now)
    },
    reopen: openAgain,
    rate: correctUrgency,
    refills: async ({ query }) => ({ items: proposalsOf(await refillsOf(query.household)).map(viewRefill) }),
    refill: async ({ params, body, actor, now, lang }) => seenBy(await onceMore({ id: params.help, actor, now, lang }, body), actor.user.id, now),
    photos: ({ subject: { help }, actor, now }) => Promise.resolve({ items: linksTo((help.photos ?? []).filter(({ purpose }) => purpose !== 'prescription' || help.asker.user === actor.user.id), now) }),
    heldPhotos: ({ subject: { help, task }, actor, now }) => {
      if (task.holder?.user !== actor.user.id) throw new Refusal('not-holder', { present: presentOf(task) })
      return Promise.resolve({ items: linksTo(help.photos ?? [], now) })
    },
    paid, paidToCarrier, confirm, reply, step, kit, question, settle, thank, trouble, praise, complain,
  }),
  loaders,
  withTexts,
)
