/** What a busy campaign costs: the same order among few and many, 2,000 orders racing for 500, and a close of 5,000 that is killed again and again. */
import { newHousehold, type Household } from '../functions/identity/household'
import { putMembership, putNewHousehold, putNewUser } from '../functions/identity/store'
import { ordersOfPart, readCampaign, readClosing, readShards } from '../functions/orders/store'
import { sumsOf } from '../functions/orders/stock'
import { carryClose } from '../functions/orders/walk'
import { callDynamo } from '../infra/local/dynamodb-call'
import { killedAt } from '../test/support/kill'
import { ask, tokenOf } from './ask'
import { busyCampaign, orderingOne, placing } from './campaigns'
import { useTable, type Place } from './environment'
import { eventOf } from './event'
import { handlers } from './handlers'
import { load } from './load'
import { counting, lockRows, type Count } from './locks'
import { metered } from './meter'
import { median, type Figure } from './row'
import { today } from './today'
import { building, home, idMaker, person, rowsOf, town as makeTown } from './town'

const sizes = [10, 10_000] as const
const endless = 100_000

async function unitsOfAnOrder({ endpoint }: Place, orders: number): Promise<number> {
  const table = `bench-order-${String(orders)}`
  await useTable(endpoint, table)
  const { town, rows } = makeTown()
  const busy = busyCampaign(town, orders, endless)
  await load(endpoint, table, [...rows, ...busy.rows])
  const token = await tokenOf(town.resident)
  const { reads, writes, index } = await metered(endpoint, () => ask('orders', placing(busy.campaign.id, idMaker(93)('order'), town.household.id), token))
  return reads + writes + index
}

async function growth(place: Place): Promise<Figure> {
  const [few, many] = [await unitsOfAnOrder(place, sizes[0]), await unitsOfAnOrder(place, sizes[1])]
  const ratio = many / few
  return { name: 'order of three packages: units among 10,000 orders ÷ among 10', value: `${ratio.toFixed(2)} (${String(many)} ÷ ${String(few)})`, bar: '1.00', ok: ratio === 1 }
}

const [clients, racing, stock] = [64, 2000, 500] as const

interface Client { readonly user: string; readonly homes: readonly Household[] }

/** Each client orders for so many households, once for each. */
function racers(): Client[] {
  const id = idMaker(94)
  return Array.from({ length: clients }, (_, c) => ({
    user: id('user'),
    homes: Array.from({ length: Math.floor(racing / clients) + (c < racing % clients ? 1 : 0) }, (_, n) => newHousehold(id('household'), { place: building, unit: String(c + 10), room: String(101 + n) }, home, today.toISOString())),
  }))
}

const rowsOfRacers = (all: readonly Client[]) => rowsOf(all.flatMap(({ user, homes }) => [
  ...putNewUser(person(user, '王建国')), ...homes.flatMap((one) => [...putNewHousehold(one), putMembership({ user, household: one.id, member: 'm', waiting: false })]),
]))

interface Said { readonly code: string; readonly tries: number; readonly early: boolean }

/** Every client orders for its households, one after the other, and all clients at once. `early`: refused while there was some. */
async function run(all: readonly Client[], campaign: string): Promise<Said[]> {
  const tokens = await Promise.all(all.map(({ user }) => tokenOf(user)))
  const id = idMaker(95)
  const said: Said[] = []
  const { done, unlock } = lockRows()
  await Promise.all(all.map(async ({ homes }, c) => {
    for (const { id: household } of homes) {
      const count: Count = { tries: 0 }
      const { body = '' } = await counting.run(count, () => handlers.orders(eventOf(orderingOne(campaign, id('order'), household), tokens[c])))
      const { error } = JSON.parse(body) as { error?: { code: string } }
      said.push({ code: error?.code ?? 'placed', tries: count.tries, early: error !== undefined && done() < stock })
    }
  }))
  unlock()
  return said
}

/** Paid at once, an order is held from its placing on, and its stock with it. */
async function race({ endpoint }: Place, pay: 'on-collection' | 'now'): Promise<Figure[]> {
  await useTable(endpoint, `bench-race-${pay}`)
  const { town, rows } = makeTown()
  const { campaign, rows: offered } = busyCampaign(town, 0, stock, undefined, pay)
  const all = racers()
  await load(endpoint, `bench-race-${pay}`, [...rows, ...offered, ...rowsOfRacers(all)])
  const said = await run(all, campaign.id)
  const of = (code: string): number => said.filter((one) => one.code === code).length
  const { left, sold, held } = sumsOf(await readShards(campaign.id))
  const tries = said.map((one) => one.tries).sort((a, b) => a - b)
  const early = said.filter((one) => one.early).length
  const name = `${racing.toLocaleString('en')} orders racing for ${String(stock)} from ${String(clients)} clients, rows locked${pay === 'now' ? ', paid at once' : ''}`
  const waiting = pay === 'now' ? stock : 0
  return [
    { name: `${name}: placed`, value: `${String(of('placed'))}, ${String(held)} held, ${String(sold['veg'])} sold, ${String(left['veg'])} left`, bar: `${String(stock)}, ${String(waiting)} held, ${String(stock)} sold, 0 left`, ok: of('placed') === stock && held === waiting && sold['veg'] === stock && left['veg'] === 0 },
    { name: `${name}: refused while there was some`, value: `${String(early)}, otherwise refused ${String(racing - of('placed') - of('sold-out'))}`, bar: '0, otherwise refused 0', ok: early === 0 && of('placed') + of('sold-out') === racing },
    { name: `${name}: transactions tried for an order`, value: `median ${String(median(tries))}, p99 ${String(tries[Math.floor(tries.length * 0.99)])}, most ${String(tries.at(-1))}`, bar: 'median ≤ 3', ok: median(tries) <= 3 },
  ]
}

const closingOrders = 5000
/** The close is killed at a write that comes after so many others; each time after others. */
const killedAfter = [1, 7, 40, 3, 150, 2, 90, 400, 11, 1000, 5, 61]

/** How many lines of the log say that an order was confirmed. */
async function confirmations(endpoint: string, TableName: string): Promise<number> {
  let [count, from]: [number, object | undefined] = [0, undefined]
  do {
    const page = await callDynamo(endpoint, 'Scan', {
      TableName, Select: 'COUNT', FilterExpression: 'verb = :confirm AND begins_with(p, :order)', ExpressionAttributeValues: { ':confirm': { S: 'confirm' }, ':order': { S: 'ORD#' } }, ...(from ? { ExclusiveStartKey: from } : {}),
    }) as { Count: number; LastEvaluatedKey?: object }
    count += page.Count
    from = page.LastEvaluatedKey
  } while (from)
  return count
}

async function confirmedOrders(campaign: string, parts: number): Promise<number> {
  let confirmed = 0
  for (let k = 0; k < parts; k += 1) {
    let page = await ordersOfPart(campaign, k, undefined)
    for (;;) {
      confirmed += page.orders.filter((one) => one.state === 'confirmed').length
      if (!page.next) break
      page = await ordersOfPart(campaign, k, page.next)
    }
  }
  return confirmed
}

async function close({ endpoint }: Place): Promise<Figure[]> {
  const table = 'bench-close'
  await useTable(endpoint, table)
  const { town, rows } = makeTown()
  const { campaign, rows: offered } = busyCampaign(town, closingOrders, endless)
  await load(endpoint, table, [...rows, ...offered])
  const [id, now] = [campaign.id, campaign.content.closes]
  const begun = performance.now()
  let kills = 0
  for (const writes of killedAfter) if (await killedAt(writes + 1, () => carryClose(id, now, closingOrders * 2), { done: writes % 2 === 0 })) kills += 1
  await carryClose(id, now, closingOrders * 2)
  const seconds = (performance.now() - begun) / 1000
  const [of, known, orders, told] = [await readCampaign(id), await readClosing(id), await confirmedOrders(id, campaign.shards), await confirmations(endpoint, table)]
  const name = `close of ${closingOrders.toLocaleString('en')} orders, killed ${String(kills)} times`
  const ok = of?.state === 'confirmed' && known?.step === 'done' && orders === closingOrders && told === closingOrders && kills === killedAfter.length
  return [
    { name: `${name}: confirmed, households told`, value: `${String(orders)}, ${String(told)}, ${known?.step ?? 'gone'}`, bar: `${String(closingOrders)}, ${String(closingOrders)}, done`, ok },
    { name: `${name}: seconds on this machine`, value: seconds.toFixed(0), bar: 'printed', ok: true },
  ]
}

export async function orderFigures(place: Place): Promise<Figure[]> {
  return [await growth(place), ...(await race(place, 'on-collection')), ...(await race(place, 'now')), ...(await close(place))]
}
