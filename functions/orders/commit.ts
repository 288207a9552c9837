/** Writes a deed of a household on an order: the order, its log, the bag, the slot and the stock, all or nothing. */
import type { Lang } from '../../shared/words'
import { Refusal } from '../http/refusal'
import type { Added, Write } from '../table/table'
import { demandOf, soldOut, type Bag } from './bag'
import type { Campaign } from './campaign'
import type { OrderEvent } from './event'
import type { Order, OrderLine } from './order'
import { sayNo } from './say-no'
import { intoSlot, outOfSlot, putBag, putOrder, putOrderEvent } from './store'
import { takeStock } from './take-stock'

export interface Deed { readonly of: Campaign; readonly order: Order; readonly event: OrderEvent; readonly before: Bag; readonly after: Bag; readonly linesBefore: readonly OrderLine[] }

function slotWrites({ of, before, after }: Deed): Added[] {
  if (before.slot === after.slot) return []
  const capacity = after.slot === undefined ? 0 : (of.content.slots[after.slot]?.capacity ?? 0)
  return [...(after.slot === undefined ? [] : [intoSlot(of.id, after.slot, capacity)]), ...(before.slot === undefined ? [] : [outOfSlot(of.id, before.slot)])]
}

/** `again`: somebody else changed the order or the bag meanwhile. `known`: a deed stands under this id already. Refused where stock or slot is not there. */
export async function commit(deed: Deed, now: string, lang: Lang): Promise<'done' | 'again' | 'known'> {
  const { of, order, event, before, after, linesBefore } = deed
  const over = order.state === 'cancelled' ? now : undefined
  const own: (Write | Added)[] = [putOrder(order, over), putOrderEvent(event), putBag(after), ...slotWrites(deed)]
  const taken = await takeStock({ of, demand: demandOf(of, before, after), own, now })
  if (taken === 'done') return 'done'
  if ('refused' in taken) throw sayNo(taken, lang)
  if ('lack' in taken) throw sayNo(soldOut(order.lines, taken.lack, linesBefore), lang)
  if (taken.own.includes(1)) return 'known'
  if (taken.own.some((index) => index < 3)) return 'again'
  throw new Refusal('slot-full')
}
