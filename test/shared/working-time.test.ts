import fc from 'fast-check'
import { addWorkingMinutes, workingMinutesBetween } from '../../shared/working-time'

/** Written in Shanghai's time. */
const at = (day: number, time: string): string => new Date(`2022-08-${String(day).padStart(2, '0')}T${time}:00+08:00`).toISOString()

test.each<[string, number, string, string]>([
  [at(30, '10:00'), 240, at(30, '14:00'), 'within a day'],
  [at(30, '20:00'), 60, at(30, '21:00'), 'to the last minute of the day, not the first of the next'],
  [at(30, '20:00'), 61, at(31, '08:01'), 'over an evening'],
  [at(30, '19:30'), 240, at(31, '10:30'), 'filed in the evening'],
  [at(30, '22:15'), 240, at(31, '12:00'), 'filed at night: the clock begins in the morning'],
  [at(31, '00:00'), 240, at(31, '12:00'), 'filed at midnight'],
  [at(31, '07:59'), 1, at(31, '08:01'), 'filed before the day begins'],
  [at(30, '08:00'), 780, at(30, '21:00'), 'a whole day'],
  [at(30, '12:00'), 780, at(31, '12:00'), 'as much as a day, from noon to noon'],
  [at(27, '12:00'), 1560, at(29, '12:00'), 'over a weekend as over any days'],
  [at(30, '23:00'), 0, at(31, '08:00'), 'nothing at night: when the hours begin'],
  [at(30, '21:00'), 0, at(30, '21:00'), 'nothing at the end of the day'],
])('%s and %d minutes: %s, %s', (from, minutes, to) => {
  expect(addWorkingMinutes(from, minutes)).toBe(to)
})

const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }).map((date) => date.toISOString())
const minutes = fc.nat({ max: 5000 })

test('never ends outside the hours, and never before it began', () => {
  fc.assert(fc.property(instant, minutes, (from, count) => {
    const end = addWorkingMinutes(from, count)
    const time = new Date(Date.parse(end) + 8 * 3_600_000).toISOString().slice(11, 23)
    expect(time >= '08:00:00.000' && time <= '21:00:00.000').toBe(true)
    expect(end >= from).toBe(true)
  }))
})

test('later begun or longer is not earlier done', () => {
  fc.assert(fc.property(instant, instant, minutes, minutes, (a, b, few, more) => {
    const [first, second] = [a, b].sort() as [string, string]
    expect(addWorkingMinutes(first, Math.min(few, more)) <= addWorkingMinutes(second, Math.max(few, more))).toBe(true)
  }))
})

test('one after the other is as much as both at once', () => {
  fc.assert(fc.property(instant, minutes, minutes, (from, one, other) => {
    expect(addWorkingMinutes(addWorkingMinutes(from, one), other)).toBe(addWorkingMinutes(from, one + other))
  }))
})

test('what was added lies between', () => {
  fc.assert(fc.property(instant, minutes, (from, count) => {
    expect(Math.round(workingMinutesBetween(from, addWorkingMinutes(from, count)) * 1000) / 1000).toBe(count)
  }))
  expect(workingMinutesBetween(at(31, '10:00'), at(30, '10:00'))).toBe(0)
})
