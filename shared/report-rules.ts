/** Rules of a report that look at several fields and at today; the phone and the server ask the same ones. */
import { addDays } from './civil-time'
import type { FieldIssue } from './field-words'
import type { ReportContent, Stay } from './reports'

export const daysBack = 14
export const daysAhead = 30

function stayIssues(stay: Stay, at: string, today: string): FieldIssue[] {
  if (stay.to < stay.from) return [{ path: `${at}.to`, code: 'stay-order' }]
  if (stay.to > today) return [{ path: `${at}.to`, code: 'stay-future' }]
  if (stay.from < addDays(today, -daysBack)) return [{ path: `${at}.from`, code: 'stay-too-old' }]
  return []
}

/** Two stays may share the day of travel between them, and no more. */
function overlaps(stays: readonly Stay[]): FieldIssue[] {
  const ordered = stays.map((stay, index) => ({ stay, index })).sort((a, b) => (a.stay.from + a.stay.to < b.stay.from + b.stay.to ? -1 : 1))
  let furthest = ''
  return ordered.flatMap(({ stay, index }): FieldIssue[] => {
    const overlap = stay.from < furthest
    furthest = stay.to > furthest ? stay.to : furthest
    return overlap ? [{ path: `stays.${String(index)}.from`, code: 'stay-overlap' }] : []
  })
}

function arrivalIssues(arrival: string, stays: readonly Stay[], today: string): FieldIssue[] {
  if (arrival < addDays(today, -daysBack)) return [{ path: 'arrival', code: 'arrival-too-old' }]
  if (arrival > addDays(today, daysAhead)) return [{ path: 'arrival', code: 'arrival-too-far' }]
  return stays.some((stay) => arrival < stay.to) ? [{ path: 'arrival', code: 'arrival-before-stay' }] : []
}

function travellerIssues(content: ReportContent, members: ReadonlySet<string>): FieldIssue[] {
  return content.travellers.flatMap(({ member }, index): FieldIssue[] => {
    const path = `travellers.${index}.member`
    if (!members.has(member)) return [{ path, code: 'not-member' }]
    return content.travellers.findIndex((one) => one.member === member) < index ? [{ path, code: 'twice' }] : []
  })
}

/**
 * What is wrong with a report that has the right shape. `today` is a Shanghai day, `members` the household's member ids.
 * Stays lie in the last 14 days and do not overlap; the arrival lies after them, at most 14 days back and 30 ahead.
 */
export function reportIssues(content: ReportContent, members: ReadonlySet<string>, today: string): FieldIssue[] {
  return [
    ...travellerIssues(content, members),
    ...content.stays.flatMap((stay, index) => stayIssues(stay, `stays.${index}`, today)),
    ...overlaps(content.stays),
    ...arrivalIssues(content.arrival, content.stays, today),
  ]
}
