/** How urgent what stands in the form is, as far as it is answered. */
import { rideBy } from '@shared/help-ride'
import { urgencyOf, times, signs, type Rated, type Time } from '@shared/help-urgency'
import { daysLeft, timeOf } from '@shared/medicine'
import { needOf, type HelpDraft } from '@/features/help/draft'

const isNumber = (value: unknown): value is number => typeof value === 'number'

/** Of medicine: the one that runs out first; undefined while none has both its numbers. */
function daysOf(lines: readonly Readonly<Record<string, unknown>>[]): number | undefined {
  const known = lines.flatMap(({ left, daily }) => (isNumber(left) && isNumber(daily) && daily > 0 ? [daysLeft({ left, daily })] : []))
  return known.length > 0 ? Math.min(...known) : undefined
}

/** When it is needed: as was chosen, or as is reckoned from what was typed. */
function timeSoFar(draft: HelpDraft, now: string): Time | undefined {
  const { picks: { by: [by] = [] }, texts: { day = '' } } = draft
  const need = needOf(draft)
  if (draft.kind === 'transport') return day === '' ? undefined : rideBy({ day, ...(typeof need['time'] === 'string' ? { time: need['time'] } : {}) }, now)
  const days = draft.kind === 'medicine' ? daysOf(need['lines'] as Readonly<Record<string, unknown>>[]) : undefined
  return days === undefined ? times.find((one) => one === by) : timeOf(days)
}

/** Undefined while neither a sign of danger nor a time was given. */
export function ratedSoFar(draft: HelpDraft, now: string): Rated | undefined {
  const { signs: [...named] = [], alone: [alone] = [] } = draft.picks
  const time = timeSoFar(draft, now)
  const said = signs.filter((one) => named.includes(one))
  if (said.length === 0 && (time === undefined || alone === undefined)) return undefined
  return urgencyOf({ kind: draft.kind, answers: { signs: said, alone: alone === 'yes', by: time ?? 'days' } })
}
