/** A task opened by a worker: the request, the household with its phone masked, the log, the buttons. */
import { isHelpKind } from '../../shared/help-kinds'
import { reference } from '../../shared/ids'
import type { TaskDetail } from '../../shared/inbox'
import { maskDoor, maskPhone } from '../../shared/masks'
import { fromCommunity } from '../../shared/place-tree'
import { purposesFor } from '../../shared/task-purposes'
import { nowIso } from '../clock'
import type { Actor } from '../http/actor'
import { Refusal } from '../http/refusal'
import type { HouseholdFile } from '../identity/household'
import { shownArrival } from '../arrivals/shown'
import { knockOf } from '../care/knock'
import { feverOf } from '../gate/fever'
import { alarmOf } from '../measures/alarm'
import { proposalsFor } from '../measures/proposing'
import { readMeasure } from '../measures/store'
import { fewDays, viewProposal, viewSet } from '../measures/view'
import { leftoverOf } from '../handover/leftover'
import { joinOf } from '../identity/join'
import { readHousehold } from '../identity/store'
import { reachOf } from '../help/help'
import { helpOf } from '../help/store'
import { troubleOf } from '../help/trouble'
import { viewForWorker } from '../help/view'
import { missingOf } from '../orders/missing-store'
import { viewReport } from '../reports/report'
import { reportOf } from '../reports/store'
import type { Row } from '../table/table'
import { alikeTo } from './alike'
import { hidesDoor, lineOf, readRequest, type RequestFile } from './store'
import type { Task } from './task'
import { seesDoor, veil, veilFromAbove } from './veil'
import { viewEvent, viewLine, workerVerbsOf } from './view'

function requestOf(task: Task, row: Row, whole: boolean, viewer: string): Exclude<TaskDetail['request'], { kind: 'arrival' }> {
  if (isHelpKind(task.kind)) return { kind: 'help', help: viewForWorker(helpOf(row), task, whole, viewer) }
  switch (task.kind) {
    // What is known of whom a list names is read for it (shownArrival).
    case 'arrival':
      throw new Refusal('not-found')
    case 'report': return { kind: 'report', report: viewReport(reportOf(row)) }
    case 'join': {
      const { name, member, elsewhere } = joinOf(row)
      return { kind: 'join', name, member, ...(elsewhere ? { elsewhere } : {}) }
    }
    case 'uncollected': {
      const { kind, campaign, title, code, arrived, due, lines } = leftoverOf(row)
      return { kind, campaign, title, code, arrived, due, lines }
    }
    case 'knock': {
      const { kind, reasons, days, heard } = knockOf(row)
      return { kind, reasons, days, heard }
    }
    case 'fever': {
      const { kind, temperature, at, direction, gate, admitted, to, phone } = feverOf(row)
      return { kind, temperature, at, direction, gate, admitted, ...(to === undefined ? {} : { to }), ...(phone === undefined ? {} : { phone: whole ? phone : maskPhone(phone) }) }
    }
    case 'trouble': {
      const { kind, side, sort, by, against, help, text } = troubleOf(row)
      const read = task.against !== viewer
      return { kind, side, sort: read ? sort : 'other', by: read ? by : '', against, about: reference(help), ...(read && text ? { text } : {}) }
    }
    case 'check-missed':
    case 'fever-watch':
    case 'appeal':
    case 'freed': {
      const { measure, of, until, day, temperature, symptoms, text, out } = alarmOf(row)
      return { kind: 'alarm', measure, of, until, day, symptoms, ...(temperature === undefined ? {} : { temperature }), ...(text === undefined ? {} : { text }), ...(out ? { out } : {}) }
    }
    case 'missing': {
      const { kind, campaign, title, code, name, sort, quantity, price, note } = missingOf(row)
      return { kind, campaign, title, code, name, sort, quantity, price, ...(note === undefined ? {} : { note }) }
    }
  }
}

/** The measure that it is about; whoever holds it reads how they said they were in the last days, too. */
async function withMeasure(request: TaskDetail['request'], holds: boolean, now: string): Promise<TaskDetail['request']> {
  const of = request.kind === 'alarm' ? await readMeasure(request.measure) : undefined
  if (!of || request.kind !== 'alarm') return request
  const known = { ...request, set: viewSet(of, now) }
  return !holds ? known : { ...known, lately: of.checkIns.slice(-fewDays).map(({ day, temperature, symptoms }) => ({ day, symptoms, ...(temperature === undefined ? {} : { temperature }) })) }
}

/** Whoever holds a report reads what closing it as exposed would set, before they do. */
async function withProposals(request: TaskDetail['request'], task: Task, home: HouseholdFile, holds: boolean): Promise<TaskDetail['request']> {
  if (!holds || request.kind !== 'report') return request
  const wishes = task.about.flatMap(({ id: person }) => (['certain', 'possible'] as const).map((grade) => ({ person, grade })))
  return { ...request, proposed: (await proposalsFor(task, home, wishes, nowIso())).map(viewProposal) }
}

/** Those who live elsewhere are told apart: nobody finds them at this door. */
function peopleOf({ about }: Task, { members }: HouseholdFile): TaskDetail['people'] {
  const away = new Set(members.filter((one) => one.elsewhere).map((one) => one.id))
  return about.map((one) => ({ ...one, ...(away.has(one.id) ? { elsewhere: true } : {}) }))
}

/** Whether whoever holds it has looked since they do: that is recorded, and shown to the household. */
function hasLooked({ task, events }: RequestFile): boolean {
  return events.some((event) => event.verb === 'reveal' && event.by?.user === task.holder?.user && event.at >= (task.holder?.since ?? ''))
}

/** Where they are reached: of a request for help as it says, and the room only once its holder has looked. */
function foundAt({ task, request }: RequestFile, { household }: HouseholdFile, looked: boolean): ReturnType<typeof reachOf> & { label: string } {
  if (!hidesDoor(task)) return household
  return { ...reachOf(helpOf(request), household), label: looked ? household.label : maskDoor(household.label) }
}

const named = (id: string) => ({ id, reference: reference(id) })

export async function detailOf(known: Task, actor: Actor): Promise<TaskDetail> {
  const [file, home, alike] = await Promise.all([readRequest(known.id), readHousehold(known.household), alikeTo(known)])
  if (!file || !home) throw new Refusal('not-found')
  const { task, events } = file
  const { path } = home.household
  const [community] = fromCommunity(path)
  const holds = task.state === 'held' && task.holder?.user === actor.user.id
  const { contact, given, label } = foundAt(file, home, holds && hasLooked(file))
  const sought = task.kind === 'arrival' ? await shownArrival(task, file.request, holds) : undefined
  const phone = sought ? sought.phone : contact && maskPhone(contact.phone)
  const whole: TaskDetail = {
    task: viewLine(lineOf(task), actor.user.id, task.place), version: task.v, filedAt: task.filedAt, ...(task.closedAt ? { closedAt: task.closedAt } : {}),
    request: sought?.request ?? (await withProposals(await withMeasure(requestOf(task, file.request, holds, actor.user.id), holds, nowIso()), task, home, holds)),
    household: { label, community: community?.name ?? '', ...(community ? { within: community.id } : {}), typed: !sought && !path.some((step) => step.level === 'building'), verified: contact?.verified ?? false, ...(phone === undefined ? {} : { phone }), ...(given === undefined ? {} : { given: maskPhone(given) }) },
    people: sought?.name === undefined ? peopleOf(task, home) : task.about.map(({ id }) => ({ id, name: sought.name ?? '' })), timeline: events.map((event) => viewEvent(event, actor.user.id)), verbs: workerVerbsOf(task, actor), purposes: holds ? [...purposesFor(task.kind, task.holder?.role)] : [], alike, facts: task.facts, took: (task.taken ?? []).map((one) => named(one.task)), ...(task.into ? { into: named(task.into) } : {}),
    ...(task.offer ? { offer: { id: task.offer.user, name: task.offer.name } } : {}),
  }
  if (hidesDoor(task) ? holds : task.holder?.user === actor.user.id) return whole
  return seesDoor(task, actor) ? veil(whole) : veilFromAbove(whole)
}
