/** When a call-up may be, how it goes out in waves, when its site is open, and what its hours count for. Pure rules; instants are ISO strings in UTC. */
import { shanghaiDay } from './civil-time'

const minuteMs = 60_000

export const callUpLimits = { handsAtMost: 50, aheadDays: 14, leastMinutes: 30, mostHours: 12, shiftsAtOnce: 12 } as const
/** One that began so long ago may still be called. */
export const beganLatelyMs = 5 * 60_000
/** A person may have said yes to so many that are not over. */
export const acceptedAtMost = 30

/** The site takes people in so many minutes before it begins, and lets them out so long after its end. */
export const siteMinutes = { before: 30, after: 120 } as const
/** Codes of the site change with each step; the one before is still good. */
export const siteStepMs = 60_000
/** A check-in that could not be sent at once counts from when it was made, if it comes within so many minutes. */
export const lateMinutes = 10

/** First the place, then its neighbours under the same street with the street's own units, then the street's supervisors are told that hands are missing. */
export const waves = [1, 2, 3] as const
export type Wave = (typeof waves)[number]

/** When the next wave goes out where hands are still missing: after a quarter of the time that is left, five minutes at least and half an hour at most; none once it has begun. */
export function nextWaveAt(wave: number, at: string, from: string): string | undefined {
  if (wave >= waves.length) return undefined
  const left = Date.parse(from) - Date.parse(at)
  const due = Date.parse(at) + Math.min(30 * minuteMs, Math.max(5 * minuteMs, left / 4))
  return due < Date.parse(from) ? new Date(due).toISOString() : undefined
}

export interface Span { readonly from: string; readonly until: string }

/** Two times of one person meet where one begins before the other has ended. */
export const overlap = (a: Span, b: Span): boolean => Date.parse(a.from) < Date.parse(b.until) && Date.parse(b.from) < Date.parse(a.until)

/** The minutes that count: of the time between coming and leaving, what lies within the call-up, without the seconds. */
export function minutesOf(of: Span, came: string, left: string): number {
  const [start, end] = [Math.max(Date.parse(came), Date.parse(of.from)), Math.min(Date.parse(left), Date.parse(of.until))]
  return Math.max(0, Math.floor((end - start) / minuteMs))
}

/** A point for half an hour, to the nearest. */
export const pointMinutes = 30
export const pointsFor = (minutes: number): number => Math.round(minutes / pointMinutes)
/** So many points a person and month; hours beyond are shown, without points. */
export const pointsAMonth = 120

/** The month to which a call-up's points belong: that in which it begins, in Shanghai. */
export const monthOf = (from: string): string => shanghaiDay(from).slice(0, 7)
