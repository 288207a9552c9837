import fc from 'fast-check'
import { helpKinds, languages } from '../../shared/help-kinds'
import { urgencies } from '../../shared/task-kinds'
import { helpNeeds, lacksOf, needsOf, ranked, vehicles, volunteerSkillNames, type Fitting, type Offer } from '../../shared/volunteer-fit'
import { volunteerMoves, volunteerStates, volunteerVerbs, decisionsIn } from '../../shared/volunteer-states'
import { needs } from '../support/helping'
import { useClock } from '../support/clock'

useClock()

test.each([
  ['medicine', undefined, ['cash']], ['transport', undefined, ['car', 'carrying']], ['meal', undefined, []], ['errand', 'dialect', ['dialect', 'cash']], ['psychological', 'signing', ['listening', 'signing']],
  ['infant', 'english', ['english', 'card']], ['stranded', undefined, []], ['other', 'mandarin', []], ['call-back', undefined, undefined],
] as const)('%s, in %s, takes %p', (kind, language, wanted) => {
  expect(needsOf(needs[kind](), language)).toEqual(wanted)
})

test('nothing with a sign of danger is for volunteers, of whatever kind', () => {
  for (const kind of helpKinds) {
    const need = needs[kind]()
    if (need.kind !== 'call-back') expect(needsOf({ ...need, answers: { ...need.answers, signs: ['chest-pain'] } } as typeof need, undefined)).toBeUndefined()
  }
})

const offers: fc.Arbitrary<Offer> = fc.record({ skills: fc.subarray([...volunteerSkillNames]), vehicle: fc.constantFrom(...vehicles), languages: fc.subarray([...languages]) })
const requests: fc.Arbitrary<Fitting[]> = fc.uniqueArray(
  fc.record({ id: fc.string({ minLength: 1, maxLength: 4 }), urgency: fc.constantFrom(...urgencies), due: fc.constantFrom('2026-11-22T01', '2026-11-22T05', '2026-11-23T01'), needs: fc.subarray([...helpNeeds]) }), { selector: ({ id }) => id, maxLength: 30 },
)
const rank = { urgent: 0, soon: 1, normal: 2 }

test('the list has every request once, in the same order however it came, the urgent before the rest and what suits before what does not', () => {
  fc.assert(fc.property(requests, offers, fc.infiniteStream(fc.nat()), (given, offer, dice) => {
    const list = ranked(given, offer)
    expect(list.map(({ id }) => id).sort()).toEqual(given.map(({ id }) => id).sort())
    const shuffled = [...given, ...given].map((one) => ({ one, at: dice.next().value })).sort((a, b) => a.at - b.at).map(({ one }) => one)
    expect(ranked(shuffled, offer)).toEqual(list)
    for (const [index, next] of list.slice(1).entries()) {
      const before = list[index]
      if (!before) continue
      expect(rank[before.urgency]).toBeLessThanOrEqual(rank[next.urgency])
      if (before.urgency === next.urgency) expect(before.lacks.length).toBeLessThanOrEqual(next.lacks.length)
      if (before.urgency === next.urgency && before.lacks.length === next.lacks.length) expect(before.due <= next.due).toBe(true)
    }
  }))
})

test('who can do more lacks no more, and who can do all lacks nothing', () => {
  fc.assert(fc.property(requests, offers, offers, (given, one, other) => {
    const both: Offer = { skills: [...one.skills, ...other.skills], vehicle: one.vehicle === 'car' || other.vehicle === 'car' ? 'car' : one.vehicle, languages: [...one.languages, ...other.languages] }
    for (const { needs: wanted } of given) {
      const lacking = lacksOf(wanted, one)
      expect(lacksOf(wanted, both).filter((need) => !lacking.includes(need))).toEqual([])
      expect(lacksOf(wanted, { skills: volunteerSkillNames, vehicle: 'car', languages })).toEqual([])
    }
  }))
})

test('each state of a volunteer allows what its row says, and nobody leaves a suspension behind by themselves', () => {
  expect(Object.fromEntries(volunteerStates.map((state) => [state, volunteerVerbs.filter((verb) => volunteerMoves[state][verb] !== undefined)]))).toEqual({
    waiting: ['approve', 'refuse', 'leave'], approved: ['suspend', 'leave'], suspended: ['approve'], refused: ['approve', 'apply', 'leave'],
  })
  expect(decisionsIn('waiting')).toEqual(['approve', 'refuse'])
})
