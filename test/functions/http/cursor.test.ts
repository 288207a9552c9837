import fc from 'fast-check'
import { fromCursor, toCursor } from '../../../functions/http/cursor'
import { Refusal } from '../../../functions/http/refusal'

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const list = { p: 'INB#420102003005', prefix: '' }
const notices = { p: 'USR#usr_1', prefix: 'NTC#' }
const index = { g1p: 'KND#420102003005#report' }
const refusedBy = (wanted: Parameters<typeof fromCursor>[1], cursor: string): boolean => {
  try {
    fromCursor(cursor, wanted, 'zh')
    return false
  } catch (error) {
    return error instanceof Refusal && error.code === 'invalid' && error.more.fields?.[0]?.path === 'cursor'
  }
}

test('a list gets its own marker back', () => {
  const key = { p: list.p, s: '1#2022-08-31T02:00:00.000Z#01ARZ3NDEKTSV4RRFFQ69G5FAV' }
  expect(fromCursor(toCursor(key), list, 'zh')).toEqual(key)
  const ofIndex = { ...key, g1p: index.g1p, g1s: key.s }
  expect(fromCursor(toCursor(ofIndex), index, 'zh')).toEqual(ofIndex)
  expect(fromCursor(undefined, list, 'zh')).toBeUndefined()
})

test.each<[string, Parameters<typeof fromCursor>[1], unknown]>([
  ['of another place', list, { p: 'INB#420102003006', s: '1#' }],
  ['of another kind of list of the same person', notices, { p: notices.p, s: 'HOLD#1#' }],
  ['of the index, on the table', list, { p: list.p, s: '1#', g1p: index.g1p, g1s: '1#' }],
  ['of the table, on the index', index, { p: list.p, s: '1#' }],
  ['of another part of the index', index, { p: list.p, s: '1#', g1p: 'HLD#usr_1#report', g1s: '1#' }],
  ['with an empty key', list, { p: list.p, s: '' }],
  ['with a number for a key', list, { p: list.p, s: 5 }],
  ['beyond every range', notices, { p: notices.p, s: 'NTC#~~~' }],
  ['longer than any key', list, { p: list.p, s: '1'.repeat(3000) }],
  ['with a key more', list, { p: list.p, s: '1#', x: 'y' }],
  ['that is a list', list, [list.p, '1#']],
  ['that is nothing', list, null],
])('a marker %s is refused', (_, wanted, key) => {
  expect(refusedBy(wanted, encode(key))).toBe(true)
})

test('no text whatever breaks it', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json().map((json) => Buffer.from(json).toString('base64url'))), (cursor) => {
    expect(refusedBy(list, cursor)).toBe(true)
  }))
})
