/** Gate rosters: residents guard their own gate in shifts, one person of a household in each. A shift is a call-up of its own, with the same codes, hours and points. */
import { array, lazy, maxLength, minLength, object, optional, type infer as Infer } from './zod'
import { callUpLimits } from './callup-rules'
import { callUpCard, callUpList, handsAsked, once, runRoles } from './callups'
import { eachOnce } from './each-once'
import { defineRoutes } from './http'
import { idOf } from './id-schema'
import { placeId } from './place-id'
import { line } from './text'
import { instant } from './time-schema'

const shift = lazy(() => object({ id: idOf('callup'), from: instant(), until: instant(), seats: handsAsked() }))
/** `place`: whose households guard it, a community or anything below one; `gate`: which gate, and where one stands. */
const roster = lazy(() => object({ place: placeId(), gate: line(40), bring: optional(line(100)), lead: optional(idOf('user')), shifts: array(shift()).check(minLength(1), maxLength(callUpLimits.shiftsAtOnce, `too-many:${callUpLimits.shiftsAtOnce}`), eachOnce('id')) }))
export type Roster = Infer<ReturnType<typeof roster>>

export const rosters = defineRoutes({
  open: {
    method: 'POST', path: '/rosters', summary: 'Opens shifts at a gate, a few at once',
    access: { who: 'duty', at: { from: 'body', name: 'place' }, reach: 'above', roles: runRoles }, refusals: ['id-taken', 'stale'], body: roster, answer: callUpList,
  },
  list: { method: 'GET', path: '/rosters', summary: 'The shifts at the gates of my household that are not over, the soonest first', access: { who: 'household', of: { from: 'query', name: 'household' } }, query: () => object({ household: idOf('household') }), answer: callUpList },
  take: {
    method: 'POST', path: '/rosters/{callup}/take', summary: 'Takes a shift for my household; leaving it again is giving back a call-up', access: { who: 'household', of: { from: 'body', name: 'household' } },
    refusals: ['consent-needed', 'household-has', 'callup-full', 'callup-over', 'overlaps', 'accepted-many', 'own-callup', 'stale', 'id-taken'], body: () => object({ ...once(), household: idOf('household') }), answer: callUpCard,
  },
})
