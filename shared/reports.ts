/** The return-travel self-report: as it stands, and what is done with it. What is filled in stands in `report-form.ts`. */
import { array, enum as oneOf, int, lazy, object, optional, string, type infer as Infer } from './zod'
import { day, instant } from './time-schema'
import { channels } from './desk-words'
import { role } from './duty-schema'
import { idOf } from './id-schema'
import { placeId } from './place-id'
import { content, reportInput } from './report-form'
import { taskEvent } from './task-event'
import { taskStates } from './task'
import { urgencies } from './task-kinds'
import { line } from './text'
import { reportRisk } from './risk-match'
import { symptoms, transportKinds } from './report-words'
import { defineRoutes, type Access } from './http'

/** A report as it stands: names filled in beside the ids. */
export const report = lazy(() =>
  object({
    id: idOf('report'), reference: string(), household: idOf('household'), filedBy: string(), filedAt: instant(), version: int(),
    /** There where a worker filed it for the household: on which duty, and how they were asked. */
    desk: optional(object({ role: role(), channel: oneOf(channels) })),
    travellers: array(object({ member: idOf('member'), name: string(), symptoms: array(oneOf(symptoms)) })),
    stays: array(object({ district: placeId(), districtName: string(), address: string(), from: day(), to: day() })),
    transport: object({ kind: oneOf(transportKinds), number: optional(string()) }),
    arrival: day(),
    lodging: object({ kind: oneOf(['home', 'elsewhere']), address: optional(string()) }),
    note: optional(string()),
    /** What its stays were compared with, and found to lie in or near. */
    risk: optional(reportRisk()),
  }),
)
export type Report = Infer<ReturnType<typeof report>>

/** For the household: the report, how far it is, what may still be done with it, and who did what. */
export const reportDetail = lazy(() =>
  object({
    report: report(), state: oneOf(taskStates), urgency: oneOf(urgencies), due: instant(),
    holder: optional(string()), place: string(),
    /** The report of which this one is part now, how far that is, and what came of it for the people of this one. */
    joined: optional(object({ report: idOf('report'), reference: string(), state: oneOf(taskStates), outcomes: array(object({ name: string(), outcome: string() })) })),
    verbs: array(oneOf(['change', 'withdraw', 'reopen'])), timeline: array(taskEvent()),
  }),
)
export type ReportDetail = Infer<ReturnType<typeof reportDetail>>

export const reportLine = lazy(() =>
  object({ id: idOf('report'), reference: string(), state: oneOf(taskStates), who: string(), people: int(), arrival: day(), filedAt: instant(), holder: optional(string()) }),
)
export type ReportLine = Infer<ReturnType<typeof reportLine>>

const ours = { who: 'household', of: { load: 'report' } } as const satisfies Access

export const reports = defineRoutes({
  submit: {
    method: 'PUT', path: '/reports/{report}', summary: 'Files a self-report under an id made by the phone; sent again, it answers the report as it now is',
    access: { who: 'household', of: { from: 'body', name: 'household' } }, refusals: ['consent-needed', 'id-taken'],
    body: reportInput, answer: reportDetail,
  },
  list: {
    method: 'GET', path: '/reports', summary: 'The reports of my household, newest first',
    access: { who: 'household', of: { from: 'query', name: 'household' } },
    query: () => object({ household: idOf('household'), cursor: optional(string()) }),
    answer: () => object({ items: array(reportLine()), cursor: optional(string()) }),
  },
  read: { method: 'GET', path: '/reports/{report}', summary: 'A report of my household with its timeline', access: ours, answer: reportDetail },
  change: {
    method: 'POST', path: '/reports/{report}/change', summary: 'Changes a report that nobody has claimed yet; `version` is the one that was seen',
    access: ours, refusals: ['consent-needed', 'held', 'closed', 'stale', 'id-taken'],
    body: () => object({ id: idOf('event'), version: int(), ...content() }), answer: reportDetail,
  },
  reopen: {
    method: 'POST', path: '/reports/{report}/reopen', summary: 'Says that it is not settled after all, within 48 hours of its closing',
    access: ours, refusals: ['too-late', 'not-closed', 'closed', 'stale', 'id-taken'], body: () => object({ id: idOf('event'), text: line(500) }), answer: reportDetail,
  },
  withdraw: {
    method: 'POST', path: '/reports/{report}/withdraw', summary: 'Withdraws a report that nobody has claimed yet',
    access: ours, refusals: ['held', 'closed', 'joined', 'stale', 'id-taken'], body: () => object({ id: idOf('event') }), answer: reportDetail,
  },
})
