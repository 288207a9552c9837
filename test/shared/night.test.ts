import { eveningOf, isWordDue, nightOf } from '../../shared/night'

test.each<[instant: string, night: string | undefined, when: string]>([
  ['2022-08-31T12:59:59.999Z', undefined, 'a moment before nine in the evening'],
  ['2022-08-31T13:00:00.000Z', '2022-08-31', 'nine in the evening'],
  ['2022-08-31T15:59:59.999Z', '2022-08-31', 'a moment before midnight'],
  ['2022-08-31T16:00:00.000Z', '2022-08-31', 'midnight, a new day of the same night'],
  ['2022-08-31T23:59:59.999Z', '2022-08-31', 'a moment before eight in the morning'],
  ['2022-09-01T00:00:00.000Z', undefined, 'eight in the morning'],
  ['2022-12-31T20:00:00.000Z', '2022-12-31', 'the first hours of a year'],
])('%s belongs to the night %s: %s', (instant, night) => {
  expect(nightOf(instant)).toBe(night)
})

test('an evening begins at nine in Shanghai, and at ten something should have been said, until the night is over', () => {
  expect(eveningOf('2022-08-31')).toBe('2022-08-31T13:00:00.000Z')
  expect(['13:59:59.999', '14:00:00.000', '22:00:00.000'].map((time) => isWordDue('2022-08-31', `2022-08-31T${time}Z`))).toEqual([false, true, true])
})
