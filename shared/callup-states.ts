/** A call-up and each of its hands: the states, and what each allows. Data and pure rules, without schemas. */
import type { Words } from './words'

/** `hands`: volunteers and units; `gate`: a shift at a gate, for the households behind it. */
export const callUpSorts = ['hands', 'gate'] as const
export type CallUpSort = (typeof callUpSorts)[number]

/** What it is at a moment. Only that it is done or called off is written down; the rest follows from the hands it has and from the time. */
export const callUpPhases = ['open', 'full', 'running', 'over', 'done', 'off'] as const
export type CallUpPhase = (typeof callUpPhases)[number]

export const callUpPhaseWords: Record<CallUpPhase, Words> = {
  open: { zh: '招人中', en: 'Hands wanted' },
  full: { zh: '人手已够', en: 'Has its hands' },
  running: { zh: '进行中', en: 'Running' },
  over: { zh: '时间到了', en: 'Time is over' },
  done: { zh: '已结束', en: 'Done' },
  off: { zh: '已取消', en: 'Called off' },
}

export const callUpVerbs = ['accept', 'give-back', 'check-in', 'check-out', 'settle', 'units', 'call-off', 'finish', 'reverse'] as const
export type CallUpVerb = (typeof callUpVerbs)[number]

/** The one table: what may be done while it is what. Whether this person may, and whether the site is open yet, is said beside. */
export const callUpMoves: Readonly<Record<CallUpPhase, readonly CallUpVerb[]>> = {
  open: ['accept', 'give-back', 'check-in', 'units', 'call-off'],
  full: ['give-back', 'check-in', 'units', 'call-off'],
  running: ['accept', 'give-back', 'check-in', 'check-out', 'settle', 'units', 'finish', 'reverse'],
  over: ['check-out', 'settle', 'units', 'finish', 'reverse'],
  done: ['check-out', 'settle', 'reverse'],
  off: [],
}

interface Timed { readonly from: string; readonly until: string; readonly hands: number; readonly taken: number; readonly ended?: 'done' | 'off' | undefined }

export function phaseOf({ from, until, hands, taken, ended }: Timed, now: string): CallUpPhase {
  if (ended) return ended
  const at = Date.parse(now)
  if (at >= Date.parse(until)) return 'over'
  if (at >= Date.parse(from)) return 'running'
  return taken >= hands ? 'full' : 'open'
}

/** It has not begun. */
export const isAhead = (phase: CallUpPhase): boolean => phase === 'open' || phase === 'full'
export const mayBe = (phase: CallUpPhase, verb: CallUpVerb): boolean => callUpMoves[phase].includes(verb)

/** One person at one call-up. */
export const handStates = ['coming', 'given-back', 'here', 'served'] as const
export type HandState = (typeof handStates)[number]
export type HandVerb = Extract<CallUpVerb, 'accept' | 'give-back' | 'check-in' | 'check-out' | 'settle'>

export const handMoves: Readonly<Record<HandState, Partial<Record<HandVerb, HandState>>>> = {
  coming: { 'give-back': 'given-back', 'check-in': 'here', settle: 'served' },
  'given-back': { accept: 'coming' },
  here: { 'check-out': 'served', settle: 'served' },
  served: {},
}

/** What somebody is at it as it now is: who was on site when it was called off has been let go. It had not begun, so there are no hours. */
export const handIn = (phase: CallUpPhase, state: HandState): HandState => (phase === 'off' && state === 'here' ? 'served' : state)

export const handStateWords: Record<HandState, Words> = {
  coming: { zh: '已报名', en: 'Coming' },
  'given-back': { zh: '不来了', en: 'Not coming' },
  here: { zh: '在现场', en: 'On site' },
  served: { zh: '已签退', en: 'Checked out' },
}
