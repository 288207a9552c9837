import { apartHours, attemptsOf, attemptWays, callsThatCount, clockAfter, differsFrom, mayWait, nextAttempt, type Attempt } from '../../shared/attempts'
import { callResults } from '../../shared/task'

/** Shanghai time of a day in August. */
const at = (clock: string, day = 31): string => new Date(`2022-08-${String(day)}T${clock}:00+08:00`).toISOString()
const called = (clock: string, day?: number): Attempt => ({ at: at(clock, day), way: 'phone', result: 'no-answer' })
const wrong = (clock: string): Attempt => ({ at: at(clock), way: 'phone', result: 'wrong-number' })
const visited = (clock: string): Attempt => ({ at: at(clock), way: 'door', result: 'no-answer' })

test.each([
  ['an hour later, in the afternoon', ['11:30', '12:30'], 1],
  ['three hours later, in the same part of the day', ['12:00', '17:59'], 1],
  ['three hours later, in another part of the day', ['11:00', '14:00'], 2],
  ['a minute short of three hours', ['11:01', '14:00'], 1],
  ['morning, afternoon and evening', ['09:00', '13:00', '19:00'], 3],
] as const)('calls %s are at so many different hours', (_, clocks, count) => {
  expect(callsThatCount(clocks.map((clock) => called(clock)))).toHaveLength(count)
})

test('the same hour of the next day is no other hour', () => {
  expect(callsThatCount([called('10:00', 30), called('10:30', 31)])).toHaveLength(1)
})

test.each([['08:00', '12:00'], ['11:00', '14:00'], ['15:30', '18:30'], ['20:00', '00:00']])('a call at %s differs from one at %s on', (clock, from) => {
  const day = from === '00:00' ? 32 : 31
  const first = differsFrom(at(clock))
  expect(first).toBe(day === 32 ? '2022-08-31T16:00:00.000Z' : at(from))
  expect(callsThatCount([called(clock), { ...called(clock), at: first }])).toHaveLength(2)
  expect(Date.parse(first) - Date.parse(at(clock))).toBeGreaterThanOrEqual(apartHours * 3_600_000)
})

/** The rule table: after these, what comes next, and whether the clock may stand still for the latest. */
test.each<[string, Attempt[], ReturnType<typeof nextAttempt>, boolean]>([
  ['nothing', [], { next: 'call' }, false],
  ['a call', [called('09:00')], { next: 'call', from: at('12:00') }, true],
  ['two calls at the same hour', [called('09:00'), called('09:20')], { next: 'call', from: at('12:00') }, false],
  ['two calls at different hours', [called('09:00'), called('14:00')], { next: 'visit' }, true],
  ['a third call', [called('09:00'), called('14:00'), called('19:00')], { next: 'visit' }, false],
  ['a wrong number', [wrong('09:00')], { next: 'visit' }, false],
  ['a call and then a wrong number', [called('09:00'), wrong('09:05')], { next: 'visit' }, false],
  ['a visit', [called('09:00'), called('14:00'), visited('15:00')], { next: 'close' }, true],
  ['a second visit', [visited('09:00'), visited('15:00')], { next: 'close' }, false],
  ['a visit at once', [visited('09:00')], { next: 'call', from: at('12:00') }, true],
  ['a wrong number and a visit', [wrong('09:00'), visited('09:30')], { next: 'close' }, true],
  ['a call after the visit', [visited('09:00'), called('15:00')], { next: 'close' }, true],
])('after %s', (_, attempts, next, waits) => {
  expect(nextAttempt(attempts)).toEqual(next)
  expect(mayWait(attempts)).toBe(waits)
})

test('only what nobody answered lets the clock stand, and a word sets it going', () => {
  for (const way of attemptWays) expect(callResults.map((result) => clockAfter[way][result])).toEqual(['runs', 'may-stand', 'goes-on'])
})

test('whoever was reached, or opened it again, begins anew', () => {
  const line = (verb: string, call?: 'reached' | 'no-answer') => ({ verb, at: at('09:00'), ...(call ? { call } : {}) })
  expect(attemptsOf([line('claim'), line('call', 'no-answer')])).toEqual([called('09:00')])
  expect(attemptsOf([line('call', 'no-answer'), { ...line('call', 'no-answer'), way: 'door' }])).toEqual([called('09:00'), visited('09:00')])
  for (const end of [line('call', 'reached'), line('reopen')]) expect(attemptsOf([line('call', 'no-answer'), end])).toEqual([])
})
