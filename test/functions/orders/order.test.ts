import { amountOf, cancelOrder, changeOrder, linesOf, moreOf, newOrder, settleOrder, totalOf, type Order, type OrderLine } from '../../../functions/orders/order'
import { newId } from '../../../shared/ids'
import { aContent, wanted } from '../../support/campaigns'
import { timeNow, useClock } from '../../support/clock'

useClock()
const line = (id: string, quantity: number, price = 3000): OrderLine => ({ package: id, name: id, quantity, price })
const placed = (lines: OrderLine[] = [line('veg', 2)]): Order =>
  newOrder({ id: newId('order'), campaign: newId('campaign'), title: '团', household: newId('household'), label: '1401', by: { user: 'u', name: '张秀英' }, at: timeNow(), lines, print: 'p', shards: 4 })

test('an order costs what its lines sum to, in fen', () => {
  expect(placed([line('veg', 3, 999), line('egg', 2, 2550)])).toMatchObject({ state: 'placed', total: 8097, v: 1 })
  expect([amountOf(line('veg', 3, 999)), totalOf([])]).toEqual([2997, 0])
})

test('its lines have the names and prices of the campaign', () => {
  const content = aContent()
  expect(linesOf({ content }, wanted(content as never, { egg: 2, veg: 1 }))).toEqual([{ package: 'egg', name: '鸡蛋', quantity: 2, price: 2550 }, { package: 'veg', name: '蔬菜包', quantity: 1, price: 3000 }])
  expect(linesOf({ content }, [{ package: 'veg', quantity: 1, price: 3000 }, { package: 'no', quantity: 1, price: 1 }])).toEqual({ refused: 'invalid', fields: [{ path: 'lines.1.package', code: 'package' }] })
  expect(linesOf({ content }, [{ package: 'veg', quantity: 1, price: 2999 }])).toEqual({ refused: 'stale-price', fields: [{ path: 'lines.0.price', code: 'price-now:30.00' }] })
})

test('it is changed from the version that was seen, cancelled once, and settled once', () => {
  const order = placed()
  expect(changeOrder(order, [line('veg', 1)], 1)).toMatchObject({ total: 3000, v: 2 })
  expect(changeOrder(order, [line('veg', 1)], 2)).toEqual({ refused: 'stale' })
  const gone = cancelOrder(order, timeNow()) as Order
  expect(gone).toMatchObject({ state: 'cancelled', v: 2 })
  expect([cancelOrder(gone, timeNow()), changeOrder(gone, [], 2)]).toEqual([{ refused: 'order-over' }, { refused: 'order-over' }])
  const settled = settleOrder(order, 'confirm')
  expect(settled).toMatchObject({ state: 'confirmed', v: 2 })
  expect([settled && settleOrder(settled, 'void'), settleOrder(gone, 'confirm')]).toEqual([undefined, undefined])
  expect(settleOrder(order, 'void')).toMatchObject({ state: 'void' })
})

test('a change takes what is more and gives back what is less; what stays is not named', () => {
  expect(moreOf([line('a', 2), line('b', 1), line('c', 1)], [line('a', 2), line('b', 3), line('d', 1)])).toEqual({ b: 2, c: -1, d: 1 })
})
