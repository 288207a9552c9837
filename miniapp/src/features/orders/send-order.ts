import type { Order } from '@shared/orders'
import { api } from './api'
import type { OrderDraft } from './draft'

/** Places the order, or changes the one that stands; sent again as it is it has no second effect. */
export function sendOrder({ id, household, campaign, wanted, slot, change }: OrderDraft): Promise<Order> {
  const body = { lines: [...wanted], ...(slot === undefined ? {} : { slot }) }
  return change
    ? api.orders.change({ params: { order: id }, body: { id: change.event, version: change.version, ...body } })
    : api.orders.place({ params: { order: id }, body: { household, campaign, ...body } })
}
