/** The schema of a duty. */
import { roles } from './duties'
import { instant } from './time-schema'
import { array, boolean, enum as oneOf, gte, int, lazy, lte, maxLength, object, optional, regex, string, type infer as Infer } from './zod'

export const role = lazy(() => oneOf(roles))
const timeOfDay = lazy(() => string().check(regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time')))
/** Weekly hours: at most three shifts a day. */
export const hours = lazy(() => array(object({ day: int().check(gte(1), lte(7)), from: timeOfDay(), to: timeOfDay() })).check(maxLength(21, 'too-many:21')))
export const switched = lazy(() => object({ on: boolean(), until: optional(instant()) }))
/** `hours` and `switched` say when its person is there (shared/presence.ts). */
export const duty = lazy(() =>
  object({ place: string(), placeName: string(), role: role(), from: instant(), until: optional(instant()), hours: optional(hours()), switched: optional(switched()) }),
)
export const duties = lazy(() => array(duty()))
export type Duty = Infer<ReturnType<typeof duty>>
