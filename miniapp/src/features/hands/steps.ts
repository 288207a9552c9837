/** What somebody can do at a call-up as it is now. Rules only, over the same tables as the server's. */
import { siteMinutes } from '@shared/callup-rules'
import { handMoves, isAhead, mayBe, type HandVerb } from '@shared/callup-states'
import type { CallUpCard } from '@shared/callups'

const minuteMs = 60_000

/** From when one can check in. */
export const opensAt = ({ from }: Pick<CallUpCard, 'from'>): string => new Date(Date.parse(from) - siteMinutes.before * minuteMs).toISOString()
const closesAt = ({ until }: Pick<CallUpCard, 'until'>): number => Date.parse(until) + siteMinutes.after * minuteMs

const may = ({ phase, mine }: CallUpCard, verb: HandVerb): boolean => mayBe(phase, verb) && (mine ? handMoves[mine.state][verb] !== undefined : verb === 'accept')

export interface Steps { readonly accept: boolean; readonly full: boolean; readonly giveBack: boolean; readonly checkIn: 'now' | 'early' | false; readonly checkOut: 'now' | 'early' | 'late' | false; readonly missed: boolean }

function whenOut(of: CallUpCard, now: number): 'now' | 'early' | 'late' {
  if (isAhead(of.phase)) return 'early'
  return may(of, 'check-out') && now <= closesAt(of) ? 'now' : 'late'
}

/** Whoever sees its codes does not come to it (`runs`). `early`: it has not begun; `late`: it is for who is in charge to say when they left; `missed`: its time is over, and they never checked in. */
export function stepsOf(of: CallUpCard, now: number): Steps {
  const room = of.taken < of.hands
  const comes = of.mine === undefined || of.mine.state === 'given-back'
  const here = of.mine?.state === 'here'
  return {
    accept: may(of, 'accept') && room && !of.runs && (of.sort === 'gate' || of.as !== undefined), full: comes && !room && !of.runs && (of.phase === 'full' || of.phase === 'running'), giveBack: may(of, 'give-back'),
    checkIn: may(of, 'check-in') ? (now >= Date.parse(opensAt(of)) ? 'now' : 'early') : false, checkOut: here ? whenOut(of, now) : false,
    missed: of.mine?.state === 'coming' && (of.phase === 'over' || of.phase === 'done'),
  }
}
