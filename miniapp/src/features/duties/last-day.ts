/** A duty ends at an instant; people speak of its last day. */
import { addDays, shanghaiDay, startOfDay } from '@shared/civil-time'

/** The instant at which a duty ends whose last day this is. */
export const endOfDay = (day: string): string => startOfDay(addDays(day, 1))

/** The last day on which a duty counts that ends at this instant. */
export const lastDayOf = (until: string): string => shanghaiDay(Date.parse(until) - 1)
