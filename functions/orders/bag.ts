/** The bag: all that one household has ordered in one campaign, with what its label and its building's sheet need. Rules only. */
import { array, boolean, enum as oneOf, int, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import { howCollected } from '../../shared/bag-stages'
import type { FieldIssue } from '../../shared/field-words'
import { maskPhone } from '../../shared/masks'
import { mostOrders, orderStates } from '../../shared/order-states'
import { accountsOf, type HouseholdFile } from '../identity/household'
import { adjusted, type Adjusted } from './adjust'
import type { Campaign, Denied } from './campaign'
import { moreThanOne } from './one-each'
import { amountOf, moreOf, orderLine, totalOf, type Order, type OrderLine } from './order'
import { capacityId, householdsId, slotId, type Demand } from './stock'

const inBag = lazy(() => object({ id: string(), by: string(), at: string(), lines: array(orderLine()), held: optional(boolean()), paid: optional(boolean()) }))

/** Whoever handed it over, and how they knew whose it is; `event` is the id of that deed. `heard`: when the server was told, where that was later. */
const handed = lazy(() => object({ at: string(), heard: optional(string()), by: object({ user: string(), name: string() }), how: oneOf(howCollected), event: string() }))
const paid = lazy(() => object({ fen: int(), at: string(), by: object({ user: string(), name: string() }) }))

/** `arrived`: when it was there to be collected; `cash`: what was paid for it then; `task`: whose it became when nobody came. `missing`: what its household said is not in it, the last ones. `orders`: those that count, and those that are held until they are paid. `building`: the place of its door, `typed` the building's name where that was typed. `followers`: who is told. `phone` is masked. `back`: orders taken out whose money goes back, the latest last. */
export const bag = lazy(() => object({
  campaign: string(), title: string(), household: string(), label: string(), building: string(), typed: string(), unit: string(), room: string(), phone: optional(string()),
  state: oneOf(orderStates), slot: optional(int()), slotFrom: optional(string()), slotTo: optional(string()), orders: array(inBag()), followers: array(string()),
  arrived: optional(string()), collected: optional(handed()), cash: optional(paid()), task: optional(string()), adjusted: optional(array(adjusted())), back: optional(array(string())), missing: optional(array(object({ id: string(), package: string() }))), v: int(),
}))
export type Bag = Infer<ReturnType<typeof bag>>

/** Nothing in it yet. */
export function emptyBag({ id, content }: Campaign, { household }: HouseholdFile): Bag {
  return {
    campaign: id, title: content.title, household: household.id, label: household.label, building: household.place, typed: household.building ?? '', unit: household.unit, room: household.room,
    ...(household.contact ? { phone: maskPhone(household.contact.phone) } : {}), state: 'cancelled', orders: [], followers: [], v: 0,
  }
}

type Filled = Pick<Bag, 'orders'>
export const countedIn = ({ orders }: Filled): Filled['orders'] => orders.filter(({ held }) => !held)
/** What it will have in it: nothing that is not paid in time. */
export const linesIn = (known: Filled): OrderLine[] => countedIn(known).flatMap(({ lines }) => lines)
export const totalIn = (known: Filled): number => totalOf(linesIn(known))
export const entriesOf = ({ adjusted: entries = [] }: Pick<Bag, 'adjusted'>): readonly Adjusted[] => entries
/** What is left of the total after all that was taken off. */
export const dueOf = (known: Pick<Bag, 'orders' | 'adjusted'>): number => totalIn(known) - entriesOf(known).reduce((sum, one) => sum + one.fen, 0)
/** How many of a package are in it. */
export const quantityIn = (known: Filled, id: string): number => linesIn(known).reduce((sum, line) => sum + (line.package === id ? line.quantity : 0), 0)
export const allLinesIn = ({ orders }: Filled): OrderLine[] => orders.flatMap(({ lines }) => lines)
/** With what is still to be paid. */
export const wholeIn = (known: Filled): number => totalOf(allLinesIn(known))

const unpaidIn = (known: Filled): Filled['orders'] => countedIn(known).filter(({ paid: before }) => !before)
/** The most that can ever be paid for it on collection, in fen: what was not paid before. */
export const mostDueIn = (known: Filled): number => totalOf(unpaidIn(known).flatMap(({ lines }) => lines))

/** What is to be paid for it on collection, in fen: what was not paid before, less what was taken off it. */
export function dueIn(known: Pick<Bag, 'orders' | 'adjusted'>): number {
  const unpaid = unpaidIn(known)
  const off = entriesOf(known).flatMap(({ parts = [] }) => parts).filter(({ order: own }) => unpaid.some(({ id }) => id === own))
  return mostDueIn(known) - off.reduce((sum, one) => sum + one.fen, 0)
}

/** Each package once, in the order in which they were first ordered. */
export const contentsOf = (known: Filled): (OrderLine & { amount: number })[] => summed(linesIn(known))

function summed(lines: readonly OrderLine[]): (OrderLine & { amount: number })[] {
  const sums = new Map<string, OrderLine & { amount: number }>()
  for (const line of lines) {
    const before = sums.get(line.package)
    sums.set(line.package, { ...line, quantity: line.quantity + (before?.quantity ?? 0), amount: amountOf(line) + (before?.amount ?? 0) })
  }
  return [...sums.values()]
}

/** What is above the limit of one household, with how many it may still order besides what the order has. */
function overLimit({ content }: Campaign, others: Filled, lines: readonly OrderLine[]): FieldIssue[] {
  const have = summed(allLinesIn(others))
  return lines.flatMap(({ package: id, quantity }, i): FieldIssue[] => {
    const limit = content.packages.find((one) => one.id === id)?.limit
    const left = limit === undefined ? quantity : Math.max(0, limit - (have.find((one) => one.package === id)?.quantity ?? 0))
    return quantity <= left ? [] : [{ path: `lines.${String(i)}.quantity`, code: `limit-left:${left}` }]
  })
}

/** The slot that it then has: what is asked for, or what it has; undefined where the campaign has none. */
function slotAfter({ content }: Campaign, { slot }: Bag, asked: number | undefined): Pick<Bag, 'slot' | 'slotFrom' | 'slotTo'> | Denied {
  const chosen = asked ?? slot
  const found = chosen === undefined ? undefined : content.slots[chosen]
  if ((content.slots.length > 0 || asked !== undefined) && !found) return { refused: 'invalid', fields: [{ path: 'slot', code: 'slot' }] }
  return found ? { slot: chosen, slotFrom: found.from, slotTo: found.to } : {}
}

const stateOf = (orders: Filled['orders']): Bag['state'] => (orders.some(({ held }) => !held) ? 'placed' : orders.length > 0 ? 'held' : 'cancelled')

/** The bag with this order as it now is. `file`: who lives there, told from now on of what becomes of it. */
export function withOrder(of: Campaign, before: Bag, { id, by, at, lines, state, payment }: Order, asked: number | undefined, file?: HouseholdFile): Bag | Denied {
  const others = before.orders.filter((one) => one.id !== id)
  if (others.length >= mostOrders) return { refused: 'bag-full' }
  const over = overLimit(of, { orders: others }, lines)
  if (over.length > 0) return { refused: 'household-limit', fields: over }
  const twice = moreThanOne(of, allLinesIn({ orders: others }), lines)
  if (twice.length > 0) return { refused: 'household-limit', fields: twice }
  const slot = slotAfter(of, before, asked)
  if ('refused' in slot) return slot
  const followers = [...new Set([...before.followers, by.user, ...(file ? accountsOf(file) : [])])]
  const own = { id, by: by.name, at, lines, ...(state === 'held' ? { held: true } : {}), ...(payment?.state === 'paid' ? { paid: true } : {}) }
  const orders = others.length < before.orders.length ? before.orders.map((one) => (one.id === id ? own : one)) : [...before.orders, own]
  return { ...before, ...slot, state: stateOf(orders), orders, followers, v: before.v + 1 }
}

/** The order is out of it, and its money goes back: the household follows that here. */
export const withBack = (before: Bag, id: string): Bag => ({ ...before, back: [...(before.back ?? []).filter((one) => one !== id), id].slice(-mostOrders) })

export function withoutOrder(before: Bag, id: string): Bag {
  const orders = before.orders.filter((one) => one.id !== id)
  const empty = orders.length === 0
  const settled = before.state === 'confirmed' || before.state === 'void'
  return { ...before, ...(empty ? { slot: undefined, slotFrom: undefined, slotTo: undefined } : {}), state: settled && !empty ? before.state : stateOf(orders), orders, v: before.v + 1 }
}

/** The order was paid: it counts from now on. */
export function withPaid(before: Bag, id: string): Bag {
  const orders = before.orders.map((one) => (one.id === id ? { ...one, held: undefined, paid: true } : one))
  return { ...before, state: stateOf(orders), orders, v: before.v + 1 }
}

/** The place in a slot that a change of the bag takes or gives back. */
function slotsOf(before: Bag, after: Bag): Record<string, number> {
  if (before.slot === after.slot) return {}
  return { ...(before.slot === undefined ? {} : { [slotId(before.slot)]: -1 }), ...(after.slot === undefined ? {} : { [slotId(after.slot)]: 1 }) }
}

const heldIn = (known: Filled): number => known.orders.length - countedIn(known).length
const unitsIn = (known: Filled): number => allLinesIn(known).reduce((sum, { quantity }) => sum + quantity, 0)
const householdsIn = ({ orders }: Filled): number => Number(orders.length > 0)

/** Of the room that a campaign has, where it has a limit. */
function roomOf({ content: { capacity } }: Campaign, before: Bag, after: Bag): Record<string, number> {
  const count = capacity?.of === 'bags' ? unitsIn : householdsIn
  const more = capacity ? count(after) - count(before) : 0
  return more === 0 ? {} : { [capacityId]: more }
}

/** Which packages a household has after a change and did not have before, or the other way round: so that each shard counts the households of each package. */
function householdsOf({ content }: Campaign, before: Bag, after: Bag): Record<string, number> {
  const has = (known: Bag, id: string): number => Number(quantityIn(known, id) > 0)
  const changes = content.packages.map(({ id }) => [householdsId(id), has(after, id) - has(before, id)] as const)
  return Object.fromEntries(changes.filter(([, by]) => by !== 0))
}

/** What the change from one bag to the other takes from the stock. */
export function demandOf(of: Campaign, before: Bag, after: Bag): Demand {
  const others = { ...slotsOf(before, after), ...roomOf(of, before, after) }
  return {
    packages: { ...moreOf(allLinesIn(before), allLinesIn(after)), ...householdsOf(of, before, after), ...others }, limited: [...of.content.packages.filter(({ stock }) => stock !== undefined).map(({ id }) => id), ...Object.keys(others)],
    households: Number(countedIn(after).length > 0) - Number(countedIn(before).length > 0), orders: countedIn(after).length - countedIn(before).length, amount: totalIn(after) - totalIn(before),
    held: heldIn(after) - heldIn(before),
  }
}

/** Which lines of an order there is too little for; `lack`: what is left of a package, `before`: what the order has of it already. */
export function soldOut(lines: readonly OrderLine[], lack: Readonly<Record<string, number>>, before: readonly OrderLine[]): Denied {
  const fields = lines.flatMap(({ package: id }, i): FieldIssue[] => {
    const left = lack[id]
    return left === undefined ? [] : [{ path: `lines.${String(i)}.quantity`, code: `only-left:${left + (before.find((one) => one.package === id)?.quantity ?? 0)}` }]
  })
  if (fields.length > 0) return { refused: 'sold-out', fields }
  return capacityId in lack ? { refused: 'campaign-full' } : { refused: 'slot-full', fields: [{ path: 'slot', code: 'slot-full' }] }
}

/** 1401 is on floor 14, 902 on 9; what is no such number is on none. */
export const floorOf = (room: string): string => /^(\d+)\d\d$/.exec(room)?.[1] ?? ''
