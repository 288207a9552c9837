/** The clock of a task while somebody is tried to be reached: it stands only while a real attempt waits for an answer, and goes on by itself. Rules only. */
import { attemptWays, mayWait, nextAttempt, unreached, type Attempt, type AttemptResult, type AttemptWay } from '../../shared/attempts'
import { kindRow, minutesIn, minutesLater } from '../../shared/task-kinds'
import { array, enum as oneOf, lazy, object, optional, string } from '../../shared/zod'
import type { Task } from './task'

/** `until`: when the pause is over by itself; `due`, `wake`: when it was due, and looked at, without it. */
export const pause = lazy(() => object({ from: string(), until: string(), due: string(), wake: optional(string()) }))
export const attempt = lazy(() => object({ at: string(), way: oneOf(attemptWays), result: oneOf(unreached) }))
export const attempts = lazy(() => array(attempt()))

/** More of them say nothing new. */
const kept = 12

type Clocked = Pick<Task, 'kind' | 'urgency' | 'due' | 'wake' | 'paused' | 'attempts' | 'tried'>

const hoursBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 3_600_000
const earlier = (one: string, other: string): string => (one < other ? one : other)

/** The clock stands still for so many hours: what would have passed of its minutes is added, and it does not look before. */
export function stand({ kind, urgency, due, wake }: Clocked, hours: number, now: string): Partial<Task> {
  const minutes = minutesIn(kind, urgency, now, hours)
  const until = new Date(Date.parse(now) + hours * 3_600_000).toISOString()
  const moved = (from: string): string => minutesLater(kind, urgency, from, minutes)
  const [next, over] = [moved(wake !== undefined && wake > now ? wake : now), minutesLater(kind, urgency, until, 0)]
  return { due: due > now ? moved(due) : due, wake: next > over ? next : over, tried: undefined, paused: { from: now, until, due, ...(wake === undefined ? {} : { wake }) } }
}

/** They were reached, or said something themselves: only what has passed of the pause was time that stood still. */
export function goOn({ kind, urgency, due, wake, paused }: Clocked, now: string): Partial<Task> {
  if (!paused) return {}
  if (paused.until <= now) return { paused: undefined }
  const minutes = minutesIn(kind, urgency, paused.from, hoursBetween(paused.from, now))
  const moved = (from: string): string => minutesLater(kind, urgency, from, minutes)
  const was = paused.due > paused.from ? moved(paused.due) : paused.due
  const looks = moved(paused.wake !== undefined && paused.wake > paused.from ? paused.wake : paused.from)
  const look = looks > now ? looks : now
  return { due: earlier(due, was), wake: wake === undefined ? look : earlier(wake, look), paused: undefined }
}

/** What an attempt leaves on the task: that it may wait for an answer, or that they were reached. */
export function attempted({ attempts: before = [], tried }: Clocked, result: AttemptResult, way: AttemptWay, now: string): Partial<Task> {
  if (result === 'reached') return { attempts: undefined, tried: undefined }
  const all = [...before, { at: now, way, result } satisfies Attempt].slice(-kept)
  return { attempts: all, tried: mayWait(all) ? now : tried }
}

/** Calls at different hours were in vain: somebody goes to the door next. */
export const isToVisit = ({ kind, attempts: tried = [] }: Pick<Task, 'kind' | 'attempts'>): boolean => kindRow(kind).tries === true && nextAttempt(tried).next === 'visit'

/** Whether a kind is closed as not reached only after tries at different hours and a visit, and they are not done yet. */
export const tooSoon = ({ kind, attempts: tried = [] }: Pick<Task, 'kind' | 'attempts'>, outcomes: readonly { outcome: string }[]): boolean =>
  kindRow(kind).tries === true && outcomes.some((one) => one.outcome === 'not-reached') && nextAttempt(tried).next !== 'close'
