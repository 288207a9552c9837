/** How urgent what stands in the form is, as far as it is answered. */
import { urgencyOf, times, signs, type Rated } from '@shared/help-urgency'
import { daysLeft, timeOf } from '@shared/medicine'
import { needOf, type HelpDraft } from '@/features/help/draft'

const isNumber = (value: unknown): value is number => typeof value === 'number'

/** Of medicine: the one that runs out first; undefined while none has both its numbers. */
function daysOf(lines: readonly Readonly<Record<string, unknown>>[]): number | undefined {
  const known = lines.flatMap(({ left, daily }) => (isNumber(left) && isNumber(daily) && daily > 0 ? [daysLeft({ left, daily })] : []))
  return known.length > 0 ? Math.min(...known) : undefined
}

/** Undefined while neither a sign of danger nor a time was given. */
export function ratedSoFar(draft: HelpDraft): Rated | undefined {
  const { signs: [...named] = [], alone: [alone] = [], by: [by] = [] } = draft.picks
  const days = draft.kind === 'medicine' ? daysOf(needOf(draft)['lines'] as Readonly<Record<string, unknown>>[]) : undefined
  const time = days === undefined ? times.find((one) => one === by) : timeOf(days)
  const said = signs.filter((one) => named.includes(one))
  if (said.length === 0 && (time === undefined || alone === undefined)) return undefined
  return urgencyOf({ kind: draft.kind, answers: { signs: said, alone: alone === 'yes', by: time ?? 'days' } })
}
