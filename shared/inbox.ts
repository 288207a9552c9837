/** The inbox: lines to choose by, the task opened, and its routes. */
import { array, boolean, discriminatedUnion, enum as oneOf, int, lazy, literal, maxLength, minLength, number, object, optional, pipe, record, string, transform, type infer as Infer } from './zod'
import { attemptWays } from './attempts'
import { careReasons } from './care-words'
import { day, instant } from './time-schema'
import { defineRoutes, type Access } from './http'
import { role } from './duty-schema'
import { helpForWorker } from './help'
import { troubleSides } from './help-between'
import { idOf } from './id-schema'
import { missingSorts } from './missing-rules'
import { proposed } from './measure-proposed'
import { grades, measureKindNames } from './measure-words'
import { placeId } from './place-id'
import { symptoms } from './report-words'
import { report } from './reports'
import { riskMatch } from './risk-match'
import { callResults, overnightPlans, purposes, taskStates, waitHours } from './task'
import { taskEvent } from './task-event'
import { listNames, taskKindNames, urgencies } from './task-kinds'
import { line, prose } from './text'
import { unitAnswers } from './unit-skills'
import { handsCount, skill, unitNear } from './units'

const person = lazy(() => object({ id: string(), name: string() }))
/** Somebody whom it is about; `elsewhere`: of the household's family, but does not live there. */
const about = lazy(() => object({ id: string(), name: string(), elsewhere: optional(boolean()) }))
/** A line of an inbox: enough to choose by, nothing more. `here` tells whether this inbox's own people act on it; `visit`: calls were in vain, and somebody goes to the door next. */
/** `run`: of what I hold, with what else it can be fetched in one go. */
export const taskLine = lazy(() =>
  object({
    id: idOf('task'), kind: oneOf(taskKindNames), state: oneOf(taskStates), urgency: oneOf(urgencies), due: instant(),
    place: placeId(), placeName: string(), here: boolean(),
    reference: string(), label: string(), who: string(), people: int(),
    holder: optional(person()), mine: boolean(), visit: optional(boolean()), run: optional(object({ at: string(), day: day() })),
  }),
)
export type TaskLine = Infer<ReturnType<typeof taskLine>>

/** `belongs`: the way from the place asked about down to where the task belongs. */
const overdueLine = lazy(() => object({ ...taskLine().shape, belongs: string() }))
export type OverdueLine = Infer<ReturnType<typeof overdueLine>>

/** `plan`: what was said tonight to happen to it. */
const overnightLine = lazy(() => object({ ...taskLine().shape, plan: optional(oneOf(overnightPlans)) }))
export type OvernightLine = Infer<ReturnType<typeof overnightLine>>

export const taskPage = lazy(() => object({ items: array(taskLine()), cursor: optional(string()) }))

/** The verbs that stand as buttons for a worker, in this order. */
export const workerVerbs = ['accept', 'decline', 'claim', 'reveal', 'call', 'note', 'resolve', 'wait', 'hand-over', 'pass', 'assign', 'give-back', 'merge', 'unmerge'] as const
const workerVerb = lazy(() => oneOf(workerVerbs))

const joinRequest = lazy(() => object({ kind: literal('join'), name: string(), member: idOf('member'), elsewhere: optional(boolean()) }))
/** A bag that nobody collected, with what is still to be paid for it (in fen). */
const leftoverRequest = lazy(() => object({ kind: literal('uncollected'), campaign: idOf('campaign'), title: string(), code: string(), arrived: instant(), due: int(), lines: array(object({ name: string(), quantity: int() })) }))
/** What a household misses in its bag; `price` of one (in fen). */
const missingRequest = lazy(() => object({ kind: literal('missing'), campaign: idOf('campaign'), title: string(), code: string(), name: string(), sort: oneOf(missingSorts), quantity: int(), price: int(), note: optional(string()) }))
/** Why somebody knocks: nothing was heard of them since `heard`, for so many days. */
const knockRequest = lazy(() => object({ kind: literal('knock'), reasons: array(oneOf(careReasons)), days: int(), heard: instant() }))
/** Measured at a gate; `to`, `phone`: where somebody without a pass was going, and how to reach them, whole to whoever holds the task. */
const feverRequest = lazy(() => object({ kind: literal('fever'), temperature: number(), at: instant(), direction: oneOf(['in', 'out']), gate: string(), admitted: boolean(), to: optional(string()), phone: optional(string()) }))
/** What somebody said of whoever brought help, or of those it was for. `about`: the reference of the request. */
const troubleRequest = lazy(() => object({ kind: literal('trouble'), side: oneOf(troubleSides), sort: string(), by: string(), against: string(), about: string(), text: optional(string()) }))
/** The measure as it now is: its days, the line of the rule (`added`: why a place below the city made it stricter), the row of a list or a person's reason, who set it, and the task of the report that it came from. */
const setMeasure = lazy(() => object({
  from: day(), until: day(), over: boolean(), grade: oneOf(grades), since: int(), rule: object({ placeName: string(), version: int(), line: object({ grade: oneOf(grades), from: int(), to: int(), kind: oneOf(measureKindNames), days: int(), checks: int() }), added: optional(string()) }),
  match: optional(riskMatch()), why: optional(string()), by: string(), setAt: instant(), report: optional(idOf('task')),
}))
const felt = () => ({ temperature: optional(int()), symptoms: array(oneOf(symptoms)) })
/** What a measure asks: a day that was missed, a fever, an appeal. `temperature` in tenths of a degree. `out`: when and by which gate somebody went out who was to stay at home. `set`: the measure itself, until it is deleted. `lately`: how they said they were in the last days, for whoever holds it. */
const alarmRequest = lazy(() => object({ kind: literal('alarm'), measure: idOf('measure'), of: oneOf(measureKindNames), until: day(), day: day(), ...felt(), text: optional(string()), out: optional(object({ at: instant(), gate: string() })), set: optional(setMeasure()), lately: optional(array(object({ day: day(), ...felt() }))) }))
const named = lazy(() => object({ id: idOf('task'), reference: string() }))
/** Somebody of a list from above. The address is shown to whoever holds the task alone; with `over` the personal fields are gone, and only the day is left. `reported`: the task of their own report; `alike`: reports of their name in that community, for a person to look at. */
const arrivalRequest = lazy(() => object({ kind: literal('arrival'), from: optional(string()), arrival: optional(day()), address: optional(string()), over: boolean(), reported: optional(named()), alike: array(object({ id: idOf('task'), reference: string(), state: oneOf(taskStates), filedAt: instant() })) }))
/** `proposed`: to whoever holds it, what closing it as exposed would set, for each person as certain and as possible. */
const reportRequest = lazy(() => object({ kind: literal('report'), report: report(), proposed: optional(array(proposed())) }))

const helpRequest = lazy(() => object({ kind: literal('help'), help: helpForWorker() }))

/** A request of the same household that may be the same one, with what its list shows of it; `samePeople` is said apart, for masked names look alike. */
const alike = lazy(() => object({ id: idOf('task'), reference: string(), state: oneOf(taskStates), names: array(string()), samePeople: boolean(), filedAt: instant(), facts: record(string(), string()) }))

/** A task opened: what was asked, for whom, what was done, and what I may do. The phone stays masked until revealed. */
export const taskDetail = lazy(() =>
  object({
    task: taskLine(), version: int(), filedAt: instant(), closedAt: optional(instant()),
    request: discriminatedUnion('kind', [reportRequest(), joinRequest(), leftoverRequest(), missingRequest(), knockRequest(), alarmRequest(), feverRequest(), troubleRequest(), arrivalRequest(), helpRequest()]),
    /** `typed`: its building was typed; it stands at no building of the tree yet. `within`: in which community, wherever its task stands meanwhile. `given`: the number that a neighbour who asked gave for them, besides their own. */
    household: object({ label: string(), community: string(), within: optional(placeId()), typed: boolean(), phone: optional(string()), verified: boolean(), given: optional(string()) }),
    people: array(about()),
    timeline: array(taskEvent()),
    verbs: array(workerVerb()),
    /** For what its holder may look at the number. */
    purposes: array(oneOf(purposes)),
    /** To whom its holder wants to hand it over. */
    offer: optional(person()),
    /** What may be the same, this one's own values beside it; of which one this is part, and which are part of it. */
    alike: array(alike()), facts: record(string(), string()), into: optional(named()), took: array(named()),
  }),
)
export type TaskDetail = Infer<ReturnType<typeof taskDetail>>

/** What a verb leaves behind: the line as it now is, what I may do next, and the new line of the log. */
export const taskMoved = lazy(() => object({ task: taskLine(), version: int(), verbs: array(workerVerb()), event: taskEvent() }))
export type TaskMoved = Infer<ReturnType<typeof taskMoved>>

/** What is searched for has at most so many characters. */
export const soughtLimit = 40

/** Somebody who could do it; `here`: serves where the task stands. */
const helper = lazy(() => object({ user: idOf('user'), name: string(), role: role(), place: placeId(), placeName: string(), here: boolean(), me: boolean() }))
export type Helper = Infer<ReturnType<typeof helper>>

/** The id of the line this adds to the log, made by the phone: sent twice, it is written once. */
const once = () => ({ id: idOf('event') })
/** In an address there are only texts. */
const flag = () => optional(pipe(oneOf(['true', 'false']), transform((text) => text === 'true')))
const look = { who: 'duty', at: { load: 'task' }, reach: 'above', roles: ['grid-worker', 'community-worker', 'supervisor'], lent: true } as const satisfies Access
const act = { who: 'duty', at: { load: 'task' }, reach: 'here', roles: 'by-kind', lent: true } as const satisfies Access
/** After it whoever was lent has the task no more, and may not have heard that it was done. */
const last = { ...act, again: true } as const satisfies Access
const lead = { who: 'duty', at: { load: 'task' }, reach: 'above', roles: ['community-worker', 'supervisor'] } as const satisfies Access

export const tasks = defineRoutes({
  page: {
    method: 'GET', path: '/tasks', summary: 'The open tasks of a place and of what lies below it in its community, most urgent and soonest due first, 20 a page',
    access: { who: 'duty', at: { from: 'query', name: 'place' }, reach: 'above', roles: ['grid-worker', 'community-worker', 'supervisor'] },
    query: () => object({ place: placeId(), kind: optional(oneOf(listNames)), overdue: flag(), cursor: optional(string()) }),
    answer: taskPage,
  },
  counts: {
    method: 'GET', path: '/tasks/counts', summary: 'How many tasks are open, held and late in each of the places directly below one; places without any are left out. At night also of how many it is said what happens to them',
    access: { who: 'duty', at: { from: 'query', name: 'place' }, reach: 'above', roles: ['community-worker', 'supervisor'] },
    query: () => object({ place: placeId() }), answer: () => object({ items: array(object({ place: placeId(), open: int(), held: int(), late: int(), said: optional(int()) })), night: optional(string()) }),
  },
  overdue: {
    method: 'GET', path: '/tasks/overdue', summary: 'What is overdue and was reminded of, at a place and at any depth below it, most urgent and longest overdue first, 20 a page',
    access: { who: 'duty', at: { from: 'query', name: 'place' }, reach: 'above', roles: ['community-worker', 'supervisor'] },
    query: () => object({ place: placeId(), cursor: optional(string()) }), answer: () => object({ items: array(overdueLine()), cursor: optional(string()) }),
  },
  overnight: {
    method: 'GET', path: '/tasks/overnight', summary: 'At night: what is open or held at a place and below it, and what was said tonight to happen to it; by day nothing',
    access: { who: 'duty', at: { from: 'query', name: 'place' }, reach: 'above', roles: ['grid-worker', 'community-worker', 'supervisor'] },
    query: () => object({ place: placeId(), cursor: optional(string()) }), answer: () => object({ night: optional(string()), items: array(overnightLine()), cursor: optional(string()) }),
  },
  mine: {
    method: 'GET', path: '/tasks/mine', summary: 'The tasks that I hold, most urgent and soonest due first, 20 a page',
    access: { who: 'signed-in' },
    query: () => object({ kind: optional(oneOf(listNames)), overdue: flag(), cursor: optional(string()) }),
    answer: taskPage,
  },
  runs: {
    method: 'GET', path: '/tasks/runs', summary: 'Open requests for medicine of a place and of what lies below it that can be fetched in one go: the same pharmacy, the same day, sorted by building; 100 open requests a page. Where there are several pages each has the single ones, too: they may find company on another',
    access: { who: 'duty', at: { from: 'query', name: 'place' }, reach: 'above', roles: ['grid-worker', 'community-worker', 'supervisor'] },
    query: () => object({ place: placeId(), cursor: optional(string()) }), answer: () => object({ items: array(object({ at: string(), day: day(), tasks: array(taskLine()) })), cursor: optional(string()) }),
  },
  search: {
    method: 'GET', path: '/tasks/search', summary: 'Tasks by their reference, wherever I may look; by room or by the beginning of a name, those of a place; open and lately closed, at most 20',
    access: { who: 'duty', at: { from: 'query', name: 'place' }, reach: 'above', roles: ['grid-worker', 'community-worker', 'supervisor'] },
    query: () => object({ place: placeId(), text: line(soughtLimit) }), answer: () => object({ items: array(taskLine()), more: boolean() }),
  },
  read: { method: 'GET', path: '/tasks/{task}', summary: 'A task with its request and its timeline', access: look, answer: taskDetail },
  claim: { method: 'POST', path: '/tasks/{task}/claim', summary: 'Takes a task; only one person can hold it', access: act, refusals: ['own-trouble', 'held', 'closed', 'stale', 'id-taken'], body: () => object(once()), answer: taskMoved },
  giveBack: {
    method: 'POST', path: '/tasks/{task}/give-back', summary: 'Gives a task back to its inbox, with what is known; of help, once what was taken along is handed back',
    access: last, refusals: ['kit-with-you', 'not-holder', 'closed', 'stale', 'id-taken'], body: () => object({ ...once(), text: optional(prose(500)) }), answer: taskMoved,
  },
  note: {
    method: 'POST', path: '/tasks/{task}/notes', summary: 'Adds a note for colleagues',
    access: act, refusals: ['not-holder', 'closed', 'stale', 'id-taken'], body: () => object({ ...once(), text: line(2000) }), answer: taskMoved,
  },
  call: {
    method: 'POST', path: '/tasks/{task}/calls', summary: 'Records that somebody was tried to be reached, by phone or at their door: it is closed as not reached only after calls at different hours and a visit',
    access: act, refusals: ['not-holder', 'closed', 'stale', 'id-taken'],
    body: () => object({ ...once(), result: oneOf(callResults), way: optional(oneOf(attemptWays)), text: optional(prose(500)) }), answer: taskMoved,
  },
  reveal: {
    method: 'POST', path: '/tasks/{task}/reveal', summary: 'Shows the phone number, and of a request for help the room, also where no number was left, to the holder; recorded, and shown to the household',
    access: act, refusals: ['not-holder', 'closed', 'no-contact', 'stale', 'id-taken'],
    body: () => object({ ...once(), purpose: oneOf(purposes) }), answer: () => object({ phone: optional(string()), verified: boolean(), given: optional(string()), label: string(), moved: taskMoved() }),
  },
  hands: {
    method: 'GET', path: '/tasks/{task}/hands', summary: 'Who is on duty now and could do it: where it stands, then in its community; with `at` in another place within my reach. The units of its community, of the rungs it has passed and of my places that send hands today',
    access: lead, refusals: ['out-of-reach'], query: () => object({ at: optional(placeId()) }), answer: () => object({ items: array(helper()), units: array(unitNear()) }),
  },
  askUnit: {
    method: 'POST', path: '/tasks/{task}/ask-unit', summary: 'Asks a unit kept `at` a place within reach for hands, and tells whom to call; recorded in the log and with the unit. The task stays with whoever has it',
    access: lead, refusals: ['unit-gone', 'out-of-reach', 'closed', 'stale', 'id-taken'],
    body: () => object({ ...once(), at: placeId(), unit: idOf('unit'), hands: handsCount(), skill: skill() }), answer: () => object({ contact: string(), phone: string(), moved: taskMoved() }),
  },
  unitAnswer: {
    method: 'POST', path: '/tasks/{task}/unit-answer', summary: 'Records what a unit answered to a line that asked it: how many come and when, or that it cannot; the last answer counts',
    access: lead, refusals: ['not-asked', 'closed', 'stale', 'id-taken'],
    body: () => object({ ...once(), ask: idOf('event'), answer: oneOf(unitAnswers), hands: optional(handsCount()), when: optional(instant()) }), answer: taskMoved,
  },
  assign: {
    method: 'POST', path: '/tasks/{task}/assign', summary: 'Gives a task to somebody who is on duty where it stands, or `from` another place within reach, for this one task; whoever leads the work there or above may; `free` leaves it with whoever has taken it meanwhile',
    access: lead, refusals: ['own-trouble', 'off-duty', 'not-serving-here', 'out-of-reach', 'held', 'closed', 'stale', 'id-taken'],
    body: () => object({ ...once(), user: idOf('user'), from: optional(placeId()), free: optional(boolean()) }), answer: taskMoved,
  },
  handOver: {
    method: 'POST', path: '/tasks/{task}/hand-over', summary: 'Offers a task that I hold to a colleague who is on duty there',
    access: act, refusals: ['own-trouble', 'not-holder', 'off-duty', 'not-serving-here', 'closed', 'stale', 'id-taken'], body: () => object({ ...once(), user: idOf('user') }), answer: taskMoved,
  },
  accept: {
    method: 'POST', path: '/tasks/{task}/accept', summary: 'Takes over a task that was offered to me, of help with all that its holder has with them of what was taken along',
    access: act, refusals: ['own-trouble', 'not-offered', 'closed', 'stale', 'id-taken'], body: () => object(once()), answer: taskMoved,
  },
  decline: {
    method: 'POST', path: '/tasks/{task}/decline', summary: 'Does not take over a task that was offered to me',
    access: act, refusals: ['not-offered', 'closed', 'stale', 'id-taken'], body: () => object({ ...once(), text: optional(prose(500)) }), answer: taskMoved,
  },
  pass: {
    method: 'POST', path: '/tasks/{task}/pass', summary: 'Not ours: sends a task up, or to a place beside or below, with a reason; never back to a place that said so',
    access: act, refusals: ['kit-with-you', 'held', 'been-there', 'sent-there', 'nobody-there', 'not-near', 'no-rung', 'closed', 'stale', 'id-taken'],
    body: () => object({ ...once(), text: line(500), place: optional(placeId()) }), answer: taskMoved,
  },
  wait: {
    method: 'POST', path: '/tasks/{task}/wait', summary: 'Stops the clock for some hours after an attempt that was not answered: once for each call at another hour, and for a visit',
    access: act, refusals: ['not-holder', 'not-tried', 'closed', 'stale', 'id-taken'],
    body: () => object({ ...once(), hours: literal(waitHours) }), answer: taskMoved,
  },
  merge: {
    method: 'POST', path: '/tasks/{task}/merge', summary: 'Makes it part of another request of the same household and kind that goes on; everyone it is about gets an outcome there',
    access: act, refusals: ['not-alike', 'has-merged', 'into-closed', 'held', 'closed', 'stale', 'id-taken'], body: () => object({ ...once(), into: idOf('task') }), answer: taskMoved,
  },
  unmerge: {
    method: 'POST', path: '/tasks/{task}/unmerge', summary: 'Separates it from the one it was merged into, while that one goes on: free again where it stood, due when it was',
    access: act, refusals: ['not-merged', 'into-closed', 'closed', 'stale', 'id-taken'], body: () => object(once()), answer: taskMoved,
  },
  sayOvernight: {
    method: 'POST', path: '/tasks/{task}/overnight', summary: 'Says what happens to a task tonight: whoever has an inbox where it stands or above, or was lent for it',
    access: look, refusals: ['not-evening', 'closed', 'stale', 'id-taken'],
    body: () => object({ ...once(), plan: oneOf(overnightPlans), text: optional(prose(500)) }), answer: taskMoved,
  },
  settle: {
    method: 'POST', path: '/tasks/{task}/home', summary: 'Puts the household of a task, whose building was typed, into a building of its community; all that it has open follows',
    access: look, refusals: ['door-taken', 'place-retired', 'stale'], body: () => object({ place: placeId() }), answer: taskDetail,
  },
  resolve: {
    method: 'POST', path: '/tasks/{task}/resolve', summary: 'Closes a task with one outcome for each person it is about',
    access: last, refusals: ['no-rule', 'needs-reason', 'not-volunteers', 'needs-word', 'not-holder', 'closed', 'stale', 'id-taken'],
    body: () => object({ ...once(), outcomes: array(object({ person: line(40), outcome: line(40) })).check(minLength(1), maxLength(20)), text: optional(prose(500)) }),
    answer: taskMoved,
  },
})
