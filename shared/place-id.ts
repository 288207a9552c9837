/** The schema of a place's id; apart from places.ts, so that a form on the phone does not carry the routes of places. */
import { placeParameter } from './http'
import { chosen, lazy, regex, string } from './zod'

export const placeId = lazy(() => string(chosen).check(regex(placeParameter, 'place')))
