/** A line of the log of an order or of a campaign: who did what, when, and who is to be told. Written once, with what it tells of. */
import { array, enum as oneOf, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import type { Bag } from './bag'
import type { Campaign } from './campaign'
import type { Order } from './order'

export const orderEventVerbs = ['place', 'change', 'cancel', 'pay', 'pay-late', 'lapse', 'confirm', 'void', 'arrive', 'collect', 'uncollect', 'note-cash', 'adjust', 'fix', 'propose', 'accept', 'decline'] as const
export const campaignEventVerbs = ['publish', 'raise', 'confirm', 'miss', 'prolong', 'cancel', 'by-hand'] as const
export const questionVerbs = ['ask', 'answer'] as const

/** `print` knows a repeat; `text` is what is told with it. Told of an order is its household, of a campaign whoever leads it, of an answer whoever asked. */
export const orderEvent = lazy(() => object({
  id: string(), campaign: string(), order: optional(string()), household: optional(string()), title: string(), verb: oneOf([...orderEventVerbs, ...campaignEventVerbs, ...questionVerbs]), at: string(),
  by: optional(object({ user: string(), name: string() })), print: optional(string()), text: optional(string()), told: array(string()),
}))
export type OrderEvent = Infer<ReturnType<typeof orderEvent>>

interface Done { readonly id: string; readonly at: string; readonly by?: OrderEvent['by']; readonly print?: string; readonly text?: string }

/** A line about a whole bag stands in the log of the first of its orders. */
export function eventOfBag({ orders, campaign, household, title }: Bag, verb: 'arrive' | 'collect' | 'uncollect' | 'note-cash', done: Done, told: readonly string[]): OrderEvent {
  return { ...done, campaign, order: orders[0]?.id ?? '', household, title, verb, told: told.filter((user) => user !== done.by?.user) }
}

/** Whoever did it needs not be told, nor anybody of what is not paid yet. */
export function eventOfOrder({ id, campaign, household, title, state }: Order, bag: Bag, verb: (typeof orderEventVerbs)[number], done: Done): OrderEvent {
  return { ...done, campaign, order: id, household, title, verb, told: state === 'held' ? [] : bag.followers.filter((user) => user !== done.by?.user) }
}

export function eventOfCampaign({ id, content, leader }: Campaign, verb: (typeof campaignEventVerbs)[number], done: Done): OrderEvent {
  const own = verb === 'publish' || verb === 'raise' || leader.user === done.by?.user
  return { ...done, campaign: id, title: content.title, verb, told: own ? [] : [leader.user] }
}

export const sameOrderDeed = (a: OrderEvent, b: Pick<OrderEvent, 'verb' | 'by' | 'print'>): boolean => a.verb === b.verb && a.by?.user === b.by?.user && a.print === b.print
