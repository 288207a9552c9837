import fc from 'fast-check'
import { accountSum, addUp } from '../../../functions/orders/account'
import { apply, settleProposal, type Adjusted } from '../../../functions/orders/adjust'
import type { Campaign } from '../../../functions/orders/campaign'
import { settle } from '../../../functions/orders/settlement'
import { differenceKinds } from '../../../shared/difference-states'

const makeUps = fc.record({ goods: fc.nat(3000), packing: fc.nat(300), delivery: fc.nat(300), margin: fc.nat(300) })
const deed = fc.record({ home: fc.nat({ max: 3 }), of: fc.nat({ max: 1 }), kind: fc.constantFrom(...differenceKinds), fen: fc.nat(4000), asked: fc.integer({ min: 1, max: 4 }), answer: fc.constantFrom('accept' as const, 'decline' as const, 'lapse' as const, undefined) })

test('over any orders, differences and answers the account comes to zero, line by line and part by part', () => {
  fc.assert(fc.property(fc.tuple(makeUps, makeUps), fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })), { minLength: 4, maxLength: 4 }), fc.array(deed, { maxLength: 20 }), fc.constantFrom('now' as const, 'on-collection' as const), fc.double({ min: 0, max: 1, noNaN: true }), (made, homes, deeds, pay, share) => {
    const packages = made.map((makeUp, n) => ({ id: `p${String(n)}`, name: `套餐 ${String(n)}`, price: makeUp.goods + makeUp.packing + makeUp.delivery + makeUp.margin, makeUp }))
    const bags = homes.map((): Adjusted[] => [])
    const rows: Record<string, number>[] = homes.map(() => ({}))
    deeds.forEach(({ home, of, kind, fen, asked, answer }, n) => {
      const [offered, quantity] = [packages[of], homes[home]?.[of] ?? 0]
      if (!offered) return
      const dif = { id: `d${String(n)}`, kind, name: offered.name, fen: Math.min(fen, offered.price), reason: '少送' }
      const first = apply(dif, offered, { quantity, entries: bags[home] ?? [], asked }, 'now')
      const changes = [first, first && answer ? settleProposal(dif.id, answer, offered, { quantity, entries: first.entries }) : undefined]
      for (const change of changes) {
        if (!change) continue
        bags[home] = change.entries
        for (const [name, by] of Object.entries(addUp({ off: { package: offered.id, units: 0, taken: change.taken } }))) (rows[home] ?? {})[name] = (rows[home]?.[name] ?? 0) + by
      }
    })
    const sold = Object.fromEntries(packages.map(({ id }, of) => [id, homes.reduce((sum, home) => sum + (home[of] ?? 0), 0)]))
    const amount = packages.reduce((sum, { id, price }) => sum + (sold[id] ?? 0) * price, 0)
    const off = bags.flat().reduce((sum, entry) => sum + entry.fen, 0)
    const cash = pay === 'now' ? 0 : Math.floor((amount - off) * share)
    const told = settle({ id: 'c', content: { title: '团', packages, pay } } as unknown as Campaign, { sold, amount, households: 4 }, accountSum(rows), cash)
    expect([told.ordered, told.adjusted, told.due]).toEqual([amount, off, amount - off])
    expect(told.ordered - told.adjusted - (told.prepaid - told.refunds) - told.cash - told.outstanding).toBe(0)
    expect(told.kept.goods + told.kept.packing + told.kept.delivery + told.kept.margin).toBe(told.due)
    expect(Math.min(...Object.values(told.kept), ...told.lines.map(({ net }) => net), told.outstanding)).toBeGreaterThanOrEqual(0)
    expect(told.lines.reduce((sum, { net }) => sum + net, 0)).toBe(told.due)
    if (pay === 'now') expect(told.outstanding).toBe(0)
  }), { numRuns: 300 })
})
