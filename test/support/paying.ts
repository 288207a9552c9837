/** Orders that are paid at once, and the money for them, as functions/pay tells of it. */
import { payOrder, type Settled } from '../../functions/orders/paying'
import { refundsOfOrder } from '../../functions/orders/refund-store'
import { readOrder } from '../../functions/orders/store'
import { aCampaign, ordered } from './campaigns'
import { timeNow } from './clock'
import type { CampaignContent } from '../../shared/campaign-content'
import type { Campaign } from '../../shared/campaigns'
import type { Order } from '../../shared/orders'
import type { Home, Person } from './people'

export const aPaidCampaign = (as: Person, more: Partial<CampaignContent> = {}): Promise<Campaign> => aCampaign(as, { pay: 'now', ...more })
export const moneyFor = (order: string) => ({ transaction: `4200${order.slice(-12)}`, paidAt: timeNow() })
export const pay = (order: string): Promise<Settled> => payOrder(order, moneyFor(order), timeNow())

export async function orderedAndPaid(of: Campaign, home: Home, quantities?: Readonly<Record<string, number>>, slot?: number): Promise<Order> {
  const order = await ordered(of, home, quantities, slot)
  await pay(order.id)
  return order
}

/** What came in for an order, what goes back by its refunds, and what its row says of that. */
export async function moneyOf(id: string): Promise<{ paid: number; back: number; said: number }> {
  const [order, refunds] = [await readOrder(id), await refundsOfOrder(id)]
  const by = order?.payment
  return { paid: by?.transaction === undefined ? 0 : by.fen, back: refunds.reduce((sum, { fen }) => sum + fen, 0), said: by?.refunded ?? 0 }
}
