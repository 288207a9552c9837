/** Volunteers: who signs up to bring help, where, with what; the open requests that suit them; taking one. */
import { array, boolean, enum as oneOf, int, lazy, maxLength, minLength, object, optional, string, type infer as Infer } from './zod'
import { eachOnce } from './each-once'
import { defineRoutes, type Access } from './http'
import { hours } from './duty-schema'
import { ride } from './help'
import { helpKinds, languages } from './help-kinds'
import { idOf } from './id-schema'
import { taskMoved } from './inbox'
import { placeId } from './place-id'
import { urgencies } from './task-kinds'
import { line, personName, prose } from './text'
import { day, instant } from './time-schema'
import { helpNeeds, vehicles, volunteerSkillNames } from './volunteer-fit'
import { decisions, volunteerStates } from './volunteer-states'

/** A volunteer serves in so many communities at most, and brings so many requests at once. */
export const placesAtMost = 4
export const claimsAtMost = 2

/** What they can do. */
const offer = lazy(() => ({
  skills: array(oneOf(volunteerSkillNames)).check(maxLength(volunteerSkillNames.length), eachOnce()), vehicle: oneOf(vehicles),
  languages: array(oneOf(languages)).check(minLength(1), maxLength(languages.length), eachOnce()), hours: hours(),
}))

/** `text`: why not, or why no longer. */
const standing = lazy(() => object({ place: placeId(), placeName: string(), state: oneOf(volunteerStates), at: instant(), by: optional(string()), text: optional(string()) }))
const own = lazy(() => object({ ...offer(), places: array(standing()) }))
/** `on`: whether I am there now; `claims`: how many I have in hand as a volunteer, of `most`. */
export const volunteerMine = lazy(() => object({ profile: optional(own()), on: boolean(), claims: int(), most: int() }))
export type VolunteerMine = Infer<ReturnType<typeof volunteerMine>>

/** Without a name who asks for help would not know who comes; only whoever has none yet says it here. */
const registration = lazy(() => object({ name: optional(personName()), ...offer(), places: array(placeId()).check(maxLength(placesAtMost, `too-many:${placesAtMost}`), eachOnce()) }))

/** What one chooses by: no name, no house, no number. `area`: the grid; `lacks`: what it takes that I have not said to have. */
const openRequest = lazy(() =>
  object({
    task: idOf('task'), kind: oneOf(helpKinds), urgency: oneOf(urgencies), due: instant(), filedAt: instant(), place: placeId(), placeName: string(), area: string(),
    needs: array(oneOf(helpNeeds)), lacks: array(oneOf(helpNeeds)), run: optional(object({ at: string(), day: day() })), ride: optional(ride()),
  }),
)
export type OpenRequest = Infer<ReturnType<typeof openRequest>>
/** One of those that are fetched together: the house, so that one sees the way, and still no name, stair or door. */
const runStop = lazy(() => object({ task: idOf('task'), urgency: oneOf(urgencies), due: instant(), place: placeId(), house: string(), needs: array(oneOf(helpNeeds)), lacks: array(oneOf(helpNeeds)) }))
export type RunStop = Infer<ReturnType<typeof runStop>>
const runPage = lazy(() => object({ on: boolean(), items: array(runStop()), cursor: optional(string()) }))
export type RunPage = Infer<ReturnType<typeof runPage>>

const openPage = lazy(() => object({ on: boolean(), items: array(openRequest()), cursor: optional(string()) }))
export type OpenPage = Infer<ReturnType<typeof openPage>>

const listed = lazy(() => object({ user: idOf('user'), name: string(), state: oneOf(volunteerStates), at: instant(), by: optional(string()), text: optional(string()), ...offer() }))
export type Listed = Infer<ReturnType<typeof listed>>

const worker = (from: 'query' | 'body') => ({ who: 'duty', at: { from, name: 'place' }, reach: 'here', roles: ['community-worker'] }) as const satisfies Access

export const volunteers = defineRoutes({
  mine: { method: 'GET', path: '/volunteers/mine', summary: 'What I have said as a volunteer, where I am accepted, and how much I have in hand', access: { who: 'signed-in' }, answer: volunteerMine },
  register: {
    method: 'PUT', path: '/volunteers/mine', summary: 'Signs up as a volunteer in at most four communities, or says anew; a place left out is left',
    access: { who: 'signed-in' }, refusals: ['consent-needed', 'stale'], body: registration, answer: volunteerMine,
  },
  presence: {
    method: 'PUT', path: '/volunteers/mine/duty', summary: 'Says that I am there now, or not, wherever I am accepted; until my hours next begin or end',
    access: { who: 'signed-in' }, refusals: ['not-approved', 'stale'], body: () => object({ on: boolean() }), answer: volunteerMine,
  },
  open: {
    method: 'GET', path: '/volunteers/open', summary: 'The open requests of my communities, the most urgent first, then those that suit me; 20 a page, or more where several communities have as urgent ones. Empty while I am off duty',
    access: { who: 'signed-in' }, query: () => object({ cursor: optional(string()) }), answer: openPage,
  },
  run: {
    method: 'GET', path: '/volunteers/run', summary: 'The open requests of my communities that are fetched at one pharmacy by one day, as one walks from house to house; 20 of each community a page. Empty while I am off duty',
    access: { who: 'signed-in' }, query: () => object({ at: line(80), day: day(), cursor: optional(string()) }), answer: runPage,
  },
  claim: {
    method: 'POST', path: '/volunteers/open/{task}/claim', summary: 'Takes an open request as a volunteer of a place; two at most, and nobody else has it',
    access: { who: 'duty', at: { from: 'body', name: 'place' }, reach: 'here', roles: ['volunteer'], says: 'not-approved' },
    refusals: ['not-approved', 'you-off-duty', 'claim-cap', 'own-request', 'not-volunteers', 'held', 'closed', 'stale', 'id-taken'], body: () => object({ id: idOf('event'), place: placeId() }), answer: taskMoved,
  },
  page: {
    method: 'GET', path: '/volunteers', summary: 'The volunteers of my community in one state, 20 a page',
    access: worker('query'), query: () => object({ place: placeId(), state: oneOf(volunteerStates), cursor: optional(string()) }), answer: () => object({ items: array(listed()), cursor: optional(string()) }),
  },
  decide: {
    method: 'POST', path: '/volunteers/{user}/decision', summary: 'Accepts a volunteer, does not, or suspends one: what they had in hand there is free again at once. They are told, with the reason',
    access: worker('body'), refusals: ['stale'], body: () => object({ place: placeId(), decision: oneOf(decisions), text: optional(prose(300)) }), answer: listed,
  },
})
