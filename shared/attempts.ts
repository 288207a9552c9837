/** Trying to reach somebody: what counts as another try, what comes next, and what the clock does meanwhile. Pure, and the same on the phone and on the server. */
import type { callResults } from './task'

export const attemptWays = ['phone', 'door'] as const
export type AttemptWay = (typeof attemptWays)[number]
export type AttemptResult = (typeof callResults)[number]

export const unreached = ['no-answer', 'wrong-number'] as const satisfies readonly AttemptResult[]

/** One that did not reach them. */
export interface Attempt { readonly at: string; readonly way: AttemptWay; readonly result: (typeof unreached)[number] }

/** What an attempt does to the clock: only one that waits for an answer lets it stand still, and a word ends that. A number of somebody else answers nobody. */
export const clockAfter = {
  phone: { reached: 'runs', 'no-answer': 'may-stand', 'wrong-number': 'goes-on' },
  door: { reached: 'runs', 'no-answer': 'may-stand', 'wrong-number': 'goes-on' },
} as const satisfies Record<AttemptWay, Record<AttemptResult, 'runs' | 'may-stand' | 'goes-on'>>

/** Two calls are at different hours when so many hours lie between them and they fall into different parts of the Shanghai day. */
export const apartHours = 3
/** The hours at which a part of the day begins: night, morning, afternoon, evening. */
const partStarts = [0, 6, 12, 18] as const
/** So many calls at different hours, and somebody goes to the door. */
export const callsBeforeVisit = 2

const hourMs = 3_600_000
const shanghai = 8 * hourMs
const partOf = (time: number): number => Math.floor((time + shanghai) / (6 * hourMs)) % partStarts.length

const differs = (one: string, other: string): boolean =>
  Math.abs(Date.parse(one) - Date.parse(other)) >= apartHours * hourMs && partOf(Date.parse(one)) !== partOf(Date.parse(other))

/** From when a call differs from one at `at`: so many hours later, and in the next part of the day. */
export function differsFrom(at: string): string {
  const time = Date.parse(at)
  const next = (Math.floor((time + shanghai) / (6 * hourMs)) + 1) * 6 * hourMs - shanghai
  return new Date(Math.max(time + apartHours * hourMs, next)).toISOString()
}

/** What nobody answered, each at another hour than all before it. */
function thatCount(attempts: readonly Attempt[]): Attempt[] {
  const counting: Attempt[] = []
  for (const one of attempts) {
    if (one.result === 'no-answer' && counting.every((other) => differs(one.at, other.at))) counting.push(one)
  }
  return counting
}

/** The calls among them. */
export const callsThatCount = (attempts: readonly Attempt[]): Attempt[] => thatCount(attempts.filter((one) => one.way === 'phone'))

/** What is to be done next: a call, another one not before `from`, a visit, or it may be closed as not reached. A number of somebody else leads to the door at once. */
export type NextAttempt = { readonly next: 'call'; readonly from?: string } | { readonly next: 'visit' | 'close' }

export function nextAttempt(attempts: readonly Attempt[]): NextAttempt {
  const [first, second] = thatCount(attempts)
  const wrong = attempts.some((one) => one.result === 'wrong-number')
  if (attempts.some((one) => one.way === 'door') && (second !== undefined || wrong)) return { next: 'close' }
  const counting = callsThatCount(attempts)
  const latest = attempts.at(-1)
  if (counting.length >= callsBeforeVisit || latest?.result === 'wrong-number') return { next: 'visit' }
  return first ? { next: 'call', from: differsFrom(first.at) } : { next: 'call' }
}

/** Whether the clock may stand still after the latest of them: once for each call at another hour and for the first visit, so at most three times in all. */
export function mayWait(attempts: readonly Attempt[]): boolean {
  const latest = attempts.at(-1)
  if (!latest || clockAfter[latest.way][latest.result] !== 'may-stand') return false
  if (latest.way === 'door') return attempts.filter((one) => one.way === 'door').length === 1
  return nextAttempt(attempts.slice(0, -1)).next === 'call' && callsThatCount(attempts).at(-1) === latest
}

interface Line { readonly verb: string; readonly at: string; readonly call?: AttemptResult | undefined; readonly way?: AttemptWay | undefined }

/** The attempts that a log tells of, oldest first; whoever was reached, or opened it again, begins anew. */
export function attemptsOf(log: readonly Line[]): Attempt[] {
  return log.reduce<Attempt[]>((tried, { verb, at, call, way = 'phone' }) => {
    if (verb === 'reopen' || call === 'reached') return []
    return verb === 'call' && call ? [...tried, { at, way, result: call }] : tried
  }, [])
}
