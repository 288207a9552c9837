/** The household behind a door, found or made, with one person of it: for whoever speaks for people who may have no account. */
import { householdLimit } from '../../shared/identity'
import { Refusal } from '../http/refusal'
import type { Write } from '../table/table'
import type { KnownDoor } from './door'
import { confirmed, grown, newHousehold, withContact, type HouseholdFile, type Member } from './household'
import { putHousehold, putMember, putNewHousehold, readHousehold } from './store'

/** `there`: who is known there; `id`: what a new household is called, so that asking again makes no second. */
export async function homeOf({ at, there }: { at: KnownDoor; there: string | undefined }, id: string, now: string): Promise<{ file: HouseholdFile; isNew: boolean }> {
  const file = there === undefined ? undefined : await readHousehold(there)
  return file ? { file, isNew: false } : { file: { household: newHousehold(id, at.door, at.place.path, now), members: [] }, isNew: true }
}

/** The person by their exact name among those confirmed, or a new member without an account. */
export function personAtDoor(file: HouseholdFile, person: { readonly id: string; readonly name: string }): { member: Member; added: boolean } {
  const found = confirmed(file).find((one) => one.name === person.name)
  if (found) return { member: found, added: false }
  if (file.members.some((one) => one.id === person.id)) throw new Refusal('id-taken')
  if (file.members.length >= householdLimit) throw new Refusal('household-full')
  return { member: { id: person.id, household: file.household.id, name: person.name, v: 1 }, added: true }
}

/** A typed number becomes the contact of a household that has none; `other`: it has another one, which stays. */
export function withNumber(file: HouseholdFile, phone: string | undefined): { file: HouseholdFile; number?: 'kept' | 'other'; changed: boolean } {
  const { household } = file
  if (phone === undefined) return { file, changed: false }
  if (household.contact) return { file, number: household.contact.phone === phone ? 'kept' : 'other', changed: false }
  return { file: { ...file, household: { ...withContact(household, { phone, verified: false }), v: household.v } }, number: 'kept', changed: true }
}

export function homeWrites({ household }: HouseholdFile, member: Member | undefined, isNew: boolean, changed = false): Write[] {
  const own = isNew ? putNewHousehold({ ...household, v: 1 }) : member || changed ? [putHousehold(grown(household))] : []
  return [...own, ...(member ? [putMember(member)] : [])]
}
