/** Confirmed campaigns, and their bags on the way. */
import { handler as everyMinute } from '../../functions/orders/on-schedule'
import { api } from '../../shared/api'
import type { CampaignContent } from '../../shared/campaign-content'
import type { Campaign } from '../../shared/campaigns'
import type { TourBag } from '../../shared/handover'
import { newId } from '../../shared/ids'
import { ok } from './caller'
import { aCampaign, ordered } from './campaigns'
import { passTime, timeNow } from './clock'
import type { Home, Person } from './people'
import { at } from './places'

/** Each of the homes has ordered the same; closed and confirmed. */
export async function aConfirmed(leader: Person, homes: readonly Home[], more: Partial<CampaignContent> = {}, quantities: Readonly<Record<string, number>> = { veg: 2, egg: 1 }): Promise<Campaign> {
  const of = await aCampaign(leader, more)
  for (const home of homes) await ordered(of, home, quantities, of.slots.length > 0 ? 0 : undefined)
  passTime({ hours: 10 })
  await everyMinute()
  return of
}

export const collecting = (campaign: string, home: Home, as: Person, more: object = {}) => ({
  as, params: { campaign, household: home.id }, body: { id: newId('event'), building: home.household.place, how: 'code', at: timeNow(), ...more },
})

export async function tourOf(campaign: string, as: Person, building: string = at.building): Promise<TourBag[]> {
  const items: TourBag[] = []
  for (let cursor: string | undefined, first = true; first || cursor !== undefined; first = false) {
    const page = await ok(api.handover.tour, { as, params: { campaign }, query: { building, ...(cursor === undefined ? {} : { cursor }) } })
    items.push(...page.items)
    cursor = page.cursor
  }
  return items
}

export const arrived = (campaign: string, as: Person, building?: string) => ok(api.handover.arrive, { as, params: { campaign }, body: { id: newId('event'), ...(building === undefined ? {} : { building }) } })
