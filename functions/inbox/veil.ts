/** Least seen: whoever does not hold a task reads it without the names of those it is about. The holder reads it whole. */
import type { TaskDetail } from '../../shared/inbox'
import { maskName } from '../../shared/masks'
import type { TaskEvent } from '../../shared/task-event'

const masked = <T extends { name: string }>(one: T): T => ({ ...one, name: maskName(one.name) })

/** Workers stand by their names; residents do not. */
function veilEvent({ by, outcomes, ...event }: TaskEvent): TaskEvent {
  return { ...event, ...(by ? { by: by.role || by.me ? by : masked(by) } : {}), ...(outcomes ? { outcomes: outcomes.map(masked) } : {}) }
}

function veilRequest(request: TaskDetail['request']): TaskDetail['request'] {
  if (request.kind === 'join') return masked(request)
  const { report } = request
  return { ...request, report: { ...report, filedBy: report.desk ? report.filedBy : maskName(report.filedBy), travellers: report.travellers.map(masked) } }
}

export function veil(detail: TaskDetail): TaskDetail {
  return { ...detail, request: veilRequest(detail.request), people: detail.people.map(masked), alike: detail.alike.map((one) => ({ ...one, names: one.names.map(maskName) })), timeline: detail.timeline.map(veilEvent) }
}
