/** Rules of a report that look at several fields and at today; the phone and the server ask the same ones. */
import { addDays } from './civil-time'
import type { FieldIssue } from './field-words'

export const daysBack = 14
export const daysAhead = 30

/** What the rules look at. What is missing or has the wrong form is undefined: nothing is said of it here. */
export interface ReportParts {
  readonly travellers: readonly { readonly member?: string | undefined }[]
  readonly stays: readonly StayParts[]
  readonly arrival?: string | undefined
}
interface StayParts { readonly district?: string | undefined; readonly from?: string | undefined; readonly to?: string | undefined }

/** The days that count: from `first` to `today` for stays, to `last` for the arrival. */
interface Span { readonly first: string; readonly today: string; readonly last: string }
const spanOf = (today: string): Span => ({ first: addDays(today, -daysBack), today, last: addDays(today, daysAhead) })

function dayIssues(day: string | undefined, path: string, { first, today }: Span): FieldIssue[] {
  if (day === undefined) return []
  if (day > today) return [{ path, code: 'stay-future' }]
  return day < first ? [{ path, code: 'stay-too-old' }] : []
}

function stayIssues({ from, to }: StayParts, at: string, span: Span): FieldIssue[] {
  const disordered = from !== undefined && to !== undefined && to < from
  return [...dayIssues(from, `${at}.from`, span), ...(disordered ? [{ path: `${at}.to`, code: 'stay-order' as const }] : dayIssues(to, `${at}.to`, span))]
}

/** Two stays may share the day of travel between them, and no more. A stay that ends before it begins overlaps nothing. */
function overlaps(stays: readonly StayParts[]): FieldIssue[] {
  const spans = stays.flatMap(({ from, to }, index) => (from !== undefined && to !== undefined && from <= to ? [{ from, to, index }] : []))
  let furthest = ''
  return spans.sort((a, b) => (a.from + a.to < b.from + b.to ? -1 : 1)).flatMap(({ from, to, index }): FieldIssue[] => {
    const overlap = from < furthest
    furthest = to > furthest ? to : furthest
    return overlap ? [{ path: `stays.${String(index)}.from`, code: 'stay-overlap' }] : []
  })
}

/** The day until which a stay has surely lasted: an end in the future is itself a mistake, and says nothing of the arrival. */
const surelyUntil = ({ from, to }: StayParts, today: string): string => [to, from].find((day) => day !== undefined && day <= today) ?? ''

function arrivalIssues(arrival: string | undefined, stays: readonly StayParts[], { first, today, last }: Span): FieldIssue[] {
  if (arrival === undefined) return []
  if (arrival < first) return [{ path: 'arrival', code: 'arrival-too-old' }]
  if (arrival > last) return [{ path: 'arrival', code: 'arrival-too-far' }]
  return stays.some((stay) => arrival < surelyUntil(stay, today)) ? [{ path: 'arrival', code: 'arrival-before-stay' }] : []
}

function travellerIssues({ travellers }: ReportParts, members: ReadonlySet<string> | undefined): FieldIssue[] {
  return travellers.flatMap(({ member }, index): FieldIssue[] => {
    const path = `travellers.${String(index)}.member`
    if (member === undefined) return []
    if (members && !members.has(member)) return [{ path, code: 'not-member' }]
    return travellers.findIndex((one) => one.member === member) < index ? [{ path, code: 'twice' }] : []
  })
}

/**
 * What is wrong with a report, or with those of its parts that can be read; each field once. `today` is a Shanghai day,
 * `members` the household's member ids, undefined where the household is not known.
 * Stays lie in the last 14 days and do not overlap; the arrival lies after them, at most 14 days back and 30 ahead.
 */
export function reportIssues(parts: ReportParts, members: ReadonlySet<string> | undefined, today: string): FieldIssue[] {
  const span = spanOf(today)
  const issues = [
    ...travellerIssues(parts, members),
    ...parts.stays.flatMap((stay, index) => stayIssues(stay, `stays.${String(index)}`, span)),
    ...overlaps(parts.stays),
    ...arrivalIssues(parts.arrival, parts.stays, span),
  ]
  return issues.filter(({ path }, index) => issues.findIndex((one) => one.path === path) === index)
}
