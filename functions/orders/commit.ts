/** Writes a deed of a household on an order: the order, its log, the bag, and the stock with the slot, all or nothing. */
import type { Lang } from '../../shared/words'
import type { Write } from '../table/table'
import { demandOf, soldOut, type Bag } from './bag'
import type { Campaign } from './campaign'
import type { OrderEvent } from './event'
import type { Order, OrderLine } from './order'
import { sayNo } from './say-no'
import { putBag, putOrder, putOrderEvent } from './store'
import { takeStock } from './take-stock'

/** `more`: what else is written with it. */
export interface Deed { readonly of: Campaign; readonly order: Order; readonly event: OrderEvent; readonly before: Bag; readonly after: Bag; readonly linesBefore: readonly OrderLine[]; readonly more?: readonly Write[] }

/** `again`: somebody else changed the order or the bag meanwhile. `known`: a deed stands under this id already. Refused where stock or slot is not there. */
export async function commit(deed: Deed, now: string, lang: Lang): Promise<'done' | 'again' | 'known'> {
  const { of, order, event, before, after, linesBefore, more = [] } = deed
  const over = order.state === 'cancelled' ? now : undefined
  const own: Write[] = [putOrder(order, over), putOrderEvent(event), putBag(after), ...more]
  const taken = await takeStock({ of, demand: demandOf(of, before, after), own, now })
  if (taken === 'done') return 'done'
  if ('refused' in taken) throw sayNo(taken, lang)
  if ('lack' in taken) throw sayNo(soldOut(order.lines, taken.lack, linesBefore), lang)
  return taken.own.includes(1) ? 'known' : 'again'
}
