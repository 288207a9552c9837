import { paymentAfter, paymentMoves, paymentStates, refundAfter, refundMoves, refundStates } from '../../shared/payment-states'

test.each([
  ['awaited', 'pay', 'paid'], ['awaited', 'close', 'closed'], ['awaited', 'pay-late', 'late'], ['closed', 'pay-late', 'late'],
  ['closed', 'pay', undefined], ['paid', 'pay', undefined], ['paid', 'close', undefined], ['paid', 'pay-late', undefined], ['late', 'pay-late', undefined],
] as const)('a payment that is %s: %s leads to %s', (state, verb, next) => {
  expect(paymentAfter(state, verb)).toBe(next)
})

test.each([
  ['asked', 'send', 'sent'], ['asked', 'finish', 'done'], ['asked', 'refuse', 'failed'], ['asked', 'give', undefined], ['sent', 'finish', 'done'], ['sent', 'refuse', 'failed'], ['sent', 'give-up', 'by-hand'], ['sent', 'give', undefined],
  ['failed', 'send', 'sent'], ['failed', 'refuse', 'failed'], ['failed', 'give-up', 'by-hand'], ['by-hand', 'give', 'done'], ['by-hand', 'finish', 'done'], ['by-hand', 'send', undefined], ['done', 'send', undefined], ['done', 'give', undefined], ['done', 'refuse', undefined],
] as const)('a refund that is %s: %s leads to %s', (state, verb, next) => {
  expect(refundAfter(state, verb)).toBe(next)
})

test('every move leads to a state that is there; money that is in ends in being paid or late, a refund in being done', () => {
  expect(Object.values(paymentMoves).flatMap((moves) => Object.values<string>(moves)).every((to) => paymentStates.some((state) => state === to))).toBe(true)
  expect(Object.values(refundMoves).flatMap((moves) => Object.values<string>(moves)).every((to) => refundStates.some((state) => state === to))).toBe(true)
  expect(paymentStates.filter((state) => Object.keys(paymentMoves[state]).length === 0)).toEqual(['paid', 'late'])
  expect(refundStates.filter((state) => Object.keys(refundMoves[state]).length === 0)).toEqual(['done'])
})
