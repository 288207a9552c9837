/** Who is calling, as read once a request: the user, the duties that count now, those to come (which give no rights yet), the households. */
import type { Duty } from '../../shared/duty-schema'
import type { Role } from '../../shared/duties'
import type { Membership } from '../identity/membership'
import type { User } from '../identity/user'

export interface Actor { readonly user: User; readonly duties: readonly Duty[]; readonly coming?: readonly Duty[]; readonly memberships: readonly Membership[] }

export function isMember(actor: Actor, household: string): boolean {
  return actor.memberships.some((one) => one.household === household && !one.waiting)
}

/** The first duty with one of the roles at one of the places. */
export function dutyAt(actor: Actor, places: readonly string[], roles: readonly Role[]): Duty | undefined {
  return actor.duties.find((held) => places.includes(held.place) && roles.includes(held.role))
}

/** Who was lent for one record: their duty at another place lets them act on it. */
export interface Lent { readonly user: string; readonly place: string; readonly role: Role }

/** The duty on which this actor was lent, while it counts. */
export function dutyLent(actor: Actor, lent: Lent | undefined): Duty | undefined {
  return lent?.user === actor.user.id ? dutyAt(actor, [lent.place], [lent.role]) : undefined
}

/** The name others see beside what this person did. */
export function nameOf(actor: Actor): string {
  return actor.user.name ?? ''
}

/** As they stand in a log, beside what they did. */
export const personOf = (actor: Actor): { user: string; name: string } => ({ user: actor.user.id, name: nameOf(actor) })
