/** A duty is a person's role at a place, from–until. */
import type { Duty } from './duty-schema'
import type { PlaceLevel } from './place-tree'
import type { Words } from './words'

export const roles = ['grid-worker', 'community-worker', 'gatekeeper', 'leader', 'volunteer', 'contact-person', 'property', 'owners-committee', 'supervisor'] as const
export type Role = (typeof roles)[number]

export const roleWords: Record<Role, Words> = {
  'grid-worker': { zh: '网格员', en: 'Grid worker' },
  'community-worker': { zh: '社区工作者', en: 'Community worker' },
  gatekeeper: { zh: '门岗', en: 'Gatekeeper' },
  leader: { zh: '团长', en: 'Group-buy leader' },
  volunteer: { zh: '志愿者', en: 'Volunteer' },
  'contact-person': { zh: '十户联系人', en: 'Contact person' },
  property: { zh: '物业', en: 'Property firm' },
  'owners-committee': { zh: '业委会', en: 'Owners’ committee' },
  supervisor: { zh: '主管', en: 'Supervisor' },
}

/** Roles whose people work through an inbox; the others see none. */
export const inboxRoles = ['grid-worker', 'community-worker', 'supervisor'] as const satisfies readonly Role[]

const turnsTo = ['grid-worker', 'community-worker'] as const
/** What a duty lets somebody see of its place: the rooms of its group, what stands directly below it, what stands below its community, who is there now in its community. */
export type Sight = 'group-rooms' | 'below' | 'community' | 'on-duty'
/**
 * What a role may see besides its own switch and hours; what it may do to tasks stands with their kinds (task-kinds.ts), in words in role-rights.ts.
 * `rota`: who serves at its own place, or there and everywhere below. `turnsTo`: of which roles it is given the nearest by name, from its place up.
 * `sees`: what else of its place, for those who have no inbox to see it by.
 */
export const rights: Record<Role, { readonly rota: 'here' | 'below'; readonly turnsTo: readonly Role[]; readonly sees: readonly Sight[] }> = {
  'grid-worker': { rota: 'below', turnsTo: ['community-worker'], sees: [] },
  'community-worker': { rota: 'below', turnsTo: ['supervisor'], sees: [] },
  supervisor: { rota: 'below', turnsTo: ['supervisor'], sees: [] },
  gatekeeper: { rota: 'here', turnsTo, sees: ['on-duty', 'community'] },
  leader: { rota: 'here', turnsTo, sees: [] },
  volunteer: { rota: 'here', turnsTo, sees: [] },
  'contact-person': { rota: 'here', turnsTo, sees: ['group-rooms'] },
  property: { rota: 'here', turnsTo, sees: ['below'] },
  'owners-committee': { rota: 'here', turnsTo, sees: ['below'] },
}

const compounds = ['community', 'grid', 'compound', 'building', 'group'] as const
/** Who appoints whom, and at places of which levels: supervisors below their own place, community workers in their community. */
export const appointments: Partial<Record<Role, Partial<Record<Role, readonly PlaceLevel[]>>>> = {
  supervisor: { supervisor: ['district', 'street'], 'community-worker': ['community'] },
  'community-worker': {
    'grid-worker': ['grid', 'community'], gatekeeper: compounds, leader: compounds, volunteer: compounds, 'contact-person': ['group', 'building'], property: ['compound'], 'owners-committee': ['compound'],
  },
}

interface Target { readonly role: Role; readonly path: readonly { readonly id: string; readonly level: PlaceLevel }[] }

/** Whether someone on these duties may give (and take away) a duty of this role at the last place of the path. */
export function mayAppoint(held: readonly Pick<Duty, 'place' | 'role'>[], { role, path }: Target): boolean {
  const level = path[path.length - 1]?.level
  const above = path.slice(0, -1).map((step) => step.id)
  const here = path.map((step) => step.id)
  return held.some((own) => {
    const levels = appointments[own.role]?.[role]
    return levels !== undefined && level !== undefined && levels.includes(level) && (own.role === 'supervisor' ? above : here).includes(own.place)
  })
}

/** Somebody may be away for so many days at once, beginning within a year. */
export const awayDays = 60
export const awayAheadDays = 365
/** A duty may be given that begins so many days ahead. */
export const dutyAheadDays = 365

/** A duty counts from its first instant to just before its last. `now` is an ISO string in UTC. */
export function isCurrent(held: Pick<Duty, 'from' | 'until'>, now: string): boolean {
  const at = Date.parse(now)
  return Date.parse(held.from) <= at && (held.until === undefined || at < Date.parse(held.until))
}
