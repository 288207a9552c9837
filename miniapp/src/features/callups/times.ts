/** Days and times of day as they were chosen, as instants. Rules only; Shanghai's time. */
import { callUpLimits } from '@shared/callup-rules'
import { addDays, shanghaiDay } from '@shared/civil-time'

export interface Chosen { readonly day: string; readonly from: string; readonly until: string }
export interface Span { readonly from: string; readonly until: string }

export function instantOf(day: string, time: string): string | undefined {
  const at = Date.parse(`${day}T${time}:00+08:00`)
  return Number.isNaN(at) ? undefined : new Date(at).toISOString()
}

/** An end at or before the beginning is that of the next day. Undefined where something is not chosen. */
export function spanOf({ day, from, until }: Chosen): Span | undefined {
  const start = instantOf(day, from)
  const end = instantOf(day, until)
  if (start === undefined || end === undefined) return undefined
  return { from: start, until: end > start ? end : (instantOf(addDays(day, 1), until) ?? end) }
}

/** The span cut into shifts of so many minutes, the last one shorter where they do not fit; undefined where there would be too many. */
export function shiftsOf({ from, until }: Span, minutes: number): Span[] | undefined {
  const [start, end, step] = [Date.parse(from), Date.parse(until), minutes * 60_000]
  const count = Math.ceil((end - start) / step)
  if (count > callUpLimits.shiftsAtOnce) return undefined
  return Array.from({ length: count }, (_, n) => ({ from: new Date(start + n * step).toISOString(), until: new Date(Math.min(end, start + (n + 1) * step)).toISOString() }))
}

/** The time of day of an instant, 08:30. */
export const timeOf = (instant: string): string => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(11, 16)

/** The first time of that day's name at or after an instant. */
export function firstAfter(instant: string, time: string): string | undefined {
  const same = instantOf(shanghaiDay(instant), time)
  return same === undefined || same >= instant ? same : instantOf(addDays(shanghaiDay(instant), 1), time)
}
