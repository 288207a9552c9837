/** The ledger of points: an entry for each call-up, one more where it is taken back, and the sum of each month. Rules only. */
import { enum as oneOf, int, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import { monthOf, pointsAMonth, pointsFor } from '../../shared/callup-rules'
import { entryKinds } from '../../shared/points'
import type { CallUp } from './callup'

export const entry = lazy(() =>
  object({ user: string(), callup: string(), kind: oneOf(entryKinds), title: string(), placeName: string(), month: string(), from: string(), at: string(), minutes: int(), points: int(), over: int(), by: optional(string()), text: optional(string()) }),
)
export type Entry = Infer<ReturnType<typeof entry>>

export const monthSum = lazy(() => object({ user: string(), month: string(), minutes: int(), points: int(), over: int(), v: int() }))
export type MonthSum = Infer<ReturnType<typeof monthSum>>

export interface Booked { readonly entry: Entry; readonly sum: MonthSum }
type Of = Pick<CallUp, 'id' | 'title' | 'placeName' | 'from'>

export const noMonth = (user: string, month: string): MonthSum => ({ user, month, minutes: 0, points: 0, over: 0, v: 0 })
const summed = (old: MonthSum, { minutes, points, over }: Pick<Entry, 'minutes' | 'points' | 'over'>): MonthSum => ({ ...old, minutes: old.minutes + minutes, points: old.points + points, over: old.over + over, v: old.v + 1 })

/** What these minutes bring: points up to what the month has room for; the rest is written beside them. */
export function earn({ id, title, placeName, from }: Of, minutes: number, old: MonthSum, at: string): Booked {
  const all = pointsFor(minutes)
  const points = Math.min(all, Math.max(0, pointsAMonth - old.points))
  const made: Entry = { user: old.user, callup: id, kind: 'earned', title, placeName, month: monthOf(from), from, at, minutes, points, over: all - points }
  return { entry: made, sum: summed(old, made) }
}

/** The same below nought. Its month has room again for what comes later; what had no room before stays without points. */
export function reverse(of: Entry, old: MonthSum, { at, by, text }: { readonly at: string; readonly by: string; readonly text: string }): Booked {
  const below = (n: number): number => (n === 0 ? 0 : -n)
  const made: Entry = { ...of, kind: 'reversed', at, by, text, minutes: below(of.minutes), points: below(of.points), over: below(of.over) }
  return { entry: made, sum: summed(old, made) }
}
