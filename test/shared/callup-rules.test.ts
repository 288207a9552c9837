import fc from 'fast-check'
import { minutesOf, monthOf, nextWaveAt, overlap, pointsFor } from '../../shared/callup-rules'

const at = (time: string): string => `2022-08-31T${time}:00.000Z`
const span = { from: at('02:00'), until: at('04:00') }

describe('when the next wave goes out', () => {
  it.each([
    ['a day ahead: after half an hour', 1, '2022-08-30T02:00:00.000Z', '2022-08-30T02:30:00.000Z'],
    ['an hour ahead: after a quarter of it', 1, at('01:00'), at('01:15')],
    ['twelve minutes ahead: after five', 2, at('01:48'), at('01:53')],
    ['four minutes ahead: no more', 1, at('01:56'), undefined],
    ['once it runs: no more', 1, at('02:30'), undefined],
    ['after the last: no more', 3, '2022-08-30T02:00:00.000Z', undefined],
  ])('%s', (_name, wave, since, due) => {
    expect(nextWaveAt(wave, since, span.from)).toBe(due)
  })
})

describe('the minutes that count', () => {
  it.each([
    ['all of it', at('02:00'), at('04:00'), 120], ['not what lies before', at('01:40'), at('03:00'), 60], ['nor after', at('03:30'), at('05:00'), 30],
    ['without the seconds', '2022-08-31T02:00:30.000Z', '2022-08-31T02:31:29.000Z', 30], ['none where somebody left before it began', at('01:40'), at('01:55'), 0],
  ])('%s', (_name, came, left, minutes) => {
    expect(minutesOf(span, came, left)).toBe(minutes)
  })

  it('are never below nought, nor more than it lasts', () => {
    const time = fc.integer({ min: Date.parse(at('00:00')), max: Date.parse(at('08:00')) }).map((ms) => new Date(ms).toISOString())
    fc.assert(fc.property(time, time, (a, b) => {
      const minutes = minutesOf(span, a, b)
      expect(minutes).toBeGreaterThanOrEqual(0)
      expect(minutes).toBeLessThanOrEqual(120)
    }))
  })
})

test.each([[0, 0], [14, 0], [15, 1], [30, 1], [44, 1], [45, 2], [120, 4]])('%i minutes are %i points', (minutes, points) => {
  expect(pointsFor(minutes)).toBe(points)
})

test.each([
  ['one within the other', at('02:30'), at('03:00'), true], ['one end in the other', at('03:30'), at('05:00'), true],
  ['one right after the other', at('04:00'), at('05:00'), false], ['one right before the other', at('01:00'), at('02:00'), false],
])('%s: meets %#', (_name, from, until, meets) => {
  expect(overlap(span, { from, until })).toBe(meets)
  expect(overlap({ from, until }, span)).toBe(meets)
})

test('a month is one of Shanghai', () => {
  expect(monthOf('2022-08-31T15:59:00.000Z')).toBe('2022-08')
  expect(monthOf('2022-08-31T16:00:00.000Z')).toBe('2022-09')
})
