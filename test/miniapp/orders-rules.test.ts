/** The rules behind ordering: how much may stand on an order, how far a campaign is, what is kept, where a link leads. */
import { changeOf, emptyDraft, forgetDraft, isSame, keepDraft, keptDraft, slotOf, standsAlready } from '@/features/orders/draft'
import { campaignOf, campaignScene, campaignWay } from '@/features/orders/link'
import { sortOffers } from '@/features/orders/offers'
import { leftUntil, progressOf, stageOf } from '@/features/orders/stage'
import { atPresentPrices, faultsIn, isFull, put, repriced, roomFor, sameAgain, sumOf } from '@/features/orders/wants'
import { newId } from '@shared/ids'
import { aCampaign, aHome, anOffer, anOrder, bagOf, inHours, lineOf } from './support/campaigns'
import { phone } from './support/taro'

const home = aHome()
const at = new Date().toISOString()

describe('how many may stand on an order', () => {
  const of = aCampaign()
  const [veg = anOffer('', '', 1), egg = anOffer('', '', 1)] = of.packages
  const order = anOrder(of, home, { veg: 1 })

  test.each([
    ['the limit of the household', { ...veg }, undefined, [], { most: 2, by: 'limit' }],
    ['what is left', { ...veg, left: 1 }, undefined, [], { most: 1, by: 'stock' }],
    ['nothing where it is sold out', { ...veg, left: 0 }, undefined, [], { most: 0, by: 'stock' }],
    ['what the household has not had elsewhere', veg, bagOf(of, home, [order]), [], { most: 1, by: 'limit' }],
    ['what the order has itself, when it is changed', { ...veg, left: 0 }, bagOf(of, home, [order]), order.lines, { most: 1, by: 'stock' }],
    ['99 where there is no limit', egg, undefined, [], { most: 99, by: 'order' }],
  ])('%s', (_, one, mine, had, room) => {
    expect(roomFor(one, mine, had)).toEqual(room)
  })

  test('what is too much, no longer offered or not chosen is named at its place', () => {
    const slots = [{ from: inHours(8), to: inHours(9), capacity: 1, taken: 1 }, { from: inHours(9), to: inHours(10), capacity: 1, taken: 0 }]
    const wanted = [{ package: 'veg', quantity: 3, price: 3000 }, { package: 'fish', quantity: 1, price: 100 }]
    expect(faultsIn({ ...of, slots }, { wanted })).toEqual([{ at: 'veg', what: 'limit', most: 2 }, { at: 'fish', what: 'gone' }, { at: 'slot', what: 'unchosen' }])
    expect(faultsIn({ ...of, slots }, { wanted: [], slot: 0 })).toEqual([{ at: 'lines', what: 'none' }, { at: 'slot', what: 'full' }])
    expect(faultsIn({ ...of, slots }, { wanted: wanted.slice(0, 1).map((line) => ({ ...line, quantity: 2 })), slot: 1 })).toEqual([])
  })

  test('a slot that the household has already is not full for it', () => {
    const slot = { from: inHours(8), to: inHours(9), capacity: 1, taken: 1 }
    expect([isFull(slot, undefined), isFull(slot, { slot: { from: slot.from, to: slot.to } })]).toEqual([true, false])
    expect([slotOf({ slot: { from: slot.from, to: slot.to } }, [slot]), slotOf(undefined, [slot])]).toEqual([0, undefined])
  })

  test('the sum is exact to the fen, at the prices that were seen, and a new price is told', () => {
    const seen = put(put([], of.packages, 'egg', 3), of.packages, 'veg', 1)
    expect(seen.map((line) => line.package)).toEqual(['veg', 'egg'])
    expect(sumOf(seen)).toBe(3000 + 3 * 2550)
    const dearer = of.packages.map((one) => (one.id === 'egg' ? { ...one, price: 2650 } : one))
    expect(repriced(seen, dearer)).toEqual([{ id: 'egg', name: '鸡蛋', before: 2550, now: 2650 }])
    expect(sumOf(atPresentPrices(seen, dearer))).toBe(3000 + 3 * 2650)
    expect(put(seen, of.packages, 'veg', 0)).toEqual([{ package: 'egg', quantity: 3, price: 2550 }])
  })

  test('the same again takes what is offered under the same name, as many as there are, and names what is not', () => {
    const before = [{ name: '鸡蛋', quantity: 4 }, { name: '蔬菜包', quantity: 9 }, { name: '鲈鱼', quantity: 1 }]
    expect(sameAgain(before, of.packages)).toEqual({ wanted: [{ package: 'egg', quantity: 4, price: 2550 }, { package: 'veg', quantity: 2, price: 3000 }], gone: ['鲈鱼'] })
    expect(sameAgain(before, of.packages.map((one) => ({ ...one, left: 0 }))).gone).toEqual(['鸡蛋', '蔬菜包', '鲈鱼'])
  })
})

describe('how far a campaign is', () => {
  test.each([
    ['open', {}, 'open'], ['published for later', { opens: inHours(1) }, 'to-come'], ['over, and not counted yet', { closes: inHours(-1) }, 'counting'], ['being counted', { state: 'closing' }, 'counting'],
    ['confirmed', { state: 'confirmed', closes: inHours(-1) }, 'confirmed'], ['called off', { state: 'cancelled' }, 'cancelled'],
  ] as const)('%s', (_, more, stage) => {
    expect(stageOf(aCampaign(more), at)).toBe(stage)
  })

  test('the time that is left is whole minutes, and never less than none', () => {
    const now = Date.parse('2026-11-25T10:00:30Z')
    expect(leftUntil('2026-11-27T12:05:00Z', now)).toEqual({ days: 2, hours: 2, minutes: 4 })
    expect(leftUntil('2026-11-25T09:00:00Z', now)).toEqual({ days: 0, hours: 0, minutes: 0 })
  })

  test('the threshold counts households or money', () => {
    expect(progressOf(aCampaign())).toEqual({ kind: 'households', have: 12, goal: 30, missing: 18, part: 0.4 })
    expect(progressOf(aCampaign({ threshold: { kind: 'amount', atLeast: 18_000 } }))).toMatchObject({ have: 36_000, missing: 0, part: 2 })
    expect(progressOf(aCampaign({ threshold: undefined }))).toBeUndefined()
  })

  test('open ones stand first, the next to close first of all', () => {
    const [late, soon, next, past] = [aCampaign({ closes: inHours(9) }), aCampaign({ closes: inHours(1) }), aCampaign({ opens: inHours(3) }), aCampaign({ state: 'confirmed' })].map(lineOf)
    const sorted = sortOffers([next, late, past, soon].flatMap((one) => one ?? []), Date.now())
    expect([sorted.open, sorted.toCome, sorted.over].map((list) => list.map(({ id }) => id))).toEqual([[soon?.id, late?.id], [next?.id], [past?.id]])
  })
})

describe('what is kept on the phone', () => {
  beforeEach(() => { phone.reset() })
  const of = aCampaign()

  test('a new order and a change of another stand beside one another, each for its household', () => {
    const fresh = { ...emptyDraft(home.id, of.id), wanted: [{ package: 'veg', quantity: 1, price: 3000 }] }
    const order = anOrder(of, home, { egg: 2 })
    const change = changeOf(order, undefined)
    keepDraft(fresh)
    keepDraft(change)
    expect(keptDraft({ household: home.id, campaign: of.id })).toEqual(fresh)
    expect(keptDraft({ household: home.id, campaign: of.id, order: order.id })).toMatchObject({ wanted: [{ package: 'egg', quantity: 2 }], change: { version: 1, total: 5100 } })
    expect(keptDraft({ household: newId('household'), campaign: of.id })).toBeUndefined()
    forgetDraft(fresh)
    expect(keptDraft({ household: home.id, campaign: of.id })).toBeUndefined()
    expect(keptDraft({ household: home.id, campaign: of.id, order: order.id })).toBeDefined()
  })

  test('what was typed for a change goes on with the order as it now is, as another deed', () => {
    const order = anOrder(of, home, { egg: 2 })
    const before = { ...changeOf(order, undefined), wanted: [{ package: 'egg', quantity: 5, price: 2550 }] }
    expect(changeOf(order, undefined, before).change?.event).toBe(before.change?.event)
    const later = changeOf({ ...order, version: 2 }, undefined, before)
    expect(later).toMatchObject({ wanted: before.wanted, change: { version: 2 } })
    expect(later.change?.event).not.toBe(before.change?.event)
  })

  test('only so many are kept, and nothing of another shape', () => {
    const drafts = Array.from({ length: 15 }, () => emptyDraft(home.id, newId('campaign')))
    for (const one of drafts) keepDraft(one)
    expect(drafts.map(({ campaign }) => keptDraft({ household: home.id, campaign }) !== undefined)).toEqual(drafts.map((_, n) => n >= 3))
    phone.storage.set('draft-order', { x: { id: 'ord', household: home.id, campaign: of.id, wanted: [{ package: 1 }] } })
    expect(keptDraft({ household: home.id, campaign: of.id })).toBeUndefined()
  })

  test('an order whose answer was lost is known by its id', () => {
    const order = anOrder(of, home, { egg: 2 })
    const draft = { ...emptyDraft(home.id, of.id), id: order.id, wanted: [{ package: 'egg', quantity: 2, price: 2550 }] }
    const mine = bagOf(of, home, [order])
    expect([standsAlready(draft, { mine }), standsAlready(draft, {}), standsAlready({ ...draft, id: newId('order') }, { mine })]).toEqual([true, false, false])
    expect([isSame(draft, order), isSame({ ...draft, wanted: [] }, order)]).toEqual([true, false])
  })
})

test('a campaign is known by its id, or by what a code of WeChat carries in 32 characters', () => {
  const id = newId('campaign')
  const scene = campaignScene(id)
  expect(scene.length).toBeLessThanOrEqual(32)
  expect([campaignOf({ id }), campaignOf({ scene }), campaignOf({ scene: encodeURIComponent(scene) })]).toEqual([id, id, id])
  expect([campaignOf({}), campaignOf({ id: 'x' }), campaignOf({ scene: 'c=4201' })]).toEqual([undefined, undefined, undefined])
  expect(campaignWay(id)).toBe(`/features/orders/pages/campaign/index?id=${id}`)
})
