import fc from 'fast-check'
import { addDays } from '../../shared/civil-time'
import { daysAhead, daysBack, reportIssues, type ReportParts } from '../../shared/report-rules'
import type { ReportContent, Stay } from '../../shared/report-form'

const today = '2022-08-31'
const inDays = (days: number): string => addDays(today, days)
const stay = (from: number, to: number): Stay => ({ district: '310101', address: '南京东路', from: inDays(from), to: inDays(to) })
const content = (more: Partial<ReportContent>): ReportContent => ({
  travellers: [{ member: 'a', symptoms: [] }], stays: [stay(-5, -1)], transport: { kind: 'train', number: 'G1' }, arrival: inDays(1), lodging: { kind: 'home' }, ...more,
})
const members = new Set(['a', 'b'])
const issues = (more: Partial<ReportContent>): string[] => reportIssues(content(more), members, today).map(({ path, code }) => `${path} ${code}`)

test('nothing is wrong with an ordinary journey', () => {
  expect(issues({})).toEqual([])
})

describe('stays', () => {
  it.each<[string, Stay[], string[]]>([
    ['ends before it begins', [stay(-1, -3)], ['stays.0.to stay-order']],
    ['ends in the future', [stay(-1, 1)], ['stays.0.to stay-future']],
    ['lies in the future', [stay(1, 3)], ['stays.0.from stay-future', 'stays.0.to stay-future']],
    ['began longer ago than is asked for', [stay(-daysBack - 1, -1)], ['stays.0.from stay-too-old']],
    ['lies longer ago than is asked for', [stay(-daysBack - 3, -daysBack - 1)], ['stays.0.from stay-too-old', 'stays.0.to stay-too-old']],
    ['began too long ago and ends in the future', [stay(-20, 3)], ['stays.0.from stay-too-old', 'stays.0.to stay-future']],
    ['begins in the future and ends before it', [stay(2, -1)], ['stays.0.from stay-future', 'stays.0.to stay-order']],
    ['begins on the first day that counts and ends today', [stay(-daysBack, 0)], []],
    ['is one day', [stay(0, 0)], []],
  ])('a stay that %s', (_, stays, wanted) => {
    expect(issues({ stays })).toEqual(wanted)
  })

  it.each<[string, Stay[], string[]]>([
    ['share the day of travel', [stay(-9, -5), stay(-5, -1)], []],
    ['share two days', [stay(-9, -4), stay(-5, -1)], ['stays.1.from stay-overlap']],
    ['stand in the wrong order, overlapping', [stay(-5, -1), stay(-9, -4)], ['stays.0.from stay-overlap']],
    ['are the same', [stay(-5, -1), stay(-5, -1)], ['stays.1.from stay-overlap']],
    ['both lie within a longer one', [stay(-10, -1), stay(-8, -7), stay(-5, -4)], ['stays.1.from stay-overlap', 'stays.2.from stay-overlap']],
    ['are three cities in one day', [stay(-1, -1), stay(-1, -1), stay(-1, -1)], []],
    ['leave days between them', [stay(-9, -8), stay(-2, -1)], []],
  ])('stays that %s', (_, stays, wanted) => {
    expect(issues({ stays }).sort()).toEqual(wanted)
  })

  it('overlap exactly when two of them share more than a day of travel, whatever their order', () => {
    const any = fc.tuple(fc.integer({ min: -daysBack, max: 0 }), fc.integer({ min: 0, max: 5 })).map(([from, length]) => stay(from, Math.min(0, from + length)))
    fc.assert(fc.property(fc.array(any, { minLength: 1, maxLength: 6 }), (stays) => {
      const clash = stays.some((a, i) => stays.some((b, k) => i < k && a.from < b.to && b.from < a.to))
      const within = stays.some((a, i) => stays.some((b, k) => i !== k && a.from === a.to && b.from < a.from && a.from < b.to))
      expect(issues({ stays, arrival: inDays(1) }).length > 0).toBe(clash || within)
    }))
  })
})

describe('the arrival', () => {
  it.each<[string, number, Stay[], string[]]>([
    ['on the last day of the last stay', -1, [stay(-5, -1)], []],
    ['before the last stay ends', -2, [stay(-5, -1)], ['arrival arrival-before-stay']],
    ['before an earlier-listed but later stay ends', -3, [stay(-2, -1), stay(-9, -5)], ['arrival arrival-before-stay']],
    ['as long ago as is asked for', -daysBack, [stay(-daysBack, -daysBack)], []],
    ['longer ago', -daysBack - 1, [stay(-daysBack, -daysBack)], ['arrival arrival-too-old']],
    ['as far ahead as is allowed', daysAhead, [stay(-1, 0)], []],
    ['further ahead', daysAhead + 1, [stay(-1, 0)], ['arrival arrival-too-far']],
  ])('%s', (_, arrival, stays, wanted) => {
    expect(issues({ arrival: inDays(arrival), stays })).toEqual(wanted)
  })
})

describe('travellers', () => {
  const people = (ids: readonly string[]): ReportContent['travellers'] => ids.map((member) => ({ member, symptoms: [] }))

  it('must be members, each once', () => {
    expect(issues({ travellers: people(['a', 'x', 'a']) })).toEqual(['travellers.1.member not-member', 'travellers.2.member twice'])
  })

  it('may be fifteen', () => {
    const many = Array.from({ length: 15 }, (_, index) => `m${String(index)}`)
    expect(reportIssues(content({ travellers: people(many) }), new Set(many), today)).toEqual([])
  })
})

describe('of a report that is only partly readable', () => {
  const parts = (given: ReportParts, known: { of?: ReadonlySet<string> } = { of: members }): string[] => reportIssues(given, known.of, today).map(({ path, code }) => `${path} ${code}`)

  it('what is not readable is not spoken of', () => {
    expect(parts({ travellers: [{}], stays: [{}, {}], arrival: undefined })).toEqual([])
    expect(parts({ travellers: [], stays: [] })).toEqual([])
  })

  it('each day that is readable is judged by itself', () => {
    expect(parts({ travellers: [], stays: [{ from: inDays(-20) }, { to: inDays(3) }] })).toEqual(['stays.0.from stay-too-old', 'stays.1.to stay-future'])
  })

  it('the arrival is held against the days that a stay has surely lasted', () => {
    const arrival = (stays: ReportParts['stays'], day: number): string[] => parts({ travellers: [], stays, arrival: inDays(day) }).filter((issue) => issue.startsWith('arrival'))
    expect([arrival([{}, { to: inDays(-1) }], -3), arrival([{ from: inDays(-2) }], -3), arrival([stay(-1, 3)], -2)]).toEqual(Array(3).fill(['arrival arrival-before-stay']))
    expect([arrival([{ from: inDays(-5) }], -3), arrival([stay(-1, 3)], 1)]).toEqual([[], []])
  })

  it('who is of the household is not asked where the household is not known', () => {
    expect(parts({ travellers: [{ member: 'x' }, { member: 'x' }], stays: [] }, {})).toEqual(['travellers.1.member twice'])
  })
})

test('no field is named twice', () => {
  const paths = reportIssues(content({ travellers: [{ member: 'x', symptoms: [] }, { member: 'x', symptoms: [] }], stays: [stay(-20, -1), stay(-18, 3), stay(2, 1)], arrival: inDays(-30) }), members, today).map(({ path }) => path)
  expect(new Set(paths).size).toBe(paths.length)
})

test('every fault is named at once', () => {
  expect(issues({ travellers: [{ member: 'x', symptoms: [] }], stays: [stay(-1, 1)], arrival: inDays(60) })).toEqual(['travellers.0.member not-member', 'stays.0.to stay-future', 'arrival arrival-too-far'])
})
