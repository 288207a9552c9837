/** Writes a deed of a household on an order: the order, its log, the bag, and the stock with the slot, all or nothing. */
import type { Lang } from '../../shared/words'
import type { Added, Write } from '../table/table'
import { demandOf, soldOut, type Bag } from './bag'
import type { Campaign, Denied } from './campaign'
import type { OrderEvent } from './event'
import type { Order, OrderLine } from './order'
import { sayNo } from './say-no'
import { covers } from './grant'
import { noSubsidy } from './one-each'
import { putBag, putOrder, putOrderEvent } from './store'
import { changeOfSubsidies, readGrant, type SubsidyChange } from './subsidy-store'
import { takeStock } from './take-stock'

/** `more`: what else is written with it. */
export interface Deed { readonly of: Campaign; readonly order: Order; readonly event: OrderEvent; readonly before: Bag; readonly after: Bag; readonly linesBefore: readonly OrderLine[]; readonly more?: readonly Write[] }

/** What is subsidised and new in the bag is for those whom a worker has set to be eligible. */
async function notEligible({ after, order }: Deed, { taken }: SubsidyChange, now: string): Promise<Denied | undefined> {
  const grants = await Promise.all(taken.map(({ programme }) => readGrant(after.household, programme)))
  const without = taken.filter((_, i) => !covers(grants[i], now)).map((one) => one.package)
  return without.length > 0 ? noSubsidy('not-eligible', without, order.lines) : undefined
}

/** Which of the two writes of what is subsidised could not be made: the household's turn, or its building's part. */
function whyNot({ order }: Deed, { taken, writes }: SubsidyChange, failed: readonly number[]): Denied | undefined {
  const isTurn = (index: number): boolean => 'put' in (writes[index] ?? {})
  if (taken.length === 0 || failed.length === 0) return undefined
  const refused = failed.some(isTurn) ? 'household-limit' : 'sold-out'
  return noSubsidy(refused, taken.map((one) => one.package), order.lines)
}

/** `again`: somebody else changed the order or the bag meanwhile. `known`: a deed stands under this id already. Refused where stock or slot is not there. */
export async function commit(deed: Deed, now: string, lang: Lang): Promise<'done' | 'again' | 'known'> {
  const { of, order, event, before, after, linesBefore, more = [] } = deed
  const over = order.state === 'cancelled' ? now : undefined
  const subsidies = changeOfSubsidies(of, before, after)
  const not = await notEligible(deed, subsidies, now)
  if (not) throw sayNo(not, lang)
  const first: (Write | Added)[] = [putOrder(order, over), putOrderEvent(event), putBag(after), ...more]
  const own = [...first, ...subsidies.writes]
  const taken = await takeStock({ of, demand: demandOf(of, before, after), own, now })
  if (taken === 'done') return 'done'
  if ('refused' in taken) throw sayNo(taken, lang)
  if ('lack' in taken) throw sayNo(soldOut(order.lines, taken.lack, linesBefore), lang)
  if (taken.own.includes(1)) return 'known'
  const no = taken.own.some((index) => index < first.length) ? undefined : whyNot(deed, subsidies, taken.own.map((index) => index - first.length))
  if (no) throw sayNo(no, lang)
  return 'again'
}
