import { campaignAfter, campaignMoves, campaignStates, orderAfter, orderMoves, orderStates } from '../../shared/order-states'

test.each([
  ['draft', 'edit', 'draft'], ['draft', 'publish', 'open'], ['draft', 'cancel', undefined], ['open', 'extend', 'open'], ['open', 'raise', 'open'], ['open', 'cancel', 'cancelled'], ['open', 'close', 'closing'], ['open', 'edit', undefined],
  ['closing', 'confirm', 'confirmed'], ['closing', 'miss', 'missed'], ['closing', 'prolong', 'open'], ['closing', 'extend', undefined], ['confirmed', 'cancel', undefined], ['missed', 'publish', undefined], ['cancelled', 'close', undefined],
] as const)('a campaign that is %s: %s leads to %s', (state, verb, next) => {
  expect(campaignAfter(state, verb)).toBe(next)
})

test.each([
  ['held', 'pay', 'placed'], ['held', 'lapse', 'cancelled'], ['held', 'cancel', 'cancelled'], ['held', 'void', 'void'], ['held', 'change', undefined], ['held', 'confirm', undefined], ['placed', 'pay', undefined], ['placed', 'lapse', undefined], ['void', 'pay', undefined],
  ['placed', 'change', 'placed'], ['placed', 'cancel', 'cancelled'], ['placed', 'confirm', 'confirmed'], ['placed', 'void', 'void'],
  ['confirmed', 'change', undefined], ['cancelled', 'confirm', undefined], ['void', 'cancel', undefined],
] as const)('an order that is %s: %s leads to %s', (state, verb, next) => {
  expect(orderAfter(state, verb)).toBe(next)
})

test('every move leads to a state that is there, and some states are ends', () => {
  expect(Object.values(campaignMoves).flatMap((moves) => Object.values<{ to: string }>(moves)).every(({ to }) => campaignStates.some((state) => state === to))).toBe(true)
  expect(Object.values(orderMoves).flatMap((moves) => Object.values<{ to: string }>(moves)).every(({ to }) => orderStates.some((state) => state === to))).toBe(true)
  expect(campaignStates.filter((state) => Object.keys(campaignMoves[state]).length === 0)).toEqual(['confirmed', 'missed', 'cancelled'])
})
