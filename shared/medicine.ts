/** How long medicine lasts, in civil days. Amounts are counted in quarters of a unit, so that half a tablet is exact. */
import { addDays } from './civil-time'
import type { Time } from './help-urgency'

export interface Dose { readonly left: number; readonly daily: number }

const quarters = (amount: number): number => Math.round(amount * 4)

/** Whole days for which there is enough from today on: 0 where today's is not all there. */
export function daysLeft({ left, daily }: Dose): number {
  return Math.floor(quarters(left) / quarters(daily))
}

/** The first day that is not covered, where on `today` there are so many units left; the earliest of several. */
export function runsOutOn(lines: readonly Dose[], today: string): string {
  return addDays(today, Math.min(...lines.map(daysLeft)))
}

/** What is left on a later day, when the daily dose was taken on each day between; never less than nothing. */
export function leftOn({ left, daily }: Dose, from: string, day: string): number {
  const days = Math.max(0, Math.round((Date.parse(day) - Date.parse(from)) / 86_400_000))
  return Math.max(0, quarters(left) - days * quarters(daily)) / 4
}

/** When it runs out, in the words of the question. */
export function timeOf(days: number): Time {
  if (days <= 0) return 'now'
  if (days === 1) return 'today'
  return days === 2 ? 'tomorrow' : 'days'
}

/** The day by which it has to be fetched: before it runs out, on the wanted day where that is sooner, never before today. */
export function fetchDay(lines: readonly Dose[], today: string, wanted?: string): string {
  const last = addDays(runsOutOn(lines, today), -1)
  const day = wanted !== undefined && wanted < last ? wanted : last
  return day < today ? today : day
}

/** So many days before it runs out the next request is proposed. */
export const refillDays = 7
