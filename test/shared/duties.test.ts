import { isCurrent } from '../../shared/duties'

const duty = { from: '2022-08-31T02:00:00.000Z', until: '2022-08-31T10:00:00.000Z' }

test.each([
  ['a millisecond before it begins', '2022-08-31T01:59:59.999Z', false],
  ['at its first instant', '2022-08-31T02:00:00.000Z', true],
  ['a millisecond before it ends', '2022-08-31T09:59:59.999Z', true],
  ['at the instant at which it ends', '2022-08-31T10:00:00.000Z', false],
])('%s a duty counts: %s %s', (_, now, counts) => {
  expect(isCurrent(duty, now)).toBe(counts)
})

test('an instant written without milliseconds is the same instant', () => {
  const short = { from: '2022-08-31T02:00:00Z', until: '2022-08-31T10:00:00Z' }
  expect(isCurrent(short, '2022-08-31T02:00:00.000Z')).toBe(true)
  expect(isCurrent(short, '2022-08-31T10:00:00.500Z')).toBe(false)
})

test('without an end it counts for ever', () => {
  expect(isCurrent({ from: duty.from }, '2099-01-01T00:00:00.000Z')).toBe(true)
})
