import { cancelOrder, changeOrder, newOrder, type Order } from '../../../functions/orders/order'
import { holdUntil, isCounted, lookLater, paid, paidLate, payable, refundable, unpaid, type Held } from '../../../functions/orders/payment'
import { newId } from '../../../shared/ids'
import { aContent, inHours } from '../../support/campaigns'
import { timeNow, useClock } from '../../support/clock'

useClock()
const minutes = (count: number): string => inHours(count / 60)
const line = (id: string, quantity: number) => ({ package: id, name: id, quantity, price: 3000 })
const held = (): Held => newOrder({ id: newId('order'), campaign: newId('campaign'), title: '团', household: newId('household'), label: '1401', by: { user: 'u', name: '张秀英' }, at: timeNow(), lines: [line('veg', 2)], print: 'p', shards: 4 }, minutes(15)) as Held
const money = { transaction: '42000001', paidAt: timeNow() }

test('an order is held for 15 minutes, until the close where that is sooner, and for two at the least', () => {
  expect([10, 0.1, 0.01, -1].map((hours) => holdUntil({ content: aContent({ closes: inHours(hours) }) }, timeNow()))).toEqual([minutes(15), inHours(0.1), minutes(2), minutes(2)])
})

test('it is held with its whole amount awaited, counts nowhere, and cannot be changed', () => {
  const order = held()
  expect(order).toMatchObject({ state: 'held', payment: { state: 'awaited', fen: 6000, refunded: 0, until: minutes(15), look: minutes(2) } })
  expect([isCounted(order), refundable(order), changeOrder(order, [line('veg', 1)], 1)]).toEqual([false, 0, { refused: 'unpaid' }])
})

test('it can be paid while it is held, and until the end of the hold', () => {
  const order = held()
  expect(payable(order, minutes(14))).toBe(order.payment)
  for (const [one, at] of [[order, minutes(15)], [paid(order, money), timeNow()], [unpaid(order, false), timeNow()], [cancelOrder(order, timeNow()), timeNow()]] as const) expect(payable(one as Order, at)).toBeUndefined()
})

test('paid in time it is placed, and paid once', () => {
  const next = paid(held(), money) as Held
  expect(next).toMatchObject({ state: 'placed', v: 2, payment: { state: 'paid', ...money } })
  expect([isCounted(next), refundable(next), paid(next, money), paidLate(next, money), unpaid(next, false)]).toEqual([true, 6000, undefined, undefined, undefined])
})

test('paid for, it becomes smaller and not larger; the line is named', () => {
  const next = paid(held(), money) as Order
  expect(changeOrder(next, [line('veg', 3)], 2)).toEqual({ refused: 'invalid', fields: [{ path: 'lines.0.quantity', code: 'paid-for:2' }] })
  expect(changeOrder(next, [line('veg', 1), line('egg', 1)], 2)).toEqual({ refused: 'invalid', fields: [{ path: 'lines.1.quantity', code: 'paid-for:0' }] })
  expect(changeOrder(next, [line('veg', 1)], 2)).toMatchObject({ total: 3000 })
})

test('unpaid at its end it is cancelled, void where the campaign was called off; money after that is late and counts nowhere', () => {
  for (const [off, state] of [[false, 'cancelled'], [true, 'void']] as const) {
    const over = unpaid(held(), off) as Held
    expect(over).toMatchObject({ state, payment: { state: 'closed' } })
    const late = paidLate(over, money) as Held
    expect(late).toMatchObject({ state, payment: { state: 'late', ...money } })
    expect([isCounted(over), isCounted(late), refundable(late), paid(over, money)]).toEqual([false, false, 6000, undefined])
  }
})

test('cancelled by the household while WeChat could still take money: looked at at once, closed, or late', () => {
  const gone = cancelOrder(held(), minutes(3)) as Held
  expect(gone).toMatchObject({ state: 'cancelled', payment: { state: 'awaited', look: minutes(3) } })
  expect(unpaid(gone, false)).toMatchObject({ state: 'cancelled', payment: { state: 'closed' } })
  expect(paidLate(gone, money)).toMatchObject({ state: 'cancelled', payment: { state: 'late' } })
  expect(paidLate(held(), money)).toMatchObject({ state: 'void', payment: { state: 'late' } })
})

test('the clock asks after two minutes, four, eight, at the end of the hold, and then each minute', () => {
  const { payment, at } = held()
  const looks: string[] = [payment.look]
  for (let last = payment; looks.length < 6;) {
    last = lookLater(last, at, last.look)
    looks.push(last.look)
  }
  expect(looks).toEqual([2, 4, 8, 15, 16, 17].map(minutes))
})
