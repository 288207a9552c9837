/** The return-travel self-report: who travels, where they stayed, how and when they come, where they will live. */
import { array, discriminatedUnion, enum as oneOf, int, lazy, literal, maxLength, minLength, object, optional, overwrite, refine, regex, string, type infer as Infer } from './zod'
import { day, instant } from './time-schema'
import { channels } from './desk-words'
import { role } from './duty-schema'
import { defineRoutes, type Access } from './http'
import { idOf } from './id-schema'
import { placeId } from './places'
import { taskEvent } from './task-event'
import { taskStates } from './task'
import { urgencies } from './task-kinds'
import { address, halfWidth, line, prose } from './text'
import { symptoms, transportKinds } from './report-words'

const tidyNumber = (text: string): string => halfWidth(text).toUpperCase().replace(/[\s\-·•・‧.]/g, '')
const numbered = (pattern: RegExp, code: string) => string().check(maxLength(40, code), overwrite(tidyNumber), regex(pattern, code))
/** An airline whose code is a letter and a digit, written apart from its number, stays so: D7328 is a train. */
const tidyFlight = (text: string): string => tidyNumber(text).replace(/^([A-Z]\d)(\d{1,3})$/, /^\s*[A-Z]\d[\s\-]/i.test(halfWidth(text)) ? '$1 $2' : '$1$2')
const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'

const train = /^[GDCZTKYLS]?\d{1,4}$/

/** Numbers are checked by their form: G1234, K599, 1461 · CZ3101, D7 328 · 鄂A12345, new-energy plates with one more, 鄂A1234学 and the like. */
const transport = lazy(() =>
  discriminatedUnion('kind', [
    object({ kind: literal('train'), number: numbered(train, 'train') }),
    object({ kind: literal('flight'), number: string().check(maxLength(40, 'flight'), overwrite(tidyFlight), refine((text) => !train.test(text), 'flight-train'), regex(/^(?=.?[A-Z])[A-Z0-9]{2} ?\d{1,4}[A-Z]?$/, 'flight')) }),
    object({ kind: literal('car'), number: optional(numbered(new RegExp(`^[${provinces}][A-Z](?:[A-HJ-NP-Z0-9]{5,6}|[A-HJ-NP-Z0-9]{4}[学警港澳领使挂])$`), 'plate')) }),
    object({ kind: literal('coach'), number: optional(line(20)) }),
    object({ kind: literal('ship'), number: optional(line(20)) }),
    object({ kind: literal('other'), number: optional(line(20)) }),
  ]),
)

const stay = lazy(() => object({ district: placeId(), address: address(120), from: day(), to: day() }))
const eachOnce = () => refine<string[]>((list) => new Set(list).size === list.length, { error: 'twice', when: ({ value }) => Array.isArray(value) })
const traveller = lazy(() => object({ member: idOf('member'), symptoms: feltSymptoms() }))
const lodging = lazy(() =>
  discriminatedUnion('kind', [object({ kind: literal('home') }), object({ kind: literal('elsewhere'), address: address(120) })]),
)

/** Travellers, as many as a household may have; and stays. */
export const mostOfEach = 20
/** Where somebody comes from, how, when and to which roof: the same whoever fills it in. */
export const journey = lazy(() => ({
  stays: array(stay()).check(minLength(1), maxLength(mostOfEach)),
  transport: transport(),
  arrival: day(),
  lodging: lodging(),
  note: optional(prose(2000)),
}))
export const feltSymptoms = () => array(oneOf(symptoms)).check(maxLength(symptoms.length), eachOnce())
const content = lazy(() => ({ travellers: array(traveller()).check(minLength(1), maxLength(mostOfEach)), ...journey() }))

/** What is filled in. Rules that look at several fields or at today stand in `report-rules.ts`. */
export const reportContent = lazy(() => object(content()))
export type ReportContent = Infer<ReturnType<typeof reportContent>>
export type Stay = Infer<ReturnType<typeof stay>>

/** `household` decides whose report it is; the phone makes the report's id. */
export const reportInput = lazy(() => object({ household: idOf('household'), ...content() }))
export type ReportInput = Infer<ReturnType<typeof reportInput>>

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
    access: ours, refusals: ['too-late', 'closed', 'stale', 'id-taken'], body: () => object({ id: idOf('event'), text: line(500) }), answer: reportDetail,
  },
  withdraw: {
    method: 'POST', path: '/reports/{report}/withdraw', summary: 'Withdraws a report that nobody has claimed yet',
    access: ours, refusals: ['held', 'closed', 'joined', 'stale', 'id-taken'], body: () => object({ id: idOf('event') }), answer: reportDetail,
  },
})
