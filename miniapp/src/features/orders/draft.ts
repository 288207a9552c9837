/** What a household has put together and not sent: kept on the phone at every tap, so that neither a call nor a crash costs any of it. */
import { newId } from '@shared/ids'
import type { Bag, Order, Wanted } from '@shared/orders'
import { forget, keep, readKept } from '@/session/kept'
import { orderDraftKey } from '@/session/personal'

export interface OrderDraft {
  /** The order's id, made once: sent any number of times, it is one order. */
  readonly id: string
  readonly household: string
  readonly campaign: string
  /** With the price that was seen. */
  readonly wanted: readonly Wanted[]
  readonly slot?: number | undefined
  /** Set when an order that stands already is being changed: what it had and came to. */
  readonly change?: { readonly event: string; readonly version: number; readonly had: readonly Wanted[]; readonly total: number }
  /** It was sent and no answer came: it may stand already, and is sent again as it is. */
  readonly sent?: true
  /** The earlier bag that it repeats, and what of that is not offered here. */
  readonly again?: { readonly title: string; readonly gone: readonly string[] }
}

/** One draft for a new order in each campaign, one for each order that is changed. */
export interface Spot { readonly household: string; readonly campaign: string; readonly order?: string | undefined }

const nameOf = ({ household, campaign, order }: Spot): string => [household, campaign, order ?? 'new'].join(' ')
export const spotOf = ({ household, campaign, id, change }: OrderDraft): Spot => ({ household, campaign, ...(change ? { order: id } : {}) })

export const emptyDraft = (household: string, campaign: string, slot?: number): OrderDraft => ({ id: newId('order'), household, campaign, wanted: [], ...(slot === undefined ? {} : { slot }) })

const wantedOf = ({ lines }: Pick<Order, 'lines'>): Wanted[] => lines.map(({ package: id, quantity, price }) => ({ package: id, quantity, price }))

/** An order to be changed; `before`: what was already typed for it. */
export function changeOf(order: Order, slot: number | undefined, before?: OrderDraft): OrderDraft {
  const event = before?.change?.version === order.version ? before.change.event : newId('event')
  return {
    id: order.id, household: order.household, campaign: order.campaign, wanted: before?.wanted ?? wantedOf(order), slot: before ? before.slot : slot,
    change: { event, version: order.version, had: wantedOf(order), total: order.total },
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null
const isWanted = (one: unknown): boolean => isObject(one) && typeof one['package'] === 'string' && typeof one['quantity'] === 'number' && typeof one['price'] === 'number'
const areWanted = (list: unknown): boolean => Array.isArray(list) && list.every(isWanted)
const isChange = (one: unknown): boolean => isObject(one) && typeof one['event'] === 'string' && typeof one['version'] === 'number' && typeof one['total'] === 'number' && areWanted(one['had'])
const isAgain = (one: unknown): boolean => isObject(one) && typeof one['title'] === 'string' && Array.isArray(one['gone'])

/** A draft of an older build, or of anyone else's making, is no draft. */
export function isDraft(kept: unknown): kept is OrderDraft {
  if (!isObject(kept) || !['id', 'household', 'campaign'].every((name) => typeof kept[name] === 'string')) return false
  const { wanted, slot, change, again } = kept
  return areWanted(wanted) && (slot === undefined || typeof slot === 'number') && (change === undefined || isChange(change)) && (again === undefined || isAgain(again))
}

function keptDrafts(): Readonly<Record<string, OrderDraft>> {
  const kept = readKept(orderDraftKey)
  return isObject(kept) ? Object.fromEntries(Object.entries(kept).filter((one): one is [string, OrderDraft] => isDraft(one[1]))) : {}
}

/** The oldest give way: what is left lying in campaigns long closed goes. */
const most = 12

export function keptDraft(spot: Spot): OrderDraft | undefined {
  return keptDrafts()[nameOf(spot)]
}

export function keepDraft(draft: OrderDraft): void {
  const name = nameOf(spotOf(draft))
  const others = Object.entries(keptDrafts()).filter(([one]) => one !== name).slice(1 - most)
  keep(orderDraftKey, Object.fromEntries([...others, [name, draft]]))
}

export function forgetDraft(draft: OrderDraft): void {
  const left = Object.entries(keptDrafts()).filter(([one]) => one !== nameOf(spotOf(draft)))
  if (left.length > 0) keep(orderDraftKey, Object.fromEntries(left))
  else forget(orderDraftKey)
}

/** The number of the slot that a bag has. */
export function slotOf(mine: Pick<Bag, 'slot'> | undefined, slots: readonly { readonly from: string; readonly to: string }[]): number | undefined {
  const found = slots.findIndex(({ from, to }) => from === mine?.slot?.from && to === mine.slot.to)
  return found < 0 ? undefined : found
}

/** A new order that was taken although its answer was lost. */
export const standsAlready = ({ id, change }: OrderDraft, { mine }: { readonly mine?: Pick<Bag, 'orders'> | undefined }): boolean => !change && (mine?.orders.some((one) => one.id === id) ?? false)

/** Whether the form asks for just what an order has. */
export const isSame = ({ wanted }: OrderDraft, { lines }: Pick<Order, 'lines'>): boolean => wanted.length === lines.length && wanted.every((one) => lines.some((line) => line.package === one.package && line.quantity === one.quantity))
