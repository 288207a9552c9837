/** What a household does: orders, changes, cancels. */
import { idAs } from '../../shared/ids'
import type { orders, Order as OrderView, Wanted } from '../../shared/orders'
import type { Lang } from '../../shared/words'
import { type Actor, personOf } from '../http/actor'
import { printOf } from '../http/print'
import { Refusal } from '../http/refusal'
import type { Call } from '../http/serve'
import { readHousehold } from '../identity/store'
import type { HouseholdFile } from '../identity/household'
import { TableBusy } from '../table/patience'
import { emptyBag, wholeIn, withBack, withOrder, withoutOrder, type Bag } from './bag'
import { communityOf, delivers, takesOrders, type Campaign, type Denied } from './campaign'
import { commit } from './commit'
import { eventOfOrder, sameOrderDeed, type OrderEvent } from './event'
import { cancelOrder, changeOrder, linesOf, newOrder, type Order } from './order'
import { holdUntil, refundable } from './payment'
import type { RefundCause } from '../../shared/payment-states'
import { present } from './present'
import { askRefund } from './refunds'
import { allowed } from './say-no'
import { readBag, readCampaign, readOrder, readOrderEvent } from './store'
import { viewOrder } from './view'

const attempts = 5
const slotSaid = (slot: number | undefined): number | null => slot ?? null
const said = (lines: readonly Wanted[]): unknown[] => lines.map(({ package: id, quantity, price }) => [id, quantity, price])
const paid = (before: Bag, after: Bag) => ({ before: wholeIn(before), after: wholeIn(after) })

async function bagFor(of: Campaign, file: HouseholdFile): Promise<Bag> {
  return (await readBag(file.household.id, of.id)) ?? emptyBag(of, file)
}

/** The campaign and the household, if the one is for the other. A draft, and one of another community, is not there. */
async function meet(campaign: string, household: string): Promise<{ of: Campaign; file: HouseholdFile }> {
  const [of, file] = await Promise.all([readCampaign(campaign), readHousehold(household)])
  if (!of || !file || of.state === 'draft' || communityOf(of.path) !== communityOf(file.household.path)) throw new Refusal('not-found')
  if (!delivers(of, file.household.path)) throw new Refusal('not-delivered')
  return { of, file }
}

interface Placing { readonly id: string; readonly print: string; readonly body: Call<typeof orders.place>['body']; readonly actor: Actor; readonly now: string; readonly lang: Lang }

async function placeNow({ id, print, body, actor, now, lang }: Placing): Promise<OrderView> {
  const { of, file } = await meet(body.campaign, body.household)
  allowed(takesOrders(of, now) ?? {}, lang)
  const lines = allowed(linesOf(of, body.lines), lang)
  const { household } = file
  const order = newOrder({ id, campaign: of.id, title: of.content.title, household: household.id, label: household.label, by: personOf(actor), at: now, lines, print, shards: of.shards }, of.content.pay === 'now' ? holdUntil(of, now) : undefined)
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const before = await bagFor(of, file)
    const after = allowed(withOrder(of, before, order, body.slot, file), lang)
    const event = eventOfOrder(order, after, 'place', { id: idAs('event', id), at: now, by: order.by })
    const done = await commit({ of, order, event, before, after, linesBefore: [] }, now, lang)
    if (done === 'done') return viewOrder(order, after, of, now, paid(before, after))
    if (done === 'known') throw new Refusal('id-taken')
  }
  throw new Refusal('stale')
}

/** The order that stands under this id already, as it now is, if it is the same. */
async function placedBefore({ id, print, now }: Placing): Promise<OrderView | undefined> {
  const found = await readOrder(id)
  return found?.print === print ? present(found, now) : undefined
}

/** An order sent again is found when it cannot be placed: its id is taken, or it would no longer be taken. */
export async function place({ params, body, actor, now, lang }: Call<typeof orders.place>): Promise<OrderView> {
  const print = printOf(body.household, body.campaign, said(body.lines), slotSaid(body.slot), actor.user.id)
  const placing: Placing = { id: params.order, print, body, actor, now, lang }
  try {
    return await placeNow(placing)
  } catch (error) {
    const before = error instanceof Refusal || error instanceof TableBusy ? await placedBefore(placing) : undefined
    if (before) return before
    throw error
  }
}

interface Altering { readonly first: Order; readonly event: string; readonly verb: 'change' | 'cancel'; readonly print?: string; readonly actor: Actor; readonly now: string; readonly lang: Lang }
/** `back`: of what was paid, what goes back. */
type Decide = (of: Campaign, order: Order, before: Bag) => { order: Order; after: Bag; back: number } | Denied
const causes = { change: 'changed', cancel: 'cancelled' } as const satisfies Record<Altering['verb'], RefundCause>

async function alterNow({ first, event: id, verb, print, actor, now, lang }: Altering, decide: Decide): Promise<OrderView> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const [order, of, before] = await Promise.all([attempt === 0 ? first : readOrder(first.id), readCampaign(first.campaign), readBag(first.household, first.campaign)])
    if (!order || !of || !before) throw new Refusal('not-found')
    const next = allowed(decide(of, order, before), lang)
    allowed(takesOrders(of, now) ?? {}, lang)
    const event = eventOfOrder(next.order, next.after, verb, { id, at: now, by: personOf(actor), ...(print ? { print } : {}) })
    const asked = askRefund(next.order, next.back, { kind: causes[verb], id, at: now })
    const done = await commit({ of, order: asked.order, event, before, after: next.after, linesBefore: order.lines, more: asked.writes }, now, lang)
    if (done === 'done') return viewOrder(asked.order, next.after, of, now, paid(before, next.after))
    if (done === 'known') throw new Refusal('id-taken')
  }
  throw new Refusal('stale')
}

const isSame = (done: OrderEvent, { verb, print, actor }: Altering): boolean => sameOrderDeed(done, { verb, print, by: personOf(actor) })

/** The same deed sent again counts as done; another one under its id does not. */
async function alter(altering: Altering, decide: Decide): Promise<OrderView> {
  const { first, event, now } = altering
  try {
    return await alterNow(altering, decide)
  } catch (error) {
    const done = error instanceof Refusal || error instanceof TableBusy ? await readOrderEvent(first.id, event) : undefined
    if (!done) throw error
    if (!isSame(done, altering)) throw new Refusal('id-taken')
    return present((await readOrder(first.id)) ?? first, now)
  }
}

type OfOrder<R extends (typeof orders)[keyof typeof orders]> = Omit<Call<R>, 'subject'> & { readonly subject: Order }

export function change({ subject, body, actor, now, lang }: OfOrder<typeof orders.change>): Promise<OrderView> {
  const print = printOf(said(body.lines), slotSaid(body.slot))
  return alter({ first: subject, event: body.id, verb: 'change', print, actor, now, lang }, (of, old, before) => {
    const lines = linesOf(of, body.lines)
    if ('refused' in lines) return lines
    const order = changeOrder(old, lines, body.version)
    if ('refused' in order) return order
    const after = withOrder(of, before, order, body.slot)
    return 'refused' in after ? after : { order, after, back: old.payment ? old.total - order.total : 0 }
  })
}

export function cancel({ subject, body, actor, now, lang }: OfOrder<typeof orders.cancel>): Promise<OrderView> {
  return alter({ first: subject, event: body.id, verb: 'cancel', actor, now, lang }, (_, old, before) => {
    const order = cancelOrder(old, now)
    const [after, back] = [withoutOrder(before, old.id), refundable(old)]
    return 'refused' in order ? order : { order, after: back > 0 ? withBack(after, old.id) : after, back }
  })
}
