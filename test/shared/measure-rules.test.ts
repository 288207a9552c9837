import fc from 'fast-check'
import { addDays } from '../../shared/civil-time'
import { grades, measureKindNames, measureMove, measureMoves, measureStates, type MeasureVerb } from '../../shared/measure-words'
import { isStricter, ruleFor, ruleIssues, type RuleLine, type RuleTable } from '../../shared/measure-rules'

const today = '2022-08-31'
const base: RuleLine = { grade: 'certain', from: 0, to: 14, kind: 'watch', days: 3, checks: 1 }
const table = (lines: RuleLine[], more: Partial<RuleTable> = {}): RuleTable => ({ place: '4201', placeName: '武汉市', level: 'city', version: 1, lines, ...more })
const added = (lines: RuleLine[], until = today): RuleTable => table(lines, { place: '420102003', placeName: '长江街道', level: 'street', reason: '本街道有聚集性疫情', until })
const stricter: RuleLine = { ...base, kind: 'home', days: 7 }

test('the line of the grade and the days since the last stay counts, both ends included', () => {
  const lines = [base, { ...base, grade: 'possible' as const, kind: 'checks' as const }]
  expect(ruleFor([table(lines)], 'certain', 0, today)).toEqual({ place: '4201', placeName: '武汉市', version: 1, line: base })
  expect(ruleFor([table(lines)], 'possible', 14, today)?.line.kind).toBe('checks')
  expect(ruleFor([table(lines)], 'certain', 15, today)).toBeUndefined()
  expect(ruleFor([table(lines)], 'none', 3, today)).toBeUndefined()
})

test('without a city’s rule there is none, whatever a place below it says', () => {
  expect(ruleFor([added([stricter])], 'certain', 3, today)).toBeUndefined()
})

test('what a place below adds counts with its reason until its last day, and only where it is stricter', () => {
  expect(ruleFor([table([base]), added([stricter])], 'certain', 3, today)).toMatchObject({ placeName: '长江街道', line: stricter, reason: '本街道有聚集性疫情', until: today })
  expect(ruleFor([table([base]), added([stricter], addDays(today, -1))], 'certain', 3, today)).toMatchObject({ place: '4201', line: base })
  expect(ruleFor([table([base]), added([{ ...base, days: 1 }])], 'certain', 3, today)).toMatchObject({ place: '4201', line: base })
})

test.each<[string, RuleLine[], RuleLine[] | undefined, object, string[]]>([
  ['a city’s table', [base], undefined, {}, []],
  ['a city’s without a line', [], undefined, {}, ['lines at-least-one']],
  ['days that end before they begin', [{ ...base, from: 5, to: 4 }], undefined, {}, ['lines.0.to rule-order']],
  ['days under no measure', [{ ...base, kind: 'none' }], undefined, {}, ['lines.0.days rule-none']],
  ['a measure without a day', [{ ...base, days: 0 }], undefined, {}, ['lines.0.days too-small:1']],
  ['more tests than days', [{ ...base, checks: 4 }], undefined, {}, ['lines.0.checks too-big:3']],
  ['a measure that is too long', [{ ...base, days: 43 }], undefined, {}, ['lines.0.days too-big:42']],
  ['two lines for one day', [base, { ...base, from: 14, to: 20 }], undefined, {}, ['lines.1.from rule-overlap']],
  ['a street’s, with why and until when', [stricter], [base], { reason: '聚集性疫情', until: today }, []],
  ['a street’s without a reason and an end', [stricter], [base], {}, ['reason required', 'until required']],
  ['one whose end is past', [stricter], [base], { reason: '聚集性疫情', until: '2022-08-30' }, ['until rule-past']],
  ['one whose end is too far', [stricter], [base], { reason: '聚集性疫情', until: '2022-10-01' }, ['until until-far:30']],
  ['one that is no stricter', [base], [base], { reason: '聚集性疫情', until: today }, ['lines.0.kind rule-not-stricter']],
  ['one where the city says nothing', [{ ...stricter, to: 15 }], [base], { reason: '聚集性疫情', until: today }, ['lines.0.kind rule-not-stricter']],
  ['what a street takes back', [], [base], {}, []],
])('%s', (_, lines, city, more, expected) => {
  expect(ruleIssues({ lines, ...more }, city, today).map(({ path, code }) => `${path} ${code}`)).toEqual(expected)
})

const aLine = fc.record({ grade: fc.constantFrom(...grades), from: fc.integer({ min: 0, max: 5 }), to: fc.integer({ min: 5, max: 14 }), kind: fc.constantFrom(...measureKindNames), days: fc.integer({ min: 0, max: 14 }), checks: fc.integer({ min: 0, max: 5 }) })
test('adding a table below never makes a measure less strict, and of two lines at most one is the stricter', () => {
  fc.assert(fc.property(aLine, aLine, fc.integer({ min: 0, max: 14 }), (one, other, since) => {
    const [alone, both] = [ruleFor([table([one])], one.grade, since, today), ruleFor([table([one]), added([other])], one.grade, since, today)]
    return !(alone && both && isStricter(alone.line, both.line)) && (alone === undefined) === (both === undefined) && !(isStricter(one, other) && isStricter(other, one))
  }))
})

test('what is over allows nothing more, and whatever runs can come to its end by itself', () => {
  const verbs = ['start', 'check-in', 'extend', 'end', 'replace', 'appeal', 'be-over'] as const satisfies readonly MeasureVerb[]
  expect(verbs.filter((verb) => measureMove('ended', verb))).toEqual([])
  expect(measureMove('running', 'be-over')).toEqual({ by: ['clock'], to: 'ended' })
  expect(Object.keys(measureMoves)).toEqual([...measureStates])
})
