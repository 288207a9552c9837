/**
 * Least seen: whoever does not hold a task reads it without the names of those it is about. The holder reads it whole.
 * Above the community, whoever only looks reads no room, no address and no note either, until the task stands with them.
 */
import { inboxRoles, type Role } from '../../shared/duties'
import type { TaskDetail, TaskLine } from '../../shared/inbox'
import { maskDoor, maskName } from '../../shared/masks'
import type { TaskEvent } from '../../shared/task-event'
import { dutyAt, dutyLent, type Actor } from '../http/actor'
import { claimersOf } from './rungs'
import { lentOf, type Task } from './task'

const inCommunity = ['grid-worker', 'community-worker'] as const satisfies readonly Role[]

const masked = <T extends { name: string }>(one: T): T => ({ ...one, name: maskName(one.name) })

/** Between those it is for and whoever brings it. */
const between: readonly TaskEvent['verb'][] = ['ask', 'reply', 'deny', 'confirm', 'thank']

/** Workers stand by their names; residents do not. */
function veilEvent({ by, outcomes, text, ...event }: TaskEvent): TaskEvent {
  return { ...event, ...(text === undefined || between.includes(event.verb) ? {} : { text }), ...(by ? { by: by.role || by.me ? by : masked(by) } : {}), ...(outcomes ? { outcomes: outcomes.map(masked) } : {}) }
}

function veilRequest(request: TaskDetail['request']): TaskDetail['request'] {
  if (request.kind === 'help') return request
  if (request.kind === 'join') return masked(request)
  if (request.kind !== 'report') return request
  const { report } = request
  return { ...request, report: { ...report, filedBy: report.desk ? report.filedBy : maskName(report.filedBy), travellers: report.travellers.map(masked) } }
}

export function veil(detail: TaskDetail): TaskDetail {
  return { ...detail, request: veilRequest(detail.request), people: detail.people.map(masked), alike: detail.alike.map((one) => ({ ...one, names: one.names.map(maskName) })), timeline: detail.timeline.map(veilEvent) }
}

/** Whether the door is this actor's to know: they work in its community, the task stands at their own place, or they were lent for it. */
export function seesDoor(task: Pick<Task, 'kind' | 'path' | 'place' | 'state' | 'holder'>, actor: Actor): boolean {
  return (dutyAt(actor, task.path.map((step) => step.id), inCommunity) ?? dutyAt(actor, [task.place], claimersOf(task)) ?? dutyLent(actor, lentOf(task))) !== undefined
}

export const veilLine = <L extends Pick<TaskLine, 'label'>>(line: L): L => ({ ...line, label: maskDoor(line.label) })

/** The lines of a place's list; whoever also supervises is known to work in its community by a duty at that very place, so that no place is read for it. */
export function linesFor(actor: Actor, place: string): <L extends Pick<TaskLine, 'label' | 'place' | 'mine'>>(line: L) => L {
  const above = dutyAt(actor, [place], inCommunity) === undefined && actor.duties.some((one) => one.role === 'supervisor')
  return (line) => (above && !line.mine && dutyAt(actor, [line.place], inboxRoles) === undefined ? veilLine(line) : line)
}

const hidden = '**'

/** Which measure it is and by which rule; not where they have been, nor what was written about them. */
function veilAlarm({ text, set, ...request }: Extract<TaskDetail['request'], { kind: 'alarm' }>): TaskDetail['request'] {
  const seen = set && { ...set, ...(set.match ? { match: { ...set.match, address: hidden } } : {}), ...(set.why === undefined ? {} : { why: hidden }) }
  return { ...request, ...(text === undefined ? {} : { text: hidden }), ...(seen ? { set: seen } : {}) }
}

function veilPlaces(request: TaskDetail['request']): TaskDetail['request'] {
  if (request.kind === 'missing') return request.note === undefined ? request : { ...request, note: hidden }
  if (request.kind === 'trouble') return { ...request, by: maskName(request.by), against: maskName(request.against), ...(request.text === undefined ? {} : { text: hidden }) }
  if (request.kind === 'arrival') return { ...request, ...(request.from === undefined ? {} : { from: hidden }), ...(request.address === undefined ? {} : { address: hidden }), alike: [] }
  if (request.kind === 'alarm') return veilAlarm(request)
  if (request.kind !== 'report') return request
  const { note, transport, lodging, stays, ...report } = request.report
  return {
    kind: 'report',
    report: {
      ...report, stays: stays.map((one) => ({ ...one, address: hidden })), transport: { kind: transport.kind, ...(transport.number === undefined ? {} : { number: hidden }) },
      lodging: { kind: lodging.kind, ...(lodging.address === undefined ? {} : { address: hidden }) }, ...(note === undefined ? {} : { note: hidden }),
    },
  }
}

/** What is left for whoever looks from above: who has it, how far it is, how late; symptoms, days and districts. */
export function veilFromAbove(detail: TaskDetail): TaskDetail {
  const seen = veil(detail)
  return { ...seen, task: veilLine(seen.task), household: veilLine(seen.household), request: veilPlaces(seen.request) }
}
