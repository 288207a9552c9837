/** The next request for medicine, proposed before what was brought runs out. Rules only: what was brought → when it is proposed; what was proposed → what is asked for. */
import { array, enum as oneOf, int, lazy, number, object, optional, string, type infer as Infer } from '../../shared/zod'
import { addDays, shanghaiDay, startOfDay } from '../../shared/civil-time'
import { substitutions, type NeedOf } from '../../shared/help-form'
import { languages } from '../../shared/help-kinds'
import { idAt } from '../../shared/ids'
import { leftOn, refillDays, runsOutOn } from '../../shared/medicine'
import type { Notice } from '../notices/notice'
import type { Help } from './help'

const stock = lazy(() => object({ id: string(), name: string(), strength: optional(string()), quantity: number(), left: number(), daily: number(), substitution: oneOf(substitutions) }))

/**
 * One for each person of a household: `lines` with what was there on the day `from`, when it was brought; `out`: the first day that is not covered; `on`: when it is proposed.
 * `proposed`: it has been, on that day. `followers`: who is told. Carries what is asked for, since the request itself ends two weeks after its closing.
 */
export const refill = lazy(() =>
  object({
    household: string(), member: string(), who: string(), label: string(), phone: optional(string()), language: optional(oneOf(languages)), lines: array(stock()), pharmacy: string(), pay: oneOf(['cash', 'card']),
    insurance: optional(oneOf(['yes'])), cold: optional(oneOf(['yes'])), alone: optional(oneOf(['yes'])), note: optional(string()), from: string(), out: string(), on: string(), followers: array(string()), proposed: optional(string()), v: int(), ttl: int(),
  }),
)
export type Refill = Infer<ReturnType<typeof refill>>

/** It is of no use a month after it has run out. */
const keptDays = 30
const yes = (said: boolean): 'yes' | undefined => (said ? 'yes' : undefined)

/** What there is once it was brought, and when the next is proposed: seven days before it runs out, the day after at the soonest. Undefined for what is no medicine. */
export function refillAfter({ household, member, who, phone, language, need, filedAt }: Help, { label, followers }: { readonly label: string; readonly followers: readonly string[] }, now: string): Refill | undefined {
  if (need.kind !== 'medicine') return undefined
  const [asked, today] = [shanghaiDay(filedAt), shanghaiDay(now)]
  const lines = need.lines.map((one) => ({ ...one, left: leftOn(one, asked, today) + one.quantity }))
  const out = runsOutOn(lines, today)
  const [before, soonest] = [addDays(out, -refillDays), addDays(today, 1)]
  return {
    household, member, who, label, ...(phone ? { phone } : {}), ...(language ? { language } : {}), lines, pharmacy: need.pharmacy, pay: need.pay, insurance: yes(need.insuranceCard), cold: yes(need.cold), alone: yes(need.answers.alone),
    ...(need.note ? { note: need.note } : {}), from: today, out, on: before < soonest ? soonest : before, followers: [...followers], v: Date.parse(now), ttl: Math.floor(Date.parse(startOfDay(addDays(out, keptDays))) / 1000),
  }
}

/** The same once more, with what is left of it today. */
export function needOf({ lines, pharmacy, pay, insurance, cold, alone, note, from }: Refill, today: string): NeedOf<'medicine'> {
  return {
    kind: 'medicine', lines: lines.map((one) => ({ ...one, left: leftOn(one, from, today) })), pharmacy, pay, insuranceCard: insurance === 'yes', cold: cold === 'yes', answers: { signs: [], alone: alone === 'yes' }, ...(note ? { note } : {}),
  }
}

/** When on its day it is told: at eight in the morning. */
export const tellHour = 8
export const toldAt = (day: string): string => new Date(Date.parse(startOfDay(day)) + tellHour * 3_600_000).toISOString()
/** The last day whose proposals are due at an instant. */
export const dueDay = (now: string): string => shanghaiDay(Date.parse(now) - tellHour * 3_600_000)

export const propose = (old: Refill, day: string): Refill => ({ ...old, proposed: day, v: old.v + 1 })

/** Told once to each, also where two people of a household run out on the same day. */
export function noticesOfRefill({ household, label, followers, on }: Refill): Notice[] {
  const at = toldAt(on)
  return followers.map((user) => ({ id: idAt('notice', household, Date.parse(at)), user, kind: 'refill', at, household, label, opens: 'help' }))
}
