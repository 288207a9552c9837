/** What an order's payment over WeChat is, and what becomes of the order by it. Rules only; paying.ts carries them out. */
import { enum as oneOf, int, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import { holdMinutes, leastHoldMinutes, orderAfter } from '../../shared/order-states'
import { paymentAfter, paymentStates } from '../../shared/payment-states'
import type { Campaign } from './campaign'
import type { Order } from './order'

/** `until`: the end of the hold. `look`: when the clock next asks WeChat, while it is awaited. `refunded`: what goes back or has gone, never more than `fen`. */
export const payment = lazy(() => object({
  state: oneOf(paymentStates), fen: int(), refunded: int(), until: string(), look: string(), transaction: optional(string()), paidAt: optional(string()),
}))
export type Payment = Infer<ReturnType<typeof payment>>
/** What WeChat says was paid: its own number and when. */
export interface Money { readonly transaction: string; readonly paidAt: string }

const later = (from: string, minutes: number): string => new Date(Date.parse(from) + minutes * 60_000).toISOString()
const firstLookMinutes = 2

/** Until the close at the latest; who orders just before it still has a moment to pay. */
export function holdUntil({ content }: Pick<Campaign, 'content'>, now: string): string {
  const [whole, least] = [later(now, holdMinutes), later(now, leastHoldMinutes)]
  return content.closes < least ? least : content.closes < whole ? content.closes : whole
}

export const newPayment = (fen: number, until: string, now: string): Payment => ({ state: 'awaited', fen, refunded: 0, until, look: later(now, firstLookMinutes) < until ? later(now, firstLookMinutes) : until })

/** The clock asks again after as long as it has waited, at the end of the hold at the latest, and each minute after that. */
export function lookLater(payment: Payment, placed: string, now: string): Payment {
  const next = later(now, Math.max(1, (Date.parse(now) - Date.parse(placed)) / 60_000))
  return { ...payment, look: payment.until <= now ? later(now, 1) : next < payment.until ? next : payment.until }
}

/** Whether it counts in its campaign: what was never paid in time does not. */
export const isCounted = ({ state, payment: by }: Pick<Order, 'state' | 'payment'>): boolean => state !== 'held' && (by === undefined || by.state === 'paid')
/** How much of what was paid has not gone back. */
export const refundable = ({ payment: by }: Pick<Order, 'payment'>): number => (by === undefined || by.transaction === undefined ? 0 : by.fen - by.refunded)

/** Only what is held, and until its hold ends. */
export const payable = ({ state, payment: by }: Order, now: string): Payment | undefined => (state === 'held' && by !== undefined && by.until > now ? by : undefined)

export type Held = Order & { readonly payment: Payment }
const moved = (old: Held, verb: 'pay' | 'lapse' | 'void' | undefined, payment: 'pay' | 'close' | 'pay-late', money?: Money): Order | undefined => {
  const [state, paid] = [verb === undefined ? old.state : orderAfter(old.state, verb), paymentAfter(old.payment.state, payment)]
  return state && paid && { ...old, state, payment: { ...old.payment, ...money, state: paid }, v: old.v + 1 }
}

/** Paid in time. */
export const paid = (old: Held, money: Money): Order | undefined => moved(old, 'pay', 'pay', money)
/** Paid when it was no longer to be paid: the order is not brought back by it. */
export const paidLate = (old: Held, money: Money): Order | undefined => moved(old, old.state === 'held' ? 'void' : undefined, 'pay-late', money)
/** WeChat takes no payment for it any more. `off`: its campaign was called off. */
export const unpaid = (old: Held, off: boolean): Order | undefined => moved(old, old.state !== 'held' ? undefined : off ? 'void' : 'lapse', 'close')
