/** A task opened by a worker: the request, the household with its phone masked, the log, the buttons. */
import { reference } from '../../shared/ids'
import type { TaskDetail } from '../../shared/inbox'
import { maskPhone } from '../../shared/masks'
import type { Actor } from '../http/actor'
import { Refusal } from '../http/refusal'
import type { HouseholdFile } from '../identity/household'
import { leftoverOf } from '../handover/leftover'
import { joinOf } from '../identity/join'
import { readHousehold } from '../identity/store'
import { viewReport } from '../reports/report'
import { reportOf } from '../reports/store'
import type { Row } from '../table/table'
import { alikeTo } from './alike'
import { lineOf, readRequest } from './store'
import type { Task } from './task'
import { seesDoor, veil, veilFromAbove } from './veil'
import { viewEvent, viewLine, workerVerbsOf } from './view'

function requestOf(task: Task, row: Row): TaskDetail['request'] {
  switch (task.kind) {
    case 'report':
      return { kind: 'report', report: viewReport(reportOf(row)) }
    case 'join': {
      const { name, member, elsewhere } = joinOf(row)
      return { kind: 'join', name, member, ...(elsewhere ? { elsewhere } : {}) }
    }
    case 'uncollected': {
      const { kind, campaign, title, code, arrived, due, lines } = leftoverOf(row)
      return { kind, campaign, title, code, arrived, due, lines }
    }
  }
}

/** Those who live elsewhere are told apart: nobody finds them at this door. */
function peopleOf({ about }: Task, { members }: HouseholdFile): TaskDetail['people'] {
  const away = new Set(members.filter((one) => one.elsewhere).map((one) => one.id))
  return about.map((one) => ({ ...one, ...(away.has(one.id) ? { elsewhere: true } : {}) }))
}

const named = (id: string) => ({ id, reference: reference(id) })

export async function detailOf(known: Task, actor: Actor): Promise<TaskDetail> {
  const [file, home, alike] = await Promise.all([readRequest(known.id), readHousehold(known.household), alikeTo(known)])
  if (!file || !home) throw new Refusal('not-found')
  const { task, events } = file
  const { contact, label, path } = home.household
  const whole: TaskDetail = {
    task: viewLine(lineOf(task), actor.user.id, task.place), version: task.v, filedAt: task.filedAt, ...(task.closedAt ? { closedAt: task.closedAt } : {}),
    request: requestOf(task, file.request),
    household: { label, community: path.find((step) => step.level === 'community')?.name ?? '', typed: !path.some((step) => step.level === 'building'), verified: contact?.verified ?? false, ...(contact ? { phone: maskPhone(contact.phone) } : {}) },
    people: peopleOf(task, home), timeline: events.map((event) => viewEvent(event, actor.user.id)), verbs: workerVerbsOf(task, actor), alike, facts: task.facts, took: (task.taken ?? []).map((one) => named(one.task)), ...(task.into ? { into: named(task.into) } : {}),
    ...(task.offer ? { offer: { id: task.offer.user, name: task.offer.name } } : {}),
  }
  if (task.holder?.user === actor.user.id) return whole
  return seesDoor(task, actor) ? veil(whole) : veilFromAbove(whole)
}
