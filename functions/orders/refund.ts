/** A refund: money that goes back over WeChat. Rules: asked for, sent, done, refused, given up. */
import { enum as oneOf, int, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import { bare, idAs } from '../../shared/ids'
import { refundAfter, refundCauses, refundStates, type RefundCause, type RefundVerb } from '../../shared/payment-states'
import type { Order } from './order'

/** `paid`: of how much. `due`: when the clock next looks at it. `number`: under which WeChat knows it. `why`: what WeChat said last. `by`: who gave it back by hand. */
export const refund = lazy(() => object({
  id: string(), order: string(), campaign: string(), household: string(), label: optional(string()), title: string(), fen: int(), paid: int(), cause: oneOf(refundCauses), causeId: string(), reason: optional(string()),
  state: oneOf(refundStates), number: string(), at: string(), due: string(), tries: int(), sentAt: optional(string()), doneAt: optional(string()), why: optional(string()),
  by: optional(object({ user: string(), name: string() })), v: int(),
}))
export type Refund = Infer<ReturnType<typeof refund>>

/** `id`: of what causes it, so that the same cause gives back once; `reason` in the words of whoever decided it. `at`: now. */
export interface Cause { readonly kind: RefundCause; readonly id: string; readonly at: string; readonly reason?: string | undefined }

/** Asked for anew, it has one that begins with this. */
export const firstNumber = ({ order, causeId }: Pick<Refund, 'order' | 'causeId'>): string => `${bare(order)}-${bare(causeId)}`

export function newRefund(order: Order, fen: number, { kind, id, at, reason }: Cause): Refund {
  return {
    id: idAs('refund', id), order: order.id, campaign: order.campaign, household: order.household, label: order.label, title: order.title, fen, paid: order.payment?.fen ?? 0, cause: kind, causeId: id, ...(reason ? { reason } : {}),
    state: 'asked', number: firstNumber({ order: order.id, causeId: id }), at, due: at, tries: 0, v: 1,
  }
}

/** So often it is tried before somebody gives it back by hand. */
export const mostTries = 8
/** Minutes until it is looked at again: what failed, after its tries; what is under way, after how long that has been. */
const failedWaits = [1, 5, 15, 60, 240, 720, 1440]
const [leastWaitMs, mostWaitMs] = [60_000, 24 * 3_600_000]

const dueAfter = (next: Pick<Refund, 'state' | 'tries' | 'sentAt'>, now: string): string => {
  const underWay = Math.min(mostWaitMs, Math.max(leastWaitMs, (Date.parse(now) - Date.parse(next.sentAt ?? now)) / 2))
  const wait = next.state === 'failed' ? (failedWaits[next.tries - 1] ?? 1440) * 60_000 : underWay
  return new Date(Date.parse(now) + wait).toISOString()
}

/** `number`: of which it is said; under another it no longer counts. `why`: what WeChat said. `anew`: under the old number it is over at WeChat; it is asked for under another. */
export interface Said { readonly now: string; readonly number?: string; readonly why?: string | undefined; readonly anew?: boolean; readonly by?: Refund['by'] }

/** What becomes of it by the verb; undefined where its state does not allow that. Refused too often, it is given up. */
export function refundMoved(old: Refund, verb: RefundVerb, { now, number: of, why, anew, by }: Said): Refund | undefined {
  if (of !== undefined && of !== old.number) return undefined
  const tries = old.tries + (verb === 'refuse' ? 1 : 0)
  const state = refundAfter(old.state, verb === 'refuse' && tries >= mostTries ? 'give-up' : verb)
  if (state === undefined) return undefined
  const number = anew ? `${firstNumber(old)}-${String(tries)}` : old.number
  const next: Refund = {
    ...old, state, tries, number, ...(why === undefined ? {} : { why }), ...(by ? { by: { ...by } } : {}),
    ...(verb === 'send' && old.state !== 'sent' ? { sentAt: now } : {}), ...(state === 'done' ? { doneAt: now } : {}), v: old.v + 1,
  }
  return { ...next, due: dueAfter(next, now) }
}

/** Where its money is counted on the account of its campaign; what is under way is not, and neither is what no difference gave back: there the order itself is gone. */
const placeOf = ({ cause, state, by }: Refund): 'done' | 'byHand' | 'given' | undefined =>
  cause !== 'difference' ? undefined : state === 'by-hand' ? 'byHand' : state !== 'done' ? undefined : by ? 'given' : 'done'

/** What the account counts otherwise after a move. */
export function refundCounted(before: Refund, after: Refund): Partial<Record<'done' | 'byHand' | 'given', number>> {
  const [from, to] = [placeOf(before), placeOf(after)]
  return from === to ? {} : { ...(from ? { [from]: -before.fen } : {}), ...(to ? { [to]: after.fen } : {}) }
}

/** Under way for longer: asked of WeChat again later. */
export const stillUnderWay = (old: Refund, now: string): Refund => ({ ...old, due: dueAfter(old, now), v: old.v + 1 })
