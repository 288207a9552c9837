import { doorNames } from '../../../functions/places/homes'

const id = 'hh_01GBRT0W9EKPMZC9M7ZYCHHAJ6'

test('a door is called as it is, else by the building it came from, else with a number, at last by its household', () => {
  const names = doorNames({ id, building: undefined }, '老 一栋')
  expect(names.slice(0, 4)).toEqual([undefined, '老一栋', '老一栋2', '老一栋3'])
  expect(names.at(-1)).toBe(`老一栋${id.slice(-8)}`)
  expect(new Set(names).size).toBe(names.length)
})

test('a building that was typed stays in its name, which is never longer than one may be', () => {
  expect(doorNames({ id, building: '甲座' }, '一期').slice(0, 2)).toEqual(['甲座', '一期甲座'])
  for (const name of doorNames({ id, building: undefined }, '很'.repeat(30))) expect((name ?? '').length <= 20).toBe(true)
})
