/** What was paid over WeChat for an order, and what goes back, as people see it. */
import { enum as oneOf, int, lazy, object, optional, string, type infer as Infer } from './zod'
import { idOf } from './id-schema'
import { paymentStates, refundCauses, refundStates } from './payment-states'
import { instant } from './time-schema'

/** `fen`: what is or was to be paid; `refunded`: how much of it goes or went back. `until`: so long it can be paid. */
export const payment = lazy(() => object({ state: oneOf(paymentStates), fen: int(), refunded: int(), until: instant() }))
export const refundLine = lazy(() => object({ id: idOf('refund'), fen: int(), cause: oneOf(refundCauses), state: oneOf(refundStates), at: instant(), doneAt: optional(instant()), reason: optional(string()) }))
export type RefundLine = Infer<ReturnType<typeof refundLine>>
