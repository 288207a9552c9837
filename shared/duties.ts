/** A duty is a person's role at a place, from–until. */
import type { Duty } from './duty-schema'
import type { Words } from './words'

export const roles = ['grid-worker', 'community-worker', 'gatekeeper', 'leader', 'volunteer', 'supervisor'] as const
export type Role = (typeof roles)[number]

export const roleWords: Record<Role, Words> = {
  'grid-worker': { zh: '网格员', en: 'Grid worker' },
  'community-worker': { zh: '社区工作者', en: 'Community worker' },
  gatekeeper: { zh: '门岗', en: 'Gatekeeper' },
  leader: { zh: '团长', en: 'Group-buy leader' },
  volunteer: { zh: '志愿者', en: 'Volunteer' },
  supervisor: { zh: '主管', en: 'Supervisor' },
}

/** Roles whose people work through an inbox; the others see none. */
export const inboxRoles = ['grid-worker', 'community-worker', 'supervisor'] as const satisfies readonly Role[]

/** A duty counts from its first instant to just before its last. `now` is an ISO string in UTC. */
export function isCurrent(held: Pick<Duty, 'from' | 'until'>, now: string): boolean {
  const at = Date.parse(now)
  return Date.parse(held.from) <= at && (held.until === undefined || at < Date.parse(held.until))
}
