/** Working hours in civil time (Asia/Shanghai): the hours in which communities are staffed every day of an epidemic, until the evening line at nine (shared/night.ts). */
import { dayMs } from './civil-time'

const minute = 60_000
/** Minutes of the Shanghai day; every day alike, Sundays too. */
export const workingHours = { from: 8 * 60, to: 21 * 60 } as const
const dayMinutes = workingHours.to - workingHours.from
const shanghai = 8 * 60 * minute

/** How many working milliseconds lie between the first Shanghai midnight of the epoch and a time. */
function workedAt(time: number): number {
  const local = time + shanghai
  const day = Math.floor(local / dayMs)
  const within = (local - day * dayMs) / minute - workingHours.from
  return (day * dayMinutes + Math.min(Math.max(within, 0), dayMinutes)) * minute
}

/** The time at which so much is worked: the end of a day rather than the beginning of the next. */
function timeAt(worked: number): number {
  const day = Math.ceil(worked / (dayMinutes * minute)) - 1
  return day * dayMs + workingHours.from * minute + (worked - day * dayMinutes * minute) - shanghai
}

const isWorking = (time: number): boolean => {
  const within = (((time + shanghai) % dayMs) + dayMs) % dayMs / minute
  return within >= workingHours.from && within <= workingHours.to
}

/** The instant after so many working minutes (none or more); outside the hours the clock stands until they begin. Never ends outside them. */
export function addWorkingMinutes(instant: string, minutes: number): string {
  const time = Date.parse(instant)
  if (minutes > 0) return new Date(timeAt(workedAt(time) + minutes * minute)).toISOString()
  if (isWorking(time)) return new Date(time).toISOString()
  return new Date(timeAt(workedAt(time) + 1) - 1).toISOString()
}

/** How many working minutes lie between two instants; none when the second is not later. */
export function workingMinutesBetween(from: string, to: string): number {
  return Math.max(0, workedAt(Date.parse(to)) - workedAt(Date.parse(from))) / minute
}
