/**
 * Nothing overnight: from nine in the evening every place says of what is still open there what happens to it.
 * "No problem left overnight" is the rule of Wuhan's grids; civil time, as everywhere.
 */
import { addDays, shanghaiDay, startOfDay } from './civil-time'

/** Hours of the Shanghai day: the evening begins, by `word` something should have been said, the night is over. */
export const evening = { from: 21, word: 22, over: 8 } as const
const hourMs = 3_600_000

/** How far into its Shanghai day an instant lies, in hours. */
const hourOf = (instant: string): number => (Date.parse(instant) - Date.parse(startOfDay(shanghaiDay(instant)))) / hourMs

/** The night in which an instant lies, named by the day on which its evening began; undefined by day. */
export function nightOf(instant: string): string | undefined {
  const [day, hour] = [shanghaiDay(instant), hourOf(instant)]
  if (hour >= evening.from) return day
  return hour < evening.over ? addDays(day, -1) : undefined
}

/** When the evening of that night begins. */
export const eveningOf = (night: string): string => new Date(Date.parse(startOfDay(night)) + evening.from * hourMs).toISOString()

/** When that night is over. */
export const overOf = (night: string): string => new Date(Date.parse(startOfDay(addDays(night, 1))) + evening.over * hourMs).toISOString()

/** Whether by now something should have been said. */
export const isWordDue = (night: string, now: string): boolean => Date.parse(now) >= Date.parse(startOfDay(night)) + evening.word * hourMs
