import fc from 'fast-check'
import { apply, fix, settleProposal, spreadChange, takenOff, untouched, type Adjusted, type Differing } from '../../../functions/orders/adjust'
import { differenceKinds, type DifferenceKind } from '../../../shared/difference-states'

const veg = { id: 'veg', price: 3000, makeUp: { goods: 2700, packing: 100, delivery: 150, margin: 50 } }
const at = '2022-08-31T02:00:00.000Z'
const aDifference = (kind: DifferenceKind, fen: number, id = 'd1'): Differing => ({ id, kind, name: '蔬菜包', fen, reason: '少送', ...(kind === 'substitution' ? { instead: '白菜' } : {}) })

test('a bag that is short gives back what was asked for each unit', () => {
  const done = apply(aDifference('shortage', 3000), veg, { quantity: 3, entries: [], asked: 2 }, at)
  expect(done).toMatchObject({ entry: { state: 'made', quantity: 2, fen: 6000 }, taken: { fen: 6000, goods: 5400, packing: 200, delivery: 300, margin: 100 } })
})

test('less than the price comes off the goods first', () => {
  expect(apply(aDifference('damage', 2720), veg, { quantity: 1, entries: [], asked: 1 }, at)?.taken).toEqual({ fen: 2720, goods: 2700, margin: 20, delivery: 0, packing: 0, subsidy: 0 })
})

test('what never came is paid by no programme either; what came for less is', () => {
  const cheap = { ...veg, price: 1000, subsidy: { fen: 2000 } }
  expect(apply(aDifference('shortage', 1000), cheap, { quantity: 1, entries: [], asked: 1 }, at)?.taken).toEqual({ fen: 1000, subsidy: 2000, ...veg.makeUp })
  expect(apply(aDifference('damage', 999), cheap, { quantity: 1, entries: [], asked: 1 }, at)?.taken).toMatchObject({ fen: 999, subsidy: 0, goods: 999 })
  expect(apply(aDifference('price-drop', 1000), cheap, { quantity: 1, entries: [], asked: 'all' }, at)?.taken).toMatchObject({ fen: 1000, subsidy: 0 })
  const proposed = apply(aDifference('substitution', 1000), cheap, { quantity: 1, entries: [], asked: 1 }, at)?.entries ?? []
  expect((['accept', 'decline'] as const).map((answer) => settleProposal('d1', answer, cheap, { quantity: 1, entries: proposed })?.taken.subsidy)).toEqual([0, 2000])
})

test('a unit is missing once only, and one whose price has dropped gives back what was left of it', () => {
  const short = apply(aDifference('shortage', 3000), veg, { quantity: 2, entries: [], asked: 1 }, at)
  const drop = apply(aDifference('price-drop', 200, 'd2'), veg, { quantity: 2, entries: short?.entries ?? [], asked: 'all' }, at)
  expect(drop?.taken.fen).toBe(200)
  const rest = apply(aDifference('shortage', 3000, 'd3'), veg, { quantity: 2, entries: drop?.entries ?? [], asked: 'all' }, at)
  expect(rest).toMatchObject({ entry: { quantity: 1, fen: 2800 } })
  expect(apply(aDifference('damage', 1, 'd4'), veg, { quantity: 2, entries: rest?.entries ?? [], asked: 1 }, at)).toBeUndefined()
  expect(apply(aDifference('price-drop', 1, 'd5'), veg, { quantity: 2, entries: rest?.entries ?? [], asked: 'all' }, at)).toBeUndefined()
})

test('a proposal takes nothing until it is answered: the difference on yes, the whole on no, and once', () => {
  const reach = { quantity: 2, entries: apply(aDifference('substitution', 500), veg, { quantity: 2, entries: [], asked: 2 }, at)?.entries ?? [] }
  expect(reach.entries).toMatchObject([{ state: 'proposed', fen: 0, instead: '白菜' }])
  expect(settleProposal('d1', 'accept', veg, reach)?.entry).toMatchObject({ state: 'made', fen: 1000 })
  for (const verb of ['decline', 'lapse'] as const) expect(settleProposal('d1', verb, veg, reach)?.entry).toMatchObject({ state: 'declined', fen: 6000 })
  const settled = settleProposal('d1', 'decline', veg, reach)?.entries ?? []
  expect(settleProposal('d1', 'accept', veg, { quantity: 2, entries: settled })).toBeUndefined()
  expect(settleProposal('other', 'accept', veg, reach)).toBeUndefined()
})

test('what came instead can be missing, once, for what it was to cost; units that came as they were ordered cannot be taken for it', () => {
  const { entries = [] } = settleProposal('d1', 'accept', veg, { quantity: 3, entries: apply(aDifference('substitution', 500), veg, { quantity: 3, entries: [], asked: 2 }, at)?.entries ?? [] }) ?? {}
  const lost = apply({ ...aDifference('shortage', 2500, 'd2'), on: 'd1' }, veg, { quantity: 3, entries, asked: 1 }, at)
  expect(lost).toMatchObject({ entry: { on: 'd1', quantity: 1, fen: 2500 }, taken: { goods: 2200, margin: 50, delivery: 150, packing: 100 } })
  const all = apply({ ...aDifference('damage', 3000, 'd3'), on: 'd1' }, veg, { quantity: 3, entries: lost?.entries ?? [], asked: 'all' }, at)
  expect(all).toMatchObject({ entry: { quantity: 1, fen: 2500 } })
  expect(apply({ ...aDifference('shortage', 1, 'd4'), on: 'd1' }, veg, { quantity: 3, entries: all?.entries ?? [], asked: 1 }, at)).toBeUndefined()
  expect(apply({ ...aDifference('shortage', 1, 'd4'), on: 'other' }, veg, { quantity: 3, entries, asked: 1 }, at)).toBeUndefined()
  expect([untouched(3, all?.entries ?? [], 'veg'), takenOff(veg, 3, all?.entries ?? []).fen]).toEqual([1, 6000])
})

test('an amount is put right up and down; taken back, its units can be said of again; what a later drop has reckoned with stays', () => {
  const short = apply(aDifference('shortage', 3000), veg, { quantity: 2, entries: [], asked: 1 }, at)?.entries ?? []
  const to = (each: number, entries: readonly Adjusted[] = short) => fix({ difference: 'd1', each, reason: '写错了' }, veg, { quantity: 2, entries })
  expect(to(1000)).toMatchObject({ entry: { state: 'made', each: 1000, fen: 1000, fixed: '写错了' }, taken: { fen: -2000, margin: -50, packing: -100, delivery: -150, goods: -1700 } })
  expect(to(2500, to(1000)?.entries)?.taken.fen).toBe(1500)
  const back = to(0)?.entries ?? []
  expect(back).toMatchObject([{ state: 'withdrawn', fen: 0 }])
  expect([untouched(2, back, 'veg'), to(100, back), to(3000), fix({ difference: 'd2', each: 1, reason: '' }, veg, { quantity: 2, entries: short })]).toEqual([2, undefined, undefined, undefined])
  const drop = apply(aDifference('price-drop', 500, 'd2'), veg, { quantity: 2, entries: short, asked: 'all' }, at)?.entries ?? []
  expect(to(0, drop)).toBeUndefined()
  expect(fix({ difference: 'd1', each: 3000, reason: '', collected: true }, veg, { quantity: 2, entries: to(2000)?.entries ?? [] })?.entry).toMatchObject({ fen: 3000, late: 1000 })
})

const step = fc.oneof(
  fc.record({ each: fc.nat(1200), which: fc.nat() }),
  fc.record({ kind: fc.constantFrom(...differenceKinds), fen: fc.integer({ min: 0, max: 1200 }), asked: fc.oneof(fc.constant('all' as const), fc.integer({ min: 1, max: 6 })), on: fc.option(fc.nat(), { nil: undefined }) }),
  fc.record({ answer: fc.constantFrom('accept' as const, 'decline' as const, 'lapse' as const), which: fc.nat() }),
)
/** It may be about what came instead; nothing is exchanged twice, and a price drops for all. */
function onInstead({ kind, on }: { kind: DifferenceKind; on: number | undefined }, entries: readonly Adjusted[]): { on?: string } {
  const swapped = entries.filter((one) => one.kind === 'substitution' && one.state === 'made')
  const found = on === undefined || (kind !== 'shortage' && kind !== 'damage') ? undefined : swapped[on % Math.max(1, swapped.length)]
  return found ? { on: found.difference } : {}
}
const makeUps = fc.record({ goods: fc.nat(400), packing: fc.nat(400), delivery: fc.nat(400), margin: fc.nat(400) })

test('over any differences and answers: never more than was ordered, in whole fen, every sum exact, every order within what it paid', () => {
  fc.assert(fc.property(makeUps, fc.nat(100), fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }), fc.array(step, { maxLength: 25 }), (makeUp, share, quantities, steps) => {
    const costs = makeUp.goods + makeUp.packing + makeUp.delivery + makeUp.margin
    const subsidy = { fen: Math.floor((costs * share) / 200) }
    const price = costs - subsidy.fen
    const offered = { id: 'veg', price, makeUp, subsidy }
    const orders = quantities.map((quantity, n) => ({ id: `o${String(n)}`, lines: [{ package: 'veg', name: '蔬菜包', quantity, price }] }))
    const quantity = quantities.reduce((sum, one) => sum + one, 0)
    let entries: Adjusted[] = []
    const sum = { fen: 0, subsidy: 0, goods: 0, packing: 0, delivery: 0, margin: 0 }
    steps.forEach((one, n) => {
      const put = 'each' in one ? entries[one.which % Math.max(1, entries.length)] : undefined
      const proposal = 'answer' in one ? entries.filter((entry) => entry.kind === 'substitution').map(({ difference }) => difference)[one.which % Math.max(1, entries.length)] : undefined
      const done = 'each' in one
        ? put && (put.kind !== 'substitution' || one.each > put.each) ? fix({ difference: put.difference, each: Math.min(one.each, price), reason: '写错了' }, offered, { quantity, entries }) : undefined
        : 'answer' in one
        ? settleProposal(proposal ?? '', one.answer, offered, { quantity, entries })
        : apply({ ...aDifference(one.kind, Math.min(one.fen, price), `d${String(n)}`), ...onInstead(one, entries) }, offered, { quantity, entries, asked: one.asked }, at)
      if (!done) return
      const { parts, more } = spreadChange(orders, entries, done)
      expect(parts.reduce((all, part) => all + part.fen, 0)).toBe(done.entry.fen)
      expect(more.reduce((all, part) => all + part.fen, 0)).toBe(Math.max(0, done.taken.fen))
      if (!('each' in one)) expect(done.taken.fen).toBeGreaterThanOrEqual(0)
      entries = done.entries.map((entry) => (entry.difference === done.entry.difference ? { ...entry, parts } : entry))
      for (const name of ['fen', 'subsidy', 'goods', 'packing', 'delivery', 'margin'] as const) sum[name] += done.taken[name]
    })
    expect(entries.reduce((all, entry) => all + entry.fen, 0)).toBe(sum.fen)
    expect(takenOff(offered, quantity, entries)).toEqual(sum)
    expect(sum.goods + sum.packing + sum.delivery + sum.margin).toBe(sum.fen + sum.subsidy)
    expect(sum.subsidy).toBeLessThanOrEqual(quantity * subsidy.fen)
    expect(sum.fen).toBeLessThanOrEqual(quantity * price)
    for (const name of ['goods', 'packing', 'delivery', 'margin'] as const) expect(sum[name]).toBeLessThanOrEqual(quantity * makeUp[name])
    expect(untouched(quantity, entries, 'veg')).toBeGreaterThanOrEqual(0)
    for (const { difference } of entries) expect(untouched(quantity, entries, 'veg', difference)).toBeGreaterThanOrEqual(0)
    for (const { id, lines } of orders) {
      const back = entries.flatMap(({ parts = [] }) => parts).filter((part) => part.order === id).reduce((all, part) => all + part.fen, 0)
      expect(back).toBeLessThanOrEqual((lines[0]?.quantity ?? 0) * price)
    }
  }), { numRuns: 500 })
})
