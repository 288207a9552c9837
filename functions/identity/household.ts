/** A household at a door, and its members. Rules: who may be added, removed, confirmed. */
import { array, boolean, enum as oneOf, int, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import { householdLimit, type Door } from '../../shared/identity'
import { relations } from '../../shared/relations'
import { pathStep, type PathStep } from '../../shared/places'
import type { Refused } from '../http/refusal'
import { phoneNumber, type PhoneNumber } from './user'

/** `path` runs from the province to the building, or to the community where the building was typed. */
export const household = lazy(() =>
  object({
    id: string(), place: string(), path: array(pathStep()), building: optional(string()), unit: string(), room: string(), label: string(),
    contact: optional(phoneNumber()), createdAt: string(), v: int(),
  }),
)
export type Household = Infer<ReturnType<typeof household>>

/** `waiting` names the wish to join that has not been answered. */
export const member = lazy(() =>
  object({
    id: string(), household: string(), name: string(), relation: optional(oneOf(relations)), birthYear: optional(int()), elsewhere: optional(boolean()),
    user: optional(string()), waiting: optional(string()), v: int(),
  }),
)
export type Member = Infer<ReturnType<typeof member>>

export interface HouseholdFile { readonly household: Household; readonly members: readonly Member[] }

const named = (text: string, suffix: string): string => (/^[\p{N}A-Z\-]+$/u.test(text) ? `${text}${suffix}` : text)

/** Where people live, in words: 怡康苑 3栋 2单元 1401. The steps below the community, then what was typed. */
export function labelOf(path: readonly PathStep[], door: Pick<Door, 'building' | 'unit' | 'room'>): string {
  const below = path.filter((step) => step.level === 'compound' || step.level === 'building').map((step) => step.name)
  const typed = [door.building && named(door.building, '栋'), door.unit && named(door.unit, '单元'), door.room]
  return [...below, ...typed].filter(Boolean).join(' ')
}

export function newHousehold(id: string, door: Door, path: readonly PathStep[], now: string): Household {
  return {
    id, place: door.place, path: [...path], ...(door.building ? { building: door.building } : {}), unit: door.unit ?? '', room: door.room,
    label: labelOf(path, door), createdAt: now, v: 1,
  }
}

/** The same home at another place, or where its place now lies. `building` is what is typed of it, where the place is none. */
export function atPlace(old: Household, place: { readonly id: string; readonly path: readonly PathStep[] }, building: string | undefined): Household {
  return { ...old, building, place: place.id, path: [...place.path], label: labelOf(place.path, { building, unit: old.unit, room: old.room }), v: old.v + 1 }
}

/** The same door, whoever asks for it and however it was typed. */
export function sameDoor(household: Household, door: Door): boolean {
  return household.place === door.place && (household.building ?? '') === (door.building ?? '') && household.unit === (door.unit ?? '') && household.room === door.room
}

type Known = Pick<Member, 'name'> & Partial<Pick<Member, 'relation' | 'birthYear' | 'elsewhere'>>

/** Adds someone, or corrects what is known of them. */
export function putMember(file: HouseholdFile, id: string, known: Known): Member | Refused {
  const old = file.members.find((one) => one.id === id)
  if (!old && file.members.length >= householdLimit) return { refused: 'household-full' }
  return { ...(old ?? { id, household: file.household.id, v: 0 }), ...known, v: (old?.v ?? 0) + 1 }
}

/** With one line more: whoever adds one holds the household to its version, so that its limit is one for all who add at once. */
export const grown = (household: Household): Household => ({ ...household, v: household.v + 1 })

/** Only someone without an account can be removed by others. */
export function removable(file: HouseholdFile, id: string): Member | Refused {
  const old = file.members.find((one) => one.id === id)
  if (!old) return { refused: 'not-found' }
  return old.user ? { refused: 'member-needed' } : old
}

/** The number that WeChat has verified stays verified when it is typed. */
export function withContact(household: Household, given: PhoneNumber): Household {
  const verified = given.verified || (household.contact?.verified === true && household.contact.phone === given.phone)
  return { ...household, contact: { ...given, verified }, v: household.v + 1 }
}

/** Members who are confirmed: those a report may speak of. */
export function confirmed(file: HouseholdFile): Member[] {
  return file.members.filter((one) => !one.waiting)
}

/** The users among them. */
export function accountsOf(file: HouseholdFile): string[] {
  return confirmed(file).flatMap((one) => (one.user ? [one.user] : []))
}
