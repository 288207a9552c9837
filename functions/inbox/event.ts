/** A line of a request's log: who did what, when, and who is to be told. Written once, never changed; the stream listens to these. */
import { array, boolean, enum as oneOf, int, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import { attemptWays } from '../../shared/attempts'
import { channels } from '../../shared/desk-words'
import { role } from '../../shared/duty-schema'
import { callResults, overnightPlans, purposes } from '../../shared/task'
import { unitDeed } from '../../shared/task-event'
import { riskMatch } from '../../shared/risk-match'
import { tally } from './tally'
import { taskKindNames, urgencies } from '../../shared/task-kinds'

export const eventVerbs = ['submit', 'claim', 'assign', 'hand-over', 'ask-unit', 'unit-answer', 'accept', 'decline', 'pass', 'wait', 'reopen', 'change', 'withdraw', 'answer', 'merge', 'unmerge', 'take-in', 'let-out', 'remind', 'climb', 'readdress', 'redirect', 'reveal', 'call', 'note', 'resolve', 'give-back', 'release', 'overnight', 'rate', 'step', 'kit', 'ask', 'settle', 'reply', 'confirm', 'deny', 'chase', 'check', 'thank', 'expose', 'clear', 'overtake', 'lapse'] as const
/** `outside`: a neighbour who asked for them, and who reads of those who speak from there no more than the surname. */
const told = lazy(() => object({ user: string(), opens: oneOf(['request', 'task', 'volunteer', 'brought']), outside: optional(boolean()) }))
export type Told = Infer<ReturnType<typeof told>>

const did = lazy(() => ({
  call: optional(oneOf(callResults)),
  /** How they were tried to be reached, where not by phone; until when the clock stands for it. */
  way: optional(oneOf(attemptWays)), until: optional(string()),
  purpose: optional(oneOf(purposes)),
  plan: optional(oneOf(overnightPlans)),
  channel: optional(oneOf(channels)),
  text: optional(string()),
  /** Names: the place or person it came from and went to, and the places below where nobody was there. */
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
  /** Knows a repeat of a deed whose content stands elsewhere: the fingerprint of what was sent. */
  print: optional(string()),
}))

export const event = lazy(() =>
  object({
    id: string(), task: string(), kind: oneOf(taskKindNames), reference: string(), label: string(), verb: oneOf(eventVerbs), at: string(),
    by: optional(object({ user: string(), name: string(), role: optional(role()) })), ...did(), told: array(told()),
    /** Of which request for help it speaks, where it is trouble with one: that is what those who told of it are led to. */
    of: optional(string()),
    /** The version of the task to which it led: the order in which things were done, whatever started first. */
    v: optional(int()),
    /** What it changes in the numbers of places. */
    tally: optional(tally()),
  }),
)
export type Event = Infer<ReturnType<typeof event>>
export type Did = Pick<Event, 'call' | 'way' | 'until' | 'purpose' | 'plan' | 'channel' | 'text' | 'from' | 'to' | 'passed' | 'outcomes' | 'unit' | 'step' | 'urgency' | 'other' | 'risk' | 'print'>

/** What a deed is known by; lists of outcomes in one order of their fields, which a row may give back in another. */
function contentOf({ verb, by, call, way, purpose, plan, text, outcomes, urgency, print, task }: Event): string {
  return JSON.stringify([verb, by?.user, call, purpose, text, outcomes?.map((one) => [one.person, one.outcome]), print, task, plan, urgency, way])
}

/** The same deed sent again: same hand, same verb, same content. */
export function sameDeed(a: Event, b: Event): boolean {
  return contentOf(a) === contentOf(b)
}
