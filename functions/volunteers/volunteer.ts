/** A volunteer: what they said, and how they stand in each community. Rules only. */
import { array, enum as oneOf, int, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import { hours, switched, type Duty } from '../../shared/duty-schema'
import { languages } from '../../shared/help-kinds'
import { isPresent, nextChange } from '../../shared/presence'
import { vehicles, volunteerSkillNames } from '../../shared/volunteer-fit'
import { volunteerMoves, volunteerStates, type VolunteerVerb } from '../../shared/volunteer-states'
import type { Actor } from '../http/actor'

/** `by`, `text`: who of the place decided, and why. */
const standing = lazy(() => object({ place: string(), placeName: string(), state: oneOf(volunteerStates), at: string(), by: optional(string()), text: optional(string()) }))
export type Standing = Infer<ReturnType<typeof standing>>

const said = lazy(() => ({ skills: array(oneOf(volunteerSkillNames)), vehicle: oneOf(vehicles), languages: array(oneOf(languages)), hours: hours() }))

/** `switched`: there or not by hand; until hours next begin or end, or for good. */
export const volunteer = lazy(() => object({ user: string(), name: string(), ...said(), switched: optional(switched()), places: array(standing()), v: int() }))
export type Volunteer = Infer<ReturnType<typeof volunteer>>
export type Said = Pick<Volunteer, 'skills' | 'vehicle' | 'languages' | 'hours'>

interface Community { readonly id: string; readonly name: string }

/** What a verb makes of a standing; undefined where its state does not allow it, 'gone' where nothing is left. */
export function moveStanding(old: Standing, verb: VolunteerVerb, more: Pick<Standing, 'at' | 'by' | 'text'>): Standing | 'gone' | undefined {
  const to = volunteerMoves[old.state][verb]
  if (to === undefined || to === 'gone') return to
  const { place, placeName } = old
  return { place, placeName, state: to, ...more }
}

/** As it is after somebody has said anew what they can do and where: new places wait, those not named are left, what was refused is asked for again. */
export function register(old: Volunteer | undefined, { user, name, now }: { user: string; name: string; now: string }, given: Said, wanted: readonly Community[]): Volunteer {
  const before = old?.places ?? []
  const named = wanted.map(({ id, name: placeName }): Standing => {
    const known = before.find((one) => one.place === id)
    const again = known && moveStanding(known, 'apply', { at: now })
    return known ? (again && again !== 'gone' ? again : known) : { place: id, placeName, state: 'waiting', at: now }
  })
  const left = before.filter((one) => !wanted.some(({ id }) => id === one.place) && moveStanding(one, 'leave', { at: now }) === undefined)
  const hand = JSON.stringify(old?.hours) === JSON.stringify(given.hours) ? old?.switched : undefined
  return { user, name, ...given, ...(hand ? { switched: hand } : {}), places: [...named, ...left], v: (old?.v ?? 0) + 1 }
}

/** The places that a change has left. */
export const leftPlaces = (old: Volunteer | undefined, next: Volunteer): Standing[] => (old?.places ?? []).filter((one) => !next.places.some(({ place }) => place === one.place))
/** The places where they wait, and did not before. */
export const askedPlaces = (old: Volunteer | undefined, next: Volunteer): Standing[] =>
  next.places.filter((one) => one.state === 'waiting' && old?.places.find(({ place }) => place === one.place)?.state !== 'waiting')

export function withStanding(old: Volunteer, next: Standing): Volunteer {
  return { ...old, places: old.places.map((one) => (one.place === next.place ? next : one)), v: old.v + 1 }
}

/** Switched by hand, until hours next begin or end. */
export function switchTo(old: Volunteer, on: boolean, now: string): Volunteer {
  const until = nextChange(old.hours, now)
  return { ...old, switched: { on, ...(until ? { until } : {}) }, v: old.v + 1 }
}

/** Whether they are there now. Whoever has said no hours is there once they switch on. */
export function isThere({ hours: own, switched: by }: Volunteer, now: string): boolean {
  return own.length === 0 && !by ? false : isPresent({ hours: own, switched: by }, now)
}

export const isApproved = ({ places }: Volunteer, place: string): boolean => places.some((one) => one.place === place && one.state === 'approved')

/** The duties on which they bring help: accepted by the community, and not taken away since. */
export const acceptedOn = (known: Volunteer, { duties }: Actor): Duty[] => duties.filter((one) => one.role === 'volunteer' && isApproved(known, one.place))
/** Those on which they are there, as far as the duty itself says. */
export const servesOn = (known: Volunteer, actor: Actor, now: string): Duty[] => acceptedOn(known, actor).filter((one) => isPresent(one, now))
