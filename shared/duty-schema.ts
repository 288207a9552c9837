/** The schema of a duty. */
import { roles } from './duties'
import { idOf } from './id-schema'
import { instant } from './time-schema'
import { array, boolean, enum as oneOf, gte, int, lazy, lte, maxLength, object, optional, regex, string, type infer as Infer } from './zod'

export const role = lazy(() => oneOf(roles))
const timeOfDay = lazy(() => string().check(regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time')))
/** Weekly hours: at most three shifts a day. */
export const hours = lazy(() => array(object({ day: int().check(gte(1), lte(7)), from: timeOfDay(), to: timeOfDay() })).check(maxLength(21, 'too-many:21')))
export const switched = lazy(() => object({ on: boolean(), until: optional(instant()) }))
/** Days on which somebody is not there; `standIn` has their duty meanwhile. */
export const absence = lazy(() => object({ id: idOf('absence'), from: instant(), until: instant(), standIn: optional(object({ user: idOf('user'), name: string() })) }))
export type Absence = Infer<ReturnType<typeof absence>>
/** `hours`, `switched` and `away` say when its person is there (shared/presence.ts). `standsInFor`: whose duty it is, and for which absence of theirs. */
export const duty = lazy(() =>
  object({
    place: string(), placeName: string(), role: role(), from: instant(), until: optional(instant()), hours: optional(hours()), switched: optional(switched()),
    away: optional(array(absence())), standsInFor: optional(object({ absence: idOf('absence'), user: idOf('user'), name: string() })),
  }),
)
export const duties = lazy(() => array(duty()))
export type Duty = Infer<ReturnType<typeof duty>>
