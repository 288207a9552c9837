/** Volunteers as they see themselves, and as those see them who accept them. */
import { walk } from '../../shared/help-runs'
import { claimsAtMost, type Listed, type OpenRequest, type RunStop, type VolunteerMine } from '../../shared/volunteers'
import type { ranked } from '../../shared/volunteer-fit'
import type { Actor } from '../http/actor'
import type { OpenRow } from './store'
import { isThere, type Standing, type Volunteer } from './volunteer'

const isServing = ({ duties }: Actor, { place }: Standing): boolean => duties.some((one) => one.role === 'volunteer' && one.place === place)
/** Accepted once, and their duty taken away since: it is the duty that counts. */
const asItIs = (one: Standing, serves: boolean): Standing => (one.state === 'approved' && !serves ? { ...one, state: 'suspended' } : one)

export function viewMine(known: Volunteer | undefined, claims: number, now: string, serves: (one: Standing) => boolean): VolunteerMine {
  if (!known) return { on: false, claims, most: claimsAtMost }
  const { skills, vehicle, languages, hours, places } = known
  return { profile: { skills, vehicle, languages, hours, places: places.map((one) => asItIs(one, serves(one))) }, on: isThere(known, now), claims, most: claimsAtMost }
}

export const servingBy = (actor: Actor) => (one: Standing): boolean => isServing(actor, one)

export function viewListed({ user, name, skills, vehicle, languages, hours }: Volunteer, { state, at, by, text }: Standing): Listed {
  return { user, name, state, at, ...(by ? { by } : {}), ...(text ? { text } : {}), skills, vehicle, languages, hours }
}

export type Offered = OpenRow & { readonly place: string; readonly placeName: string }

export function viewOpen({ id, kind, urgency, due, filedAt, place, placeName, area, needs, lacks, run, ride }: ReturnType<typeof ranked<Offered>>[number]): OpenRequest {
  return { task: id, kind, urgency, due, filedAt, place, placeName, area, needs, lacks, ...(run ? { run } : {}), ...(ride ? { ride } : {}) }
}

/** From house to house; of one whose house is not known its part of the community. */
export function viewRun(rows: readonly ReturnType<typeof ranked<Offered>>[number][]): RunStop[] {
  const stops = rows.map(({ id, urgency, due, place, house, area, needs, lacks }) => ({ id, label: house ?? area, task: id, urgency, due, place, needs, lacks }))
  return stops.sort(walk).map(({ id: task, label: house, urgency, due, place, needs, lacks }) => ({ task, urgency, due, place, house, needs, lacks }))
}
