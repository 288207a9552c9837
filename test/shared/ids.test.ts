import fc from 'fast-check'
import { bare, idAs, idAt, idPattern, idPrefixes, newId, reference, ulid, type IdKind } from '../../shared/ids'

const kinds = Object.keys(idPrefixes) as IdKind[]

test.each(kinds)('an id of kind %s has its own pattern and no other', (kind) => {
  const id = newId(kind)
  expect(kinds.filter((other) => idPattern(other).test(id))).toEqual([kind])
})

test('ids sort by the time at which they were made, to the millisecond', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 2 ** 48 - 1 }), fc.integer({ min: 0, max: 2 ** 48 - 1 }), (a, b) => {
    if (a !== b) expect(ulid(a) < ulid(b)).toBe(a < b)
  }))
})

test('a request and its task share their ULID', () => {
  const report = newId('report')
  expect(bare(idAs('task', report))).toBe(bare(report))
  expect(idAs('report', idAs('task', report))).toBe(report)
})

test('the same cause gives the same id, in the order of its own time and whatever the clock of the phone says', () => {
  const ofSlowPhone = newId('event', 0)
  const ofFastPhone = newId('event', Date.parse('2099-01-01T00:00:00Z'))
  const [first, second] = [Date.parse('2022-08-31T02:00:00Z'), Date.parse('2022-08-31T02:00:01Z')]
  expect(idAt('notice', ofFastPhone, first)).toBe(idAt('notice', ofFastPhone, first))
  expect(idAt('notice', ofFastPhone, first) < idAt('notice', ofSlowPhone, second)).toBe(true)
  expect(idPattern('notice').test(idAt('notice', ofSlowPhone, second))).toBe(true)
})

test.each(['rpt_', 'rpt_01ARZ3NDEKTSV4RRFFQ69G5FA', 'rpt_81ARZ3NDEKTSV4RRFFQ69G5FAV', 'rpt_01ARZ3NDEKTSV4RRFFQ69G5FAI', 'rpt_01arz3ndektsv4rrffq69g5fav', 'tsk_01ARZ3NDEKTSV4RRFFQ69G5FAV', ' rpt_01ARZ3NDEKTSV4RRFFQ69G5FAV', 'rpt_01ARZ3NDEKTSV4RRFFQ69G5FAV\n'])('%p is no id of a report', (id) => {
  expect(idPattern('report').test(id)).toBe(false)
})

test('a reference is two groups of four that a person can read out', () => {
  expect(reference('rpt_01ARZ3NDEKTSV4RRFFQ69G5FAV')).toBe('Q69G-5FAV')
  expect(reference('tsk_01ARZ3NDEKTSV4RRFFQ69G5FAV')).toBe(reference('rpt_01ARZ3NDEKTSV4RRFFQ69G5FAV'))
})
