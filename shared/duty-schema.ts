/** The schema of a duty. */
import { roles } from './duties'
import { instant } from './time-schema'
import { array, enum as oneOf, lazy, object, optional, string, type infer as Infer } from './zod'

export const role = lazy(() => oneOf(roles))
export const duty = lazy(() =>
  object({ place: string(), placeName: string(), role: role(), from: instant(), until: optional(instant()) }),
)
export const duties = lazy(() => array(duty()))
export type Duty = Infer<ReturnType<typeof duty>>
