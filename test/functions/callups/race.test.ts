import fc from 'fast-check'
import { putAccepted, readAccepted } from '../../../functions/callups/store'
import { write } from '../../../functions/table/table'
import { api } from '../../../shared/api'
import { aCallUp } from '../../support/calling'
import { call, ok } from '../../support/caller'
import { passTime, timeNow } from '../../support/clock'
import { event } from '../../support/filing'
import { aWorker, type Person } from '../../support/people'
import { at } from '../../support/places'
import { useTown } from '../../support/town'
import { aUnit } from '../../support/units'
import { aVolunteer } from '../../support/volunteering'

useTown()

let chief: Person
let volunteer: Person
beforeAll(async () => {
  chief = await aWorker('周敏', at.community, 'community-worker')
  volunteer = await aVolunteer({ name: '徐青' })
})

const yes = (callup: string) => ({ params: { callup }, body: { ...event(), place: at.community } })
const runOf = (callup: string) => ok(api.callups.run, { as: chief, params: { callup } })

test('a call-up keeps the count of its hands, whatever is said and taken back in whatever order', async () => {
  const [unit, people] = [await aUnit({ hands: 9 }), await Promise.all([1, 2, 3].map(() => aVolunteer()))]
  const step = fc.oneof(fc.record({ who: fc.nat({ max: 2 }), comes: fc.boolean() }), fc.record({ sends: fc.nat({ max: 4 }) }))
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (steps) => {
    const callup = (await aCallUp({ hands: 3 })).id
    for (const one of steps) {
      const as = people['who' in one ? one.who : 0] ?? volunteer
      if ('sends' in one) await call(api.callups.unitHands, { as: chief, params: { callup }, body: { ...event(), at: at.community, unit: unit.id, hands: one.sends } })
      else await (one.comes ? call(api.callups.accept, { as, ...yes(callup) }) : call(api.callups.giveBack, { as, params: { callup }, body: event() }))
      const { callup: card, people: all, units } = await runOf(callup)
      expect(card.taken).toBe(all.filter(({ state }) => state === 'coming').length + units.reduce((sum, { hands }) => sum + hands, 0))
      expect(card.taken).toBeLessThanOrEqual(3)
    }
    for (const as of people) await call(api.callups.giveBack, { as, params: { callup }, body: event() })
  }), { numRuns: 6 })
})

test('it never gives more hands than were asked for, nor one person two, whatever the race', async () => {
  const callup = (await aCallUp({ hands: 3 })).id
  const many = await Promise.all(Array.from({ length: 8 }, () => aVolunteer()))
  const said = await Promise.all([...many, ...many].map((as) => call(api.callups.accept, { as, ...yes(callup) })))
  const { callup: card, people } = await runOf(callup)
  expect([card.taken, card.phase, people.length, new Set(people.map((one) => one.user)).size]).toEqual([3, 'full', 3, 3])
  expect(new Set(said.map((one) => one.refusal?.code ?? 'yes'))).toEqual(new Set(['yes', 'callup-full']))
})

test('of two call-ups at the same time that one says yes to at once, one is had', async () => {
  const [first, second] = [await aCallUp(), await aCallUp()]
  const said = await Promise.all([first, second].map(({ id }) => call(api.callups.accept, { as: volunteer, ...yes(id) })))
  expect(said.map(({ refusal }) => refusal?.code ?? 'yes').sort()).toEqual(['overlaps', 'yes'])
})

test('who comes back after what they had said yes to has ended, and still lies there, can say yes again', async () => {
  const own = await aVolunteer()
  await write([putAccepted({ user: own.user, items: [], end: timeNow(), v: 1 }, timeNow())])
  passTime({ days: 31 })
  expect(await readAccepted(own.user)).toBeUndefined()
  expect(await ok(api.callups.accept, { as: own, ...yes((await aCallUp()).id) })).toMatchObject({ taken: 1 })
})
