/** An invitation to a duty. Rules: made for somebody unnamed, good for seven days, used once. */
import { lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import type { Duty } from '../../shared/duty-schema'
import { dutyAheadDays, isCurrent } from '../../shared/duties'
import { role } from '../../shared/duty-schema'
import type { FieldIssue } from '../../shared/field-words'
import { invitationCode } from '../../shared/ids'
import { invitationDays, type Invitation as InvitationView } from '../../shared/rota'
import type { Refused } from '../http/refusal'

export const invitation = lazy(() =>
  object({
    id: string(), code: string(), place: string(), placeName: string(), role: role(), from: optional(string()), until: optional(string()),
    by: object({ user: string(), name: string() }), expires: string(), usedBy: optional(string()),
  }),
)
export type Invitation = Infer<ReturnType<typeof invitation>>

/** What is wrong with the days of a duty that is to be given; a beginning that has passed is now. */
export function termFaults({ from, until }: Pick<Invitation, 'from' | 'until'>, now: string): FieldIssue[] {
  const at = Date.parse(now)
  const start = Math.max(from === undefined ? at : Date.parse(from), at)
  const end = until === undefined ? Infinity : Date.parse(until)
  const tooFar: FieldIssue[] = start > at + dutyAheadDays * 86_400_000 ? [{ path: 'from', code: `away-too-far:${dutyAheadDays}` }] : []
  return [...tooFar, ...(end <= at ? [{ path: 'until', code: 'away-past' } as const] : end <= start ? [{ path: 'until', code: 'away-order' } as const] : [])]
}

type Inviting = Pick<Invitation, 'id' | 'place' | 'placeName' | 'role' | 'from' | 'until' | 'by'>

export function newInvitation(inviting: Inviting, now: string): Invitation {
  return { ...inviting, code: invitationCode(inviting.id), expires: new Date(Date.parse(now) + invitationDays * 86_400_000).toISOString() }
}

/** Whether it is the same invitation sent again. */
export const sameInvitation = (a: Invitation, b: Invitation): boolean => a.id === b.id && a.place === b.place && a.role === b.role && a.from === b.from && a.until === b.until && a.by.user === b.by.user

/** Used by somebody else, past its days, or for a duty that would be over: no longer good. Used by this user: still theirs. */
export function usable(found: Invitation, user: string, now: string): Invitation | Refused {
  if (found.usedBy === user) return found
  const over = found.usedBy !== undefined || found.expires <= now || (found.until !== undefined && found.until <= now)
  return over ? { refused: 'invitation-over' } : found
}

/** A duty begins with a whole second: pages know the time by answers' dates, which have no more. */
const wholeSecond = (instant: string): string => new Date(Math.floor(Date.parse(instant) / 1000) * 1000).toISOString()
const begun = (from: string | undefined, now: string): string => wholeSecond(from !== undefined && Date.parse(from) > Date.parse(now) ? from : now)
const isOver = ({ until }: Duty, now: string): boolean => until !== undefined && Date.parse(until) <= Date.parse(now)

/** The duty that is given. Whoever has it already, or is to have it, keeps their hours, the earlier beginning and the later end, without a gap; a stand-in's own duty takes the place of the other. */
export function dutyOf({ place, placeName, role: given, from, until }: Invitation, now: string, before: Duty | undefined): Duty {
  const fresh = { place, placeName, role: given, from: begun(from, now), ...(until ? { until } : {}) }
  if (!before || isOver(before, now)) return fresh
  const ends = until && before.until ? [until, before.until].sort()[1] : undefined
  const begins = isCurrent(before, now) || before.from < fresh.from ? before.from : fresh.from
  return before.standsInFor ? { ...fresh, from: begins } : { ...before, from: begins, until: ends }
}

/** For this viewer: whoever has used it is told so. */
export function viewInvitation({ id, code, place, placeName, role: given, by, expires, from, until, usedBy }: Invitation, viewer: string): InvitationView {
  return { id, code, place, placeName, role: given, by: by.name, expires, ...(from ? { from } : {}), ...(until ? { until } : {}), ...(usedBy === viewer ? { yours: true } : {}) }
}
