/** The schemas of days and instants. */
import { isDay } from './civil-time'
import { chosen, lazy, refine, regex, string } from './zod'

export const day = lazy(() => string(chosen).check(regex(/^\d{4}-\d{2}-\d{2}$/, 'day'), refine(isDay, 'day')))
export const instant = lazy(() => string(chosen).check(regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/, 'instant')))
