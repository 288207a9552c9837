/** The states of a payment over WeChat and of a refund, and what leads from one to the other. */

/** `awaited`: nothing is known to be paid. `late`: paid after its order had ended; it goes back whole. */
export const paymentStates = ['awaited', 'paid', 'closed', 'late'] as const
export type PaymentState = (typeof paymentStates)[number]

export const paymentMoves = {
  awaited: { pay: 'paid', close: 'closed', 'pay-late': 'late' },
  paid: {},
  closed: { 'pay-late': 'late' },
  late: {},
} as const satisfies Record<PaymentState, Record<string, PaymentState>>

/** `asked`: written down, not yet with WeChat. `failed`: asked again later. `by-hand`: WeChat cannot; whoever leads gives it back. */
export const refundStates = ['asked', 'sent', 'failed', 'by-hand', 'done'] as const
export type RefundState = (typeof refundStates)[number]

/** `send`, `finish`, `refuse`, `give-up`: what WeChat says of it. `give`: whoever leads says it was given back by hand. */
export const refundMoves = {
  asked: { send: 'sent', finish: 'done', refuse: 'failed', 'give-up': 'by-hand' },
  sent: { finish: 'done', refuse: 'failed', 'give-up': 'by-hand' },
  failed: { send: 'sent', finish: 'done', refuse: 'failed', 'give-up': 'by-hand' },
  'by-hand': { finish: 'done', give: 'done' },
  done: {},
} as const satisfies Record<RefundState, Record<string, RefundState>>

type Verbs<T> = { [S in keyof T]: keyof T[S] }[keyof T]
export type PaymentVerb = Verbs<typeof paymentMoves>
export type RefundVerb = Verbs<typeof refundMoves>

export function paymentAfter(state: PaymentState, verb: PaymentVerb): PaymentState | undefined {
  const moves: Partial<Record<PaymentVerb, PaymentState>> = paymentMoves[state]
  return moves[verb]
}

export function refundAfter(state: RefundState, verb: RefundVerb): RefundState | undefined {
  const moves: Partial<Record<RefundVerb, RefundState>> = refundMoves[state]
  return moves[verb]
}

/** Why money goes back. */
export const refundCauses = ['cancelled', 'changed', 'void', 'late', 'difference'] as const
export type RefundCause = (typeof refundCauses)[number]
