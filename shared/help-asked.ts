import type { Need } from './help-form'
import { rideBy } from './help-ride'
import type { Asked } from './help-urgency'
import { daysLeft, timeOf } from './medicine'

/** What the table of cases is asked: of medicine how many days are left, of a ride how soon it goes, whatever else is said. */
export function askedOf(given: Need, now: string): Asked {
  switch (given.kind) {
    case 'medicine':
      return { kind: 'medicine', answers: { ...given.answers, by: timeOf(Math.min(...given.lines.map(daysLeft))) } }
    case 'transport':
      return { kind: 'transport', answers: { ...given.answers, by: rideBy(given, now) } }
    case 'call-back':
      return { kind: 'call-back', answers: { signs: [], alone: false, by: 'days' } }
    default:
      return { kind: given.kind, answers: given.answers }
  }
}
