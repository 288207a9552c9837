import { contentsOf, demandOf, emptyBag, floorOf, soldOut, totalIn, wholeIn, withOrder, withoutOrder, withPaid, type Bag } from '../../../functions/orders/bag'
import { newDraft, publish, type Campaign } from '../../../functions/orders/campaign'
import { newOrder, type Order } from '../../../functions/orders/order'
import { newHousehold } from '../../../functions/identity/household'
import { newId } from '../../../shared/ids'
import { aContent, aPackage, inHours } from '../../support/campaigns'
import { timeNow, useClock } from '../../support/clock'
import { at, pathOf } from '../../support/places'

useClock()
const slot = (from: number) => ({ from: inHours(from), to: inHours(from + 1), capacity: 2 })
const open = (): Campaign => publish(newDraft({ id: newId('campaign'), path: pathOf(at.grid), leader: { user: 'l', name: '周敏' }, content: aContent({ packages: [aPackage('veg', { limit: 5 }), aPackage('egg', { price: 100, stock: undefined, makeUp: { goods: 100, packing: 0, delivery: 0, margin: 0 } })], slots: [slot(10), slot(11)] }) }), 1, timeNow()) as Campaign

const of = open()
const household = { ...newHousehold(newId('household'), { place: at.building, unit: '2', room: '1401' }, pathOf(at.building), timeNow()), contact: { phone: '13812345678', verified: true } }
const file = { household, members: [{ id: 'm', household: household.id, name: '张秀英', user: 'u', v: 1 }, { id: 'n', household: household.id, name: '王磊', user: 'w', v: 1 }, { id: 'o', household: household.id, name: '新人', user: 'x', waiting: 'j', v: 1 }] }
const empty = emptyBag(of, file)
const order = (quantities: Record<string, number>): Order =>
  newOrder({ id: newId('order'), campaign: of.id, title: '团', household: household.id, label: '1401', by: { user: 'd', name: '女儿' }, at: timeNow(), print: 'p', shards: of.shards, lines: Object.entries(quantities).map(([id, quantity]) => ({ package: id, name: id, quantity, price: id === 'veg' ? 3000 : 100 })) })
const filled = (...orders: Order[]): Bag => orders.reduce((bag, one) => withOrder(of, bag, one, 0, file) as Bag, empty)

test('orders of one household are one bag: contents summed, every account told, the phone masked', () => {
  const bag = filled(order({ veg: 2 }), order({ egg: 3, veg: 1 }))
  expect(contentsOf(bag)).toMatchObject([{ package: 'veg', quantity: 3, amount: 9000 }, { package: 'egg', quantity: 3, amount: 300 }])
  expect(bag).toMatchObject({ state: 'placed', v: 2, slot: 0, slotFrom: of.content.slots[0]?.from, followers: ['d', 'u', 'w'], phone: '138****5678' })
  expect(totalIn(bag)).toBe(9300)
})

test('what is not paid yet takes stock, and counts towards the limit, but is in no sum; paid, it counts; let go, everything is free', () => {
  const held = { ...order({ veg: 2 }), state: 'held' as const }
  const bag = filled(held)
  expect(bag).toMatchObject({ state: 'held', orders: [{ held: true }] })
  expect([contentsOf(bag), totalIn(bag), wholeIn(bag)]).toEqual([[], 0, 6000])
  expect(withOrder(of, bag, order({ veg: 4 }), undefined)).toMatchObject({ refused: 'household-limit', fields: [{ code: 'limit-left:3' }] })
  expect(demandOf(of, empty, bag)).toEqual({ packages: { veg: 2, SLOT0: 1 }, limited: ['veg', 'SLOT0'], households: 0, orders: 0, amount: 0, held: 1 })
  const paid = withPaid(bag, held.id)
  expect(paid).toMatchObject({ state: 'placed', orders: [{ held: undefined }] })
  expect(demandOf(of, bag, paid)).toEqual({ packages: { HHveg: 1 }, limited: ['veg'], households: 1, orders: 1, amount: 6000, held: -1 })
  expect(demandOf(of, bag, withoutOrder(bag, held.id))).toEqual({ packages: { veg: -2, SLOT0: -1 }, limited: ['veg', 'SLOT0'], households: 0, orders: 0, amount: 0, held: -1 })
  const both = filled(order({ veg: 1 }), held)
  expect([both.state, withoutOrder(both, held.id).state, withoutOrder({ ...both, state: 'void' }, held.id).state]).toEqual(['placed', 'placed', 'void'])
})

test('the limit of a household counts all its orders but the one that is changed', () => {
  const first = order({ veg: 3 })
  const bag = filled(first)
  expect(withOrder(of, bag, order({ egg: 9, veg: 3 }), undefined)).toEqual({ refused: 'household-limit', fields: [{ path: 'lines.1.quantity', code: 'limit-left:2' }] })
  expect(withOrder(of, bag, { ...first, lines: order({ veg: 5 }).lines }, undefined)).toMatchObject({ orders: [{ lines: [{ quantity: 5 }] }] })
})

test('a slot is chosen once, and may be changed', () => {
  expect(withOrder(of, empty, order({ egg: 1 }), undefined)).toMatchObject({ refused: 'invalid', fields: [{ path: 'slot', code: 'slot' }] })
  expect(withOrder(of, empty, order({ egg: 1 }), 2)).toMatchObject({ refused: 'invalid' })
  expect(withOrder(of, filled(order({ egg: 1 })), order({ egg: 1 }), undefined)).toMatchObject({ slot: 0 })
})

test('what a bag takes from the stock, and what it gives back', () => {
  const first = order({ veg: 2, egg: 1 })
  const bag = filled(first)
  expect(demandOf(of, empty, bag)).toEqual({ packages: { veg: 2, egg: 1, HHveg: 1, HHegg: 1, SLOT0: 1 }, limited: ['veg', 'SLOT0'], households: 1, orders: 1, amount: 6100, held: 0 })
  const moved = withOrder(of, bag, { ...first, lines: order({ veg: 1 }).lines }, 1) as Bag
  expect(demandOf(of, bag, moved)).toEqual({ packages: { veg: -1, egg: -1, HHegg: -1, SLOT0: -1, SLOT1: 1 }, limited: ['veg', 'SLOT0', 'SLOT1'], households: 0, orders: 0, amount: -3100, held: 0 })
  const gone = withoutOrder(bag, first.id)
  expect(gone).toMatchObject({ state: 'cancelled', orders: [], slot: undefined })
  expect(demandOf(of, bag, gone)).toEqual({ packages: { veg: -2, egg: -1, HHveg: -1, HHegg: -1, SLOT0: -1 }, limited: ['veg', 'SLOT0'], households: -1, orders: -1, amount: -6100, held: 0 })
})

test('what lacks is said of the lines, with what the order has of it already; else it is the campaign or the slot', () => {
  const { lines } = order({ egg: 1, veg: 4 })
  expect(soldOut(lines, { veg: 1 }, order({ veg: 2 }).lines)).toEqual({ refused: 'sold-out', fields: [{ path: 'lines.1.quantity', code: 'only-left:3' }] })
  expect(soldOut(lines, { SLOT0: 0 }, [])).toEqual({ refused: 'slot-full', fields: [{ path: 'slot', code: 'slot-full' }] })
  expect(soldOut(lines, { CAP: 0, SLOT0: 0 }, [])).toEqual({ refused: 'campaign-full' })
})

test.each([['1401', '14'], ['902', '9'], ['101', '1'], ['12', ''], ['A座', ''], ['', '']])('room %s is on floor %s', (room, floor) => {
  expect(floorOf(room)).toBe(floor)
})
