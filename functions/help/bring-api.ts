/** What whoever brings help says of it, and what those it is for say to that: read, decided, written with the task. */
import type { HelpDetail, HelpForWorker, helps } from '../../shared/help'
import { faults } from '../../shared/parse'
import { type Actor, dutyAt, dutyLent, nameOf, personOf } from '../http/actor'
import { printOf } from '../http/print'
import { isRefused, refuse, Refusal } from '../http/refusal'
import type { Call } from '../http/serve'
import { present } from '../duties/board'
import { readBoards } from '../duties/store'
import { carryOut, doneBefore } from '../inbox/act'
import { deny } from '../inbox/awaiting'
import { claimersOf } from '../inbox/rungs'
import { isLive, lentOf, move, type Deed, type Task } from '../inbox/task'
import { presentOf } from '../inbox/view'
import type { Write } from '../table/table'
import { answered, asked, askDeed, confirmDeed, isOnItsWay, isSettled, kitDeed, kitMoved, replyDeed, settled, settleDeed, stepDeed, stepTaken, type Brought } from './bring'
import type { Help } from './help'
import { attach, type Attached } from './photos'
import { refillsAfter } from './refill'
import { putRefill } from './refill-store'
import { putHelp, type HelpFile } from './store'
import { seenBy } from './seen'
import { praising } from './trouble'
import { viewForWorker } from './view'

type Loaders = { help: (id: string) => Promise<{ subject: HelpFile } | undefined> }
interface Said { readonly subject: HelpFile; readonly actor: Actor; readonly now: string; readonly lang: 'zh' | 'en'; readonly body: { readonly id: string } }

/** On which duty they act; access has made sure that there is one. */
function workerDoing({ subject: { task }, actor, now, body }: Said) {
  const held = dutyAt(actor, [task.place], claimersOf(task)) ?? dutyLent(actor, lentOf(task))
  if (!held) throw new Refusal('forbidden')
  const { id, ...print } = body
  return { by: { ...personOf(actor), name: nameOf(actor), role: held.role }, event: id, now, print }
}

function ownDoing({ actor, now, body }: Said) {
  const { id, ...print } = body
  return { by: personOf(actor), event: id, now, print }
}

/** The request as the rule leaves it, or the refusal thrown. */
function grant(outcome: Brought, task: Task, lang: Said['lang']): Help {
  if ('fields' in outcome) throw new Refusal('invalid', { fields: faults(outcome.fields, lang) })
  if (isRefused(outcome)) throw refuse(outcome, presentOf(task))
  return { ...outcome, v: outcome.v + 1 }
}

/** A deed done before is answered again; else the task says whether it may be done, then the rule, and both are written at once. */
async function perform({ subject, body, lang }: Said, deed: Deed, rule: (help: Help) => Brought, also: (help: Help) => Write[] = () => []): Promise<HelpFile> {
  const { help, task, events } = subject
  const done = events.some((one) => one.id === body.id) ? await doneBefore(task, deed) : undefined
  if (done) return subject
  const allowed = move(task, deed)
  if (isRefused(allowed)) throw refuse(allowed, presentOf(task))
  const next = grant(rule(help), task, lang)
  const moved = await carryOut(task, deed, () => [putHelp(next), ...also(next)])
  return { help: next, task: moved.task, events: [...events.filter((one) => one.id !== moved.event.id), moved.event] }
}

function forWorker({ help, task }: HelpFile, { actor }: Said): HelpForWorker {
  return viewForWorker(help, task, task.state === 'held' && task.holder?.user === actor.user.id, actor.user.id)
}

/** Which photo goes with a step: of what was paid, or of what stands at the door. */
const photoOf = { bought: 'receipt', delivered: 'at-door' } as const
const none: Attached = { issues: [], photos: [], writes: [] }

export async function step(said: Call<typeof helps.step, Loaders>): Promise<HelpForWorker> {
  const { subject: { help: { id, photos }, task }, body, actor, now } = said
  const purpose = body.step === 'bought' || body.step === 'delivered' ? photoOf[body.step] : undefined
  const attached = purpose && body.photo !== undefined ? await attach({ of: id, by: actor.user.id, purpose, photo: body.photo, path: 'photo', old: photos }, now) : none
  const rule = (help: Help): Brought => {
    const next = stepTaken(help, task, body)
    if ('fields' in next || isRefused(next) || attached === none) return next
    return attached.issues.length > 0 ? { fields: attached.issues } : { ...next, photos: attached.photos }
  }
  return forWorker(await perform(said, stepDeed(workerDoing(said), task, body.step), rule, () => attached.writes), said)
}

export async function kit(said: Call<typeof helps.kit, Loaders>): Promise<HelpForWorker> {
  const { body, now } = said
  const doer = workerDoing(said)
  return forWorker(await perform(said, kitDeed(doer, body.item), (help) => kitMoved(help, body, doer.by, now)), said)
}

export async function question(said: Call<typeof helps.question, Loaders>): Promise<HelpForWorker> {
  const { body } = said
  return forWorker(await perform(said, askDeed(workerDoing(said), body.text), (help) => asked(help, body)), said)
}

export async function settle(said: Call<typeof helps.settle, Loaders>): Promise<HelpForWorker> {
  const doer = workerDoing(said)
  return forWorker(await perform(said, settleDeed(doer), (help) => settled(help, said.body.fen, doer.by.name, said.now)), said)
}

export async function reply(said: Call<typeof helps.reply, Loaders>): Promise<HelpDetail> {
  const { subject, body, actor, now } = said
  const doer = ownDoing(said)
  const done = await perform(said, replyDeed(doer, subject.task, body.text), (help) => answered(help, body, doer.by.name)).catch((error: unknown) => {
    // Given back meanwhile: a household is not told to take it itself.
    throw error instanceof Refusal && error.code === 'not-holder' ? new Refusal('not-on-its-way', { present: presentOf(subject.task) }) : error
  })
  return seenBy(done, actor.user.id, now)
}

/** With the word that medicine arrived stands when the next of each is proposed. */
const refillWrites = (help: Help, task: Task, now: string): Write[] => refillsAfter(help, task, now).map(putRefill)

/** It has not arrived: somebody of the grid looks, whoever is there. */
async function denied(said: Call<typeof helps.confirm, Loaders>): Promise<HelpFile> {
  const { subject: { task }, body, now } = said
  const boards = await readBoards(task.path)
  const there = (place: string, among: Parameters<typeof present>[2]) => present(boards, place, among, now).map((one) => one.user)
  return perform(said, deny(task, { ...ownDoing(said), there }, body.text), (help) => help)
}

/** Their word, where something is on its way. Open money is settled by it only where they say so. */
function worded(said: Call<typeof helps.confirm, Loaders>): Brought {
  const { subject, body, actor, now } = said
  if (!isOnItsWay(subject.task)) return { refused: 'not-on-its-way' }
  const praised = praising(subject, { user: actor.user.id, event: body.id, print: printOf(body), text: body.text })
  return body.settled && praised.bill && !isSettled(praised) ? { ...praised, bill: { ...praised.bill, settled: { at: now, by: nameOf(actor) } } } : praised
}

export async function confirm(said: Call<typeof helps.confirm, Loaders>): Promise<HelpDetail> {
  const { subject, body, actor, now } = said
  const before = subject.events.some((one) => one.id === body.id)
  const { task } = subject
  if (!before && !body.arrived && task.check && isLive(task)) throw new Refusal('held', { who: task.holder?.name ?? task.placeName, present: presentOf(task) })
  if (!before && isLive(task) && !isOnItsWay(task)) throw new Refusal('not-on-its-way', { present: presentOf(task) })
  const file = body.arrived ? await perform(said, confirmDeed(ownDoing(said), task, body.text), () => worded(said), (help) => refillWrites(help, task, now)) : await denied(said)
  return seenBy(file, actor.user.id, now)
}
