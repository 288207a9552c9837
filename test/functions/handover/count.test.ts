import fc from 'fast-check'
import { expectedAt, newCount, sameCount, type Counted, type GoingTo } from '../../../functions/handover/count'
import type { Campaign } from '../../../functions/orders/campaign'
import { viewHandOver } from '../../../functions/handover/view'

const now = '2022-08-31T12:00:00.000Z'
const by = { user: 'usr_1', name: '周敏' }
const of = {
  id: 'cmp_1', state: 'confirmed', content: { title: '周末蔬菜团', delivery: 'door', packages: [{ id: 'veg', name: '蔬菜包' }, { id: 'egg', name: '鸡蛋' }] },
} as unknown as Campaign
const to: GoingTo[] = [{ building: 'b1', households: 2, packages: { veg: 3, egg: 1 }, collected: 0, cash: 0 }, { building: 'b2', households: 1, packages: { veg: 4 }, collected: 1, cash: 500 }]

test('at the supermarket and in the community everything is expected, at a building what goes there', () => {
  expect([expectedAt(to), expectedAt(to, 'b2')]).toEqual([{ veg: 7, egg: 1 }, { veg: 4 }])
  expect(newCount(of, to, by, { id: 'evt_1', station: 'community', lines: [{ package: 'veg', received: 5 }] }, now)).toMatchObject({ lines: [{ package: 'veg', name: '蔬菜包', expected: 7, received: 5 }], by })
})

test.each([
  ['a building at the supermarket', { station: 'supermarket' as const, building: 'b1' }, 'building'], ['no building at a building', { station: 'building' as const }, 'building'],
  ['a building where nothing goes', { station: 'building' as const, building: 'b9' }, 'building'],
])('is refused with its field: %s', (_, more, path) => {
  expect(newCount(of, to, by, { id: 'evt_1', lines: [{ package: 'veg', received: 5 }], ...more }, now)).toMatchObject({ refused: 'invalid', fields: [{ path }] })
})

test('a package that is not in it is named by its line; before it is confirmed nothing is counted', () => {
  expect(newCount(of, to, by, { id: 'evt_1', station: 'supermarket', lines: [{ package: 'veg', received: 5 }, { package: 'x', received: 1 }] }, now)).toMatchObject({ fields: [{ path: 'lines.1.package' }] })
  expect(newCount({ ...of, state: 'open' }, to, by, { id: 'evt_1', station: 'supermarket', lines: [{ package: 'veg', received: 5 }] }, now)).toEqual({ refused: 'not-confirmed' })
})

test('the same count is known by what it says and who says it', () => {
  const made = newCount(of, to, by, { id: 'evt_1', station: 'supermarket', lines: [{ package: 'veg', received: 5 }], note: '少两包' }, now) as Counted
  expect(sameCount(made, { ...made, at: '2022-08-31T13:00:00.000Z' })).toBe(true)
  for (const other of [{ note: '少三包' }, { by: { user: 'usr_2', name: '周敏' } }, { lines: [] }, { station: 'community' as const }]) expect(sameCount(made, { ...made, ...other })).toBe(false)
})

test('over any buildings: what is expected in all equals the sum of what goes to each, package by package', () => {
  const going = fc.record({ households: fc.nat(50), veg: fc.nat(90), egg: fc.nat(90) })
  fc.assert(fc.property(fc.array(going, { maxLength: 12 }), (all) => {
    const buildings: GoingTo[] = all.map(({ households, veg, egg }, i) => ({ building: `b${String(i)}`, households, packages: { veg, egg }, collected: 0, cash: 0 }))
    const shown = viewHandOver(of, { to: buildings, counts: [], arrivals: [] }, new Map())
    const sum = (id: string): number => shown.buildings.flatMap(({ lines }) => lines).filter((line) => line.package === id).reduce((total, line) => total + line.quantity, 0)
    for (const id of ['veg', 'egg']) expect(shown.lines.find((line) => line.package === id)?.quantity ?? 0).toBe(sum(id))
    expect(shown.households).toBe(all.reduce((total, one) => total + one.households, 0))
  }))
})
