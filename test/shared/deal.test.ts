import fc from 'fast-check'
import { deal, type Dealer, type Pile } from '../../shared/deal'
import { urgencies } from '../../shared/task-kinds'

const pile = fc.uniqueArray(fc.record({ id: fc.uuid(), urgency: fc.constantFrom(...urgencies), due: fc.constantFrom('2022-09-01', '2022-09-02', '2022-09-03') }), { maxLength: 40, selector: (one) => one.id })
const people = (load: fc.Arbitrary<number>) => fc.uniqueArray(fc.record({ user: fc.uuid(), load }), { minLength: 1, maxLength: 6, selector: (one) => one.user })
const most = (counts: readonly number[]): number => Math.max(...counts) - Math.min(...counts)
const countOf = (dealt: ReturnType<typeof deal>, who: readonly Dealer[]): number[] => who.map(({ user }) => dealt.filter((one) => one.user === user).length)

test('each task goes to one person, once', () => {
  fc.assert(fc.property(pile, people(fc.nat(10)), (tasks, who) => {
    const dealt = deal(tasks, who)
    expect(dealt.map((one) => one.task).sort()).toEqual(tasks.map((one) => one.id).sort())
    expect(dealt.every((one) => who.some(({ user }) => user === one.user))).toBe(true)
  }))
})

test('with as much in hand everyone gets as many, within one, and of the urgent as well', () => {
  fc.assert(fc.property(pile, people(fc.constant(2)), (tasks, who) => {
    const dealt = deal(tasks, who)
    expect(most(countOf(dealt, who))).toBeLessThanOrEqual(1)
    const urgent = new Set(tasks.filter((one) => one.urgency === 'urgent').map((one) => one.id))
    expect(most(countOf(dealt.filter((one) => urgent.has(one.task)), who))).toBeLessThanOrEqual(1)
  }))
})

test('nobody who is given something ends with more than one above whoever has least', () => {
  fc.assert(fc.property(pile, people(fc.nat(10)), (tasks, who) => {
    const given = countOf(deal(tasks, who), who)
    const totals = who.map(({ load }, index) => load + (given[index] ?? 0))
    who.forEach((_, index) => { if ((given[index] ?? 0) > 0) expect(totals[index]).toBeLessThanOrEqual(Math.min(...totals) + 1) })
  }))
})

test('the same pile is dealt the same way, the most urgent first; nobody there gives nothing', () => {
  const task = (id: string, urgency: Pile['urgency']): Pile => ({ id, urgency, due: '2022-09-01' })
  const who = [{ user: 'a', load: 0 }, { user: 'b', load: 0 }]
  const dealt = deal([task('1', 'normal'), task('2', 'urgent'), task('3', 'urgent')], who)
  expect(dealt).toEqual([{ task: '2', user: 'a' }, { task: '3', user: 'b' }, { task: '1', user: 'a' }])
  expect(deal([task('1', 'normal')], [])).toEqual([])
})
