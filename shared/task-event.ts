/** A line of a task's log, as people see it. */
import { attemptWays } from './attempts'
import { channels } from './desk-words'
import { role } from './duty-schema'
import { idOf } from './id-schema'
import { riskMatch } from './risk-match'
import { callResults, overnightPlans, purposes } from './task'
import { urgencies } from './task-kinds'
import { instant } from './time-schema'
import { unitAnswers, unitSkillNames } from './unit-skills'
import { array, boolean, enum as oneOf, int, lazy, object, optional, string, type infer as Infer } from './zod'

const byline = lazy(() => object({ name: string(), role: optional(role()), me: boolean() }))

/** Which unit was asked for how many hands and for what; or what it answered to which line that asked: how many come, and when. */
export const unitDeed = lazy(() => object({ id: idOf('unit'), name: string(), hands: int(), skill: oneOf(unitSkillNames), answer: optional(oneOf(unitAnswers)), when: optional(instant()), ask: optional(idOf('event')) }))
export type UnitDeed = Infer<ReturnType<typeof unitDeed>>

/** One line of the timeline. `by` is absent where the clock did it. Notes are for workers and left out for residents. */
export const taskEvent = lazy(() =>
  object({
    id: idOf('event'), at: instant(),
    verb: oneOf(['submit', 'claim', 'assign', 'hand-over', 'ask-unit', 'unit-answer', 'accept', 'decline', 'pass', 'wait', 'reopen', 'change', 'withdraw', 'answer', 'merge', 'unmerge', 'take-in', 'let-out', 'remind', 'climb', 'readdress', 'redirect', 'reveal', 'call', 'note', 'resolve', 'give-back', 'release', 'overnight', 'rate', 'step', 'kit', 'ask', 'settle', 'reply', 'confirm', 'deny', 'chase', 'check', 'thank', 'expose', 'clear', 'overtake', 'lapse']),
    by: optional(byline()),
    call: optional(oneOf(callResults)), way: optional(oneOf(attemptWays)), until: optional(instant()), purpose: optional(oneOf(purposes)), plan: optional(oneOf(overnightPlans)), text: optional(string()),
    /** How a worker was asked who filed it for the household. */
    channel: optional(oneOf(channels)),
    /** Names: the place or person it came from and went to, and the places passed over because nobody was there. */
    from: optional(string()), to: optional(string()), passed: optional(array(string())),
    outcomes: optional(array(object({ person: string(), name: string(), outcome: string() }))),
    /** How far they are with bringing help, or what was handed over or back. */
    step: optional(string()),
    /** How urgent somebody said it is. */
    urgency: optional(oneOf(urgencies)),
    /** The reference of the task with which it was made one, or from which it was separated. */
    other: optional(string()),
    unit: optional(unitDeed()),
    /** Which row of a risk list it was matched with since. */
    risk: optional(riskMatch()),
  }),
)
export type TaskEvent = Infer<ReturnType<typeof taskEvent>>
