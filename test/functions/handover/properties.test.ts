import fc from 'fast-check'
import { api } from '../../../shared/api'
import { newId } from '../../../shared/ids'
import { call, ok } from '../../support/caller'
import { aLeader } from '../../support/campaigns'
import { passTime } from '../../support/clock'
import { aConfirmed, arrived, collecting, tourOf } from '../../support/handover'
import { handler as everyMinute } from '../../../functions/orders/on-schedule'
import { aHousehold, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { allItems } from '../../support/rows'
import { useTown } from '../../support/town'

useTown()

let hands: Person[]
let homes: Home[]
beforeAll(async () => {
  hands = await Promise.all([1, 2].map(() => aLeader()))
  homes = await Promise.all([1, 2, 3].map(() => aHousehold()))
})

const deed = fc.oneof(
  fc.record({ kind: fc.constant('collect' as const), home: fc.nat({ max: 2 }), by: fc.nat({ max: 1 }), cash: fc.nat({ max: 8550 }), twice: fc.boolean() }),
  fc.record({ kind: fc.constant('uncollect' as const), home: fc.nat({ max: 2 }), by: fc.nat({ max: 1 }), twice: fc.boolean() }),
  fc.record({ kind: fc.constant('arrive' as const) }),
  fc.record({ kind: fc.constant('later' as const) }),
)

test('over any arrivals, collections by two people and hours between: no bag is collected twice, and the counts are the sums of the bags', async () => {
  await fc.assert(fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 10 }), async (deeds) => {
    const of = await aConfirmed(hands[0] as Person, homes)
    let undone = 0
    const taken = new Map<string, { by: string; cash: number }>()
    for (const one of deeds) {
      if (one.kind === 'arrive') await arrived(of.id, hands[0] as Person, at.building)
      if (one.kind === 'later') {
        passTime({ hours: 5 })
        await everyMinute()
      }
      if (one.kind === 'uncollect') {
        const [home, as] = [homes[one.home] as Home, hands[one.by] as Person]
        const sent = { as, params: { campaign: of.id, household: home.id }, body: { id: newId('event'), building: home.household.place } }
        const answers = await Promise.all((one.twice ? [sent, sent] : [sent]).map((each) => call(api.handover.uncollect, each)))
        if (answers.some(({ answer }) => answer?.again === false)) {
          expect(taken.delete(home.id)).toBe(true)
          undone += 1
        }
      }
      if (one.kind !== 'collect') continue
      const [home, as] = [homes[one.home] as Home, hands[one.by] as Person]
      const sent = collecting(of.id, home, as, { cash: one.cash })
      const answers = await Promise.all((one.twice ? [sent, sent] : [sent]).map((each) => call(api.handover.collect, each)))
      const won = answers.some(({ answer }) => answer)
      expect(won).toBe(!taken.has(home.id))
      if (won) taken.set(home.id, { by: as.name, cash: one.cash })
    }
    const tour = await tourOf(of.id, hands[0] as Person)
    expect(tour.filter(({ stage }) => stage === 'collected').map(({ household, cash }) => [household, cash]).sort()).toEqual([...taken].map(([household, { cash }]) => [household, cash]).sort())
    const { buildings } = await ok(api.handover.read, { as: hands[0] as Person, params: { campaign: of.id } })
    expect(buildings).toMatchObject([{ households: 3, collected: taken.size, cash: [...taken.values()].reduce((sum, { cash }) => sum + cash, 0) }])
    const told = (await allItems()).filter((item) => item['campaign']?.S === of.id && item['s']?.S?.startsWith('EVT#'))
    const lines = (verb: string): number => told.filter((item) => item['verb']?.S === verb).length
    expect([lines('collect'), lines('uncollect')]).toEqual([taken.size + undone, undone])
    expect(lines('arrive')).toBeLessThanOrEqual(homes.length)
  }), { numRuns: 12 })
}, 120_000)
