import fc from 'fast-check'
import { alongWith, houseOf, joined, runsOf } from '../../shared/help-runs'

const stop = (id: string, label: string, at?: string, day = '2022-09-01') => ({ id, label, ...(at === undefined ? {} : { run: { at, day } }) })

it('takes together what is at the same pharmacy on the same day, sorted by building as one walks', () => {
  const runs = runsOf([stop('1', '怡康苑 10栋 **', '同济医院门诊'), stop('2', '怡康苑 9栋 **', '同济医院 门诊'), stop('3', '怡康苑 2栋 **', '同济医院门诊', '2022-09-02'), stop('4', '怡康苑 1栋 **', '叶开泰药店'), stop('5', '怡康苑 3栋 **')])
  expect(runs.map(({ tasks }) => tasks.map((one) => one.id))).toEqual([['2', '1']])
})

it('leaves a single one alone', () => {
  expect(runsOf([stop('1', 'a', 'x'), stop('2', 'b', 'y')])).toEqual([])
})

it.each([['怡康苑 3栋 2单元 1401', '怡康苑 3栋'], ['怡康苑 3栋 1401', '怡康苑 3栋'], ['3栋 **', '3栋'], ['1401', '']])('of %s the house is %s', (label, house) => {
  expect(houseOf(label)).toBe(house)
})

const stops = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1, maxLength: 4 }), label: fc.string(), run: fc.option(fc.record({ at: fc.constantFrom('同济', '同 济', '叶开泰', 'A'), day: fc.constantFrom('2022-09-01', '2022-09-02') }), { nil: undefined }) }), { selector: (one) => one.id })

it('read by pages in any cut, it is what it would be read at once', () => {
  fc.assert(fc.property(stops, fc.nat(10), (all, cut) => {
    const page = (some: typeof all) => runsOf(some, 1)
    const ids = (some: readonly { tasks: readonly { id: string }[] }[]) => some.map(({ tasks }) => tasks.map(({ id }) => id))
    expect(ids(joined([page(all.slice(0, cut)), page(all.slice(cut))]))).toEqual(ids(runsOf(all)))
  }))
})

it('has everything in at most one run, nothing twice, nothing of another day, and does not depend on the order', () => {
  fc.assert(fc.property(stops, (all) => {
    const runs = runsOf(all)
    const ids = runs.flatMap(({ tasks }) => tasks.map((one) => one.id))
    expect(new Set(ids).size).toBe(ids.length)
    for (const { day, tasks } of runs) {
      expect(tasks.length).toBeGreaterThan(1)
      for (const one of tasks) expect(one.run?.day).toBe(day)
    }
    for (const one of all) expect(alongWith(one, all)).toBe((runs.find(({ tasks }) => tasks.includes(one))?.tasks.length ?? 1) - 1)
    const said = (some: ReturnType<typeof runsOf>) => some.map(({ tasks }) => tasks.map((one) => one.id))
    expect(said(runsOf([...all].reverse()))).toEqual(said(runs))
  }))
})
