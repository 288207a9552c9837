/** Campaigns, bags and orders as people see them. */
import type { Campaign as CampaignView, CampaignLine } from '../../shared/campaigns'
import { reference } from '../../shared/ids'
import type { SubsidyStand } from '../../shared/subsidy-programmes'
import type { PictureLink } from '../../shared/picture-link'
import { campaignAfter, householdVerbs, leaderVerbs, orderAfter } from '../../shared/order-states'
import type { Bag as BagView, Order as OrderView } from '../../shared/orders'
import type { RefundLine } from '../../shared/payment-schema'
import { codeOf, stageOf } from '../handover/bag'
import { linkTo } from '../uploads/sign'
import { insideOf, isOtherwise, nameInside } from './inside'
import { wouldGive, type Adjusted } from './adjust'
import { contentsOf, dueOf, entriesOf, linesIn, quantityIn, totalIn, type Bag } from './bag'
import { isOver, takesOrders, type Campaign } from './campaign'
import { amountOf, totalOf, type Order } from './order'
import type { Refund } from './refund'
import { householdsId, slotId, sumsOf } from './stock'
import type { CampaignFile, Listed } from './store'

const slotOf = ({ slotFrom, slotTo }: Bag) => (slotFrom !== undefined && slotTo !== undefined ? { slot: { from: slotFrom, to: slotTo } } : {})

function viewAdjusted({ difference, kind, state, package: id, name, quantity, fen, reason, at, instead, on, fixed, late }: Adjusted, bag: Bag): BagView['adjusted'][number] {
  const { price = 0 } = linesIn(bag).find((line) => line.package === id) ?? {}
  const offered = { id, price, makeUp: { goods: price, packing: 0, delivery: 0, margin: 0 } }
  const reach = { quantity: quantityIn(bag, id), entries: entriesOf(bag) }
  const answers = state === 'proposed' ? { yes: wouldGive(difference, 'accept', offered, reach), no: wouldGive(difference, 'decline', offered, reach) } : {}
  return { difference, kind, state, package: id, name, quantity, fen, reason, at, ...(instead === undefined ? {} : { instead }), ...(on === undefined ? {} : { on }), ...(fixed === undefined ? {} : { fixed }), ...(late === undefined ? {} : { late }), ...answers }
}

/** How far it is on its way to the household. */
function wayOf(bag: Bag) {
  const { arrived, collected } = bag
  const stage = stageOf(bag)
  return { code: codeOf(bag), ...(stage ? { stage } : {}), ...(arrived === undefined ? {} : { arrived }), ...(collected ? { collected: { at: collected.at, by: collected.by.name, how: collected.how } } : {}) }
}

export function viewBag(bag: Bag): BagView {
  return {
    campaign: bag.campaign, title: bag.title, household: bag.household, label: bag.label, state: bag.state, total: totalIn(bag), ...slotOf(bag), ...wayOf(bag),
    lines: contentsOf(bag).map(({ package: id, name, quantity, amount }) => ({ package: id, name, quantity, amount })),
    orders: bag.orders.map(({ id, by, at, lines, held }) => ({ id, reference: reference(id), by, at, total: totalOf(lines), ...(held ? { held: true } : {}) })),
    ...(bag.back ? { back: bag.back } : {}), ...(isOtherwise(bag) ? { inside: insideOf(bag).map((one) => ({ name: nameInside(one), quantity: one.quantity })) } : {}), due: dueOf(bag), adjusted: entriesOf(bag).map((entry) => viewAdjusted(entry, bag)),
  }
}

/** Whoever may see the campaign may see its photos. */
function pictureOf({ photos = {} }: Campaign, photo: string | undefined, now: string): { picture?: PictureLink } {
  const found = photo === undefined ? undefined : photos[photo]
  return found ? { picture: { ...linkTo(found.key, now), width: found.width, height: found.height } } : {}
}

type Stands = Readonly<Record<string, { readonly left: number; readonly yours: SubsidyStand }>>
interface Seen { readonly leads?: boolean; readonly mine?: Bag | undefined; readonly forHome?: boolean; readonly stands?: Stands }

/** `leads`: for whom it is drawn may do what a leader may. `forHome`: whether it is for the building of the household that asks; `stands`: how what is subsidised stands with it. */
export function viewCampaign({ campaign, shards }: CampaignFile, now: string, { leads = false, mine, forHome, stands = {} }: Seen = {}): CampaignView {
  const { id, v, state, place, path, leader, content, extended, reason } = campaign
  const { left, sold, households, amount } = sumsOf(shards)
  const allowed = leaderVerbs.filter((verb) => leads && campaignAfter(state, verb) !== undefined && (state === 'draft' || verb === 'cancel' || !isOver(campaign, now)))
  return {
    ...(content as CampaignView), id, version: v, state, place, placeName: path.at(-1)?.name ?? '', leader: leader.name,
    packages: content.packages.map((one) => ({ ...one, sold: sold[one.id] ?? 0, households: sold[householdsId(one.id)] ?? 0, ...(one.stock === undefined ? {} : { left: left[one.id] ?? one.stock }), ...stands[one.id], ...pictureOf(campaign, one.photo, now) })),
    slots: content.slots.map((slot, n) => ({ ...slot, taken: sold[slotId(n)] ?? 0 })),
    households, amount, extended, ...(reason ? { reason } : {}), verbs: allowed, ...(mine ? { mine: viewBag(mine) } : {}), ...(forHome === undefined ? {} : { delivers: forHome }),
  }
}

export const viewLine = ({ id, title, leader, placeName, state, opens, closes, from }: Listed): CampaignLine => ({ id, title, leader, placeName, state, opens, closes, from })

/** `effect`: what the household pays in this campaign before and after a deed. */
export function viewOrder(order: Order, bag: Bag, of: Campaign, now: string, effect?: { before: number; after: number }): OrderView {
  const allowed = takesOrders(of, now) ? [] : householdVerbs.filter((verb) => orderAfter(order.state, verb) !== undefined)
  return {
    id: order.id, reference: reference(order.id), version: order.v, campaign: order.campaign, title: order.title, household: order.household, label: order.label, by: order.by.name, at: order.at,
    state: order.state, lines: order.lines.map((line) => ({ ...line, amount: amountOf(line) })), total: order.total, ...slotOf(bag), bagTotal: totalOf(linesIn(bag)), verbs: allowed,
    ...(order.payment ? { payment: { state: order.payment.state, fen: order.payment.fen, refunded: order.payment.refunded, until: order.payment.until } } : {}),
    ...(effect ? { effect: { ...effect, difference: effect.after - effect.before } } : {}),
  }
}

export const viewRefund = ({ id, fen, cause, state, at, doneAt, reason }: Refund): RefundLine => ({ id, fen, cause, state, at, ...(doneAt ? { doneAt } : {}), ...(reason ? { reason } : {}) })

export function viewSheet(bag: Bag) {
  return {
    household: bag.household, label: bag.label, unit: bag.unit, room: bag.room, ...(bag.phone ? { phone: bag.phone } : {}),
    lines: contentsOf(bag).map(({ package: id, name, quantity }) => ({ package: id, name, quantity })), total: totalIn(bag), ...slotOf(bag),
  }
}
