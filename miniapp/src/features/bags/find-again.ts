/** Where what an earlier bag had is offered now. */
import type { Campaign } from '@shared/campaigns'
import type { Bag } from '@shared/orders'
import { api } from './api'
import { emptyDraft, slotOf, type OrderDraft } from '@/features/orders/draft'
import { offersOf, sortOffers } from '@/features/orders/offers'
import { sameAgain } from '@/features/orders/wants'

const mostLooked = 6

const isFor = ({ delivers }: Campaign): boolean => delivers !== false

/** A form filled in as the bag was, for that of the open campaigns that has most of it; undefined where none has any. */
export async function findAgain(bag: Pick<Bag, 'household' | 'title' | 'lines'>, now: number): Promise<OrderDraft | undefined> {
  const { open } = sortOffers((await offersOf(bag.household, now)).items, now)
  const seen = await Promise.all(open.slice(0, mostLooked).map(({ id }) => api.campaigns.read({ params: { campaign: id }, query: { household: bag.household } })))
  const [best] = seen.filter(isFor).map((campaign) => ({ campaign, found: sameAgain(bag.lines, campaign.packages, campaign.mine) })).filter(({ found }) => found.wanted.length > 0).sort((a, b) => b.found.wanted.length - a.found.wanted.length)
  if (!best) return undefined
  const { campaign: { id, mine, slots }, found } = best
  return { ...emptyDraft(bag.household, id, slotOf(mine, slots)), wanted: found.wanted, again: { title: bag.title, gone: found.gone } }
}
