/** An invitation to a duty. Rules: made for somebody unnamed, good for seven days, used once. */
import { lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import type { Duty } from '../../shared/duty-schema'
import { isCurrent } from '../../shared/duties'
import { role } from '../../shared/duty-schema'
import { invitationCode } from '../../shared/ids'
import { invitationDays, type Invitation as InvitationView } from '../../shared/rota'
import type { Refused } from '../http/refusal'

export const invitation = lazy(() =>
  object({
    id: string(), code: string(), place: string(), placeName: string(), role: role(), until: optional(string()),
    by: object({ user: string(), name: string() }), expires: string(), usedBy: optional(string()),
  }),
)
export type Invitation = Infer<ReturnType<typeof invitation>>

type Inviting = Pick<Invitation, 'id' | 'place' | 'placeName' | 'role' | 'until' | 'by'>

export function newInvitation(inviting: Inviting, now: string): Invitation {
  return { ...inviting, code: invitationCode(inviting.id), expires: new Date(Date.parse(now) + invitationDays * 86_400_000).toISOString() }
}

/** Whether it is the same invitation sent again. */
export const sameInvitation = (a: Invitation, b: Invitation): boolean => a.id === b.id && a.place === b.place && a.role === b.role && a.until === b.until && a.by.user === b.by.user

/** Used by somebody else, past its days, or for a duty that would be over: no longer good. Used by this user: still theirs. */
export function usable(found: Invitation, user: string, now: string): Invitation | Refused {
  if (found.usedBy === user) return found
  const over = found.usedBy !== undefined || found.expires <= now || (found.until !== undefined && found.until <= now)
  return over ? { refused: 'invitation-over' } : found
}

/** The duty that is given. Whoever has it already keeps their hours, and the later of both ends; a stand-in's own duty takes the place of the other. */
export function dutyOf({ place, placeName, role: given, until }: Invitation, now: string, before: Duty | undefined): Duty {
  const fresh = { place, placeName, role: given, from: now, ...(until ? { until } : {}) }
  if (!before || before.standsInFor || !isCurrent(before, now)) return fresh
  const ends = until && before.until ? [until, before.until].sort()[1] : undefined
  return { ...before, until: ends }
}

export function viewInvitation({ id, code, place, placeName, role: given, by, expires, until }: Invitation): InvitationView {
  return { id, code, place, placeName, role: given, by: by.name, expires, ...(until ? { until } : {}) }
}
