import { hasLeft, rideBy, rideDue, type Ride } from '../../shared/help-ride'
import { urgencyOf, type Time } from '../../shared/help-urgency'
import type { Urgency } from '../../shared/task-kinds'

/** Written in Shanghai's time. */
const on = (day: string, time: string): string => new Date(`2026-${day}T${time}:00+08:00`).toISOString()
const ride = (day: string, time?: string): Ride => ({ day: `2026-${day}`, ...(time === undefined ? {} : { time }) })

/** Asked for when, which ride → how soon that is, how urgent, and due when. */
const cases: readonly (readonly [asked: string, ride: Ride, by: Time, urgency: Urgency, due: string])[] = [
  [on('11-26', '09:00'), ride('11-26', '16:00'), 'today', 'soon', on('11-26', '13:00')],
  [on('11-26', '13:00'), ride('11-26', '16:00'), 'today', 'soon', on('11-26', '15:00')],
  [on('11-26', '14:00'), ride('11-26', '16:00'), 'now', 'urgent', on('11-26', '15:00')],
  [on('11-26', '15:00'), ride('11-26', '16:00'), 'now', 'urgent', on('11-26', '15:30')],
  [on('11-26', '09:00'), ride('11-26'), 'today', 'soon', on('11-26', '13:00')],
  [on('11-26', '23:30'), ride('11-27', '00:30'), 'now', 'urgent', on('11-27', '00:00')],
  [on('11-26', '10:00'), ride('11-27', '08:30'), 'tomorrow', 'soon', on('11-26', '14:00')],
  [on('11-26', '23:00'), ride('11-27', '08:30'), 'tomorrow', 'soon', on('11-27', '03:00')],
  [on('11-26', '23:00'), ride('11-27', '03:30'), 'tomorrow', 'soon', on('11-27', '02:30')],
  [on('11-26', '07:00'), ride('11-27'), 'tomorrow', 'soon', on('11-26', '12:00')],
  [on('11-26', '15:00'), ride('11-28', '08:30'), 'days', 'normal', on('11-27', '15:00')],
  [on('11-26', '09:00'), ride('12-16', '09:00'), 'days', 'normal', on('12-15', '12:00')],
  [on('11-26', '09:00'), ride('12-16'), 'days', 'normal', on('12-15', '12:00')],
]

it.each(cases)('asked for at %s, %j is needed %s: %s, and due at %s', (asked, of, by, urgency, due) => {
  expect(rideBy(of, asked)).toBe(by)
  expect(urgencyOf({ kind: 'transport', answers: { signs: [], alone: false, by } }).urgency).toBe(urgency)
  expect(rideDue(of, urgency, asked)).toBe(due)
})

it('is never due before it was asked for, nor once it has left; what a sign of danger made urgent never waits for its day', () => {
  for (const minutes of [1, 30, 90, 121, 600, 1440, 3000, 40_000]) {
    const at = new Date(Date.parse(on('11-26', '09:00')) + minutes * 60_000)
    const local = new Date(at.getTime() + 8 * 3_600_000).toISOString()
    for (const urgency of ['urgent', 'soon', 'normal'] as const) {
      const due = rideDue({ day: local.slice(0, 10), time: local.slice(11, 16) }, urgency, on('11-26', '09:00'))
      expect([due > on('11-26', '09:00'), due < at.toISOString()]).toEqual([true, true])
    }
  }
  expect(rideDue(ride('12-16', '09:00'), 'urgent', on('11-26', '09:00'))).toBe(on('11-26', '10:00'))
})

it('has left once its time is there, and not where none was said', () => {
  const now = on('11-26', '09:00')
  expect([ride('11-26', '00:10'), ride('11-26', '09:00'), ride('11-26', '09:01'), ride('11-26')].map((one) => hasLeft(one, now))).toEqual([true, true, false, false])
})
