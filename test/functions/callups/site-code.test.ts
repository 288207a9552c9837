import { judgeCode, siteCodeOf } from '../../../functions/callups/site-code'
import { bare, newId } from '../../../shared/ids'

const [here, there] = [newId('callup'), newId('callup')]
const at = (seconds: number): string => new Date(Date.parse('2022-08-31T02:00:00.000Z') + seconds * 1000).toISOString()
const { scan, code, until } = siteCodeOf(here, at(10))

test('is good for its minute and the next, then old, and after two hours nothing', () => {
  expect(until).toBe(at(60))
  expect([0, 59, 60, 119].map((seconds) => judgeCode(here, scan, at(seconds)))).toEqual(['good', 'good', 'good', 'good'])
  expect([120, 3600].map((seconds) => judgeCode(here, scan, at(seconds)))).toEqual(['old', 'old'])
  expect(judgeCode(here, scan, at(3 * 3600))).toBe('wrong')
})

test('is not good before its minute', () => {
  expect(judgeCode(here, scan, at(-1))).toBe('wrong')
})

test.each([['as it stands', code], ['in small letters, with blanks', ` ${code.toLowerCase().replace('-', ' ')} `], ['with O for 0 and l for 1', code.replace(/0/g, 'O').replace(/1/g, 'l')]])('can be typed %s', (_name, typed) => {
  expect(judgeCode(here, typed, at(30))).toBe('good')
})

test('of another site is told apart where it was scanned, and wrong where it was typed', () => {
  const other = siteCodeOf(there, at(10))
  expect(judgeCode(here, other.scan, at(10))).toBe('other')
  expect(judgeCode(here, other.code, at(10))).toBe('wrong')
})

test.each(['', '.', 'ABCD-EFGH', `${bare(here)}.`, `${bare(here)}.00000000`, 'x.y', scan.slice(0, -1)])('%j is none', (text) => {
  expect(judgeCode(here, text, at(10))).toBe('wrong')
})

test('hangs on the secret', () => {
  const secret = process.env['SESSION_SECRET'] ?? ''
  process.env['SESSION_SECRET'] = `${secret}another`
  try {
    expect(judgeCode(here, scan, at(10))).toBe('wrong')
  } finally {
    process.env['SESSION_SECRET'] = secret
  }
})
