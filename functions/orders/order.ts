/** An order of a household. Rules: what it costs, placed, changed, cancelled, settled. All money in fen. */
import { array, enum as oneOf, int, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import type { FieldIssue } from '../../shared/field-words'
import { yuan } from '../../shared/money'
import { orderAfter, orderStates } from '../../shared/order-states'
import type { Wanted } from '../../shared/orders'
import type { Campaign, Denied } from './campaign'
import { newPayment, payment } from './payment'

export const orderLine = lazy(() => object({ package: string(), name: string(), quantity: int(), price: int() }))
export type OrderLine = Infer<ReturnType<typeof orderLine>>

/** `print` knows a repeat by what was first sent. `payment`: where it is paid over WeChat. */
export const order = lazy(() => object({
  id: string(), campaign: string(), title: string(), household: string(), label: string(), by: object({ user: string(), name: string() }), at: string(),
  state: oneOf(orderStates), lines: array(orderLine()), total: int(), print: string(), shards: int(), payment: optional(payment()), v: int(),
}))
export type Order = Infer<ReturnType<typeof order>>

export const amountOf = ({ quantity, price }: Pick<OrderLine, 'quantity' | 'price'>): number => quantity * price
export const totalOf = (lines: readonly OrderLine[]): number => lines.reduce((sum, line) => sum + amountOf(line), 0)

/** The lines as the campaign has them; refused where it has no such package, or another price than was seen. */
export function linesOf({ content }: Pick<Campaign, 'content'>, wanted: readonly Wanted[]): OrderLine[] | Denied {
  const found = wanted.map((one) => content.packages.find(({ id }) => id === one.package))
  const unknown = found.flatMap((one, i): FieldIssue[] => (one ? [] : [{ path: `lines.${String(i)}.package`, code: 'package' }]))
  if (unknown.length > 0) return { refused: 'invalid', fields: unknown }
  const stale = wanted.flatMap(({ price }, i): FieldIssue[] => {
    const now = found[i]?.price ?? price
    return now === price ? [] : [{ path: `lines.${String(i)}.price`, code: `price-now:${yuan(now)}` }]
  })
  if (stale.length > 0) return { refused: 'stale-price', fields: stale }
  return wanted.map(({ quantity }, i) => ({ package: found[i]?.id ?? '', name: found[i]?.name ?? '', quantity, price: found[i]?.price ?? 0 }))
}

/** `until`: where it is paid over WeChat, how long it is held for that. */
export function newOrder(made: Omit<Order, 'state' | 'total' | 'payment' | 'v'>, until?: string): Order {
  const total = totalOf(made.lines)
  return { ...made, state: until === undefined ? 'placed' : 'held', total, ...(until === undefined ? {} : { payment: newPayment(total, until, made.at) }), v: 1 }
}

/** What was paid for may become less; more of it is another order. */
function moreThanPaid({ lines: paid }: Order, lines: readonly OrderLine[]): FieldIssue[] {
  return lines.flatMap(({ package: id, quantity }, i): FieldIssue[] => {
    const most = paid.find((one) => one.package === id)?.quantity ?? 0
    return quantity > most ? [{ path: `lines.${String(i)}.quantity`, code: `paid-for:${most}` }] : []
  })
}

export function changeOrder(old: Order, lines: OrderLine[], version: number): Order | Denied {
  if (old.state === 'held') return { refused: 'unpaid' }
  if (orderAfter(old.state, 'change') === undefined) return { refused: 'order-over' }
  const more = old.payment ? moreThanPaid(old, lines) : []
  if (more.length > 0) return { refused: 'invalid', fields: more }
  return old.v === version ? { ...old, lines, total: totalOf(lines), v: old.v + 1 } : { refused: 'stale' }
}

/** Where it waited to be paid, the clock looks at once whether money came after all, and lets WeChat take no more. */
export function cancelOrder(old: Order, now: string): Order | Denied {
  const state = orderAfter(old.state, 'cancel')
  if (state === undefined) return { refused: 'order-over' }
  return { ...old, state, ...(old.payment?.state === 'awaited' ? { payment: { ...old.payment, look: now } } : {}), v: old.v + 1 }
}

/** What the close makes of it; undefined where nothing is left to do. What is still held, its payment settles. */
export function settleOrder(old: Order, verb: 'confirm' | 'void'): Order | undefined {
  const state = old.state === 'held' ? undefined : orderAfter(old.state, verb)
  return state && { ...old, state, v: old.v + 1 }
}

/** How many more of each package the second has than the first. */
export function moreOf(before: readonly OrderLine[], after: readonly OrderLine[]): Record<string, number> {
  const more: Record<string, number> = {}
  for (const { package: id, quantity } of after) more[id] = (more[id] ?? 0) + quantity
  for (const { package: id, quantity } of before) more[id] = (more[id] ?? 0) - quantity
  return Object.fromEntries(Object.entries(more).filter(([, quantity]) => quantity !== 0))
}
