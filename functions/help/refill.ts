/** The next request for medicine, proposed before what was brought runs out. Rules only: what was brought → when each medicine is proposed; what was proposed → what is asked for. */
import { array, enum as oneOf, int, lazy, number, object, optional, string, type infer as Infer } from '../../shared/zod'
import { addDays, shanghaiDay, startOfDay } from '../../shared/civil-time'
import { substitutions, type NeedOf } from '../../shared/help-form'
import { languages } from '../../shared/help-kinds'
import { idAt } from '../../shared/ids'
import { leftOn, refillDays, runsOutOn } from '../../shared/medicine'
import { halfWidth } from '../../shared/text'
import { printOf } from '../http/print'
import type { Notice } from '../notices/notice'
import { isFromOutside, strangerOf, type Help } from './help'

const stock = lazy(() => object({ name: string(), strength: optional(string()), quantity: number(), left: number(), daily: number(), substitution: oneOf(substitutions) }))

/**
 * One for each medicine of a person: `line` with what was there on the day `from`, when it was brought; `out`: the first day that is not covered; `on`: when it is proposed.
 * `proposed`: it has been, on that day. `followers`: who is told. Carries what is asked for, since the request itself ends two weeks after its closing.
 */
export const refill = lazy(() =>
  object({
    household: string(), member: string(), medicine: string(), who: string(), label: string(), phone: optional(string()), language: optional(oneOf(languages)), line: stock(), pharmacy: string(), pay: oneOf(['cash', 'card']),
    insurance: optional(oneOf(['yes'])), cold: optional(oneOf(['yes'])), alone: optional(oneOf(['yes'])), note: optional(string()), from: string(), out: string(), on: string(), followers: array(string()), proposed: optional(string()), v: int(), ttl: int(),
  }),
)
export type Refill = Infer<ReturnType<typeof refill>>

/** It is of no use a month after it has run out. */
const keptDays = 30
const yes = (said: boolean): 'yes' | undefined => (said ? 'yes' : undefined)

type Line = NeedOf<'medicine'>['lines'][number]
/** The same medicine however it was typed; of another strength it is another one. */
const called = ({ name, strength = '' }: Pick<Line, 'name' | 'strength'>): string => halfWidth(`${name} ${strength}`).toLowerCase().replace(/\s/g, '')

/** One name for each line, the same for the same medicine of a later request; written twice in one form it is two. */
export function medicinesOf(lines: readonly Pick<Line, 'name' | 'strength'>[]): string[] {
  const names = lines.map(called)
  return names.map((name, at) => printOf(name, names.slice(0, at).filter((one) => one === name).length).replace(/[^A-Za-z0-9]/g, '').slice(0, 16))
}

/** What there is of each medicine once it was brought, and when the next is proposed: seven days before it runs out, the day after at the soonest. None for what is no medicine, and for whom the household does not know. */
export function refillsAfter(help: Help, { label, followers }: { readonly label: string; readonly followers: readonly string[] }, now: string): Refill[] {
  const { household, member, who, language, need, filedAt } = help
  if (need.kind !== 'medicine' || member === strangerOf(help.id)) return []
  // The next one is asked for by the household itself: a neighbour's number is not its own.
  const phone = isFromOutside(help) ? undefined : help.phone
  const [asked, today] = [shanghaiDay(filedAt), shanghaiDay(now)]
  const { lines, pharmacy, pay, note } = need
  const medicines = medicinesOf(lines)
  const shared = {
    household, member, who, label, ...(phone ? { phone } : {}), ...(language ? { language } : {}), pharmacy, pay, insurance: yes(need.insuranceCard), cold: yes(need.cold), alone: yes(need.answers.alone),
    ...(note ? { note } : {}), from: today, followers: [...followers], v: Date.parse(now),
  }
  return lines.map(({ name, strength, quantity, left, daily, substitution }, at) => {
    const line = { name, ...(strength ? { strength } : {}), quantity, left: leftOn({ left, daily }, asked, today) + quantity, daily, substitution }
    const out = runsOutOn([line], today)
    const [before, soonest] = [addDays(out, -refillDays), addDays(today, 1)]
    return { ...shared, medicine: medicines[at] ?? '', line, out, on: before < soonest ? soonest : before, ttl: Math.floor(Date.parse(startOfDay(addDays(out, keptDays))) / 1000) }
  })
}

/** When on its day it is told: at eight in the morning. */
export const tellHour = 8
export const toldAt = (day: string): string => new Date(Date.parse(startOfDay(day)) + tellHour * 3_600_000).toISOString()
/** The last day whose proposals are due at an instant. */
export const dueDay = (now: string): string => shanghaiDay(Date.parse(now) - tellHour * 3_600_000)

export const propose = (old: Refill, day: string): Refill => ({ ...old, proposed: day, v: old.v + 1 })

/** Told once to each, also where several medicines, of one or of two people of a household, run out on the same day. */
export function noticesOfRefill({ household, label, followers, on }: Refill): Notice[] {
  const at = toldAt(on)
  return followers.map((user) => ({ id: idAt('notice', household, Date.parse(at)), user, kind: 'refill', at, household, label, opens: 'help' }))
}
