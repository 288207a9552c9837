import fc from 'fast-check'
import { askedOf } from '../../shared/help-asked'
import { need } from '../../shared/help-form'
import { helpKinds, type HelpKind } from '../../shared/help-kinds'
import { signs, times, urgencyCases, urgencyOf, type Answers, type Sign, type Time, type UrgencyCode } from '../../shared/help-urgency'
import { urgencies, type Urgency } from '../../shared/task-kinds'
import { safeParse } from '../../shared/zod'
import { aMedicine, needs } from '../support/helping'

const answers = (by: Time, alone = false, felt: readonly Sign[] = []): Answers => ({ by, alone, signs: felt })

/** What was answered → how urgent, and which answer decided. */
const cases: readonly (readonly [HelpKind, Answers, Urgency, UrgencyCode])[] = [
  ...signs.map((sign) => ['meal', answers('days', false, [sign]), 'urgent', 'sign'] as const),
  ['medicine', answers('now'), 'urgent', 'none-left'], ['infant', answers('now'), 'urgent', 'none-left'], ['transport', answers('now'), 'urgent', 'none-left'],
  ['medicine', answers('today', true), 'urgent', 'today-alone'], ['meal', answers('now', true), 'urgent', 'today-alone'], ['errand', answers('today', true), 'urgent', 'today-alone'],
  ['meal', answers('now'), 'soon', 'today'], ['medicine', answers('today'), 'soon', 'today'], ['other', answers('today'), 'soon', 'today'],
  ['medicine', answers('tomorrow'), 'soon', 'tomorrow'], ['medicine', answers('tomorrow', true), 'soon', 'tomorrow'],
  ['call-back', answers('days'), 'soon', 'call-back'], ['psychological', answers('days'), 'soon', 'distress'], ['stranded', answers('days'), 'soon', 'stranded'],
  ['medicine', answers('days', true), 'soon', 'alone'], ['errand', answers('days', true), 'soon', 'alone'],
  ['medicine', answers('days'), 'normal', 'days'], ['meal', answers('days'), 'normal', 'days'], ['errand', answers('days'), 'normal', 'days'],
]

it.each(cases)('%s, %j: %s, because %s', (kind, given, urgency, because) => {
  expect(urgencyOf({ kind, answers: given })).toMatchObject({ urgency, because })
})

it('names the sign of danger that decided', () => {
  expect(urgencyOf({ kind: 'medicine', answers: answers('days', false, ['stroke', 'breathing']) })).toEqual({ urgency: 'urgent', because: 'sign', sign: 'stroke' })
})

it('has a case for everything, and says each in both languages', () => {
  for (const { why } of urgencyCases) expect([/\p{Script=Han}/u.test(why.zh), /\p{Script=Han}/u.test(why.en)]).toEqual([true, false])
  for (const code of urgencyCases.map((one) => one.code)) expect(cases.map((one) => one[3])).toContain(code)
})

const given = fc.record({ kind: fc.constantFrom(...helpKinds), answers: fc.record({ by: fc.constantFrom(...times), alone: fc.boolean(), signs: fc.uniqueArray(fc.constantFrom(...signs)) }) })
const rank = (one: Urgency): number => urgencies.indexOf(one)

it('is never less urgent for being needed sooner, for being alone, or for a sign of danger', () => {
  fc.assert(fc.property(given, (asked) => {
    const { urgency } = urgencyOf(asked)
    const sooner = times[Math.max(0, times.indexOf(asked.answers.by) - 1)] ?? 'now'
    for (const more of [{ by: sooner }, { alone: true }, { signs: [...asked.answers.signs, 'breathing' as const] }]) {
      expect(rank(urgencyOf({ ...asked, answers: { ...asked.answers, ...more } }).urgency)).toBeLessThanOrEqual(rank(urgency))
    }
  }))
})

it('reckons of medicine when it runs out, whichever of the lines is first', () => {
  const [a, b] = aMedicine().lines
  if (!a || !b) throw new Error('two lines')
  for (const [left, by] of [[0, 'now'], [2.75, 'now'], [3, 'today'], [6, 'tomorrow'], [9, 'days']] as const) {
    expect(askedOf(aMedicine({ lines: [a, { ...b, left }] }), '2022-08-31T02:00:00.000Z').answers.by).toBe(by)
  }
})

it('has a form for each kind', () => {
  for (const kind of helpKinds) expect(safeParse(need(), needs[kind]())).toMatchObject({ success: true })
})
