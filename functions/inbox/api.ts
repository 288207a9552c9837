/** The inbox function: lists of tasks, a task opened, and the verbs. */
import { isHelpKind } from '../../shared/help-kinds'
import { tasks } from '../../shared/inbox'
import { nightOf } from '../../shared/night'
import { faults } from '../../shared/parse'
import { purposesFor } from '../../shared/task-purposes'
import type { Lang } from '../../shared/words'
import { isRefused, refuse, Refusal } from '../http/refusal'
import { bind, serve, type Call } from '../http/serve'
import { reachOf } from '../help/help'
import { ownReport, phoneOf } from '../arrivals/shown'
import { readHelpRow } from '../help/store'
import { newLook, putLook } from '../identity/look'
import { accountsOf, type HouseholdFile } from '../identity/household'
import { readHousehold } from '../identity/store'
import { fromRow } from '../table/row'
import { loadPlace, readPlace, unchanged, type PlaceNode } from '../places/store'
import type { Check } from '../table/table'
import { withTexts } from '../texts/check'
import { attendance } from '../duties/attendance'
import { carryOut, doneBefore } from './act'
import { doing, dutyFor, heardAgain, leadingDoing, leadingDuty, staffDoing, type Acting } from './acting'
import { mergeInto, separate } from './act-both'
import { readCounts } from './counts'
import { consequencesOf } from './consequences'
import { askUnit, assign, call, claim, decline, handOver, note, overnight, pass, resolve, reveal, unitAnswer, wait } from './deeds'
import { colleague, whoIsThere } from './colleagues'
import { handsNear, helperFrom, withinReach } from './lend'
import { detailOf } from './detail'
import { insistOnEmptyHands } from './empty-hands'
import { handBack, takeOver } from './from-hand'
import { find } from './find'
import { loadTask } from './load'
import { openTonight, planFor } from './overnight'
import { heldList, inboxList, openRuns, overdueList, readList, readRows } from './list'
import { settleHome } from './settle-home'
import { hidesDoor, lineOf, overdueRow } from './store'
import { tooSoon } from './pausing'
import { passTo, passUp } from './rungs'
import { outcomesFit, type Deed, type Task } from './task'
import { answerTo, recordOf, unitsNear, unitToAsk } from './unit-asks'
import { linesFor } from './veil'
import { leadsFrom, presentOf, viewLine, viewMoved } from './view'

const loaders = { task: loadTask, place: loadPlace }
type Loaders = typeof loaders
async function perform(acting: Acting, deed: Deed, held: readonly Check[] = []) {
  const { task, event } = await carryOut(acting.subject, deed, () => held)
  return viewMoved(task, event, acting.actor)
}

/** Whether a number is right is heard on the phone alone. */
async function attempt(acting: Call<typeof tasks.call, Loaders>) {
  const { subject, body, lang } = acting
  if (body.way === 'door' && body.result === 'wrong-number') throw new Refusal('invalid', { fields: faults([{ path: 'result', code: 'choice' }], lang) })
  return perform(acting, call(doing(acting), subject, body.result, body))
}

/** Closing may have consequences by kind, written in the same transaction: a confirmed wish to join makes a member. */
async function close(acting: Call<typeof tasks.resolve, Loaders>) {
  const { subject, body, lang } = acting
  if (!outcomesFit(subject, body.outcomes)) throw new Refusal('invalid', { fields: faults([{ path: 'outcomes', code: 'outcomes' }], lang) })
  // Whether it is needed at all, or whom to turn to, is for the workers to say: a volunteer gives it back.
  if (subject.holder?.user === acting.actor.user.id && subject.holder.role === 'volunteer' && body.outcomes.some((one) => one.outcome !== 'helped')) throw new Refusal('not-volunteers', { present: presentOf(subject) })
  if (subject.state === 'held' && tooSoon(subject, body.outcomes)) throw new Refusal('invalid', { fields: faults([{ path: 'outcomes', code: 'try-again' }], lang) })
  const does = doing(acting)
  const deed = resolve(does, subject, body.outcomes, body.text)
  const heard = await heardAgain(acting, deed)
  if (heard) return heard
  const { task, event } = await carryOut(subject, deed, () => consequencesOf(subject, body.outcomes, { ...does, text: body.text, lang }))
  return viewMoved(task, event, acting.actor)
}

/** Of a request for help as it says, of whom a list names the list's, else the household's. */
async function reachFor(task: Task, { household }: HouseholdFile): Promise<ReturnType<typeof reachOf>> {
  if (task.kind === 'arrival') {
    const phone = await phoneOf(task)
    return phone === undefined ? {} : { contact: { phone, verified: false } }
  }
  const help = isHelpKind(task.kind) ? await readHelpRow(task.id) : undefined
  return help ? reachOf(help, household) : household
}

/** The number is shown only with the record that it was: the log's line and the household's own list of who looked. Whoever brings help needs the room, also where there is no number. */
async function show(acting: Call<typeof tasks.reveal, Loaders>) {
  const { subject, body, actor, lang } = acting
  if (subject.holder?.user === actor.user.id && !purposesFor(subject.kind, subject.holder.role).includes(body.purpose)) throw new Refusal('invalid', { fields: faults([{ path: 'purpose', code: 'choice' }], lang) })
  const file = await readHousehold(subject.household)
  if (!file) throw new Refusal('no-contact')
  const { contact, given } = await reachFor(subject, file)
  if (!contact && !hidesDoor(subject)) throw new Refusal('no-contact')
  const deed = reveal(doing(acting), body.purpose, accountsOf(file), !contact && given === undefined)
  const own = await ownReport(subject)
  const { task, event } = await carryOut(subject, deed, (moved) => {
    const seen = newLook(moved, dutyFor(actor, subject))
    return [putLook(seen), ...(own ? [putLook({ ...seen, household: own.household, task: own.id })] : [])]
  })
  // A deed done before is answered again, but only to someone who still holds the task.
  if (task.state !== 'held' || task.holder?.user !== actor.user.id) throw new Refusal('not-holder', { present: presentOf(task) })
  // A look made when they held it before is not the record of this one.
  if (event.at < (task.holder.since ?? '')) throw new Refusal('id-taken', { present: presentOf(task) })
  return { verified: false, ...contact, ...(given === undefined ? {} : { given }), label: file.household.label, moved: viewMoved(task, event, actor) }
}

/** A place named in a request that has to be one. */
async function placeNamed(id: string, path: string, lang: Lang): Promise<PlaceNode> {
  const found = await readPlace(id)
  if (!found) throw new Refusal('invalid', { fields: faults([{ path, code: 'place-unknown' }], lang) })
  return found
}

async function giveTo(acting: Call<typeof tasks.assign, Loaders>) {
  const { subject, body, actor, now, lang } = acting
  const doer = leadingDoing(acting)
  if (body.from === undefined || body.from === subject.place) return perform(acting, assign(doer, subject, await colleague(subject, body.user, now), body.free))
  const from = await placeNamed(body.from, 'from', lang)
  if (!withinReach(subject, from.path, leadsFrom(subject, actor))) throw new Refusal('out-of-reach', { present: presentOf(subject) })
  return perform(acting, assign(doer, subject, await helperFrom(subject, from, body.user, now), body.free))
}

/** To a colleague: who holds it has it already. */
async function offerTo(acting: Call<typeof tasks.handOver, Loaders>) {
  const { subject, body, actor, now, lang } = acting
  if (body.user === actor.user.id) throw new Refusal('invalid', { fields: faults([{ path: 'user', code: 'hand-self' }], lang) })
  return perform(acting, handOver(doing(acting), await colleague(subject, body.user, now, actor.user.id)))
}

async function handsFor({ subject, query, actor, now, lang }: Call<typeof tasks.hands, Loaders>) {
  const leads = leadsFrom(subject, actor)
  if (leads.length === 0) throw new Refusal('forbidden')
  const at = query.at === undefined ? undefined : await placeNamed(query.at, 'at', lang)
  if (at && !withinReach(subject, at.path, leads)) throw new Refusal('out-of-reach', { present: presentOf(subject) })
  const [near, units] = await Promise.all([handsNear(subject, leads, at, now), unitsNear(subject, leads, now)])
  return { items: near.map((one) => ({ ...one, me: one.user === actor.user.id })), units }
}

/** The number is told only with the record that it was: the log's line and the list of who asked the units of that place. */
async function askForHands(acting: Call<typeof tasks.askUnit, Loaders>) {
  const { subject, body, actor, now, lang } = acting
  const doer = leadingDoing(acting)
  const unit = await unitToAsk(subject, leadsFrom(subject, actor), body, now, lang)
  const { task, event } = await carryOut(subject, askUnit(doer, unit, { hands: body.hands, skill: body.skill }), (moved) => recordOf(moved, body.at, leadingDuty(acting)))
  return { contact: unit.contact, phone: unit.phone, moved: viewMoved(task, event, actor) }
}

async function passOn(acting: Call<typeof tasks.pass, Loaders>) {
  const { subject, body, actor, now, lang } = acting
  const place = body.place === undefined ? undefined : await placeNamed(body.place, 'place', lang)
  const attended = await attendance(place?.path ?? subject.path, now)
  const passing = place ? passTo(subject, place.path, attended) : passUp(subject, attended)
  if (isRefused(passing)) throw refuse(passing, presentOf(subject))
  const there = await whoIsThere({ kind: subject.kind, path: [...passing.path], place: passing.step.id }, now)
  const { task, event } = await carryOut(subject, pass(doing(acting), subject, passing, there.map((one) => one.user), body.text), async () => {
    await insistOnEmptyHands(subject, actor.user.id, lang)
    return place ? unchanged(place) : []
  })
  return viewMoved(task, event, actor)
}

/** An attempt that waits for an answer allows one wait: without it nothing stops the clock. */
async function waitFor(acting: Call<typeof tasks.wait, Loaders>) {
  const { subject, body } = acting
  const deed = wait(doing(acting), subject, body.hours)
  if (subject.state === 'held' && subject.holder?.user === acting.actor.user.id && subject.tried === undefined) {
    const done = await doneBefore(subject, deed)
    if (done) return viewMoved(done.task, done.event, acting.actor)
    throw new Refusal('not-tried', { present: presentOf(subject) })
  }
  return perform(acting, deed)
}

export const handler = serve(
  bind<typeof tasks, Loaders>(tasks, {
    page: async ({ query, actor, now, lang }) => {
      const { rows, cursor } = await readList(inboxList(query.place, query.kind), query, now, lang)
      return { items: rows.map((row) => viewLine(row, actor.user.id, query.place)).map(linesFor(actor, query.place)), ...(cursor ? { cursor } : {}) }
    },
    counts: async ({ query, now }) => {
      const night = nightOf(now)
      return { items: (await readCounts(query.place, night)).filter(({ open, held, late }) => open + held + late > 0), ...(night ? { night } : {}) }
    },
    overdue: async ({ query, actor, now, lang }) => {
      const { rows, cursor } = await readRows(overdueList(query.place), { cursor: query.cursor }, now, lang)
      return { items: rows.map((row) => fromRow(overdueRow(), row)).map((row) => ({ ...viewLine(row, actor.user.id, query.place), belongs: row.belongs })).map(linesFor(actor, query.place)), ...(cursor ? { cursor } : {}) }
    },
    overnight: async ({ query, actor, now, lang }) => {
      const night = nightOf(now)
      if (!night) return { items: [] }
      const { rows, cursor } = await openTonight(query.place, query.cursor, now, lang)
      return { night, items: rows.map((row) => ({ ...viewLine(row, actor.user.id, query.place), ...planFor(row, night) })).map(linesFor(actor, query.place)), ...(cursor ? { cursor } : {}) }
    },
    sayOvernight: async (acting) => {
      const doer = staffDoing(acting)
      const night = nightOf(acting.now)
      if (!night) throw new Refusal('not-evening', { present: presentOf(acting.subject) })
      return perform(acting, overnight(doer, night, acting.body.plan, acting.body.text))
    },
    mine: async ({ query, actor, now, lang }) => {
      const { rows, cursor } = await readList(heldList(actor.user.id, query.kind), query, now, lang)
      return { items: rows.map((row) => viewLine(row, actor.user.id, row.place)), ...(cursor ? { cursor } : {}) }
    },
    runs: async ({ query, actor, now, lang }) => {
      const { runs, ...more } = await openRuns(query.place, query.cursor, now, lang)
      const line = linesFor(actor, query.place)
      return { ...more, items: runs.map(({ at, day, tasks: stops }) => ({ at, day, tasks: stops.map((row) => line(viewLine(row, actor.user.id, query.place))) })) }
    },
    search: async ({ query, actor, lang }) => {
      const { tasks: found, more } = await find({ ...query, actor, lang })
      return { items: found.map((one) => viewLine(lineOf(one), actor.user.id, query.place)).map(linesFor(actor, query.place)), more }
    },
    read: async ({ subject, actor }) => detailOf(subject, actor),
    claim: async (acting) => perform(acting, claim(doing(acting), acting.subject)),
    giveBack: handBack,
    note: async (acting) => perform(acting, note(doing(acting), acting.body.text)),
    call: async (acting) => attempt(acting),
    reveal: show,
    hands: handsFor,
    askUnit: askForHands,
    unitAnswer: async (acting) => {
      const doer = leadingDoing(acting)
      return perform(acting, unitAnswer(doer, acting.subject, await answerTo(acting.subject, acting.body, acting.now, acting.lang)))
    },
    assign: giveTo,
    handOver: offerTo,
    accept: takeOver,
    decline: async (acting) => perform(acting, decline(doing(acting), acting.subject, acting.body.text)),
    pass: passOn,
    wait: waitFor,
    merge: async (acting) => {
      const { task, event } = await mergeInto(acting.subject, acting.body.into, doing(acting))
      return viewMoved(task, event, acting.actor)
    },
    unmerge: async (acting) => {
      const { task, event } = await separate(acting.subject, doing(acting))
      return viewMoved(task, event, acting.actor)
    },
    settle: settleHome,
    resolve: close,
  }),
  loaders,
  withTexts,
)
