import { callOff, delivers, extend, newDraft, publish, raise, redraft, takesOrders, widen, type Campaign } from '../../../functions/orders/campaign'
import { newId } from '../../../shared/ids'
import { aContent, aPackage, inHours, withoutLimit } from '../../support/campaigns'
import { timeNow, useClock } from '../../support/clock'
import { at, pathOf } from '../../support/places'

useClock()
const draft = (more: Parameters<typeof aContent>[0] = {}): Campaign => newDraft({ id: newId('campaign'), path: pathOf(at.grid), leader: { user: 'u', name: '周敏' }, content: aContent(more) })
const open = (more: Parameters<typeof aContent>[0] = {}): Campaign => publish(draft(more), 1, timeNow()) as Campaign

test('a draft is rewritten from the version that was seen, what is published is not', () => {
  expect(redraft(draft(), aContent({ title: '水果团' }), 1)).toMatchObject({ v: 2, content: { title: '水果团' } })
  expect(redraft(draft(), aContent(), 7)).toEqual({ refused: 'stale' })
  expect(redraft(open(), aContent(), 2)).toEqual({ refused: 'not-draft' })
})

test('it is published as it was seen, while its close is to come', () => {
  expect(open({ packages: [aPackage('veg', { stock: 100 })] })).toMatchObject({ state: 'open', v: 2, shards: 13 })
  expect(publish(draft(), 2, timeNow())).toEqual({ refused: 'stale' })
  expect(publish(draft(), 1, inHours(11))).toMatchObject({ refused: 'invalid', fields: [{ path: 'closes', code: 'closes-past' }] })
  expect(publish(open(), 2, timeNow())).toEqual({ refused: 'not-draft' })
})

test('it closes later, never earlier, and not once it is over', () => {
  expect(extend(open(), inHours(20), timeNow())).toMatchObject({ state: 'open', content: { closes: inHours(20) } })
  expect(extend(open(), inHours(9), timeNow())).toMatchObject({ fields: [{ code: 'closes-later' }] })
  expect(extend(open(), inHours(24 * 15), timeNow())).toMatchObject({ fields: [{ code: 'window-long:14' }] })
  expect(extend(open({ slots: [{ from: inHours(11), to: inHours(12), capacity: 9 }] }), inHours(12), timeNow())).toMatchObject({ fields: [{ code: 'slot-order' }] })
  expect(extend(open(), inHours(20), inHours(10))).toEqual({ refused: 'campaign-over' })
})

test('stock is added where there is a stock', () => {
  expect(raise(open(), { package: 'veg', by: 5 }, timeNow())).toMatchObject({ content: { packages: [{ id: 'veg', stock: 25 }, { id: 'egg' }] } })
  expect(raise(open(withoutLimit), { package: 'egg', by: 5 }, timeNow())).toMatchObject({ fields: [{ path: 'package', code: 'unlimited' }] })
  expect(raise(open(), { package: 'none', by: 5 }, timeNow())).toMatchObject({ fields: [{ path: 'package', code: 'package' }] })
  expect(raise(open(), { package: 'veg', by: 5 }, inHours(10))).toEqual({ refused: 'campaign-over' })
})

test('room is added where there is a limit', () => {
  expect(widen(open({ capacity: { of: 'households', atMost: 10 } }), 5, timeNow())).toMatchObject({ v: 3, content: { capacity: { of: 'households', atMost: 15 } } })
  expect(widen(open(), 5, timeNow())).toEqual({ refused: 'invalid', fields: [{ path: 'by', code: 'no-capacity' }] })
  expect(widen(open({ capacity: { of: 'bags', atMost: 10 } }), 5, inHours(10))).toEqual({ refused: 'campaign-over' })
  expect(widen(draft({ capacity: { of: 'bags', atMost: 10 } }), 5, timeNow())).toEqual({ refused: 'campaign-over' })
})

test('it is called off while it is open', () => {
  expect(callOff(open(), '没有货')).toMatchObject({ state: 'cancelled', reason: '没有货' })
  expect(callOff(draft(), '没有货')).toEqual({ refused: 'campaign-over' })
})

test('it takes orders from its opening to just before its close', () => {
  const of = open({ opens: inHours(1) })
  expect([timeNow(), inHours(1), inHours(9.9), inHours(10)].map((now) => takesOrders(of, now)?.refused)).toEqual(['not-open-yet', undefined, undefined, 'campaign-over'])
  expect(takesOrders(draft(), timeNow())).toEqual({ refused: 'campaign-over' })
})

test('it is for homes at its place, in its buildings where it names some', () => {
  expect([at.building, at.otherBuilding].map((id) => delivers(open(), pathOf(id)))).toEqual([true, false])
  expect([at.building, at.secondBuilding].map((id) => delivers(open({ buildings: [at.building] }), pathOf(id)))).toEqual([true, false])
})
