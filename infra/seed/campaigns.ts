/** Campaigns in every state, with their orders, made by the domain's own rules: drafted, published, ordered in, closed or called off at times before now. */
import { emptyBag, demandOf, withOrder, withoutOrder, type Bag } from '../../functions/orders/bag'
import { begin as beginClose, at, decide, newClosing, outcomeOf, type Closing } from '../../functions/orders/close'
import { callOff, newDraft, publish, type Campaign, type Denied } from '../../functions/orders/campaign'
import { eventOfCampaign, eventOfOrder } from '../../functions/orders/event'
import { endOf } from '../../functions/orders/kept'
import { cancelOrder, linesOf, newOrder, settleOrder, type Order } from '../../functions/orders/order'
import { putGoingTo } from '../../functions/handover/store'
import { putBag, putCampaign, putCampaignEvent, putClosing, putOrder, putOrderEvent } from '../../functions/orders/store'
import type { PlaceNode } from '../../functions/places/store'
import { campaignIssues, plainTimes } from '../../shared/campaign-rules'
import type { IdKind } from '../../shared/ids'
import type { Settled } from './households'
import { goingTo } from './going-to'
import { offers, type Offer } from './offers'
import type { Rows } from './rows'
import { stableId } from './stable-id'
import { Stock } from './stock'

const hour = 3_600_000

function sure<T extends object>(outcome: T | Denied, what: string): T {
  if ('refused' in outcome) throw new Error(`${what}: ${outcome.refused} ${JSON.stringify(outcome.fields ?? [])}`)
  return outcome
}

export interface Market { readonly rows: Rows; readonly settled: readonly Settled[]; readonly place: PlaceNode; readonly leader: Campaign['leader']; readonly now: number }
interface Kept { bag: Bag; orders: Order[] }

/** One campaign from its draft to where it stands now. */
class Telling {
  private readonly kept = new Map<string, Kept>()
  private campaign: Campaign
  private stock: Stock | undefined

  constructor(private readonly offer: Offer, private readonly market: Market) {
    const drafted = Date.parse(offer.content.opens) - 20 * hour
    const content = plainTimes(offer.content)
    const issues = campaignIssues(content, new Date(drafted).toISOString())
    if (issues.length > 0) throw new Error(`${offer.name}: ${JSON.stringify(issues)}`)
    this.campaign = newDraft({ id: stableId('campaign', offer.name, Math.min(drafted, market.now - hour)), path: market.place.path, leader: market.leader, content })
    this.put()
  }

  private id(kind: IdKind, what: string, time: number): string {
    return stableId(kind, `${this.offer.name} ${what}`, time)
  }

  private put(): void {
    this.market.rows.add(putCampaign(this.campaign))
  }

  private say(verb: Parameters<typeof eventOfCampaign>[1], time: number, by?: Campaign['leader']): void {
    this.market.rows.add([putCampaignEvent(eventOfCampaign(this.campaign, verb, { id: this.id('event', verb, time), at: new Date(time).toISOString(), ...(by ? { by } : {}) }))])
  }

  publish(): void {
    const time = Math.min(Date.parse(this.campaign.content.opens), this.market.now) - hour / 2
    this.campaign = sure(publish(this.campaign, this.campaign.v, new Date(time).toISOString()), this.offer.name)
    this.stock = new Stock(this.campaign)
    this.put()
    this.market.rows.add([putClosing(newClosing(this.campaign))])
    this.say('publish', time, this.campaign.leader)
  }

  /** Some households of each building order, one after the other; every ninth thinks better of it. */
  order(): void {
    const { ordered, mixes, content } = this.offer
    const homes = Object.entries(ordered).flatMap(([building, count]) => this.market.settled.filter(({ file, keys }) => file.household.place.endsWith(`-${building}`) && keys.length > 0).slice(0, count))
    const from = Date.parse(content.opens)
    const step = (Math.min(Date.parse(content.closes), this.market.now) - from) / (homes.length + 2)
    for (const [n, { file }] of homes.entries()) {
      const time = Math.floor(from + (n + 1) * step)
      this.place({ file, mix: mixes[n % mixes.length] ?? {}, n, time })
      if (n % 9 === 8) this.withdraw(file.household.id, time + step / 2)
    }
  }

  private place({ file, mix, n, time }: { file: Settled['file']; mix: Readonly<Record<string, number>>; n: number; time: number }): void {
    const { household, members } = file
    const by = members.find((one) => one.user)
    const { id, content, shards } = this.campaign
    const wanted = Object.entries(mix).map(([own, quantity]) => ({ package: own, quantity, price: content.packages.find((one) => one.id === own)?.price ?? 0 }))
    const made = { campaign: id, title: content.title, household: household.id, label: household.label, by: { user: by?.user ?? '', name: by?.name ?? '' }, at: new Date(time).toISOString(), print: '', shards }
    const order = newOrder({ ...made, id: this.id('order', household.id, time), lines: sure(linesOf(this.campaign, wanted), household.label) })
    const before = this.kept.get(household.id)?.bag ?? emptyBag(this.campaign, file)
    const after = sure(withOrder(this.campaign, before, order, content.slots.length > 0 ? n % content.slots.length : undefined, file), household.label)
    this.write(order, after, 'place', before, time)
  }

  private withdraw(household: string, time: number): void {
    const { bag, orders } = this.kept.get(household) ?? {}
    if (bag && orders?.[0]) this.write(sure(cancelOrder(orders[0], new Date(time).toISOString()), household), withoutOrder(bag, orders[0].id), 'cancel', bag, time)
  }

  private write(order: Order, after: Bag, verb: 'place' | 'cancel', before: Bag, time: number): void {
    const at = new Date(time).toISOString()
    const event = eventOfOrder(order, after, verb, { id: this.id('event', `${verb} ${order.id}`, time), at, by: order.by })
    this.stock?.take(demandOf(this.campaign, before, after))
    this.market.rows.add([putOrder(order, verb === 'cancel' ? at : undefined), putOrderEvent(event), putBag(after)])
    this.kept.set(after.household, { bag: after, orders: verb === 'cancel' ? [] : [order] })
  }

  /** As the clock closes it. */
  close(): void {
    if (!this.stock) return
    const { closes } = this.campaign.content
    const time = Date.parse(closes)
    this.campaign = beginClose(this.campaign, closes) ?? this.campaign
    const outcome = outcomeOf(this.campaign, this.stock.sums())
    this.campaign = decide(this.campaign, outcome, closes) ?? this.campaign
    this.put()
    this.say(outcome, time)
    this.settle(outcome === 'confirm' ? 'confirm' : 'void', time)
  }

  callOff(): void {
    const time = Date.parse(this.campaign.content.closes) - 5 * hour
    this.campaign = sure(callOff(this.campaign, this.offer.reason ?? ''), this.offer.name)
    this.put()
    this.say('cancel', time, this.campaign.leader)
    this.settle('void', time)
  }

  private settle(verb: 'confirm' | 'void', time: number): void {
    const at = new Date(time).toISOString()
    for (const { bag, orders } of this.kept.values()) {
      const settled = orders.flatMap((order) => settleOrder(order, verb) ?? [])
      const [first] = settled
      if (!first) continue
      const event = eventOfOrder(first, bag, verb, { id: this.id('event', `${verb} ${first.id}`, time), at })
      this.market.rows.add([putBag({ ...bag, state: first.state, v: bag.v + 1 }, at), ...settled.map((order) => putOrder(order, at)), putOrderEvent(event)])
    }
    this.end(time)
  }

  /** What is over goes half a year later, as the walk leaves it. */
  private end(time: number): void {
    const ttl = endOf(new Date(time).toISOString())
    const done: Closing = ['freeze', 'walk', 'done'].reduce<Closing>((before, step) => at(before, step as Closing['step']), newClosing(this.campaign))
    this.stock?.freeze(ttl)
    const going = this.campaign.state === 'confirmed' ? goingTo([...this.kept.values()].flatMap(({ bag, orders }) => (orders.length > 0 ? [bag] : []))) : []
    for (const write of [...putCampaign(this.campaign), putClosing(done), ...going.map((one) => putGoingTo(this.campaign.id, one))]) if ('put' in write) this.market.rows.add([{ put: { ...write.put, ttl } }])
  }

  keepStock(): void {
    if (this.stock) this.market.rows.add(this.stock.rows())
  }
}

/** Every campaign on offer, told from its beginning to now. */
export function seedCampaigns(market: Market): void {
  for (const offer of offers(market.now)) {
    const telling = new Telling(offer, market)
    if (offer.fate !== 'draft') telling.publish()
    telling.order()
    if (offer.fate === 'closed') telling.close()
    if (offer.fate === 'called-off') telling.callOff()
    telling.keepStock()
  }
}
