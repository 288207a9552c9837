import fc from 'fast-check'
import { addDays } from '../../shared/civil-time'
import { daysLeft, fetchDay, leftOn, runsOutOn } from '../../shared/medicine'

const today = '2022-08-31'

it.each([[10, 1, 10], [10, 3, 3], [0, 1, 0], [0.5, 0.5, 1], [0.75, 0.5, 1], [1, 1.5, 0], [27.75, 0.25, 111], [9999, 0.25, 39_996]])('%d left, %d a day: %d days', (left, daily, days) => {
  expect(daysLeft({ left, daily })).toBe(days)
})

it('runs out on the day that is no longer covered, over the end of a month and a leap day', () => {
  expect(runsOutOn([{ left: 10, daily: 1 }, { left: 4, daily: 2 }], today)).toBe('2022-09-02')
  expect(runsOutOn([{ left: 2, daily: 1 }], '2024-02-28')).toBe('2024-03-01')
  expect(runsOutOn([{ left: 0, daily: 1 }], today)).toBe(today)
})

it('is fetched before it runs out, on the wanted day where that is sooner, never before today', () => {
  const lines = [{ left: 5, daily: 1 }]
  expect(fetchDay(lines, today)).toBe('2022-09-04')
  expect(fetchDay(lines, today, '2022-09-02')).toBe('2022-09-02')
  expect(fetchDay(lines, today, '2022-09-20')).toBe('2022-09-04')
  expect(fetchDay([{ left: 0, daily: 1 }], today)).toBe(today)
})

const quarter = fc.integer({ min: 1, max: 4000 }).map((n) => n / 4)

it('lasts exactly as long as whole daily doses are there', () => {
  fc.assert(fc.property(quarter, quarter, (left, daily) => {
    const days = daysLeft({ left, daily })
    expect(days * daily).toBeLessThanOrEqual(left)
    expect((days + 1) * daily).toBeGreaterThan(left)
  }))
})

it('what is left on a later day lasts until the same day, as long as it lasts', () => {
  fc.assert(fc.property(quarter, quarter, fc.nat({ max: 60 }), (left, daily, later) => {
    const day = addDays(today, later)
    const then = leftOn({ left, daily }, today, day)
    expect(then).toBeGreaterThanOrEqual(0)
    if (later <= daysLeft({ left, daily })) expect(runsOutOn([{ left: then, daily }], day)).toBe(runsOutOn([{ left, daily }], today))
  }))
})
