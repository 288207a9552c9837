/** A week of hours as it is filled in: seven days, Monday first, each with up to three shifts. Rules only. */
import type { Shift } from '@shared/presence'

export interface Span { readonly from: string; readonly to: string }
export type Week = readonly (readonly Span[])[]

export const shiftsADay = 3
const day = 1440
const whole = 7 * day

export function weekOf(hours: readonly Shift[]): Week {
  return Array.from({ length: 7 }, (_, index) => hours.filter((shift) => shift.day === index + 1).map(({ from, to }) => ({ from, to })))
}

export function hoursOf(week: Week): Shift[] {
  return week.flatMap((spans, index) => spans.map(({ from, to }) => ({ day: index + 1, from, to })))
}

export const putDay = (week: Week, at: number, spans: readonly Span[]): Week => week.map((before, index) => (index === at ? spans : before))

/** Monday to Friday as on this day. */
export const copyToWorkdays = (week: Week, from: number): Week => week.map((before, index) => (index < 5 ? (week[from] ?? before) : before))

const sameSpans = (one: readonly Span[], other: readonly Span[] = []): boolean => one.length === other.length && one.every((span, n) => span.from === other[n]?.from && span.to === other[n]?.to)

/** Whether a day has shifts that some workday does not have. */
export const worthCopying = (week: Week, from: number): boolean => (week[from]?.length ?? 0) > 0 && week.slice(0, 5).some((spans) => !sameSpans(spans, week[from]))

/** The first of a day is the usual working day; a second one nobody can guess. */
export const nextSpan = (spans: readonly Span[]): Span => (spans.length === 0 ? { from: '08:30', to: '17:30' } : { from: '', to: '' })

const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** Ends on the day after; the same time means a whole day. */
export const isOvernight = ({ from, to }: Span): boolean => isTime(from) && isTime(to) && to <= from

interface Placed { readonly at: string; readonly start: number; readonly length: number }

function placed(week: Week): Placed[] {
  return week.flatMap((spans, index) => spans.flatMap((span, n) => {
    if (!isTime(span.from) || !isTime(span.to)) return []
    const [from, to] = [minutesOf(span.from), minutesOf(span.to)]
    return [{ at: `${String(index)}.${String(n)}`, start: index * day + from, length: to > from ? to - from : to - from + day }]
  }))
}

const beginsWithin = (one: Placed, other: Placed): boolean => (one.start - other.start + whole) % whole < other.length

/** What is wrong, by `day.shift`, both counted from 0: a time that is none, or a shift that begins while another runs. */
export function faultsOfWeek(week: Week): ReadonlyMap<string, 'time' | 'overlap'> {
  const missing = week.flatMap((spans, index) => spans.flatMap(({ from, to }, n) => (isTime(from) && isTime(to) ? [] : [[`${String(index)}.${String(n)}`, 'time'] as const])))
  const all = placed(week)
  const over = all.filter((one, index) => all.some((other, before) => other !== one && beginsWithin(one, other) && (other.start !== one.start || before < index)))
  return new Map([...missing, ...over.map(({ at }) => [at, 'overlap'] as const)])
}
