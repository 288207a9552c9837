/** People and households, written through the real stores. */
import { clock } from '../../functions/clock'
import { newHousehold, type Household } from '../../functions/identity/household'
import { putMember, putMembership, putNewHousehold, putNewUser } from '../../functions/identity/store'
import { keepDuty } from '../../functions/duties/store'
import { newUser } from '../../functions/identity/user'
import { write, type Write } from '../../functions/table/table'
import type { Duty as WholeDuty } from '../../shared/duty-schema'
import type { Role } from '../../shared/duties'
import { consentKinds, consentVersions } from '../../shared/consent'
import { newId } from '../../shared/ids'
import { allPlaces, at, pathOf } from './places'

export interface Person { readonly user: string; readonly name: string }
export type Duty = Pick<WholeDuty, 'role' | 'place'> & Partial<WholeDuty>

const longAgo = '2020-01-01T00:00:00.000Z'
const nameOfPlace = (id: string): string => allPlaces.find((one) => one.id === id)?.name ?? id
let made = 0

function userWrites(person: Person, consents: boolean): Write[] {
  const signedUp = { ...newUser(person.user, `openid-${person.user}`, longAgo), name: person.name }
  const given = consentKinds.map((kind) => ({ kind, version: consentVersions[kind], given: true, at: longAgo }))
  return putNewUser({ ...signedUp, consents: consents ? given : [] })
}

/** Someone who has signed in, with both consents unless said otherwise, on these duties. */
export async function aPerson({ name, duties = [], consents = true }: { name?: string; duties?: readonly Duty[]; consents?: boolean } = {}): Promise<Person> {
  const person = { user: newId('user', clock.now().getTime()), name: name ?? `无名${String.fromCodePoint(0x4e00 + (made += 1))}` }
  await write(userWrites(person, consents))
  for (const one of duties) await giveDuty(person, one)
  return person
}

/** A worker on duty at a place; a grid worker of the community's first grid unless said otherwise. */
export function aWorker(name?: string, place: string = at.grid, role: Role = 'grid-worker'): Promise<Person> {
  return aPerson({ ...(name ? { name } : {}), duties: [{ role, place }] })
}

/** One appointment after the other: all of a community stand on one board. */
let appointed: Promise<void> = Promise.resolve()

/** Gives a duty, or ends it (`until`) as whoever keeps the rota would. */
export function giveDuty(person: Person, duty: Duty): Promise<void> {
  appointed = appointed.then(() => keepDuty({ id: person.user, name: person.name }, { from: longAgo, ...duty, placeName: nameOfPlace(duty.place) }, pathOf(duty.place)))
  return appointed
}

export interface Member { readonly id: string; readonly name: string; readonly person?: Person }
export interface Home { readonly id: string; readonly household: Household; readonly members: readonly Member[]; readonly resident: Person }
export interface HomeWish { place?: string; building?: string; room?: string; names?: readonly string[]; without?: readonly string[]; phone?: string }

/** A household: `names` have accounts (the first is the resident who acts), `without` have none. */
export async function aHousehold({ place = at.building, building, room, names = ['张秀英'], without = [], phone }: HomeWish = {}): Promise<Home> {
  const now = clock.now().toISOString()
  const people = await Promise.all(names.map((name) => aPerson({ name })))
  const door = { place, ...(building ? { building } : {}), unit: '', room: room ?? `R${String((made += 1))}` }
  const household: Household = { ...newHousehold(newId('household', clock.now().getTime()), door, pathOf(place), now), ...(phone ? { contact: { phone, verified: true } } : {}) }
  const members: Member[] = [...people.map((person) => ({ name: person.name, person })), ...without.map((name) => ({ name }))].map((one, index) => ({ ...one, id: newId('member', index) }))
  const writes = members.flatMap((one): Write[] => {
    const user = one.person ? { user: one.person.user } : {}
    const belongs = one.person ? [putMembership({ user: one.person.user, household: household.id, member: one.id, waiting: false })] : []
    return [putMember({ id: one.id, household: household.id, name: one.name, ...user, v: 1 }), ...belongs]
  })
  const failed = await write([...putNewHousehold(household), ...writes])
  if (failed.length > 0) throw new Error(`The household at room ${door.room} could not be made`)
  return { id: household.id, household, members, resident: people[0] ?? { user: '', name: '' } }
}
