/** How somebody who is looked after is shown: to their household, and to the workers of their place. */
import type { Care as CareView } from '../../shared/care'
import type { Care } from './care'

/** `own`: they asked for it themselves. */
export function viewCare({ household, label, who, reasons, days, since, by, heard, next }: Care, knocking: boolean): CareView {
  return { household, label, who, reasons: [...reasons], days, since, by: by.name, own: by.role === undefined, heard, next, knocking }
}
