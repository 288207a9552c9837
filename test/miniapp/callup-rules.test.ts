/** When a call-up is, as it was chosen; how it is cut into shifts; what somebody can do at it. */
import { callFaults, shiftsFaults } from '@/features/callups/judge'
import { freshCall, freshShifts } from '@/features/callups/draft'
import { firstAfter, shiftsOf, spanOf, timeOf } from '@/features/callups/times'
import { opensAt, stepsOf } from '@/features/hands/steps'
import type { CallUpCard, MyHand } from '@shared/callups'
import { newId } from '@shared/ids'

const span = { from: '2026-11-26T00:00:00.000Z', until: '2026-11-26T04:00:00.000Z' }
const aCard = (more: Partial<CallUpCard> = {}): CallUpCard => ({ id: newId('callup'), sort: 'hands', place: 'q1', placeName: '怡康苑社区', title: '维持秩序', where: '小广场', ...span, hands: 3, taken: 1, phase: 'open', lead: '陈晓梅', as: 'q1', ...more })
const mine = (state: MyHand['state']): MyHand => ({ state, at: span.from })
const at = (time: string): number => Date.parse(`2026-11-26T${time}+08:00`)

test('an end before the beginning is that of the next day; nothing is a span until all of it is chosen', () => {
  expect(spanOf({ day: '2026-11-26', from: '08:00', until: '12:00' })).toEqual(span)
  expect(spanOf({ day: '2026-11-26', from: '22:00', until: '06:00' })).toEqual({ from: '2026-11-26T14:00:00.000Z', until: '2026-11-26T22:00:00.000Z' })
  expect([spanOf({ day: '', from: '08:00', until: '12:00' }), spanOf({ day: '2026-11-26', from: '08:00', until: '' })]).toEqual([undefined, undefined])
})

test('days, times and a beginning that is past are said in one go, at their fields', () => {
  const said = (of: object) => [callFaults({ ...freshCall(), title: '搬菜', where: '门口', ...of }, 'zh', at('08:06')), shiftsFaults({ ...freshShifts('q1'), where: '东门', ...of }, 'zh', at('08:06'))].map((faults) => faults.map(({ path, message }) => `${path} ${message}`))
  const twice = <T>(one: T): [T, T] => [one, one]
  expect(said({})).toEqual(twice(['day 请选哪一天', 'from 请填从几点到几点']))
  expect(said({ day: '2026-11-26', until: '12:00' })).toEqual(twice(['from 请填从几点到几点']))
  expect(said({ day: '2026-11-26', from: '08:00', until: '12:00' })).toEqual(twice(['from 开始的时间已经过去']))
  expect(said({ day: '2026-11-26', from: '08:01', until: '12:00' })).toEqual(twice([]))
})

test('a span is cut into shifts without gaps, the last one shorter; never into more than the contract takes', () => {
  expect(shiftsOf(span, 90)?.map(({ from, until }) => [timeOf(from), timeOf(until)])).toEqual([['08:00', '09:30'], ['09:30', '11:00'], ['11:00', '12:00']])
  expect(shiftsOf(span, 10)).toBeUndefined()
})

test('a time of day is the first one from a moment on, past midnight too', () => {
  expect(firstAfter('2026-11-26T14:00:00.000Z', '23:30')).toBe('2026-11-26T15:30:00.000Z')
  expect(firstAfter('2026-11-26T14:00:00.000Z', '06:00')).toBe('2026-11-26T22:00:00.000Z')
  expect(firstAfter('2026-11-26T14:00:00.000Z', '')).toBeUndefined()
})

test.each<[string, Partial<CallUpCard>, string, Partial<ReturnType<typeof stepsOf>>]>([
  ['reached and open: say yes', {}, '07:00', { accept: true, checkIn: false, giveBack: false }],
  ['whoever sees its codes does not come', { runs: true }, '07:00', { accept: false }],
  ['whoever sees its codes, and it is full', { runs: true, taken: 3, phase: 'full' }, '07:00', { accept: false, full: false }],
  ['not reached as a volunteer: nothing to say', { as: undefined }, '07:00', { accept: false }],
  ['full', { taken: 3, phase: 'full' }, '07:00', { accept: false, full: true }],
  ['given back and room again: say yes once more', { mine: mine('given-back') }, '07:00', { accept: true, giveBack: false }],
  ['coming, too early to check in', { mine: mine('coming') }, '07:29', { accept: false, checkIn: 'early', giveBack: true }],
  ['coming, from half an hour before', { mine: mine('coming') }, '07:30', { checkIn: 'now', giveBack: true }],
  ['here before it begins', { mine: mine('here') }, '07:45', { checkIn: false, checkOut: 'early', giveBack: false }],
  ['here, and it runs', { mine: mine('here'), phase: 'running' }, '09:00', { checkIn: false, checkOut: 'now', giveBack: false }],
  ['here, an hour after its end', { mine: mine('here'), phase: 'over' }, '13:00', { checkOut: 'now' }],
  ['here, three hours after its end', { mine: mine('here'), phase: 'over' }, '15:00', { checkOut: 'late' }],
  ['never checked in, and it is over', { mine: mine('coming'), phase: 'over' }, '13:00', { checkIn: false, missed: true }],
  ['called off', { mine: mine('coming'), phase: 'off' }, '07:45', { accept: false, checkIn: false, checkOut: false, giveBack: false }],
  ['a shift at my gate', { sort: 'gate', as: undefined }, '07:00', { accept: true }],
])('%s', (_, more, time, steps) => {
  expect(stepsOf(aCard(more), at(time))).toMatchObject(steps)
  expect(opensAt(span)).toBe('2026-11-25T23:30:00.000Z')
})
