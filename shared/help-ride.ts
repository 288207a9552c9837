/** A ride goes at its own day and time: from these, and from nothing else that was said, is reckoned how soon it is needed, and when somebody must have seen to it. */
import { addDays, shanghaiDay } from './civil-time'
import type { Time } from './help-urgency'
import { kindRow, minutesLater, type Urgency } from './task-kinds'

export interface Ride { readonly day: string; readonly time?: string | undefined }

const hour = 3_600_000
const inShanghai = (day: string, time: string): number => Date.parse(`${day}T${time}:00+08:00`)
/** Without a time it may be any hour of its day. */
const begins = ({ day, time = '08:00' }: Ride): number => inShanghai(day, time)

/** By when whoever has it must have set out; without a time by noon, so that somebody else still can. */
export const leavesAt = ({ day, time = '12:00' }: Ride): string => new Date(inShanghai(day, time)).toISOString()

/** Its time is over; a day that is over is said at the day. */
export const hasLeft = (ride: Ride, now: string): boolean => ride.time !== undefined && begins(ride) <= Date.parse(now)

/** How soon it is needed, in the words of the question. */
export function rideBy(ride: Ride, now: string): Time {
  if (ride.time !== undefined && begins(ride) - Date.parse(now) <= 2 * hour) return 'now'
  const today = shanghaiDay(now)
  if (ride.day <= today) return 'today'
  return ride.day === addDays(today, 1) ? 'tomorrow' : 'days'
}

/**
 * By when it must be seen to: of a later day at noon of the day before, so that it climbs in time and not long before;
 * else by the clock of its kind, an hour before it goes, and where less than two are left half way.
 */
export function rideDue(ride: Ride, urgency: Urgency, now: string): string {
  const [at, from] = [begins(ride), Date.parse(now)]
  const usual = Date.parse(minutesLater('transport', urgency, now, kindRow('transport').dueMinutes[urgency]))
  const noonBefore = inShanghai(addDays(ride.day, -1), '12:00')
  const due = urgency !== 'urgent' && noonBefore > usual ? noonBefore : at <= from ? usual : Math.min(usual, Math.max(at - hour, (at + from) / 2))
  return new Date(due).toISOString()
}
