/** What may stand on an order, and what it comes to: the same limits that the server holds, so that nobody runs into them unwarned. */
import type { Campaign } from '@shared/campaigns'
import type { Bag, Wanted } from '@shared/orders'

type Offered = Campaign['packages'][number]
type Lines = readonly Pick<Wanted, 'package' | 'quantity'>[]

/** So many of one package in one order, whatever else is said. */
const mostOfOne = 99

export const quantityOf = (lines: Lines, id: string): number => lines.find((one) => one.package === id)?.quantity ?? 0

export interface Room { readonly most: number; readonly by: 'stock' | 'limit' | 'order' }

/** How many may stand on this order. `had`: what it has already, where one is changed; `mine`: all that the household has here. */
export function roomFor({ id, left, limit, subsidy, yours }: Pick<Offered, 'id' | 'left' | 'limit' | 'subsidy' | 'yours'>, mine: Pick<Bag, 'lines'> | undefined, had: Lines): Room {
  const own = quantityOf(had, id)
  // Of what is subsidised one, where it is this household's turn.
  if (subsidy) return { most: own > 0 || yours === 'yours' ? 1 : 0, by: 'limit' }
  const inStock = left === undefined ? mostOfOne : left + own
  const allowed = limit === undefined ? mostOfOne : Math.max(0, limit - (quantityOf(mine?.lines ?? [], id) - own))
  const most = Math.min(inStock, allowed, mostOfOne)
  return { most, by: most === mostOfOne ? 'order' : most === allowed ? 'limit' : 'stock' }
}

/** The order in which the campaign names its packages, at its present prices; none of what is not offered. */
export function put(wanted: readonly Wanted[], packages: readonly Offered[], id: string, quantity: number): Wanted[] {
  return packages.flatMap((one): Wanted[] => {
    const many = one.id === id ? quantity : quantityOf(wanted, one.id)
    const seen = one.id === id ? one.price : (wanted.find((line) => line.package === one.id)?.price ?? one.price)
    return many > 0 ? [{ package: one.id, quantity: many, price: seen }] : []
  })
}

export const sumOf = (wanted: readonly Pick<Wanted, 'quantity' | 'price'>[]): number => wanted.reduce((sum, { quantity, price }) => sum + quantity * price, 0)

/** Lines whose price is another one now. */
export function repriced(wanted: readonly Wanted[], packages: readonly Offered[]): { readonly id: string; readonly name: string; readonly before: number; readonly now: number }[] {
  return wanted.flatMap(({ package: id, price }) => {
    const found = packages.find((one) => one.id === id)
    return found && found.price !== price ? [{ id, name: found.name, before: price, now: found.price }] : []
  })
}

export const atPresentPrices = (wanted: readonly Wanted[], packages: readonly Offered[]): Wanted[] => wanted.map((line) => ({ ...line, price: packages.find((one) => one.id === line.package)?.price ?? line.price }))

export type Fault = { readonly at: string; readonly what: 'gone' } | { readonly at: string; readonly what: 'stock' | 'limit' | 'order'; readonly most: number } | { readonly at: 'lines' | 'slot'; readonly what: 'none' | 'unchosen' | 'full' }

type Asked = Pick<Campaign, 'packages' | 'slots'> & { readonly mine?: Pick<Bag, 'lines' | 'slot'> | undefined }
interface Given { readonly wanted: readonly Wanted[]; readonly slot?: number | undefined; readonly change?: { readonly had: readonly Wanted[] } | undefined }

/** All that stands against an order as things are now; `at` names the package, the lines or the slot. */
export function faultsIn({ packages, slots, mine }: Asked, { wanted, slot, change }: Given): Fault[] {
  const lines = wanted.flatMap(({ package: id, quantity }): Fault[] => {
    const found = packages.find((one) => one.id === id)
    if (!found) return [{ at: id, what: 'gone' }]
    const { most, by } = roomFor(found, mine, change?.had ?? [])
    return quantity > most ? [{ at: id, what: by, most }] : []
  })
  return [...(wanted.length === 0 ? [{ at: 'lines', what: 'none' } as const] : []), ...lines, ...slotFaults(slots, mine, slot)]
}

/** A slot that the household has already is not full for it. */
export const isFull = ({ from, to, capacity, taken }: Campaign['slots'][number], mine: Pick<Bag, 'slot'> | undefined): boolean => taken >= capacity && !(mine?.slot?.from === from && mine.slot.to === to)

function slotFaults(slots: Campaign['slots'], mine: Pick<Bag, 'slot'> | undefined, slot: number | undefined): Fault[] {
  if (slots.length === 0) return []
  const chosen = slot === undefined ? undefined : slots[slot]
  if (!chosen) return [{ at: 'slot', what: 'unchosen' }]
  return isFull(chosen, mine) ? [{ at: 'slot', what: 'full' }] : []
}

/** What of an earlier bag is offered here, by the package's name, as many as there are; and what is not. */
export function sameAgain(lines: readonly { readonly name: string; readonly quantity: number }[], packages: readonly Offered[], mine?: Pick<Bag, 'lines'>): { readonly wanted: Wanted[]; readonly gone: string[] } {
  const found = lines.map(({ name, quantity }) => {
    const offered = packages.find((one) => one.name === name)
    return { name, offered, quantity: offered ? Math.min(quantity, roomFor(offered, mine, []).most) : 0 }
  })
  return {
    wanted: found.flatMap(({ offered, quantity }) => (offered && quantity > 0 ? [{ package: offered.id, quantity, price: offered.price }] : [])),
    gone: found.filter(({ quantity }) => quantity === 0).map(({ name }) => name),
  }
}
