import { periodOf, programmeIds, programmes } from '../../shared/subsidy-programmes'
import { grantAfter, grantMoves, grantStates } from '../../shared/subsidy-states'

test.each([
  ['veg', '2022-08-29T16:00:00Z', '2022-08-29'], ['veg', '2022-08-28T15:59:00Z', '2022-08-22'], ['veg', '2022-09-04T10:00:00Z', '2022-08-29'], ['veg', '2023-01-01T04:00:00Z', '2022-12-26'],
  ['staple', '2022-08-31T16:00:00Z', '2022-09'], ['staple', '2022-08-31T15:00:00Z', '2022-08'], ['relief', '2022-08-31T15:00:00Z', 'once'],
] as const)('%s at %s counts in %s', (programme, at, period) => {
  expect(periodOf(programme, at)).toBe(period)
})

test('a programme says its name and who pays in both languages', () => {
  for (const id of programmeIds) for (const words of [programmes[id].name, programmes[id].payer]) expect([words.zh, words.en].every((text) => text.length > 1)).toBe(true)
})

test('eligibility goes from state to state as its table says', () => {
  expect([...grantStates, 'none' as const].map((state) => [state, grantAfter(state, 'give'), grantAfter(state, 'revoke')])).toEqual([['given', 'given', 'revoked'], ['revoked', 'given', undefined], ['none', 'given', undefined]])
  expect(Object.keys(grantMoves).sort()).toEqual(['given', 'none', 'revoked'])
})
