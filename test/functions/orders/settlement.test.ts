import fc from 'fast-check'
import { accountSum, addUp } from '../../../functions/orders/account'
import { apply, settleProposal, type Adjusted } from '../../../functions/orders/adjust'
import type { Campaign } from '../../../functions/orders/campaign'
import type { Order } from '../../../functions/orders/order'
import { newRefund, refundCounted, refundMoved } from '../../../functions/orders/refund'
import { settle } from '../../../functions/orders/settlement'
import { differenceKinds } from '../../../shared/difference-states'
import type { RefundVerb } from '../../../shared/payment-states'
import { settlementColumns, settlementGap } from '../../../shared/settlement-lines'

const makeUps = fc.record({ goods: fc.nat(3000), packing: fc.nat(300), delivery: fc.nat(300), margin: fc.nat(300) })
const shares = fc.tuple(fc.nat(100), fc.nat(100))
const deed = fc.record({ home: fc.nat({ max: 3 }), of: fc.nat({ max: 1 }), kind: fc.constantFrom(...differenceKinds), fen: fc.nat(4000), asked: fc.integer({ min: 1, max: 4 }), answer: fc.constantFrom('accept' as const, 'decline' as const, 'lapse' as const, undefined) })

const refundVerbs = ['send', 'finish', 'refuse', 'give-up', 'give'] as const
/** What the moves of a refund add to the account. */
function counted(fen: number, moves: readonly RefundVerb[]): Record<string, number>[] {
  const order = { id: 'ord_1', campaign: 'cmp_1', household: 'hh_1', title: '团' } as Order
  let refund = newRefund(order, fen, { kind: 'difference', id: 'dif_1', at: '2026-11-25T02:00:00.000Z' })
  return moves.flatMap((verb) => {
    const next = refundMoved(refund, verb, { now: '2026-11-25T02:00:00.000Z', ...(verb === 'give' ? { by: { user: 'u', name: '周敏' } } : {}) })
    if (!next) return []
    const change = refundCounted(refund, next)
    refund = next
    return [addUp(change)]
  })
}

test('over any orders, differences and answers the account comes to zero, line by line and part by part', () => {
  fc.assert(fc.property(fc.tuple(makeUps, makeUps), shares, fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })), { minLength: 4, maxLength: 4 }), fc.array(deed, { maxLength: 20 }), fc.constantFrom('now' as const, 'on-collection' as const), fc.double({ min: 0, max: 1, noNaN: true }), fc.array(fc.constantFrom(...refundVerbs), { maxLength: 8 }), (made, subsidised, homes, deeds, pay, share, moves) => {
    const packages = made.map((makeUp, n) => {
      const costs = makeUp.goods + makeUp.packing + makeUp.delivery + makeUp.margin
      const fen = Math.floor((costs * (subsidised[n] ?? 0)) / 200)
      return { id: `p${String(n)}`, name: `套餐 ${String(n)}`, price: costs - fen, makeUp, ...(fen > 0 ? { subsidy: { programme: n === 0 ? 'veg' : 'staple', fen, each: 5 } } : {}) }
    })
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
    // Each difference was given back by a refund that went its own way.
    if (pay === 'now') bags.flat().forEach((entry, n) => { rows.push(...counted(entry.fen, moves.slice(n % 3))) })
    const told = settle({ id: 'c', content: { title: '团', packages, pay } } as unknown as Campaign, { sold, amount, households: 4 }, accountSum(rows), cash)
    expect([told.ordered, told.adjusted, told.due]).toEqual([amount, off, amount - off])
    expect(told.ordered - told.adjusted - (told.prepaid - told.refunds) - told.cash - told.outstanding).toBe(0)
    expect(told.kept.goods + told.kept.packing + told.kept.delivery + told.kept.margin).toBe(told.due + told.subsidies.reduce((sum, { fen }) => sum + fen, 0))
    expect(told.subsidies.every(({ fen }) => fen > 0)).toBe(true)
    expect(Math.min(...Object.values(told.kept), ...told.lines.map(({ net }) => net), told.outstanding)).toBeGreaterThanOrEqual(0)
    expect(told.lines.reduce((sum, { net }) => sum + net, 0)).toBe(told.due)
    expect(told.back.done + told.back.under + told.back.byHand + told.back.given).toBe(told.refunds)
    expect(Math.min(...Object.values(told.back))).toBeGreaterThanOrEqual(0)
    expect([settlementGap(told), ...settlementColumns(told).map(({ sum }) => sum.fen)]).toEqual([0, told.due, told.due, told.due])
    if (pay === 'now') expect(told.outstanding).toBe(0)
  }), { numRuns: 300 })
})
