/** Carries the close of a campaign out, step by step. It may be killed anywhere, begun again, or run twice at once: each step is held to the version that it was decided on. */
import { newId } from '../../shared/ids'
import { goesTo } from '../handover/store'
import { orderKey, campaignKey, campaignLineKey, closingKey, ledKey, ordersIn, shardKey } from '../table/keys'
import { inLanes } from '../table/lanes'
import { expireAll, write, type Write } from '../table/table'
import { communityOf, isSettling, type Campaign } from './campaign'
import { at, begin, decide, outcomeOf, type Closing } from './close'
import { countedIn } from './bag'
import { eventOfCampaign, eventOfOrder } from './event'
import { endOf } from './kept'
import { settleOrder } from './order'
import { askWhole } from './refunds'
import { sumsOf } from './stock'
import { changeOfSubsidies } from './subsidy-store'
import { freeze, freezeOff, ordersOfPart, putBag, putCampaign, putCampaignEvent, putClosing, putOrder, putOrderEvent, readBag, readCampaign, readClosing, readOrder, readShards, thaw } from './store'

type Verb = 'confirm' | 'void'
const attempts = 5
const inAMinute = (now: string): string => new Date(Date.parse(now) + 60_000).toISOString()

/** All orders of a household at once, so that it is told once. */
async function settle(of: Campaign, household: string, verb: Verb, now: string): Promise<void> {
  const { id: campaign, reason } = of
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const bag = await readBag(household, campaign)
    if (bag?.state !== 'placed') return
    const settled = (await Promise.all(countedIn(bag).map(({ id }) => readOrder(id)))).flatMap((order) => (order && settleOrder(order, verb)) ?? [])
    const asked = settled.map((order) => (verb === 'void' ? askWhole(order, { kind: 'void', id: order.id, at: now, reason }) : { order, writes: [] }))
    const [first] = settled
    if (!first) return
    const event = eventOfOrder(first, bag, verb, { id: newId('event', Date.parse(now)), at: now })
    const failed = await write([putBag({ ...bag, state: first.state, v: bag.v + 1 }, now), ...asked.flatMap(({ order, writes }) => [putOrder(order, now), ...writes]), putOrderEvent(event), ...(verb === 'confirm' ? [goesTo(bag, now)] : changeOfSubsidies(of, bag, { orders: bag.orders.filter(({ held }) => held) }).writes)])
    if (failed.length === 0) return
  }
  throw new Error(`The bag of ${household} in ${campaign} could not be settled in ${String(attempts)} attempts`)
}

/** Its rows go half a year after it is over; those of its orders and bags have had their end with their settling. */
async function setEnd({ id, shards, path, content, leader }: Campaign, now: string): Promise<void> {
  const numbered = Array.from({ length: shards }, (_, k) => shardKey(id, k))
  await expireAll([campaignKey(id), closingKey(id), campaignLineKey(communityOf(path), content.opens, id), ledKey(leader.user, id), ...numbered], endOf(now))
}

/** What follows after a page: the next page, the next part of the orders, or the end. The index lags a little behind the rows: a walk that has met fewer orders than were counted begins again a minute later. */
async function afterPage(of: Campaign, before: Closing, seen: number, last: string | undefined, now: string): Promise<Closing> {
  if (last !== undefined) return at(before, 'walk', { k: before.k, after: last, seen })
  if (before.k + 1 < of.shards) return at(before, 'walk', { k: before.k + 1, seen })
  if (seen < sumsOf(await readShards(of.id)).orders) return at(before, 'walk', { due: inAMinute(now) })
  await setEnd(of, now)
  return at(before, 'done')
}

/** The next page that has orders, over as many parts as it takes: most parts of a small campaign are empty. The last part answers whatever it has. */
async function nextPage(of: Campaign, { k, after }: Closing): Promise<{ k: number; page: Awaited<ReturnType<typeof ordersOfPart>> }> {
  const page = await ordersOfPart(of.id, k, after === undefined ? undefined : { ...orderKey(after), g1p: ordersIn(of.id, k), g1s: after } as never)
  for (let next = { k, page }; ; next = { k: next.k + 1, page: await ordersOfPart(of.id, next.k + 1, undefined) }) {
    if (next.page.orders.length > 0 || next.k + 1 >= of.shards) return next
  }
}

async function walkPage(of: Campaign, before: Closing, now: string): Promise<number> {
  const { k, page: { orders, next } } = await nextPage(of, before)
  const households = new Set(orders.filter((order) => order.state === 'placed').map((order) => order.household))
  await inLanes([...households], (household) => settle(of, household, of.state === 'confirmed' ? 'confirm' : 'void', now))
  await write([putClosing(await afterPage(of, { ...before, k }, before.seen + orders.length, next ? orders.at(-1)?.id : undefined, now))])
  return orders.length
}

/** Frozen first: what was ordered by then is all that was ordered, and the sums of the shards are exact. What is still held is waited for: it may yet be paid. */
async function freezeAndDecide(of: Campaign, before: Closing, now: string): Promise<void> {
  const shards = await readShards(of.id)
  if (isSettling(of.state)) {
    await Promise.all(shards.map(({ k }) => write([freezeOff(of.id, k)])))
    await write([putClosing(at(before, 'walk'))])
    return
  }
  await Promise.all(shards.filter(({ frozen }) => !frozen).map(({ k }) => write([freeze(of.id, k, of.content.closes)])))
  const sums = sumsOf(await readShards(of.id))
  if (sums.held > 0) {
    await write([putClosing(at(before, 'freeze', { due: inAMinute(now) }))])
    return
  }
  const outcome = outcomeOf(of, sums)
  const next = decide(of, outcome, now)
  if (!next) return
  const event = eventOfCampaign(next, outcome, { id: newId('event', Date.parse(now)), at: now })
  await write([...putCampaign(next), putClosing(at(before, outcome === 'prolong' ? 'thaw' : 'walk')), putCampaignEvent(event)])
}

async function thawAll({ id, content }: Campaign, before: Closing): Promise<void> {
  const shards = await readShards(id)
  await Promise.all(shards.map(({ k }) => write([thaw(id, k, content.closes)])))
  await write([putClosing(at(before, 'wait', { due: content.closes }))])
}

function start(of: Campaign, before: Closing, now: string): Write[] {
  const next = begin(of, now)
  return next ? [...putCampaign(next), putClosing(at(before, 'freeze'))] : []
}

/** Carried on until nothing is due, or for about so many orders. Answers where it then stands. */
export async function carryClose(id: string, now: string, budget: number): Promise<Closing | undefined> {
  for (let left = budget; ; left -= 1) {
    const [of, before] = await Promise.all([readCampaign(id), readClosing(id)])
    if (!of || !before || before.step === 'done' || before.due > now || left <= 0) return before
    if (before.step === 'wait') {
      const begun = start(of, before, now)
      if (begun.length === 0) return before
      await write(begun)
    }
    else if (before.step === 'freeze') await freezeAndDecide(of, before, now)
    else if (before.step === 'thaw') await thawAll(of, before)
    else left -= await walkPage(of, before, now)
  }
}
