import { checkOf, dayIn, idIn, phoneIn, textIn } from '../../../functions/arrivals/cells'
import type { Cell } from '../../../functions/imports/sheet'
import { anId } from '../../support/arriving'

const read = (one: { value: string } | { code: string }): string => ('value' in one ? one.value : `! ${one.code}`)

test.each<[Cell | undefined, string]>([
  ['13812345678', '13812345678'], ['１３８-1234-5678', '13812345678'], ["'13812345678", '13812345678'], ['‘13812345678’', '13812345678'], ['="13812345678"', '13812345678'], ['13812345678.0', '13812345678'], ['+86 138 1234 5678', '13812345678'], ['86-13812345678', '13812345678'], [' 13812345678\t', '13812345678'],
  ['1.3812345678E+10', '13812345678'], ['1.38E+10', '! phone-lost'], ['13800000000', '! phone-lost'], ['1.38123E+10', '! phone-lost'],
  ['02787654321', '02787654321'], ['2787654321', '02787654321'], ['027-87654321', '02787654321'], ['7145231234', '07145231234'],
  ['13812345678/13987654321', '13812345678'], ['座机；13987654321', '13987654321'], ['+86 27 8765 4321', '02787654321'], ['+86-027-87654321', '02787654321'], ['+86 10 8765 4321', '01087654321'], ['+1 (415) 555-2671', '+14155552671'], ['+852 6123 4567', '+85261234567'], ['００８５２６１２３４５６７', '+85261234567'], ['+85261234567/13987654321', '+85261234567'], ['+1234', '! phone'], ['+86 12345', '! phone'], ["-2+3+cmd|' /C calc'!A0", '! phone'], ['无', ''], ['-', ''], [undefined, ''], ['1381234567', '! phone'], ['12345', '! phone'], ['不记得', '! phone'],
  ['=1+1', '! formula'], ["=cmd|' /C calc'!A0", '! formula'], ['@SUM(A1)', '! formula'], [{ bad: 'error' }, '! error'], [{ bad: 'formula' }, '! formula'], [{ bad: 'date', serial: 44_000 }, '! error'],
])('a phone that stands as %j is read as %s', (cell, expected) => {
  expect(read(phoneIn(cell))).toBe(expected)
})

const withX = Array.from({ length: 60 }, (_, n) => anId(n)).find((id) => id.endsWith('X')) ?? ''
const withFigure = anId(1).endsWith('X') ? anId(2) : anId(1)
test.each<[Cell | undefined, string]>([
  [withFigure, withFigure], [withX, withX], [withX.toLowerCase(), withX], [withX.slice(0, 17), withX], [withFigure.slice(0, 17), '! id-lost'], [`'${withFigure}`, withFigure], [`${withFigure.slice(0, 6)} ${withFigure.slice(6, 14)} ${withFigure.slice(14)}`, withFigure],
  ['4.20102E+17', '! id-lost'], ['4.2010219900101002E+17', '! id-lost'], ['420102199001010000', '! id-lost'], ['420102199013010018', '! id'], [`${withFigure.slice(0, 17)}${withFigure.endsWith('1') ? '2' : '1'}`, '! id'],
  ['E12345678', 'E12345678'], ['无', ''], [undefined, ''], ['12', '! id'],
])('an ID number that stands as %j is read as %s', (cell, expected) => {
  expect(read(idIn(cell))).toBe(expected)
})

test('the check of an ID number is that of GB 11643', () => {
  expect(checkOf('11010519491231002')).toBe('X')
  expect(checkOf('44052418800101001')).toBe('4')
})

test.each<[Cell | undefined, string]>([
  ['2026-11-24', '2026-11-24'], ['2026/11/4', '2026-11-04'], ['20261124', '2026-11-24'], ['2026年11月24日', '2026-11-24'], ['2026.11.24', '2026-11-24'], ['2026-11-24 13:05', '2026-11-24'], ['11月24日', '2026-11-24'], ['11-24', '2026-11-24'], ['1月3日', '2027-01-03'],
  [{ bad: 'date', serial: 46_350 }, '2026-11-24'], ['46350', '2026-11-24'], ['46350.5', '2026-11-24'], ['2026-02-30', '! day'], ['昨天', '! day'], ['2023-11-24', '! day-far'], [undefined, ''], ['无', ''], ['=TODAY()', '! formula'],
])('a day that stands as %j is read as %s', (cell, expected) => {
  expect(read(dayIn(cell, '2026-11-26'))).toBe(expected)
})

test('a text says nothing that a spreadsheet would run, and is not too long', () => {
  expect(['=HYPERLINK("http://x")', '@x', '-cmd', '|x', '＝1+1', '＋86', "-2+3+cmd|' /C calc'!A0", '-1栋', '怡康苑 1栋', '1-2-301', '-', 'x'.repeat(61)].map((one) => read(textIn(one, 60)))).toEqual(['! formula', '! formula', '! formula', '! formula', '! formula', '! formula', '! formula', '! formula', '怡康苑 1栋', '1-2-301', '', '! long'])
})
