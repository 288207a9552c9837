import fc from 'fast-check'
import { choose, lacking, onOne, shardCount, spread, sumsOf, type Demand, type Part, type Shard } from '../../../functions/orders/stock'

const shard = (k: number, left: Record<string, number>): Shard => ({ k, opens: '', closes: '', frozen: false, left, sold: {}, households: 0, orders: 0, amount: 0, held: 0 })
const demand = (packages: Record<string, number>, limited = Object.keys(packages)): Demand => ({ packages, limited, households: 1, orders: 1, amount: 100, held: 0 })

/** As the table would do it, where the conditions hold. */
function carriedOut(shards: readonly Shard[], parts: readonly Part[]): Shard[] | 'refused' {
  for (const { k, least } of parts) if (Object.entries(least).some(([id, quantity]) => (shards[k]?.left[id] ?? 0) < quantity)) return 'refused'
  return shards.map((one) => {
    const part = parts.find(({ k }) => k === one.k)
    if (!part) return one
    const left = { ...one.left }
    const sold = { ...one.sold }
    for (const [id, quantity] of Object.entries(part.packages)) {
      if (id in left) left[id] = (left[id] ?? 0) - quantity
      sold[id] = (sold[id] ?? 0) + quantity
    }
    return { ...one, left, sold, households: one.households + part.households, orders: one.orders + part.orders, amount: one.amount + part.amount }
  })
}

test.each([[1, 4], [32, 4], [33, 5], [500, 63], [512, 64], [100_000, 64]])('a stock of %d stands on %d shards', (stock, shards) => {
  expect(shardCount([{ id: 'a', stock: 1 }, { id: 'b', stock }])).toBe(shards)
})

test('what has no end is spread as far as it goes', () => {
  expect(shardCount([{ id: 'a', stock: 5 }, { id: 'b' }])).toBe(64)
})

test('a stock is spread whole, in parts that differ by one at most', () => {
  fc.assert(fc.property(fc.nat({ max: 100_000 }), fc.integer({ min: 1, max: 64 }), fc.nat(), (amount, parts, first) => {
    const spreaded = spread(amount, parts, first)
    expect(spreaded.reduce((sum, one) => sum + one, 0)).toBe(amount)
    expect(Math.max(...spreaded) - Math.min(...spreaded)).toBeLessThanOrEqual(1)
  }))
})

test('the larger parts begin where they are said to, so that what is scarce does not stand together', () => {
  expect([spread(2, 4), spread(2, 4, 2), spread(5, 4, 3), spread(3, 4, 7)]).toEqual([[1, 1, 0, 0], [0, 0, 1, 1], [1, 1, 1, 2], [1, 1, 0, 1]])
})

test('one shard that has everything is taken, not one where somebody just was', () => {
  const shards = [shard(0, { a: 5 }), shard(1, { a: 1 }), shard(2, { a: 5 })]
  for (const chance of [0, 0.5, 0.99]) expect(choose(shards, demand({ a: 2 }), new Set([0]), () => chance)).toMatchObject([{ k: 2, least: { a: 2 } }])
  expect(choose(shards, demand({ a: 2 }), new Set([0, 2]), () => 0)).toMatchObject([{ k: 0 }])
})

test('an order is split where no shard has enough; it is counted once', () => {
  const parts = choose([shard(0, { a: 2, b: 0 }), shard(1, { a: 1, b: 1 })], demand({ a: 3, b: 1, c: 4 }, ['a', 'b']), new Set(), () => 0)
  expect(parts).toEqual([
    { k: 0, packages: { a: 2, c: 4 }, limited: ['a', 'b'], least: { a: 2 }, households: 1, orders: 1, amount: 100, held: 0 },
    { k: 1, packages: { a: 1, b: 1 }, limited: ['a', 'b'], least: { a: 1, b: 1 }, households: 0, orders: 0, amount: 0, held: 0 },
  ])
})

test('what comes back and what has no end need no stock', () => {
  expect(onOne(3, demand({ a: -2, c: 9 }, ['a']))).toMatchObject([{ k: 3, packages: { a: -2, c: 9 }, least: {} }])
  expect(lacking([], demand({ a: -2, c: 9 }, ['a']))).toEqual({})
})

test('it is said of which packages there is too little anywhere, and how much there is', () => {
  expect(lacking([shard(0, { a: 1, b: 9 }), shard(1, { a: 1, b: 0 })], demand({ a: 3, b: 9 }))).toEqual({ a: 2 })
})

test('over any orders, changes and cancellations stock is never negative, sold and left are the stock, and nothing is refused that is there', () => {
  const step = fc.record({ take: fc.boolean(), a: fc.integer({ min: 0, max: 9 }), b: fc.integer({ min: 0, max: 4 }), pick: fc.nat(), chance: fc.double({ min: 0, max: 0.999, noNaN: true }) })
  fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 9 }), fc.array(step, { maxLength: 60 }), (stockA, stockB, count, steps) => {
    let shards = spread(stockA, count).map((a, k) => shard(k, { a, b: spread(stockB, count)[k] ?? 0 }))
    const held: Record<string, number>[] = []
    for (const { take, a, b, pick, chance } of steps) {
      const place = pick % (held.length + 1)
      const before = held[place] ?? { a: 0, b: 0 }
      const after = take ? { a, b } : { a: 0, b: 0 }
      const wanted = demand({ a: (after.a ?? 0) - (before['a'] ?? 0), b: (after.b ?? 0) - (before['b'] ?? 0) }, ['a', 'b'])
      const { left } = sumsOf(shards)
      const lack = lacking(shards, wanted)
      expect(Object.keys(lack).sort()).toEqual((['a', 'b'] as const).filter((id) => (wanted.packages[id] ?? 0) > Math.max(0, left[id] ?? 0)))
      if (Object.keys(lack).length > 0) continue
      const next = carriedOut(shards, choose(shards, wanted, new Set([pick % count]), () => chance))
      if (next === 'refused') throw new Error('What was there was not given')
      shards = next
      held[place] = after
      const sums = sumsOf(shards)
      expect([(sums.left['a'] ?? 0) + (sums.sold['a'] ?? 0), (sums.left['b'] ?? 0) + (sums.sold['b'] ?? 0)]).toEqual([stockA, stockB])
      expect(sums.sold['a'] ?? 0).toBe(held.reduce((sum, one) => sum + (one['a'] ?? 0), 0))
      for (const one of shards) expect(Math.min(one.left['a'] ?? 0, one.left['b'] ?? 0)).toBeGreaterThanOrEqual(0)
    }
  }))
})
