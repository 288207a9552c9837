/** Measures that follow from a checked report, with the rule and the line each comes from; daily check-ins; the rule table and its versions. */
import { array, boolean, enum as oneOf, gte, int, lazy, literal, lte, maxLength, object, optional, string, type infer as Infer } from './zod'
import { defineRoutes, type Access } from './http'
import { idOf } from './id-schema'
import { door } from './identity'
import { extendDays, grades, longestDays, measureEnds, measureKindNames, measureStates, temperatureTenths } from './measure-words'
import { furthestSince, mostLines } from './measure-rules'
import { placeId } from './place-id'
import { placeLevels } from './place-tree'
import { feltSymptoms } from './report-form'
import { riskMatch } from './risk-match'
import { symptoms } from './report-words'
import { line, personName, phone, prose } from './text'
import { day, instant } from './time-schema'

const between = (least: number, most: number) => int().check(gte(least), lte(most))
export const ruleLine = lazy(() => object({ grade: oneOf(grades), from: between(0, furthestSince), to: between(0, furthestSince), kind: oneOf(measureKindNames), days: between(0, longestDays), checks: between(0, longestDays) }))
const ruleTable = lazy(() => object({
  place: placeId(), placeName: string(), level: oneOf(placeLevels), version: int(), lines: array(ruleLine()), at: instant(), by: string(), note: optional(string()), reason: optional(string()), until: optional(day()),
}))
export type RuleTableView = Infer<ReturnType<typeof ruleTable>>

/** `temperature` in tenths of a degree; `own`: said by somebody of the household. */
const checkIn = lazy(() => object({ day: day(), at: instant(), by: string(), own: boolean(), temperature: optional(int()), symptoms: array(oneOf(symptoms)), tested: optional(boolean()) }))
/** `freed`: a list has no row any more for which it was set; which that was, and since which version. `since`: days from the last stay to the day on which it was set. `rule.reason`, `rule.until`: why a place below the city added to it, and until when. `at`: where a placed one is spent. `why`: what a person gave as the reason, where no row of a list says so. `fever`: somebody has been asked to look. */
export const measure = lazy(() => object({
  id: idOf('measure'), household: idOf('household'), member: idOf('member'), who: string(), label: string(), kind: oneOf(measureKindNames), state: oneOf(measureStates), from: day(), until: day(), days: int(), left: int(), checks: int(), tested: int(), at: optional(string()),
  grade: oneOf(grades), since: int(), rule: object({ place: placeId(), placeName: string(), version: int(), line: ruleLine(), reason: optional(string()), until: optional(day()) }), match: optional(riskMatch()), report: optional(idOf('report')), why: optional(string()),
  by: string(), setAt: instant(), extended: array(object({ days: int(), reason: string(), by: string(), at: instant() })),
  ended: optional(object({ how: oneOf(measureEnds), at: instant(), by: optional(string()), reason: optional(string()) })),
  checkIns: array(checkIn()), doneToday: boolean(), missed: array(day()), fever: boolean(), freed: optional(object({ list: int(), address: string() })),
  appeal: optional(object({ text: string(), at: instant(), answer: optional(object({ outcome: oneOf(['stays', 'lifted']), text: string(), by: string(), at: instant() })) })),
}))
export type Measure = Infer<ReturnType<typeof measure>>

const once = () => ({ id: idOf('event') })
const tenthsOfDegree = lazy(() => int('temperature-tenths').check(gte(temperatureTenths.from, 'temperature-tenths'), lte(temperatureTenths.to, 'temperature-tenths')))
/** How somebody is today; `day`: the day it is meant for, which must be today's. `temperature` in tenths of a degree Celsius, 340 to 430 (a gate's entries have degrees). */
export const checkInBody = lazy(() => object({ ...once(), day: day(), temperature: optional(tenthsOfDegree()), symptoms: feltSymptoms(), tested: optional(literal(true)) }))
export type CheckInBody = Infer<ReturnType<typeof checkInBody>>
/** `household` and `person.id`: what they become where nobody is known at this door. `at`: where a placed one is spent. */
export const measureAtDoor = lazy(() => object({ household: idOf('household'), ...door().shape, person: object({ id: idOf('member'), name: personName() }), phone: optional(phone()), grade: oneOf(grades), lastStay: day(), why: line(200), at: optional(line(60)) }))
export type MeasureAtDoor = Infer<ReturnType<typeof measureAtDoor>>

const staff = ['grid-worker', 'community-worker', 'supervisor'] as const
const ours = { who: 'household', of: { load: 'measure' } } as const satisfies Access
const theirs = { who: 'duty', at: { load: 'measure' }, reach: 'above', roles: staff } as const satisfies Access

export const measures = defineRoutes({
  mine: {
    method: 'GET', path: '/measures/mine', summary: 'The latest measure of each person of my household, up to 14 days after its end',
    access: { who: 'household', of: { from: 'query', name: 'household' } }, query: () => object({ household: idOf('household') }), answer: () => object({ items: array(measure()) }),
  },
  checkIn: {
    method: 'POST', path: '/measures/{measure}/check-ins', summary: 'How somebody of my household is today; with neither temperature nor symptoms: all is well',
    access: ours, refusals: ['not-running', 'check-day', 'checked', 'stale'], body: checkInBody, answer: measure,
  },
  appeal: {
    method: 'POST', path: '/measures/{measure}/appeal', summary: 'Asks the street to look at a measure again; it is answered with a reason',
    access: ours, refusals: ['not-running', 'appeal-open', 'stale'], body: () => object({ ...once(), text: line(500) }), answer: measure,
  },
  list: {
    method: 'GET', path: '/measures', summary: 'The people of a place under a measure, by their doors, 20 a page; those of a grid may be fewer on a page',
    access: { who: 'duty', at: { from: 'query', name: 'place' }, reach: 'above', roles: staff },
    query: () => object({ place: placeId(), cursor: optional(string()) }), answer: () => object({ items: array(measure()), cursor: optional(string()) }),
  },
  set: {
    method: 'PUT', path: '/measures/{measure}', summary: 'Sets for somebody the measure that the rule has for this grade and last stay; one that runs for them is replaced. `why` is shown to them',
    access: { who: 'duty', at: { from: 'body', name: 'place' }, reach: 'above', roles: staff }, refusals: ['no-rule', 'id-taken', 'stale'],
    body: () => object({ place: placeId(), household: idOf('household'), member: idOf('member'), grade: oneOf(grades), lastStay: day(), why: line(200), at: optional(line(60)) }), answer: measure,
  },
  setAtDoor: {
    method: 'PUT', path: '/measures/{measure}/at-door', summary: 'Sets what the rule has for somebody at a door without a report, as for a contact found on the phone; who is not known there is written down. `why` is shown to them',
    access: { who: 'duty', at: { from: 'body', name: 'place' }, reach: 'above', roles: ['grid-worker', 'community-worker'] }, refusals: ['no-rule', 'id-taken', 'household-full', 'stale'], body: measureAtDoor, answer: measure,
  },
  start: {
    method: 'POST', path: '/measures/{measure}/start', summary: 'Starts a measure that was proposed, at the place that is named; one that runs is answered as it is',
    access: theirs, refusals: ['not-running', 'stale'], body: () => object({ at: line(60) }), answer: measure,
  },
  checkFor: {
    method: 'POST', path: '/measures/{measure}/check-ins/for', summary: 'A worker says for somebody who cannot how they are today',
    access: theirs, refusals: ['not-running', 'check-day', 'checked', 'stale'], body: checkInBody, answer: measure,
  },
  extend: {
    method: 'POST', path: '/measures/{measure}/extend', summary: 'Makes a measure longer, with a reason that is shown',
    access: theirs, refusals: ['not-running', 'stale'], body: () => object({ ...once(), days: between(1, extendDays), reason: line(200) }), answer: measure,
  },
  end: {
    method: 'POST', path: '/measures/{measure}/end', summary: 'Ends a measure early, with a reason that is shown',
    access: theirs, refusals: ['not-running', 'stale'], body: () => object({ ...once(), reason: line(200) }), answer: measure,
  },
  rules: {
    method: 'GET', path: '/measures/rules', summary: 'The rule that counts at a place: its city’s, what places between have added, and the versions of this place, the latest first',
    access: { who: 'duty', at: { from: 'query', name: 'place' }, reach: 'above', roles: staff },
    query: () => object({ place: placeId() }), answer: () => object({ tables: array(ruleTable()), versions: array(ruleTable()) }),
  },
  setRules: {
    method: 'PUT', path: '/measures/rules', summary: 'A new version of the rule: the city’s, or what a place below it adds, with a reason and an end; no lines take back what it added',
    access: { who: 'duty', at: { from: 'body', name: 'place' }, reach: 'here', roles: ['supervisor', 'community-worker'] }, refusals: ['no-rule', 'stale'],
    body: () => object({ place: placeId(), version: int().check(gte(0)), lines: array(ruleLine()).check(maxLength(mostLines)), note: optional(prose(200)), reason: optional(prose(200)), until: optional(day()) }), answer: ruleTable,
  },
})
