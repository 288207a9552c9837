/** Rules of a request for help that look at several fields and at now; the phone and the server ask the same ones. */
import { addDays, shanghaiDay } from './civil-time'
import type { FieldIssue } from './field-words'
import type { Need } from './help-form'
import { hasLeft } from './help-ride'

/** How far ahead a ride or medicine may be asked for. */
export const askedAhead = 30

function dayIssues(day: string | undefined, path: string, today: string): FieldIssue[] {
  if (day === undefined) return []
  if (day < today) return [{ path, code: 'day-past' }]
  return day > addDays(today, askedAhead) ? [{ path, code: `day-too-far:${askedAhead}` }] : []
}

/** A ride that has left is refused at its time; one of a day that is over, or far off, at its day. */
function rideIssues(ride: Extract<Need, { kind: 'transport' }>, now: string): FieldIssue[] {
  const ofDay = dayIssues(ride.day, 'need.day', shanghaiDay(now))
  return ofDay.length === 0 && hasLeft(ride, now) ? [{ path: 'need.time', code: 'time-past' }] : ofDay
}

/** What is wrong with what is needed, at an instant. */
export function needIssues(need: Need, now: string): FieldIssue[] {
  const today = shanghaiDay(now)
  if (need.kind === 'transport') return rideIssues(need, now)
  return need.kind === 'medicine' ? dayIssues(need.wanted, 'need.wanted', today) : []
}

interface Who { readonly mine: string | undefined; readonly members: readonly string[]; readonly contact: boolean }
interface Asking { readonly member: string; readonly phone?: string | undefined; readonly agreed?: boolean | undefined; readonly need: Need }

/** What is wrong with asking so: `mine` is the member that whoever asks is, `contact` whether the household has left a number. */
export function askIssues({ member, phone, agreed, need }: Asking, { mine, members, contact }: Who, now: string): FieldIssue[] {
  return [
    ...(members.includes(member) ? [] : [{ path: 'member', code: 'not-member' } as const]),
    ...(phone === undefined && !contact && need.kind === 'call-back' ? [{ path: 'phone', code: 'required' } as const] : []),
    ...(members.includes(member) && member !== mine && agreed !== true ? [{ path: 'agreed', code: 'agreed' } as const] : []),
    ...needIssues(need, now),
  ]
}
