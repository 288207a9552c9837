/** What a household orders in a campaign: orders, and the one bag that they make. */
import { array, boolean, enum as oneOf, gte, int, lazy, lte, maxLength, minLength, object, optional, string, type infer as Infer } from './zod'
import { eachOnce } from './each-once'
import { adjustment } from './adjustment'
import { bagStages, howCollected } from './bag-stages'
import { defineRoutes } from './http'
import { idOf } from './id-schema'
import { mostFen } from './money'
import { householdVerbs, mostOrders, orderStates } from './order-states'
import { packageId } from './package-id'
import { payment, refundLine } from './payment-schema'
import { instant } from './time-schema'

/** `price`: the one that was seen, of one package. */
const wanted = lazy(() => object({ package: packageId(), quantity: int().check(gte(1), lte(99)), price: int().check(gte(0), lte(mostFen)) }))
const wantedLines = lazy(() => array(wanted()).check(minLength(1), maxLength(12), eachOnce('package')))
export type Wanted = Infer<ReturnType<typeof wanted>>

const orderLine = lazy(() => object({ package: packageId(), name: string(), quantity: int(), price: int(), amount: int() }))
export const bagSlot = lazy(() => object({ from: instant(), to: instant() }))

/** `payment` and `refunds` are there where it is paid over WeChat; else `total` is paid on collection. `effect`: what the last deed changed in what the household pays in this campaign. */
export const order = lazy(() =>
  object({
    id: idOf('order'), reference: string(), version: int(), campaign: idOf('campaign'), title: string(), household: idOf('household'), label: string(),
    by: string(), at: instant(), state: oneOf(orderStates), lines: array(orderLine()), total: int(),
    slot: optional(bagSlot()), bagTotal: int(), verbs: array(oneOf(householdVerbs)),
    effect: optional(object({ before: int(), after: int(), difference: int() })),
    payment: optional(payment()), refunds: optional(array(refundLine())),
  }),
)
export type Order = Infer<ReturnType<typeof order>>

/** All that a household gets from one campaign. `due`: what is left of the total after all that was taken off. `code`: by which it is found where it is handed out; `stage`: how far it is on its way, once it is confirmed. `back`: the latest orders that are no longer in it and whose money goes or went back. */
export const bag = lazy(() =>
  object({
    campaign: idOf('campaign'), title: string(), household: idOf('household'), label: string(), state: oneOf(orderStates), total: int(), slot: optional(bagSlot()),
    code: string(), stage: optional(oneOf(bagStages)), arrived: optional(instant()), collected: optional(object({ at: instant(), by: string(), how: oneOf(howCollected) })),
    lines: array(object({ package: packageId(), name: string(), quantity: int(), amount: int() })), inside: optional(array(object({ name: string(), quantity: int() }))),
    orders: array(object({ id: idOf('order'), reference: string(), by: string(), at: instant(), total: int(), held: optional(boolean()) })).check(maxLength(mostOrders)),
    back: optional(array(idOf('order')).check(maxLength(mostOrders))),
    due: int(), adjusted: array(adjustment()),
  }),
)
export type Bag = Infer<ReturnType<typeof bag>>

const ours = { who: 'household', of: { load: 'order' } } as const
const slotNumber = () => optional(int().check(gte(0), lte(29)))
const buying = ['not-open-yet', 'campaign-over', 'sold-out', 'household-limit', 'slot-full', 'campaign-full', 'not-eligible', 'stale-price', 'stale'] as const

export const orders = defineRoutes({
  place: {
    method: 'PUT', path: '/orders/{order}', summary: 'Orders for a household of mine, under an id made by the phone; sent again, it answers the order as it now is',
    access: { who: 'household', of: { from: 'body', name: 'household' } }, refusals: [...buying, 'not-delivered', 'bag-full', 'id-taken'],
    body: () => object({ household: idOf('household'), campaign: idOf('campaign'), lines: wantedLines(), slot: slotNumber() }), answer: order,
  },
  list: {
    method: 'GET', path: '/orders', summary: 'What my household has ordered, one bag for each campaign, the newest first',
    access: { who: 'household', of: { from: 'query', name: 'household' } },
    query: () => object({ household: idOf('household'), cursor: optional(string()) }), answer: () => object({ items: array(bag()), cursor: optional(string()) }),
  },
  read: { method: 'GET', path: '/orders/{order}', summary: 'An order of my household', access: ours, answer: order },
  change: {
    method: 'POST', path: '/orders/{order}/change', summary: 'Changes an order until the close; answers what it changes in what is to be paid',
    access: ours, refusals: [...buying, 'order-over', 'unpaid', 'id-taken'], body: () => object({ id: idOf('event'), version: int(), lines: wantedLines(), slot: slotNumber() }), answer: order,
  },
  cancel: {
    method: 'POST', path: '/orders/{order}/cancel', summary: 'Cancels an order until the close',
    access: ours, refusals: ['campaign-over', 'order-over', 'stale', 'id-taken'], body: () => object({ id: idOf('event') }), answer: order,
  },
})
