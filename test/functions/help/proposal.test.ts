import { needOf, proposalsOf } from '../../../functions/help/proposal'
import { medicinesOf, propose, refillsAfter, type Refill } from '../../../functions/help/refill'
import { need as form, mostLines } from '../../../shared/help-form'
import { addDays } from '../../../shared/civil-time'
import { newHelp } from '../../../functions/help/help'
import { newId } from '../../../shared/ids'
import { aMedicine } from '../../support/helping'

const now = '2022-09-01T02:00:00.000Z'
const [line] = aMedicine().lines
if (!line) throw new Error('a line')
const [household, member] = [newId('household'), newId('member')]

function brought(more: Parameters<typeof aMedicine>[0], on = now): Refill[] {
  const made = newHelp({ id: newId('help'), by: { user: newId('user'), name: '张秀英' }, member: { id: member, name: '张秀英' }, household, own: true, need: aMedicine(more), print: 'x', now: on })
  return refillsAfter(made, { label: '怡康苑 3栋', followers: [] }, on)
}
const lasting = (days: number, name = '氨氯地平片') => ({ ...line, name, left: 0, quantity: days, daily: 1 })

test.each([[1, 1], [7, 1], [8, 1], [9, 2], [30, 23], [90, 83]])('what lasts %i days is proposed after %i, whatever else was brought with it', (days, after) => {
  const [one, other] = brought({ lines: [lasting(days), { ...lasting(3, '二甲双胍片'), id: 'b' }] })
  expect([one, other]).toMatchObject([{ out: addDays('2022-09-01', days), on: addDays('2022-09-01', after) }, { out: '2022-09-04', on: '2022-09-02' }])
})

test('the same medicine has the same name however it was typed; of another strength, or written twice in one form, it has another', () => {
  const names = (...typed: string[]) => medicinesOf(typed.map((name) => ({ name, strength: '5 mg' })))
  expect(names('胰岛素 ', 'ＡＢＣ')).toEqual(names('胰 岛 素', 'abc'))
  const all = medicinesOf([{ name: '华法林', strength: '3 mg' }, { name: '华法林', strength: '1 mg' }, { name: '华法林' }, { name: '华法林', strength: '3 mg' }])
  expect(new Set(all).size).toBe(4)
  expect(medicinesOf([{ name: '华法林', strength: '3mg' }])).toEqual(all.slice(0, 1))
})

test('what is fetched, paid and kept alike is one request, that its form can hold; anything else is another', () => {
  const many = Array.from({ length: mostLines }, (_, n) => ({ ...lasting(20 + n, `药${String(n)}`), id: String(n) }))
  const rows = [...brought({ lines: many }), ...brought({ lines: [lasting(9)] }), ...brought({ lines: [lasting(9, '门冬胰岛素')], cold: true }), ...brought({ lines: [lasting(9, '维生素')], pharmacy: '别处' })]
  expect(proposalsOf(rows)).toEqual([])
  const proposed = proposalsOf(rows.map((one) => propose(one, one.on)))
  expect(proposed.map(({ of, out }) => [of.length, out]).sort()).toEqual([[mostLines, '2022-09-10'], [1, addDays('2022-09-01', 31)], [1, '2022-09-10'], [1, '2022-09-10']].sort())
  for (const one of proposed) expect(form().safeParse(needOf(one, '2022-09-08')).success).toBe(true)
})

test('another version as soon as a medicine is another, is gone, or was brought again', () => {
  const rows = brought({ lines: [lasting(9), { ...lasting(9, '二甲双胍片'), id: 'b' }] }).map((one) => propose(one, one.on))
  const [first, second] = rows
  if (!first || !second) throw new Error('two')
  const versions = [rows, [second], [first], [first, { ...second, v: second.v + 1 }], [first, { ...second, member: newId('member') }]].flatMap((some) => proposalsOf(some).map((one) => one.version))
  expect(new Set(versions).size).toBe(versions.length - 1)
  expect(proposalsOf([second, first])[0]?.version).toBe(versions[0])
  for (const version of versions) expect(Number.isSafeInteger(version)).toBe(true)
})
