import { covers, give, revoke, type Grant } from '../../../functions/orders/grant'

const [by, now] = [{ user: 'u', name: '张卫国' }, '2022-08-31T02:00:00.000Z']
const wish = { household: 'hh', programme: 'veg' as const, from: '2022-08-01', until: '2022-12-31', version: 0, by, now }
const first = give(undefined, wish) as Grant
const taken = revoke(first, { version: 1, reason: '已经搬走', by, now }) as Grant

test('it is set with who, when and until when, changed, taken away and set again, and what it was before is kept', () => {
  expect(first).toMatchObject({ state: 'given', from: '2022-08-01', until: '2022-12-31', by, at: now, log: [], v: 1 })
  expect(give(first, { ...wish, until: '2023-01-31', version: 1 })).toMatchObject({ until: '2023-01-31', log: [{ until: '2022-12-31' }], v: 2 })
  expect(taken).toMatchObject({ state: 'revoked', reason: '已经搬走', log: [{ state: 'given' }], v: 2 })
  expect(give(taken, { ...wish, version: 2 })).toMatchObject({ state: 'given', log: [{ state: 'given' }, { state: 'revoked', reason: '已经搬走' }], v: 3 })
  expect((give(taken, { ...wish, version: 2 }) as Grant).reason).toBeUndefined()
})

test('the same sent again is done already, another one than was seen is stale', () => {
  expect(give(first, wish)).toBe(first)
  expect(revoke(taken, { version: 1, reason: '已经搬走', by, now })).toBe(taken)
  expect(give(first, { ...wish, until: '2022-11-30' })).toEqual({ refused: 'stale' })
  expect(revoke(first, { version: 3, reason: '已经搬走', by, now })).toEqual({ refused: 'stale' })
  expect(revoke(undefined, { version: 0, reason: '已经搬走', by, now })).toMatchObject({ refused: 'invalid', fields: [{ path: 'programme', code: 'not-given' }] })
})

test.each([['2022-09-01', '2022-08-31', 'until-order'], ['2022-01-01', '2022-08-30', 'until-order'], ['2022-08-31', '2023-10-06', 'until-far:400'], ['2022-09-10', '2023-10-16', 'until-far:400']])('from %s until %s is refused at its end', (from, until, code) => {
  expect(give(undefined, { ...wish, from, until })).toEqual({ refused: 'invalid', fields: [{ path: 'until', code }] })
})

test('it counts on its days in Shanghai, both included, and while it is not taken away', () => {
  const days = { ...first, from: '2022-08-31', until: '2022-08-31' }
  expect(['2022-08-30T15:59:59Z', '2022-08-30T16:00:00Z', '2022-08-31T15:59:59Z', '2022-08-31T16:00:00Z'].map((at) => covers(days, at))).toEqual([false, true, true, false])
  expect([covers(taken, now), covers(undefined, now)]).toEqual([false, false])
})
