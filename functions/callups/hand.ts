/** One person at a call-up, or one unit: said yes, came, left. Rules only. */
import { boolean, enum as oneOf, int, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import { acceptedAtMost, lateMinutes, minutesOf, overlap, siteMinutes, type Span } from '../../shared/callup-rules'
import { handMoves, handStates, type HandVerb } from '../../shared/callup-states'
import type { FieldIssue } from '../../shared/field-words'
import { array } from '../../shared/zod'
import type { CallUp } from './callup'

/** `as`: as whose volunteer they come; `household`: for which they take a shift. */
export const hand = lazy(() =>
  object({
    user: string(), name: string(), as: optional(string()), household: optional(string()), state: oneOf(handStates), at: string(), in: optional(string()), out: optional(string()), late: optional(boolean()),
    minutes: optional(int()), points: optional(int()), over: optional(int()), text: optional(string()), reversed: optional(boolean()), v: int(),
  }),
)
export type Hand = Infer<ReturnType<typeof hand>>

/** How many a unit sends, and how many of them came. `at`: which place keeps it. */
export const unitHand = lazy(() => object({ unit: string(), at: string(), name: string(), hands: int(), came: optional(int()), v: int() }))
export type UnitHand = Infer<ReturnType<typeof unitHand>>

/** What somebody has said yes to; those long over are forgotten. `end`: that of the last, after which the row has nothing to say. */
export const accepted = lazy(() => object({ user: string(), items: array(object({ callup: string(), title: string(), from: string(), until: string(), runs: optional(boolean()) })), end: string(), v: int() }))
export type Accepted = Infer<ReturnType<typeof accepted>>
export type AcceptedItem = Accepted['items'][number]

const keptMs = 7 * 86_400_000

export const stillListed = ({ items }: Pick<Accepted, 'items'>, now: string): AcceptedItem[] => items.filter(({ until }) => Date.parse(until) > Date.parse(now) - keptMs)

export function withItem(old: Accepted | undefined, user: string, item: AcceptedItem, now: string): Accepted {
  const others = old ? stillListed(old, now).filter(({ callup }) => callup !== item.callup) : []
  return { user, items: [...others, item], end: [old?.end ?? '', item.until].sort().at(-1) ?? item.until, v: (old?.v ?? 0) + 1 }
}

export function withoutItem(old: Accepted, callup: string, now: string): Accepted {
  return { ...old, items: stillListed(old, now).filter((one) => one.callup !== callup), v: old.v + 1 }
}

/** Other call-ups of theirs at the same time; those that one runs only do not count. */
export const meeting = (old: Accepted | undefined, of: Span & { readonly id: string }): AcceptedItem[] => (old?.items ?? []).filter((one) => !one.runs && one.callup !== of.id && overlap(one, of))
export const hasMany = (old: Accepted | undefined, now: string): boolean => (old?.items ?? []).filter(({ until }) => until > now).length >= acceptedAtMost

/** What a verb makes of it; undefined where its state does not allow it. */
export function moveHand(old: Hand, verb: HandVerb, more: Partial<Hand>): Hand | undefined {
  const state = handMoves[old.state][verb]
  return state && { ...old, ...more, state, v: old.v + 1 }
}

const minute = 60_000
/** From when to when the site takes people in, and lets them out. */
export const siteOpens = ({ from }: Span): number => Date.parse(from) - siteMinutes.before * minute
export const siteCloses = ({ until }: Span): number => Date.parse(until) + siteMinutes.after * minute

/** When something was scanned: what the phone says, as far as that can be; else now. */
export function scannedAt(at: string | undefined, now: string): { readonly at: string; readonly late: boolean } {
  const given = at === undefined ? NaN : Date.parse(at)
  const fits = given <= Date.parse(now) && given >= Date.parse(now) - lateMinutes * minute
  return fits && Date.parse(now) - given > minute ? { at: new Date(given).toISOString(), late: true } : { at: now, late: false }
}

/** What is wrong with when somebody came and left, as who runs it enters it. */
export function settleFaults(of: CallUp, came: string | undefined, left: string, now: string): FieldIssue[] {
  if (came === undefined) return [{ path: 'came', code: 'required' }]
  const [start, end] = [Date.parse(came), Date.parse(left)]
  const wrong = (path: string, code: FieldIssue['code']): FieldIssue[] => [{ path, code }]
  return [
    ...(start < siteOpens(of) || start >= Date.parse(of.until) ? wrong('came', 'outside-times') : []),
    ...(end <= start ? wrong('left', 'time-order') : end > Date.parse(now) ? wrong('left', 'time-ahead') : end > siteCloses(of) ? wrong('left', 'outside-times') : []),
  ]
}

/** Gone, with what it counts for. */
export function served(old: Hand, verb: 'check-out' | 'settle', of: Span, { came, left, text }: { readonly came: string; readonly left: string; readonly text?: string }): Hand | undefined {
  return moveHand(old, verb, { in: came, out: left, minutes: minutesOf(of, came, left), ...(text ? { text } : {}) })
}
