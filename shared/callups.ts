/** Call-ups: a community asks for hands for a time, a place and a job; who comes checks in and out on site. */
import { array, boolean, enum as oneOf, gte, int, lazy, lte, object, optional, regex, string, type infer as Infer } from './zod'
import { callUpLimits } from './callup-rules'
import { callUpPhases, callUpSorts, callUpVerbs, handStates } from './callup-states'
import { defineRoutes, type Access } from './http'
import { idOf } from './id-schema'
import { placeId } from './place-id'
import { line, prose } from './text'
import { instant } from './time-schema'
import { skill, unitNear } from './units'

/** One person at it. `late`: sent some minutes after it was made; `over`: points beyond the month's most, which do not count; `text`: why it was settled by hand, or given back. */
const handShape = () => ({ state: oneOf(handStates), at: instant(), in: optional(instant()), out: optional(instant()), late: optional(boolean()), minutes: optional(int()), points: optional(int()), over: optional(int()), text: optional(string()), reversed: optional(boolean()) })
const mine = lazy(() => object(handShape()))
export type MyHand = Infer<ReturnType<typeof mine>>

/** `lead`: who is in charge; `taken` of `hands`; `suits`: I have what it asks for; `as`: the place as whose volunteer I was reached; `mine`: what I said to it; `runs`: I am in charge. */
export const callUpCard = lazy(() =>
  object({
    id: idOf('callup'), sort: oneOf(callUpSorts), place: placeId(), placeName: string(), title: string(), skill: optional(skill()), where: string(), from: instant(), until: instant(),
    hands: int(), taken: int(), phase: oneOf(callUpPhases), bring: optional(string()), lead: string(), suits: optional(boolean()), as: optional(placeId()), mine: optional(mine()), runs: optional(boolean()),
  }),
)
export type CallUpCard = Infer<ReturnType<typeof callUpCard>>
export const callUpList = lazy(() => object({ items: array(callUpCard()) }))
export const callUpPage = lazy(() => object({ items: array(callUpCard()), cursor: optional(string()) }))

/** For who runs it: names only. */
const person = lazy(() => object({ user: idOf('user'), name: string(), ...handShape() }))
/** `came`: how many of them were on site. */
const unitHands = lazy(() => object({ unit: idOf('unit'), at: placeId(), name: string(), hands: int(), came: optional(int()) }))
const logLine = lazy(() => object({ id: idOf('event'), at: instant(), verb: oneOf([...callUpVerbs, 'open', 'wave']), by: optional(string()), who: optional(string()), text: optional(string()) }))
/** `reached`: how many places it has reached; `next`: when the next wave goes out where hands are missing. */
export const callUpRun = lazy(() => object({ callup: callUpCard(), wave: int(), reached: int(), next: optional(instant()), people: array(person()), units: array(unitHands()), log: array(logLine()) }))
export type CallUpRun = Infer<ReturnType<typeof callUpRun>>

/** `scan` is what the QR shows, `code` what can be typed instead; both change at `until`. */
export const siteCode = lazy(() => object({ scan: string(), code: string(), until: instant() }))

export const once = lazy(() => ({ id: idOf('event') }))
export const handsAsked = lazy(() => int().check(gte(1), lte(callUpLimits.handsAtMost)))
/** `lead`: somebody who serves at the place; without it whoever opens it. */
const opening = lazy(() =>
  object({
    place: placeId(), title: line(40), skill: optional(skill()), where: line(60), from: instant(), until: instant(), hands: handsAsked(), bring: optional(line(100)), lead: optional(idOf('user')),
  }),
)
export type Opening = Infer<ReturnType<typeof opening>>
/** What was scanned or typed; `at`: when, where it could not be sent at once. */
const checking = lazy(() => object({ ...once(), code: string().check(regex(/^[\s0-9A-Za-z.-]{1,60}$/, 'site-code')), at: optional(instant()) }))

export const runRoles = ['community-worker', 'supervisor'] as const
const ofPlace = (from: 'query' | 'body') => ({ who: 'duty', at: { from, name: 'place' }, reach: 'above', roles: runRoles }) as const satisfies Access
const workers = { who: 'duty', at: { load: 'callup' }, reach: 'above', roles: runRoles } as const satisfies Access
/** The workers of its place, and who is in charge of it. */
const run = { ...workers, lent: true } as const satisfies Access
const me = { who: 'signed-in' } as const satisfies Access

export const callups = defineRoutes({
  offers: { method: 'GET', path: '/callups/offers', summary: 'The call-ups that have reached the places where I am a volunteer and are not over, the soonest first; at most 20 of each place', access: me, answer: callUpList },
  mine: { method: 'GET', path: '/callups/mine', summary: 'Call-ups and shifts that I said yes to or am in charge of, of the last week and to come', access: me, answer: callUpList },
  read: { method: 'GET', path: '/callups/{callup}', summary: 'One that has reached me, or that I said something to', access: me, refusals: ['not-approved'], answer: callUpCard },
  accept: {
    method: 'POST', path: '/callups/{callup}/accept', summary: 'Says as a volunteer of a place that I come. Never more than were asked for; one that runs already takes who is on duty now',
    access: { who: 'duty', at: { from: 'body', name: 'place' }, reach: 'here', roles: ['volunteer'], says: 'not-approved' },
    refusals: ['not-approved', 'you-off-duty', 'callup-full', 'callup-over', 'overlaps', 'accepted-many', 'own-callup', 'stale', 'id-taken'], body: () => object({ ...once(), place: placeId() }), answer: callUpCard,
  },
  giveBack: {
    method: 'POST', path: '/callups/{callup}/give-back', summary: 'Says that I do not come after all; the hand is free at once', access: me, refusals: ['not-coming', 'callup-over', 'stale', 'id-taken'],
    body: () => object({ ...once(), text: optional(prose(200)) }), answer: callUpCard,
  },
  checkIn: {
    method: 'POST', path: '/callups/{callup}/check-in', summary: 'Checks in with the code shown on site; from half an hour before it begins', access: me,
    refusals: ['not-coming', 'not-approved', 'own-points', 'site-other', 'site-old', 'too-early', 'callup-over', 'stale', 'id-taken'], body: checking, answer: callUpCard,
  },
  checkOut: {
    method: 'POST', path: '/callups/{callup}/check-out', summary: 'Checks out with the code shown on site, up to two hours after its end; hours and points are counted', access: me,
    refusals: ['not-coming', 'not-here', 'own-points', 'site-other', 'site-old', 'callup-ahead', 'callup-over', 'stale', 'id-taken'], body: checking, answer: callUpCard,
  },
  here: { method: 'GET', path: '/callups', summary: 'The call-ups and shifts of a community or a place of it, the latest first, 20 a page; those of a place below it may be fewer on a page', access: ofPlace('query'), query: () => object({ place: placeId(), cursor: optional(string()) }), answer: callUpPage },
  open: {
    method: 'PUT', path: '/callups/{callup}', summary: 'Asks for hands in a community; it goes out in waves: to the place, to its neighbours, to the street',
    access: ofPlace('body'), refusals: ['id-taken', 'stale'], body: opening, answer: callUpRun,
  },
  run: { method: 'GET', path: '/callups/{callup}/run', summary: 'Who comes, who is here, who has gone, for those who run it; names only', access: run, answer: callUpRun },
  code: { method: 'GET', path: '/callups/{callup}/code', summary: 'The code of the site, which changes every minute; only those who run it see it', access: run, refusals: ['callup-over'], answer: siteCode },
  settle: {
    method: 'POST', path: '/callups/{callup}/settle', summary: 'Says when somebody came and left who forgot to check out, or could not check in; with a reason, and not for oneself',
    access: run, refusals: ['own-points', 'hand-none', 'callup-ahead', 'callup-over', 'stale', 'id-taken'], body: () => object({ ...once(), user: idOf('user'), came: optional(instant()), left: instant(), text: line(200) }), answer: callUpRun,
  },
  callOff: { method: 'POST', path: '/callups/{callup}/call-off', summary: 'Calls it off before it begins; all who come, and those who are on site already, are told why', access: run, refusals: ['callup-over', 'stale', 'id-taken'], body: () => object({ ...once(), text: line(200) }), answer: callUpRun },
  finish: { method: 'POST', path: '/callups/{callup}/finish', summary: 'Says that it is done; everybody has checked out before or was settled', access: run, refusals: ['still-here', 'callup-ahead', 'callup-over', 'stale', 'id-taken'], body: () => object(once()), answer: callUpRun },
  units: { method: 'GET', path: '/callups/{callup}/units', summary: 'The units of the places that it has reached, which send hands now', access: workers, answer: () => object({ items: array(unitNear()) }) },
  askUnit: {
    method: 'POST', path: '/callups/{callup}/ask-unit', summary: 'Tells whom to call at a unit kept `at` a place that it has reached; recorded with the unit', access: workers, refusals: ['unit-gone', 'out-of-reach', 'callup-over', 'id-taken'],
    body: () => object({ ...once(), at: placeId(), unit: idOf('unit'), hands: handsAsked() }), answer: () => object({ contact: string(), phone: string() }),
  },
  unitHands: {
    method: 'POST', path: '/callups/{callup}/unit-hands', summary: 'Records how many a unit sends, none included, and how many of them came; never more than were asked for', access: workers,
    refusals: ['unit-gone', 'out-of-reach', 'callup-full', 'callup-over', 'stale', 'id-taken'],
    body: () => object({ ...once(), at: placeId(), unit: idOf('unit'), hands: int().check(gte(0), lte(callUpLimits.handsAtMost)), came: optional(int().check(gte(0), lte(callUpLimits.handsAtMost))) }), answer: callUpRun,
  },
  reverse: {
    method: 'POST', path: '/callups/{callup}/reverse', summary: 'Takes back the points that somebody had for it, once, with a reason: a new entry in the ledger. By a worker of the place, never for oneself',
    access: workers, refusals: ['own-points', 'no-points', 'stale', 'id-taken'], body: () => object({ ...once(), user: idOf('user'), text: line(200) }), answer: callUpRun,
  },
})
