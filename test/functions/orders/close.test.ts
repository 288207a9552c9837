import { newDraft, publish, type Campaign } from '../../../functions/orders/campaign'
import { at as stepTo, begin, decide, isReached, newClosing, outcomeOf } from '../../../functions/orders/close'
import { missedPlans } from '../../../shared/order-states'
import { newId } from '../../../shared/ids'
import { aContent, inHours } from '../../support/campaigns'
import { timeNow, useClock } from '../../support/clock'
import { at, pathOf } from '../../support/places'

useClock()
const open = (more: Parameters<typeof aContent>[0] = {}): Campaign => publish(newDraft({ id: newId('campaign'), path: pathOf(at.grid), leader: { user: 'l', name: '周敏' }, content: aContent(more) }), 1, timeNow()) as Campaign
const households = { kind: 'households', atLeast: 30 } as const

test.each([[undefined, 0, 0, true], [households, 29, 9_000_000, false], [households, 30, 0, true], [{ kind: 'amount', atLeast: 100_000 } as const, 99, 99_999, false], [{ kind: 'amount', atLeast: 100_000 } as const, 1, 100_000, true]])(
  'with the threshold %j, %d households and %d fen: reached %s', (threshold, count, amount, reached) => {
    expect(isReached(open(threshold ? { threshold } : {}), { households: count, amount })).toBe(reached)
  })

test('below its threshold it becomes what its leader chose, and goes on once only', () => {
  const outcomes = (extended: boolean) => missedPlans.map((missed) => outcomeOf({ ...open({ threshold: households, missed }), extended }, { households: 3, amount: 0 }))
  expect([outcomes(false), outcomes(true)]).toEqual([['miss', 'prolong', 'confirm'], ['miss', 'miss', 'confirm']])
})

test('it begins at its close, not before, and once', () => {
  const of = open()
  expect(begin(of, inHours(9))).toBeUndefined()
  const closing = begin(of, inHours(10)) as Campaign
  expect(closing).toMatchObject({ state: 'closing', v: 3 })
  expect(begin(closing, inHours(10))).toBeUndefined()
  expect(decide(closing, 'confirm', inHours(10))).toMatchObject({ state: 'confirmed', v: 4 })
  expect(decide(closing, 'prolong', inHours(10))).toMatchObject({ state: 'open', extended: true, content: { closes: inHours(34) } })
  expect(decide(of, 'miss', inHours(10))).toBeUndefined()
})

test('each step forgets how far the one before was', () => {
  const waits = newClosing(open())
  expect(waits).toMatchObject({ step: 'wait', due: inHours(10), v: 1 })
  expect(stepTo(stepTo(waits, 'walk', { k: 3, after: 'x', seen: 9 }), 'done')).toEqual({ campaign: waits.campaign, due: waits.due, step: 'done', k: 0, seen: 0, v: 3 })
})
