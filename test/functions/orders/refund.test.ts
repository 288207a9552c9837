import { newOrder, type Order } from '../../../functions/orders/order'
import { paid, refundable, type Held } from '../../../functions/orders/payment'
import { mostTries, newRefund, refundMoved, stillUnderWay, type Refund } from '../../../functions/orders/refund'
import { askRefund, askWhole } from '../../../functions/orders/refunds'
import { bare, newId } from '../../../shared/ids'
import { inHours } from '../../support/campaigns'
import { timeNow, useClock } from '../../support/clock'

useClock()
const made = (until?: string): Order => newOrder({ id: newId('order'), campaign: newId('campaign'), title: '团', household: newId('household'), label: '1401', by: { user: 'u', name: '张秀英' }, at: timeNow(), lines: [{ package: 'veg', name: '蔬菜包', quantity: 2, price: 3000 }], print: 'p', shards: 4 }, until)
const bought = (): Order => paid(made(inHours(1)) as Held, { transaction: '42', paidAt: timeNow() }) as Order
const cause = (kind: 'changed' | 'difference' = 'changed') => ({ kind, id: newId('event'), at: timeNow() })
const asked = (): Refund => newRefund(bought(), 1000, cause())
const minutesTo = ({ due }: Refund, now: string): number => Math.round((Date.parse(due) - Date.parse(now)) / 60_000)

test('a refund is written with the order that gives it back, and never is more than what is left of what was paid', () => {
  const [order, first] = [bought(), cause('difference')]
  const one = askRefund(order, 2500, { ...first, reason: '菜不新鲜' })
  expect(one.order.payment).toMatchObject({ fen: 6000, refunded: 2500 })
  expect(one.writes).toMatchObject([{ put: { fen: 2500, paid: 6000, cause: 'difference', reason: '菜不新鲜', state: 'asked', number: `${bare(order.id)}-${bare(first.id)}` }, when: 'absent' }, { put: { id: `rfd_${bare(first.id)}` } }])
  expect(() => askRefund(one.order, 3501, cause())).toThrow(RangeError)
  expect(() => askRefund(one.order, -1, cause())).toThrow(RangeError)
  const rest = askWhole(one.order, cause())
  expect(rest.order.payment).toMatchObject({ refunded: 6000 })
  expect([refundable(rest.order), askWhole(rest.order, cause()).writes]).toEqual([0, []])
})

test('what was not paid over WeChat gives nothing back', () => {
  for (const order of [made(), made(inHours(1))]) expect(askRefund(order, 1000, cause())).toEqual({ order, writes: [] })
})

test('it is sent, and done; its number stays', () => {
  const sent = refundMoved(asked(), 'send', { now: timeNow() }) as Refund
  expect(sent).toMatchObject({ state: 'sent', sentAt: timeNow(), v: 2 })
  expect(refundMoved(sent, 'finish', { now: inHours(1) })).toMatchObject({ state: 'done', doneAt: inHours(1), number: sent.number })
  expect(refundMoved(refundMoved(sent, 'finish', { now: inHours(1) }) as Refund, 'refuse', { now: inHours(2) })).toBeUndefined()
})

test('refused, it is tried again later and later, and in the end given back by hand', () => {
  let one: Refund = asked()
  const waits: number[] = []
  for (let tries = 1; one.state !== 'by-hand'; tries += 1) {
    one = refundMoved(one, 'refuse', { now: timeNow(), why: 'NOT_ENOUGH' }) as Refund
    if (one.state === 'failed') waits.push(minutesTo(one, timeNow()))
    expect(tries).toBeLessThanOrEqual(mostTries)
  }
  expect([waits, one.why, one.tries]).toEqual([[1, 5, 15, 60, 240, 720, 1440], 'NOT_ENOUGH', mostTries])
  expect(refundMoved(one, 'give', { now: timeNow(), by: { user: 'l', name: '周敏' } })).toMatchObject({ state: 'done', by: { name: '周敏' } })
})

test('closed at WeChat, it is asked for anew under another number; given up, it is not tried again', () => {
  const sent = refundMoved(asked(), 'send', { now: timeNow() }) as Refund
  expect(refundMoved(sent, 'refuse', { now: timeNow(), anew: true })).toMatchObject({ state: 'failed', tries: 1, number: `${sent.number}-1` })
  expect(refundMoved(sent, 'give-up', { now: timeNow(), why: 'ABNORMAL' })).toMatchObject({ state: 'by-hand' })
})

test('what is said of a number that it no longer has changes nothing', () => {
  const sent = refundMoved(asked(), 'send', { now: timeNow() }) as Refund
  const anew = refundMoved(sent, 'refuse', { now: timeNow(), number: sent.number, anew: true }) as Refund
  expect([refundMoved(anew, 'send', { now: timeNow(), number: sent.number }), refundMoved(anew, 'refuse', { now: timeNow(), number: sent.number, anew: true })]).toEqual([undefined, undefined])
  expect(refundMoved(anew, 'send', { now: timeNow(), number: anew.number })).toMatchObject({ state: 'sent' })
})

test('under way for days, it is asked about less and less often, once a day at the least', () => {
  const sent = refundMoved(asked(), 'send', { now: timeNow() }) as Refund
  expect([0, 1, 10, 60].map((hours) => minutesTo(stillUnderWay(sent, inHours(hours)), inHours(hours)))).toEqual([1, 30, 300, 1440])
})
