import { campaignIssues, plainTimes } from '../../shared/campaign-rules'
import { campaignContent } from '../../shared/campaign-content'
import { safeParse } from '../../shared/zod'
import { aContent, aPackage, inHours } from '../support/campaigns'
import { timeNow, useClock } from '../support/clock'

useClock()
const issues = (more: Parameters<typeof aContent>[0]) => campaignIssues(aContent(more), timeNow())
const slot = (from: number, to: number) => ({ from: inHours(from), to: inHours(to), capacity: 10 })

test('what is whole has nothing wrong', () => {
  expect(issues({ delivery: 'pickup', pickupAt: '东门', slots: [slot(10, 11)] })).toEqual([])
  expect(issues({ threshold: { kind: 'households', atLeast: 10 }, capacity: { of: 'households', atMost: 10 }, slots: [slot(10, 11)] })).toEqual([])
  expect(issues({ threshold: { kind: 'amount', atLeast: 5000 }, capacity: { of: 'households', atMost: 1 }, slots: [slot(10, 11)] })).toEqual([])
})

test.each<[string, () => Parameters<typeof aContent>[0], string, string]>([
  ['a price that is more than its parts', () => ({ packages: [aPackage('a'), aPackage('b', { makeUp: { goods: 2999, packing: 0, delivery: 0, margin: 0 } })] }), 'packages.1.makeUp', 'price-parts'],
  ['a close before the opening', () => ({ opens: inHours(3), closes: inHours(2) }), 'closes', 'closes-order'],
  ['a close that is past', () => ({ opens: inHours(-3), closes: inHours(-2) }), 'closes', 'closes-past'],
  ['more than two weeks', () => ({ closes: inHours(24 * 14) }), 'closes', 'window-long:14'],
  ['a time that does not exist', () => ({ opens: '2022-13-45T00:00:00Z' }), 'opens', 'instant'],
  ['a slot before the close', () => ({ slots: [slot(11, 12), slot(9, 12)] }), 'slots.1.from', 'slot-order'],
  ['a slot before the close of one that may go on for once', () => ({ missed: 'extend', slots: [slot(11, 12)] }), 'slots.0.from', 'slot-order'],
  ['a slot that ends before it begins', () => ({ slots: [slot(12, 11)] }), 'slots.0.from', 'slot-order'],
  ['room for fewer households than it takes', () => ({ threshold: { kind: 'households', atLeast: 30 }, capacity: { of: 'households', atMost: 29 } }), 'capacity.atMost', 'capacity-few:30'],
  ['fewer bags than households that it takes', () => ({ threshold: { kind: 'households', atLeast: 30 }, capacity: { of: 'bags', atMost: 29 } }), 'capacity.atMost', 'capacity-few:30'],
  ['slots for fewer households than it takes', () => ({ threshold: { kind: 'households', atLeast: 21 }, slots: [slot(10, 11), slot(11, 12)] }), 'slots', 'slots-few:21'],
  ['nowhere to collect', () => ({ delivery: 'pickup' }), 'pickupAt', 'pickup-at'],
])('%s is named', (_, more, path, code) => {
  expect(issues(more())).toEqual([{ path, code }])
})

test('times get one spelling', () => {
  expect(plainTimes(aContent({ opens: '2022-08-31T01:00:00Z' })).opens).toBe('2022-08-31T01:00:00.000Z')
})

test.each([
  ['a package twice', { packages: [aPackage('a', { stock: 5 }), aPackage('a', { stock: 6 })] }], ['no package', { packages: [] }], ['a price of nothing', { packages: [{ ...aPackage('a'), price: 0 }] }], ['half a fen', { packages: [{ ...aPackage('a'), price: 12.5 }] }],
  ['a stock of nothing', { packages: [aPackage('a', { stock: 0 })] }], ['a name with nothing in it', { title: '  ' }], ['a threshold of nobody', { threshold: { kind: 'households' as const, atLeast: 0 } }],
])('%s is no campaign', (_, more) => {
  expect(safeParse(campaignContent(), aContent(more)).success).toBe(false)
})
