import fc from 'fast-check'
import { earn, noMonth, reverse, type Entry, type MonthSum } from '../../../functions/callups/ledger'
import { pointsAMonth, pointsFor } from '../../../shared/callup-rules'

const now = '2022-08-31T02:00:00.000Z'
const callUp = (n: number) => ({ id: `cup_${String(n)}`, title: '搬运蔬菜', placeName: '怡康社区', from: now })
interface Book { readonly entries: readonly Entry[]; readonly sum: MonthSum; readonly reversed: ReadonlySet<number> }
type Step = { readonly earn: number } | { readonly reverse: number }

const begin: Book = { entries: [], sum: noMonth('usr_1', '2022-08'), reversed: new Set() }

/** As the rows hold it: one entry for each call-up, one reversal for each entry. */
function step({ entries, sum, reversed }: Book, one: Step): Book {
  if ('earn' in one) {
    const made = earn(callUp(entries.length), one.earn, sum, now)
    return { entries: [...entries, made.entry], sum: made.sum, reversed }
  }
  const index = entries.findIndex((entry, n) => n === one.reverse % Math.max(1, entries.length) && entry.kind === 'earned')
  const known = entries[index]
  if (!known || reversed.has(index)) return { entries, sum, reversed }
  const made = reverse(known, sum, { at: now, by: '刘敏', text: '登记错了人' })
  return { entries: [...entries, made.entry], sum: made.sum, reversed: new Set([...reversed, index]) }
}
const steps = fc.array(fc.oneof(fc.record({ earn: fc.integer({ min: 1, max: 720 }) }), fc.record({ reverse: fc.nat({ max: 60 }) })), { maxLength: 60 })

test('the ledger sums to what its month says, never beyond the most, never below nought', () => {
  fc.assert(fc.property(steps, (all) => {
    const end = all.reduce((book, one) => {
      const next = step(book, one)
      expect(next.sum.points).toBeLessThanOrEqual(pointsAMonth)
      expect(next.sum.points).toBeGreaterThanOrEqual(0)
      return next
    }, begin)
    for (const field of ['points', 'minutes', 'over'] as const) expect(end.entries.reduce((sum, one) => sum + one[field], 0)).toBe(end.sum[field])
  }))
})

test('every half hour is in the points or beside them', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 720 }), fc.integer({ min: 0, max: pointsAMonth }), (minutes, points) => {
    const { entry } = earn(callUp(1), minutes, { ...begin.sum, points }, now)
    expect(entry.points + entry.over).toBe(pointsFor(minutes))
    expect(entry.points === 0 || points + entry.points <= pointsAMonth).toBe(true)
  }))
})

test('over the most of a month the hours are written, without points', () => {
  const { entry, sum } = earn(callUp(1), 240, { ...begin.sum, points: pointsAMonth - 3, minutes: 3510 }, now)
  expect(entry).toMatchObject({ minutes: 240, points: 3, over: 5 })
  expect(sum).toMatchObject({ points: pointsAMonth, minutes: 3750, over: 5 })
})

test('a reversal is an entry of its own that names what it takes back, and leaves that as it is', () => {
  const { entry, sum } = earn(callUp(1), 120, begin.sum, now)
  const back = reverse(entry, sum, { at: now, by: '刘敏', text: '登记错了人' })
  expect(back.entry).toEqual({ ...entry, kind: 'reversed', by: '刘敏', text: '登记错了人', minutes: -120, points: -4, over: 0 })
  expect(back.sum).toMatchObject({ points: 0, minutes: 0, v: 2 })
})
