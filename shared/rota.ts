/** The rota: who serves where, who is there now, and how duties are given and taken away. */
import { array, boolean, enum as oneOf, lazy, object, optional, string, type infer as Infer } from './zod'
import { inboxRoles, roles } from './duties'
import { duties as dutyList, hours, role } from './duty-schema'
import { defineRoutes } from './http'
import { idOf } from './id-schema'
import { placeInList } from './places'
import { placeId } from './place-id'
import { personName } from './text'
import { instant } from './time-schema'

/** Somebody who serves at a place; `away`: when they are next, or now; `standsInFor`: the name of the colleague whose duty it is; `there` tells whether they are on duty now, `mayEnd` whether I may take the duty away. */
export const serving = lazy(() =>
  object({
    user: idOf('user'), name: string(), role: role(), from: instant(), until: optional(instant()), there: boolean(), me: boolean(), mayEnd: boolean(),
    away: optional(object({ from: instant(), until: instant(), standIn: optional(string()) })), standsInFor: optional(string()),
  }),
)
export type Serving = Infer<ReturnType<typeof serving>>

/** `mayInvite`: the roles that I may give here. */
const rota = lazy(() => object({ place: placeId(), placeName: string(), items: array(serving()), mayInvite: array(role()) }))
export type Rota = Infer<ReturnType<typeof rota>>

/** `code` is what opens it: twelve characters, written in groups of four, or in a QR code's `scene` as `i=…`. `from`, `until`: of the duty, where they are set. `yours`: I have used it. */
export const invitation = lazy(() =>
  object({ id: idOf('invitation'), code: string(), place: placeId(), placeName: string(), role: role(), by: string(), expires: instant(), from: optional(instant()), until: optional(instant()), yours: optional(boolean()) }),
)
export type Invitation = Infer<ReturnType<typeof invitation>>

/** An invitation can be used for so many days. */
export const invitationDays = 7

const own = { who: 'duty', at: { from: 'body', name: 'place' }, reach: 'here', roles } as const
const ofMine = { who: 'duty', at: { from: 'query', name: 'place' }, reach: 'here', roles } as const
const mine = () => ({ place: placeId(), role: oneOf(roles) })
const current = () => object({ duties: dutyList() })

/** Somebody who serves beside me; no more than one needs to turn to them. */
const beside = lazy(() => object({ name: string(), role: role(), there: boolean(), me: boolean() }))
export type Beside = Infer<ReturnType<typeof beside>>
/** What the role sees besides (rights in duties.ts); what it does not see is not there. `below` names the place below which its items stand. */
const sights = () => ({
  rooms: optional(array(string())), onDuty: optional(array(object({ name: string(), role: role(), placeName: optional(string()) }))),
  below: optional(object({ name: string(), items: array(placeInList()) })),
})
const here = lazy(() => object({ place: placeId(), placeName: string(), items: array(beside()), turnTo: array(object({ name: string(), role: role(), there: boolean(), placeName: string() })), ...sights() }))
export type Here = Infer<ReturnType<typeof here>>

export const duties = defineRoutes({
  here: {
    method: 'GET', path: '/duties/here', summary: 'Who serves at my own place, and whom I turn to; for every role',
    access: ofMine, query: () => object({ place: placeId() }), answer: here,
  },
  page: {
    method: 'GET', path: '/duties', summary: 'Who serves at a place, and who of them is there now',
    access: { who: 'duty', at: { from: 'query', name: 'place' }, reach: 'above', roles: inboxRoles },
    query: () => object({ place: placeId() }), answer: rota,
  },
  presence: {
    method: 'PUT', path: '/duties/presence', summary: 'I am there for a duty, or not: counts until my hours next begin or end',
    access: own, refusals: ['not-serving', 'stale'], body: () => object({ ...mine(), on: boolean() }), answer: current,
  },
  hours: {
    method: 'PUT', path: '/duties/hours', summary: 'My weekly hours for a duty, in Shanghai time; none means always',
    access: own, refusals: ['not-serving', 'stale'], body: () => object({ ...mine(), hours: hours() }), answer: current,
  },
  end: {
    method: 'POST', path: '/duties/end', summary: 'Takes a duty away, or gives up my own; gone with the next request, and what they held there is free again',
    access: { who: 'duty', at: { from: 'body', name: 'place' }, reach: 'above', roles, says: 'not-appointing' },
    refusals: ['not-appointing', 'last-supervisor', 'stale'], body: () => object({ ...mine(), user: idOf('user') }), answer: rota,
  },
})

const appointing = { who: 'duty', at: { from: 'body', name: 'place' }, reach: 'above', roles: ['supervisor', 'community-worker'], says: 'not-appointing' } as const

export const invitations = defineRoutes({
  make: {
    method: 'PUT', path: '/invitations/{invitation}', summary: 'Invites somebody to a duty: who uses the code first gets it',
    access: appointing, refusals: ['not-appointing', 'id-taken'], body: () => object({ ...mine(), from: optional(instant()), until: optional(instant()) }), answer: invitation,
  },
  read: {
    method: 'GET', path: '/invitations/by-code/{code}', summary: 'What an invitation is for',
    access: { who: 'signed-in' }, refusals: ['invitation-over'], answer: invitation,
  },
  accept: {
    method: 'POST', path: '/invitations/by-code/{code}/accept', summary: 'Takes the duty I am invited to',
    access: { who: 'signed-in' }, refusals: ['invitation-over', 'inviter-gone', 'stale'], body: () => object({ name: optional(personName()) }), answer: current,
  },
})
export const absences = defineRoutes({
  colleagues: {
    method: 'GET', path: '/duties/stand-ins', summary: 'Who may stand in for me on a duty: those who serve in the same community and do not have it themselves',
    access: ofMine, query: () => object(mine()), answer: () => object({ items: array(object({ user: idOf('user'), name: string(), role: role() })) }),
  },
  put: {
    method: 'PUT', path: '/duties/absences/{absence}', summary: 'I am away from a duty, from–until, at most 60 days; a colleague may stand in. Sent again with other content it is changed',
    access: own, refusals: ['not-serving', 'standing-in', 'stale'], body: () => object({ ...mine(), from: instant(), until: instant(), standIn: optional(idOf('user')) }), answer: current,
  },
  end: {
    method: 'POST', path: '/duties/absences/{absence}/end', summary: 'I am back, or not away after all: nobody stands in any more, and what they held there is free again',
    access: own, refusals: ['not-serving', 'stale'], body: () => object(mine()), answer: current,
  },
  decline: {
    method: 'POST', path: '/duties/absences/{absence}/decline', summary: 'I do not stand in: my duty goes, and whoever is away is told',
    access: { who: 'signed-in' }, refusals: ['not-found', 'stale'], body: () => object(mine()), answer: current,
  },
})
