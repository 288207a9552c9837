/** How a pile of tasks is dealt among those on duty. Pure: the same pile and the same people give the same hands. */
import { urgencies, type Urgency } from './task-kinds'

export interface Pile { readonly id: string; readonly urgency: Urgency; readonly due: string }
/** `load`: how many tasks they have in hand already. */
export interface Dealer { readonly user: string; readonly load: number }
export interface Dealt { readonly task: string; readonly user: string }

interface Hand { readonly user: string; total: number; readonly urgent: Partial<Record<Urgency, number>> }

const first = (a: Hand, b: Hand, urgency: Urgency): number => a.total - b.total || (a.urgent[urgency] ?? 0) - (b.urgent[urgency] ?? 0)

/** Most urgent and soonest due first, each to whoever has least in hand; of these to whoever has fewer as urgent, then in the order in which they stand. */
export function deal(tasks: readonly Pile[], people: readonly Dealer[]): Dealt[] {
  const hands = people.map(({ user, load }): Hand => ({ user, total: load, urgent: {} }))
  const sorted = [...tasks].sort((a, b) => urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency) || (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
  return sorted.flatMap(({ id, urgency }) => {
    const [next] = [...hands].sort((a, b) => first(a, b, urgency))
    if (!next) return []
    next.total += 1
    next.urgent[urgency] = (next.urgent[urgency] ?? 0) + 1
    return [{ task: id, user: next.user }]
  })
}
