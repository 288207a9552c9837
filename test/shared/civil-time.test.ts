import { addDays, isDay, shanghaiDay, startOfDay } from '../../shared/civil-time'
import { day } from '../../shared/time-schema'
import { safeParse } from '../../shared/zod'
import fc from 'fast-check'

test.each([
  ['2022-08-31T15:59:59.999Z', '2022-08-31'],
  ['2022-08-31T16:00:00.000Z', '2022-09-01'],
  ['2022-12-31T16:00:00.000Z', '2023-01-01'],
  ['2024-02-28T16:00:00.000Z', '2024-02-29'],
])('at %s it is %s in Shanghai', (instant, wanted) => {
  expect(shanghaiDay(instant)).toBe(wanted)
  expect(shanghaiDay(Date.parse(instant))).toBe(wanted)
})

test('a day begins at its first instant and the millisecond before is yesterday', () => {
  const start = startOfDay('2022-09-01')
  expect(start).toBe('2022-08-31T16:00:00.000Z')
  expect(shanghaiDay(start)).toBe('2022-09-01')
  expect(shanghaiDay(Date.parse(start) - 1)).toBe('2022-08-31')
})

test.each([['2024-02-28', 1, '2024-02-29'], ['2023-02-28', 1, '2023-03-01'], ['2022-12-31', 1, '2023-01-01'], ['2022-03-01', -1, '2022-02-28'], ['2022-08-31', 0, '2022-08-31']])('%s and %i days is %s', (from, days, to) => {
  expect(addDays(from, days)).toBe(to)
})

test('days added and taken away lead back to a day that exists, for every day of two centuries', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 73_000 }), fc.integer({ min: -400, max: 400 }), (offset, days) => {
    const from = addDays('1900-01-01', offset)
    const to = addDays(from, days)
    expect(isDay(to)).toBe(true)
    expect(Date.parse(to) - Date.parse(from)).toBe(days * 86_400_000)
    expect(addDays(to, -days)).toBe(from)
  }))
})

test.each(['2022-02-30', '2022-02-29', '2022-13-01', '2022-00-10', '2022-01-00', '2022-04-31', '2022-1-1', '22-01-01', '20220101', '2022-01-01T00:00:00Z', '２０２２-01-01', ''])('%p is no day', (text) => {
  expect(isDay(text)).toBe(false)
  expect(safeParse(day(), text).success).toBe(false)
})
