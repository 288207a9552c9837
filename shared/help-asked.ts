import type { Need } from './help-form'
import type { Asked } from './help-urgency'
import { daysLeft, timeOf } from './medicine'

/** What the table of cases is asked: of medicine how many days are left, whatever else is said. */
export function askedOf(given: Need): Asked {
  switch (given.kind) {
    case 'medicine':
      return { kind: 'medicine', answers: { ...given.answers, by: timeOf(Math.min(...given.lines.map(daysLeft))) } }
    case 'call-back':
      return { kind: 'call-back', answers: { signs: [], alone: false, by: 'days' } }
    default:
      return { kind: given.kind, answers: given.answers }
  }
}
