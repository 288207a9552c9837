/** A measure. Rules only: how it begins, what is said each day, how it grows longer and ends. Which verb a state allows stands in shared/measure-words.ts. */
import { array, boolean, enum as oneOf, int, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import { addDays, shanghaiDay } from '../../shared/civil-time'
import { role } from '../../shared/duty-schema'
import { feverTenths, grades, longestDays, measureEnds, measureKind, measureKindNames, measureMove, measureStates, wellDays, type Grade, type MeasureVerb } from '../../shared/measure-words'
import type { Ruled } from '../../shared/measure-rules'
import { daysBetween } from '../../shared/measure-standing'
import { fromCommunity } from '../../shared/place-tree'
import { pathStep } from '../../shared/places'
import { riskMatch } from '../../shared/risk-match'
import { symptoms } from '../../shared/report-words'
import type { Household } from '../identity/household'
import type { Refused } from '../http/refusal'
import type { Person } from '../inbox/task'
import { keptLine } from './rule'

const person = lazy(() => object({ user: string(), name: string(), role: optional(role()) }))
/** `own`: said by somebody of the household. */
const checkIn = lazy(() => object({ id: string(), day: string(), at: string(), by: string(), own: boolean(), temperature: optional(int()), symptoms: array(oneOf(symptoms)), tested: optional(boolean()) }))
export type CheckIn = Infer<ReturnType<typeof checkIn>>

/**
 * `path`, `label`, `community`: where they live. `from`, `until`: its first and last day. `since`: days from the last stay to the day on which it was set. `next`: the day whose check-in is awaited next.
 * `match`: the row of a risk list that a stay of theirs lies in or near. `asked`: the last task about a missed day; `fever`: the task that a fever raised, and on how many days all was well since. `reminded`: for which day. `freed`: the task that proposes to end it, since a list has no row like `address` any more. `report`: the one it came from; `why`: the reason that a worker gave who set it without one.
 */
export const measure = lazy(() => object({
  id: string(), household: string(), member: string(), who: string(), label: string(), path: array(pathStep()), community: string(),
  kind: oneOf(measureKindNames), state: oneOf(measureStates), from: string(), until: string(), checks: int(), at: optional(string()), grade: oneOf(grades), since: int(),
  rule: object({ place: string(), placeName: string(), version: int(), line: keptLine(), reason: optional(string()), until: optional(string()) }), match: optional(riskMatch()), report: optional(string()), why: optional(string()),
  by: person(), setAt: string(), extended: array(object({ id: string(), days: int(), reason: string(), by: string(), at: string() })),
  ended: optional(object({ id: optional(string()), how: oneOf(measureEnds), at: string(), by: optional(string()), reason: optional(string()) })),
  checkIns: array(checkIn()), missed: array(string()), next: optional(string()), reminded: optional(string()), asked: optional(string()),
  fever: optional(object({ task: string(), well: array(string()) })), freed: optional(object({ task: string(), list: int(), address: string() })),
  appeal: optional(object({ task: string(), text: string(), at: string(), answer: optional(object({ outcome: oneOf(['stays', 'lifted']), text: string(), by: string(), at: string() })) })), v: int(),
}))
export type Measure = Infer<ReturnType<typeof measure>>

export const isLive = ({ state }: Pick<Measure, 'state'>): boolean => state !== 'ended'
export const whereOf = ({ path, label }: Pick<Household, 'path' | 'label'>) => ({ path: [...path], label, community: fromCommunity(path)[0]?.id ?? '' })

export interface Setting {
  readonly id: string
  readonly home: Household
  readonly member: { readonly id: string; readonly name: string }
  readonly grade: Grade
  readonly since: number
  readonly ruled: Ruled
  readonly by: Person
  readonly at?: string | undefined
  readonly match?: Measure['match']
  readonly report?: string | undefined
  readonly why?: string | undefined
}

/** What the rule has: it runs from today, or waits for the place to be named; where the rule has no measure, that stands there and is over. The first check-in awaited is tomorrow's; today's is welcome. */
export function newMeasure({ id, home, member, grade, since, ruled, by, at, match, report, why }: Setting, now: string): Measure {
  const [today, { line }] = [shanghaiDay(now), ruled]
  const days = Math.max(line.days, 1)
  const until = addDays(today, days - 1)
  const state = line.kind === 'none' ? 'ended' : measureKind(line.kind).placed && at === undefined ? 'proposed' : 'running'
  return {
    id, household: home.id, member: member.id, who: member.name, ...whereOf(home), kind: line.kind, state, from: today, until, checks: line.checks, ...(at === undefined ? {} : { at }), grade, since,
    rule: { ...ruled, line: { ...line } }, ...(match ? { match: { ...match } } : {}), ...(report ? { report } : {}), ...(why ? { why } : {}), by: { ...by }, setAt: now, extended: [], checkIns: [], missed: [],
    ...(state === 'ended' ? { ended: { how: 'itself', at: now } } : { next: state === 'proposed' || days === 1 ? today : addDays(today, 1) }), v: 1,
  }
}

/** Why this verb is not allowed now; a measure whose last day is past is over, whether or not the clock has come by. */
function refusalFor(old: Measure, verb: MeasureVerb, now: string): Refused | undefined {
  const over = old.state === 'running' && old.until < shanghaiDay(now)
  return over || !measureMove(old.state, verb) ? { refused: 'not-running' } : undefined
}
const to = (old: Measure, change: Partial<Measure>): Measure => ({ ...old, ...change, v: old.v + 1 })

/** The place is named, and the days begin. */
export function startMeasure(old: Measure, at: string, now: string): Measure | Refused {
  if (old.state === 'running' && old.at === at) return old
  const today = shanghaiDay(now)
  return refusalFor(old, 'start', now) ?? to(old, { state: 'running', at, from: today, until: addDays(today, daysBetween(old.from, old.until)), next: addDays(today, 1) })
}

export const isFeverish = ({ temperature = 0, symptoms: felt }: Pick<CheckIn, 'temperature' | 'symptoms'>): boolean => temperature >= feverTenths || felt.includes('fever')
const isWell = (said: CheckIn): boolean => !isFeverish(said) && said.symptoms.length === 0
const isWorse = (said: CheckIn, before: CheckIn): boolean => (isFeverish(said) && !isFeverish(before)) || said.symptoms.some((one) => !before.symptoms.includes(one))

/** With a fever before: the days on which all was well since; a new fever begins anew. */
function feverAfter(old: Measure, said: CheckIn): Pick<Measure, 'fever'> {
  if (!old.fever) return {}
  if (isFeverish(said)) return { fever: { ...old.fever, well: [] } }
  if (!isWell(said)) return { fever: { ...old.fever, well: old.fever.well.filter((day) => day !== said.day) } }
  return { fever: { ...old.fever, well: [...new Set([...old.fever.well, said.day])] } }
}
export const isSettled = ({ fever }: Pick<Measure, 'fever'>): boolean => fever !== undefined && fever.well.length >= wellDays

/** Once a day, and again only when it is worse; sent again it is done. */
export function checkInto(old: Measure, said: CheckIn, now: string): Measure | Refused {
  if (old.checkIns.some((one) => one.id === said.id)) return old
  const refused = refusalFor(old, 'check-in', now)
  if (refused) return refused
  if (said.day !== shanghaiDay(now)) return { refused: 'check-day' }
  const before = old.checkIns.findLast((one) => one.day === said.day)
  if (before && !isWorse(said, before)) return { refused: 'checked', who: addDays(said.day, 1).slice(5) }
  return to(old, { checkIns: [...old.checkIns, said], missed: old.missed.filter((day) => day !== said.day), ...feverAfter(old, said) })
}

interface Deed { readonly id: string; readonly by: string; readonly reason: string }

export function extendMeasure(old: Measure, { id, by, reason, days }: Deed & { readonly days: number }, now: string): Measure | Refused | 'longest-days' {
  if (old.extended.some((one) => one.id === id)) return old
  const refused = refusalFor(old, 'extend', now)
  if (refused) return refused
  const until = addDays(old.until, days)
  return daysBetween(old.from, until) >= longestDays ? 'longest-days' : to(old, { until, extended: [...old.extended, { id, days, reason, by, at: now }] })
}

const over = (old: Measure, ended: NonNullable<Measure['ended']>): Measure => to(old, { state: 'ended', ended, next: undefined })

export function endMeasure(old: Measure, { id, by, reason }: Deed, now: string): Measure | Refused {
  if (old.ended?.id === id) return old
  return refusalFor(old, 'end', now) ?? over(old, { id, how: 'early', at: now, by, reason })
}

/** Another one is set for the same person; with the reason, where a person gave one. */
export const replaceMeasure = (old: Measure, by: string, now: string, reason?: string): Measure => over(old, { how: 'replaced', at: now, by, ...(reason === undefined ? {} : { reason }) })

/** What the clock does on a day when its check-in was due: the day is missed, or not; on its last day it is over. */
export function lookAgain(old: Measure, day: string, now: string, home: Pick<Household, 'path' | 'label'> = old): { next: Measure; missed: boolean } {
  const done = old.checkIns.some((one) => one.day === day)
  const missed = old.state === 'proposed' || (!done && day > old.from && day <= old.until)
  const noted = { ...whereOf(home), missed: missed && old.state === 'running' ? [...old.missed, day] : old.missed }
  if (old.state === 'proposed') return { next: to(old, { ...noted, next: addDays(day, 1) }), missed }
  return day < old.until ? { next: to(old, { ...noted, next: addDays(day, 1) }), missed } : { next: over({ ...old, ...noted }, { how: 'itself', at: now }), missed }
}

export const remind = (old: Measure, day: string): Measure => to(old, { reminded: day })

export function appealAgainst(old: Measure, task: string, text: string, now: string): Measure | Refused {
  if (old.appeal?.task === task) return old
  if (old.appeal && !old.appeal.answer) return refusalFor(old, 'appeal', now) ?? { refused: 'appeal-open' }
  return refusalFor(old, 'appeal', now) ?? to(old, { appeal: { task, text, at: now } })
}

/** Answered one level up, with a reason; a measure that is over by then stays as it ended. */
export function answerAppeal(old: Measure, answer: NonNullable<NonNullable<Measure['appeal']>['answer']>): Measure {
  const answered = { ...old, ...(old.appeal ? { appeal: { ...old.appeal, answer } } : {}) }
  return answer.outcome === 'lifted' && isLive(old) ? over(answered, { how: 'early', at: answer.at, by: answer.by, reason: answer.text }) : to(answered, {})
}

/** A list has no row any more for which it was set: whether it ends is decided by whoever looks. */
export const propose = (old: Measure, freed: NonNullable<Measure['freed']>): Measure => to(old, { freed })
/** It stays after all, or a list has such a row again. */
export const forgetFreed = (old: Measure): Measure => to(old, { freed: undefined })

export const forgetFever = (old: Measure): Measure => to(old, { fever: undefined })
