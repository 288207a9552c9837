/** Carries a difference through the bags of its campaign. It may be killed anywhere, begun again, or run twice at once: a bag has one entry of each difference, and each step is held to the version of the difference. */
import { orderKey, ordersIn } from '../table/keys'
import { inLanes } from '../table/lanes'
import { write } from '../table/table'
import { adjustBag } from './adjust-bag'
import { countedIn } from './bag'
import type { Campaign } from './campaign'
import { again, eachOf, isLowered, onWay, type Difference, type Found } from './difference'
import { dropsAfter, putDifference, readBags, readDifference } from './difference-store'
import type { Order } from './order'
import { ordersOfPart, readCampaign, readShards } from './store'
import { sumsOf } from './stock'

const chunk = 40

/** In a few lanes, each household once; what the difference has in their bags. */
async function adjustAll(of: Campaign, dif: Difference, households: readonly string[], now: string): Promise<Found> {
  const found = { households: 0, units: 0, taken: 0, kept: 0 }
  await inLanes([...new Set(households)], async (household) => {
    const entry = await adjustBag(of, dif, household, now)
    if (!entry || entry.state === 'withdrawn') return
    found.kept += Number(entry.each > eachOf(dif))
    found.households += 1
    found.units += entry.quantity
    // What a proposal gives back is counted with its answer.
    found.taken += dif.kind === 'substitution' ? 0 : entry.fen
  })
  return found
}

/** Through all bags. Where it takes less than before, price drops recorded since go through them again: they may have found nothing left to take. */
async function atEnd(last: Difference, now: string): Promise<void> {
  const drops = last.state === 'done' && last.kind !== 'price-drop' && isLowered(last) ? await dropsAfter(last) : []
  await write([putDifference(last), ...drops.map((one) => putDifference({ ...again(one, now), state: 'under-way' as const }))])
}

/** Those whose first order in the bag stands in this page: each bag of the campaign once, however many orders it has. */
async function firstHere(of: Campaign, orders: readonly { readonly id: string; readonly household: string }[]): Promise<string[]> {
  const ids = new Set(orders.map(({ id }) => id))
  const bags = await readBags(of.id, [...new Set(orders.map(({ household }) => household))])
  return [...bags.values()].filter((bag) => ids.has(countedIn(bag)[0]?.id ?? '')).map(({ household }) => household)
}

interface Where { readonly k: number; readonly after?: string | undefined }

/** The next orders, over as many parts as it takes to have some: most parts of a small campaign are empty. `at`: where the next begin. */
async function nextOrders(of: Campaign, from: Where): Promise<{ orders: Order[]; at: Where }> {
  const orders: Order[] = []
  let at = from
  while (at.k < of.shards && orders.length < chunk) {
    const { k, after } = at
    const page = await ordersOfPart(of.id, k, after === undefined ? undefined : { ...orderKey(after), g1p: ordersIn(of.id, k), g1s: after } as never)
    orders.push(...page.orders)
    at = page.next ? { k, after: page.orders.at(-1)?.id } : { k: k + 1 }
  }
  return { orders, at }
}

async function pageOfAll(of: Campaign, before: Difference, now: string): Promise<number> {
  const { orders, at } = await nextOrders(of, before)
  const found = await adjustAll(of, before, await firstHere(of, orders), now)
  const next = onWay(before, found, { ...at, seen: before.seen + orders.length })
  // The index lags a little behind the rows: where it has shown fewer orders than were counted, once more a minute later.
  const short = at.k >= of.shards && next.seen < sumsOf(await readShards(of.id)).orders
  const last = short ? again(before, new Date(Date.parse(now) + 60_000).toISOString()) : { ...next, ...(at.k < of.shards ? {} : { state: 'done' as const }) }
  await atEnd(last, now)
  return orders.length
}

async function pageOfNamed(of: Campaign, before: Difference, named: readonly { readonly household: string }[], now: string): Promise<number> {
  const households = named.slice(before.seen, before.seen + chunk).map((one) => one.household)
  const next = onWay(before, await adjustAll(of, before, households, now), { k: 0, seen: before.seen + households.length })
  await atEnd({ ...next, ...(next.seen < named.length ? {} : { state: 'done' as const }) }, now)
  return households.length
}

/** Carried on until it is through, or for about so many orders. Answers where it then stands. */
export async function carryDifference(campaign: string, id: string, now: string, budget: number): Promise<Difference | undefined> {
  for (let left = budget; ; left -= 1) {
    const [of, before] = await Promise.all([readCampaign(campaign), readDifference(campaign, id)])
    if (!of || !before || before.state === 'done' || before.due > now || left <= 0) return before
    left -= before.of ? await pageOfNamed(of, before, before.of, now) : await pageOfAll(of, before, now)
  }
}
