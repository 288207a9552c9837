/** An order as its household sees it, with its refunds. */
import type { Order as OrderView } from '../../shared/orders'
import { Refusal } from '../http/refusal'
import type { Order } from './order'
import { refundsOfOrder } from './refund-store'
import { readBag, readCampaign } from './store'
import { viewOrder, viewRefund } from './view'

export async function present(order: Order, now: string): Promise<OrderView> {
  const [of, bag, refunds] = await Promise.all([readCampaign(order.campaign), readBag(order.household, order.campaign), order.payment?.refunded ? refundsOfOrder(order.id) : []])
  if (!of || !bag) throw new Refusal('not-found')
  return { ...viewOrder(order, bag, of, now), ...(refunds.length > 0 ? { refunds: refunds.map(viewRefund) } : {}) }
}
