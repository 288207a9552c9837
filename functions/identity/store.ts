/** Users, households, members and duties as rows. */
import { lazy, object, string } from '../../shared/zod'
import { duty } from '../../shared/duty-schema'
import { isCurrent } from '../../shared/duties'
import type { Actor } from '../http/actor'
import {
  actorRange, doorKey, householdKey, householdRange, memberKey, membershipKey, userKey, verifiedKey, wechatKey,
} from '../table/keys'
import { fromRow } from '../table/row'
import { follows, get, query, type Row, type Write } from '../table/table'
import { household, member, type Household, type HouseholdFile, type Member } from './household'
import { membership, type Membership } from './membership'
import { user, type User } from './user'

const pointer = lazy(() => object({ id: string() }))
const partOf = (rows: readonly Row[], prefix: string): Row[] => rows.filter((row) => row.s.startsWith(prefix))

/** Who is calling: one query for the user, the duties that count now and the memberships. */
export async function readActor(id: string, now: string): Promise<Actor | undefined> {
  const { rows } = await query({ p: userKey(id).p, ...actorRange })
  const own = rows.find((row) => row.s === '#')
  const held = partOf(rows, 'DUTY#').map((row) => fromRow(duty(), row))
  return own && {
    user: fromRow(user(), own), duties: held.filter((one) => isCurrent(one, now)), coming: held.filter((one) => Date.parse(one.from) > Date.parse(now)),
    memberships: partOf(rows, 'HH#').map((row) => fromRow(membership(), row)),
  }
}

export async function userOfWechat(openid: string): Promise<string | undefined> {
  const row = await get(wechatKey(openid))
  return row && fromRow(pointer(), row).id
}

export function putNewUser(made: User): Write[] {
  return [{ put: { ...wechatKey(made.openid), id: made.id }, when: 'absent' }, { put: { ...userKey(made.id), ...made }, when: 'absent' }]
}

export const putUser = (next: User): Write => ({ put: { ...userKey(next.id), ...next }, when: { v: next.v - 1 } })

export async function readHousehold(id: string): Promise<HouseholdFile | undefined> {
  const { rows } = await query({ p: householdKey(id).p, ...householdRange })
  const own = rows.find((row) => row.s === '#')
  return own && { household: fromRow(household(), own), members: partOf(rows, 'MBR#').map((row) => fromRow(member(), row)) }
}

/** A household without its members. */
export async function readHome(id: string): Promise<Household | undefined> {
  const row = await get(householdKey(id))
  return row && fromRow(household(), row)
}

const doorOf = (home: Pick<Household, 'place' | 'building' | 'unit' | 'room'>) => doorKey(home.place, home.building ?? '', home.unit, home.room)

/** The household behind a door, or undefined. */
export async function householdAt(door: Pick<Household, 'place' | 'building' | 'unit' | 'room'>): Promise<string | undefined> {
  const row = await get(doorOf(door))
  return row && fromRow(pointer(), row).id
}

export function putNewHousehold(made: Household): Write[] {
  return [{ put: { ...householdKey(made.id), ...made }, when: 'absent' }, { put: { ...doorOf(made), id: made.id }, when: 'absent' }]
}

/** The household behind another door than before; the first of the writes fails where somebody lives there already. */
export function moveHousehold(old: Household, next: Household): Write[] {
  return [{ put: { ...doorOf(next), id: next.id }, when: 'absent' }, { remove: doorOf(old) }, putHousehold(next)]
}

export const putHousehold = (next: Household): Write => ({ put: { ...householdKey(next.id), ...next }, when: { v: next.v - 1 } })
export const putMember = (next: Member): Write => ({
  put: { ...memberKey(next.household, next.id), ...next }, when: follows(next.v),
})
/** For a day: only the stream reads it, once. */
export const putVerified = (household: string, at: string): Write => ({ put: { ...verifiedKey(household, at), ttl: Math.floor(Date.parse(at) / 1000) + 86_400 } })
export const removeMember = (old: Member): Write => ({ remove: memberKey(old.household, old.id), when: { v: old.v } })
export const putMembership = (next: Membership, when?: 'absent'): Write => ({ put: { ...membershipKey(next.user, next.household), ...next }, ...(when ? { when } : {}) })
export const removeMembership = (old: Pick<Membership, 'user' | 'household'>): Write => ({ remove: membershipKey(old.user, old.household) })
