/** The schemas of days and instants. */
import { isDay } from './civil-time'
import { chosen, lazy, refine, regex, string } from './zod'

/** A moment that there is: neither a 13th month nor a 31st of February, which a date would read as the 3rd of March. */
const isInstant = (text: string): boolean => isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text))

export const day = lazy(() => string(chosen).check(regex(/^\d{4}-\d{2}-\d{2}$/, 'day'), refine(isDay, 'day')))
export const instant = lazy(() => string(chosen).check(regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/, 'instant'), refine(isInstant, 'instant')))
