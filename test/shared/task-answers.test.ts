import { callResults } from '../../shared/task'
import { callAnswers, closingAnswers, taskAnswers } from '../../shared/task-answers'
import { kindRow, taskKindNames } from '../../shared/task-kinds'

describe.each(taskKindNames)('the answers of the kind %s', (kind) => {
  it('fit outcomes and calls that there are, in both languages, within what can be sent', () => {
    for (const { outcome, call, text } of taskAnswers[kind]) {
      if (outcome !== undefined) expect(Object.keys(kindRow(kind).outcomes)).toContain(outcome)
      expect(outcome === undefined || call === undefined).toBe(true)
      expect(text.zh).toMatch(/\p{Script=Han}/u)
      expect(text.en).toMatch(/^[^\p{Script=Han}]+$/u)
      expect(Math.max(text.zh.length, text.en.length)).toBeLessThanOrEqual(200)
    }
  })

  it('are offered for the outcomes that were chosen, and for the way a call went', () => {
    for (const outcome of Object.keys(kindRow(kind).outcomes)) expect(closingAnswers(kind, [outcome]).every((one) => one.call === undefined && (one.outcome ?? outcome) === outcome)).toBe(true)
    for (const result of callResults) expect(callAnswers(kind, result).every((one) => one.call === result)).toBe(true)
    expect(callAnswers(kind, undefined)).toEqual([])
  })
})

test('every outcome of a report has an answer', () => {
  for (const outcome of Object.keys(kindRow('report').outcomes)) expect(closingAnswers('report', [outcome])).toHaveLength(1)
})
