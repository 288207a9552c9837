import { birthYearIssues } from '../../shared/birth-year'

const issues = (year: unknown) => birthYearIssues(year, 'me.birthYear', '2022-12-31')

test('a year of birth lies in this year at the latest', () => {
  expect([1900, 2021, 2022].flatMap(issues)).toEqual([])
  expect([2023, 2100, 9e9].map(issues)).toEqual(Array(3).fill([{ path: 'me.birthYear', code: 'birth-year-future' }]))
})

test('nothing is said of what is no number', () => {
  expect([undefined, null, '2100', {}].flatMap(issues)).toEqual([])
})
