import { arrive, canUndo, codeOf, collect, leave, payLater, sameCollecting, stageOf, toldTime, uncollect } from '../../../functions/handover/bag'
import { dueIn, mostDueIn, withPaid, type Bag } from '../../../functions/orders/bag'
import { bagAfter, bagStages, readCode } from '../../../shared/bag-stages'

const now = '2022-08-31T12:00:00.000Z'
const bag: Bag = {
  campaign: 'cmp_1', title: '周末蔬菜团', household: 'hh_1', label: '1栋 101', building: 'b1', typed: '', unit: '', room: '101', state: 'confirmed', followers: ['usr_1'], v: 3,
  orders: [{ id: 'ord_1', by: '张秀英', at: now, lines: [{ package: 'veg', name: '蔬菜包', quantity: 2, price: 3000 }] }],
}
const deed = { event: 'evt_1', by: { user: 'usr_9', name: '王磊' }, how: 'code', at: now, cash: 6000 } as const

test('a bag is expected, arrives, is left over or collected; what is not confirmed has no stage', () => {
  expect(stageOf(bag)).toBe('expected')
  const there = arrive(bag, now) as Bag
  expect([stageOf(there), there.v]).toEqual(['arrived', 4])
  const left = leave(there, 'tsk_1') as Bag
  expect(stageOf(left)).toBe('uncollected')
  expect(stageOf(collect(left, deed, now) as Bag)).toBe('collected')
  for (const state of ['placed', 'void', 'cancelled'] as const) expect(stageOf({ ...bag, state })).toBeUndefined()
})

test('what has arrived does not arrive again, what is collected is not left over, what never arrived is not either', () => {
  const there = arrive(bag, now) as Bag
  expect(arrive(there, now)).toBeUndefined()
  expect(leave(collect(there, deed, now) as Bag, 'tsk_1')).toBeUndefined()
  expect(leave(bag, 'tsk_1')).toBeUndefined()
})

test('collected once: who and when is said to whoever comes second, in civil time', () => {
  const done = collect(bag, deed, now) as Bag
  expect(done).toMatchObject({ collected: { at: now, by: { name: '王磊' }, how: 'code', event: 'evt_1' }, cash: { fen: 6000, at: now } })
  expect(collect(done, { ...deed, event: 'evt_2' }, now)).toEqual({ refused: 'collected', who: '王磊 · 08-31 20:00' })
  expect(collect({ ...bag, state: 'placed' }, deed, now)).toEqual({ refused: 'not-confirmed' })
})

test('a wrong tick is taken back by whoever made it or leads the campaign, for a day from when the server heard of it', () => {
  const done = collect(bag, deed, now) as Bag
  const [own, lead, other] = [{ user: 'usr_9', leads: false }, { user: 'usr_1', leads: true }, { user: 'usr_8', leads: false }]
  const day = (ms: number): string => new Date(Date.parse(now) + 24 * 3_600_000 + ms).toISOString()
  expect([own, lead, other].map((who) => canUndo(done, who, day(-1)))).toEqual([true, true, false])
  expect([own, lead].map((who) => canUndo(done, who, day(0)))).toEqual([false, false])
  // Told eleven hours later by a phone that had no network.
  const late = collect(bag, { ...deed, at: '2022-08-31T01:00:00.000Z' }, now) as Bag
  expect([late.collected?.at, canUndo(late, own, day(-1))]).toEqual(['2022-08-31T01:00:00.000Z', true])
  expect([bag, { ...done, task: 'tsk_1' }, { ...done, missing: [{ id: 'mis_1', package: 'veg' }] }].map((one) => canUndo(one, own, now))).toEqual([false, false, false])
})

test('it waits again, where its building has its bags as arrived, and nothing was paid for it', () => {
  const done = collect(bag, deed, now) as Bag
  expect([stageOf(uncollect(done, undefined)), stageOf(uncollect(done, now)), stageOf(uncollect({ ...done, arrived: now }, undefined))]).toEqual(['expected', 'arrived', 'arrived'])
  expect(uncollect(done, undefined)).toEqual({ ...bag, v: done.v + 1 })
  for (const stage of bagStages) expect(bagAfter(stage, 'uncollect')).toBe(stage === 'collected' ? 'arrived' : undefined)
})

test('the same deed is known by its id, hand, way and money', () => {
  const done = collect(bag, deed, now) as Bag
  expect(sameCollecting(done, deed)).toBe(true)
  for (const other of [{ event: 'evt_2' }, { how: 'door' as const }, { cash: 1 }, { by: { user: 'usr_8', name: '王磊' } }]) expect(sameCollecting(done, { ...deed, ...other })).toBe(false)
})

test.each([['2022-08-31T11:00:00Z', '2022-08-31T11:00:00.000Z'], ['2022-08-31T12:00:01Z', now], ['1970-01-01T00:00:00Z', now], ['2022-08-28T12:00:00Z', '2022-08-28T12:00:00.000Z'], ['2022-08-28T11:59:59Z', now]])('a phone that says %s is written down as %s', (at, written) => {
  expect(toldTime(at, now)).toBe(written)
})

test('the code is six plain characters, the same for a household and campaign, another for others', () => {
  expect(codeOf(bag)).toMatch(/^[A-DF-HJKMNP-TV-Z][0-9A-HJKMNP-TV-Z]{5}$/)
  expect(codeOf(bag)).toBe(codeOf({ ...bag }))
  expect(codeOf(bag)).not.toBe(codeOf({ ...bag, household: 'hh_2' }))
  expect(codeOf(bag)).not.toBe(codeOf({ ...bag, campaign: 'cmp_2' }))
})

test.each([['SW-K7P2MX', 'K7P2MX'], [' k7p 2mx ', 'K7P2MX'], ['K7P-2MX', 'K7P2MX'], ['KOILMX', 'K011MX']])('"%s" is read as %s', (typed, code) => {
  expect(readCode(typed)).toBe(code)
})

test('what was paid before is not taken again on collection, and what was taken off is not either', () => {
  expect([dueIn(bag), dueIn(withPaid(bag, 'ord_1'))]).toEqual([6000, 0])
  const off = { id: 'a', difference: 'd', kind: 'shortage', package: 'veg', name: '蔬菜包', quantity: 1, fen: 2500, reason: '少一包', at: now, state: 'made', parts: [{ order: 'ord_1', fen: 2500 }] } as unknown as NonNullable<Bag['adjusted']>[number]
  expect([dueIn({ ...bag, adjusted: [off] }), dueIn({ ...withPaid(bag, 'ord_1'), adjusted: [off] })]).toEqual([3500, 0])
  expect([mostDueIn({ ...bag, adjusted: [off] } as Bag), mostDueIn(withPaid(bag, 'ord_1'))]).toEqual([6000, 0])
})

test('what was paid is written down later once, of a bag that was handed over without saying so', () => {
  const by = { user: 'usr_1', name: '周敏' }
  const done = collect(bag, { ...deed, cash: undefined }, now) as Bag
  expect(payLater(done, 6000, by, now)).toEqual({ ...done, cash: { fen: 6000, at: now, by }, v: done.v + 1 })
  expect(payLater(payLater(done, 6000, by, now) as Bag, 1, by, now)).toBeUndefined()
  expect(payLater(bag, 6000, by, now)).toBeUndefined()
})
