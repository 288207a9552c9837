import fc from 'fast-check'
import { isPresent, nextChange, weekday, type Shift } from '../../shared/presence'

/** 31 August 2022 is a Wednesday; `time` is Shanghai's. */
const at = (time: string, day = '2022-08-31'): string => new Date(`${day}T${time}:00+08:00`).toISOString()
const workdays: Shift[] = [1, 2, 3, 4, 5].map((day) => ({ day, from: '08:30', to: '17:30' }))
const nights: Shift[] = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '20:00', to: '08:00' }))

test('the week begins on Monday', () => {
  expect(['2022-08-29', '2022-08-31', '2022-09-04'].map(weekday)).toEqual([1, 3, 7])
})

test.each<[string, Shift[], string, boolean]>([
  ['in the middle of a shift', workdays, at('12:00'), true], ['at its first minute', workdays, at('08:30'), true], ['at its last', workdays, at('17:30'), false],
  ['before it', workdays, at('08:29'), false], ['on a Saturday', workdays, at('12:00', '2022-09-03'), false],
  ['in the evening of a night shift', nights, at('23:00'), true], ['in its morning', nights, at('07:59'), true], ['after it', nights, at('08:00'), false],
])('%s', (_, hours, now, there) => {
  expect(isPresent({ hours }, now)).toBe(there)
})

test('a duty without hours and without a switch is there always', () => {
  expect(isPresent({}, at('03:00'))).toBe(true)
  expect(isPresent({ hours: [] }, at('03:00'))).toBe(true)
})

test('a switch counts before hours, until its end', () => {
  expect(isPresent({ hours: workdays, switched: { on: false, until: at('17:30') } }, at('12:00'))).toBe(false)
  expect(isPresent({ hours: workdays, switched: { on: true, until: at('22:00') } }, at('21:00'))).toBe(true)
  expect(isPresent({ hours: workdays, switched: { on: true, until: at('22:00') } }, at('22:00'))).toBe(false)
  expect(isPresent({ switched: { on: false } }, at('12:00'))).toBe(false)
})

test('what is switched by hand counts until hours next begin or end', () => {
  expect(nextChange(workdays, at('12:00'))).toBe(at('17:30'))
  expect(nextChange(workdays, at('17:30'))).toBe(at('08:30', '2022-09-01'))
  expect(nextChange(workdays, at('18:00', '2022-09-02'))).toBe(at('08:30', '2022-09-05'))
  expect(nextChange(nights, at('03:00'))).toBe(at('08:00'))
  expect(nextChange([], at('03:00'))).toBeUndefined()
})

const time = fc.tuple(fc.nat(23), fc.nat(59)).map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
const shift = fc.record({ day: fc.integer({ min: 1, max: 7 }), from: time, to: time })

test('whatever the hours, nothing changes before the next change, and it lies within a week', () => {
  fc.assert(fc.property(fc.array(shift, { minLength: 1, maxLength: 6 }), fc.nat(20_000), fc.nat(1000), (hours, minute, part) => {
    const now = Date.parse(at('00:00')) + minute * 60_000
    const change = Date.parse(nextChange(hours, new Date(now).toISOString()) ?? '')
    expect(change).toBeGreaterThan(now)
    expect(change - now).toBeLessThanOrEqual(7 * 86_400_000)
    const between = new Date(now + Math.floor(((change - now - 1) * part) / 1000)).toISOString()
    expect(isPresent({ hours }, between)).toBe(isPresent({ hours }, new Date(now).toISOString()))
  }))
})
