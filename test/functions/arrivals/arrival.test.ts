import fc from 'fast-check'
import { deltasOf, moveArrival, type Arrival, type Change, type Numbers } from '../../../functions/arrivals/arrival'
import { arrivalMoves, arrivalStates, countNames, selfShare, noCounts, type ArrivalVerb } from '../../../shared/arrival-states'
import { at, pathOf } from '../../support/places'

const verbs = [...new Set(Object.values(arrivalMoves).flatMap((moves) => Object.keys(moves)))] as ArrivalVerb[]
const closed = { via: 'task', by: '李敏', at: '2026-11-26T00:00:00.000Z', outcome: 'found' } as const
const first = (id: number): Arrival => ({ id: `arv_${String(id)}`, list: 'arl_1', district: at.district, row: id, at: closed.at, state: 'queued', path: [], self: false, until: 0, v: 1 })
/** What each verb comes with in the product. */
const changes: Record<ArrivalVerb, (to: string) => Change> = {
  place: (to) => ({ path: pathOf(to) }), 'move-on': (to) => ({ path: pathOf(to) }), lose: () => ({ path: [], report: undefined, self: false }), report: () => ({ report: 'tsk_1' }), lapse: () => ({ report: undefined, self: false }), close: () => ({ closed }), reopen: () => ({}),
}
const step = fc.record({ who: fc.nat({ max: 7 }), verb: fc.constantFrom(...verbs), to: fc.constantFrom(at.building, at.community, at.otherCommunity) })

const add = (sums: Map<string, Numbers>, { community, by }: { community: string; by: Numbers }): void => {
  const before = sums.get(community) ?? {}
  sums.set(community, Object.fromEntries(countNames.map((name) => [name, (before[name] ?? 0) + (by[name] ?? 0)])))
}

test('whatever is done to whom, in whatever order, the numbers say how many there are and where each stands', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 8 }), fc.array(step, { maxLength: 60 }), (count, steps) => {
    const all = Array.from({ length: count }, (_, i) => first(i))
    const sums = new Map<string, Numbers>()
    for (const one of deltasOf(all.map((is) => ({ is })))) add(sums, one)
    for (const { who, verb, to } of steps) {
      const was = all[who % count]
      const is = was && moveArrival(was, verb, changes[verb](to))
      if (!was || !is) continue
      all[who % count] = is
      for (const one of deltasOf([{ was, is }])) add(sums, one)
    }
    const total = (name: (typeof countNames)[number]): number => [...sums.values()].reduce((sum, by) => sum + (by[name] ?? 0), 0)
    expect(total('people')).toBe(count)
    expect(arrivalStates.map((state) => total(state))).toEqual(arrivalStates.map((state) => all.filter((one) => one.state === state).length))
    for (const by of sums.values()) for (const name of countNames) expect(by[name] ?? 0).toBeGreaterThanOrEqual(0)
  }))
})

test('nobody is closed without who closed them, and whoever is opened again is no longer said to be', () => {
  const one = first(1)
  expect(moveArrival(one, 'close')).toBeUndefined()
  const done = moveArrival(one, 'close', { closed })
  expect(done?.closed).toEqual(closed)
  expect(done && moveArrival(done, 'reopen')).toMatchObject({ state: 'reported', closed: undefined })
})

test('the share that reported by themselves is of everybody, in whole percent, and of nobody there is none', () => {
  expect(selfShare({ ...noCounts, people: 400, self: 260 })).toBe(65)
  expect(selfShare(noCounts)).toBeUndefined()
})
