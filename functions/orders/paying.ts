/** Carries out what WeChat says of an order's payment: paid, paid too late, or never to be paid. Each is done once, however often it is said. */
import { newId } from '../../shared/ids'
import { Refusal } from '../http/refusal'
import { write, type Write } from '../table/table'
import { countedIn, demandOf, withBack, withoutOrder, withPaid, type Bag } from './bag'
import type { Campaign } from './campaign'
import { eventOfOrder, type orderEventVerbs } from './event'
import type { Order } from './order'
import { lookLater, paid, paidLate, unpaid, type Held, type Money } from './payment'
import { askWhole } from './refunds'
import { putBag, putOrder, putOrderEvent, readBag, readCampaign, readOrder } from './store'
import { changeOfSubsidies } from './subsidy-store'
import { settleStock } from './take-stock'

const attempts = 8
/** `known`: it was done before. `strange`: there is no such order, or other money came for it already. */
export type Settled = 'paid' | 'late' | 'unpaid' | 'known' | 'strange'

interface Scene { readonly order: Held; readonly of: Campaign; readonly bag: Bag; readonly now: string; readonly off: boolean }
type Step = (scene: Scene) => Promise<Settled | 'again'>

/** By `step`, and again where somebody else was faster. */
async function settling(id: string, now: string, known: (order: Held) => Settled | undefined, step: Step): Promise<Settled> {
  for (let attempt = 0, off = false; attempt < attempts; attempt += 1) {
    const order = await readOrder(id)
    if (!order?.payment) return 'strange'
    const before = known(order as Held)
    if (before) return before
    const [of, bag] = await Promise.all([readCampaign(order.campaign), readBag(order.household, order.campaign)])
    if (!of || !bag) return 'strange'
    const done = await step({ order: order as Held, of, bag, now, off: off || of.state === 'cancelled' })
    if (done !== 'again') return done
    off = (await readCampaign(order.campaign))?.state === 'cancelled'
  }
  throw new Refusal('busy')
}

const logged = (order: Order, bag: Bag, verb: (typeof orderEventVerbs)[number], now: string, by?: Order['by']): Write =>
  putOrderEvent(eventOfOrder(order, bag, verb, { id: newId('event', Date.parse(now)), at: now, ...(by ? { by: { ...by } } : {}) }))

/** With what it changes in the bag and on the stock, where it was held. */
async function commit({ order, of, bag }: Scene, after: Bag, own: readonly Write[], unlessOff: boolean): Promise<boolean> {
  if (order.state !== 'held') return (await write(own)).length === 0
  return (await settleStock({ of, demand: demandOf(of, bag, after), own: [...own, putBag(after), ...changeOfSubsidies(of, bag, after).writes] }, unlessOff)) === 'done'
}

async function payInTime(scene: Scene, money: Money): Promise<Settled | 'again'> {
  const { order, bag, now } = scene
  const next = paid(order, money)
  if (!next) return 'again'
  const after = withPaid(bag, order.id)
  return (await commit(scene, after, [putOrder(next), logged(next, after, 'pay', now, order.by)], true)) ? 'paid' : 'again'
}

/** Goes back whole, in the same transaction. */
async function payTooLate(scene: Scene, money: Money): Promise<Settled | 'again'> {
  const { order, bag, now } = scene
  const late = paidLate(order, money)
  if (!late) return 'again'
  const { order: next, writes } = askWhole(late, { kind: 'late', id: order.id, at: now })
  const own = [putOrder(next, now), logged(next, bag, 'pay-late', now), ...writes]
  // Let go before, it is not in the bag any more: only where its money went is written there.
  const settled = bag.state === 'confirmed' || bag.state === 'void'
  const gone = order.state === 'held' || bag.orders.some(({ id }) => id === order.id) ? [] : [putBag(withBack({ ...bag, v: bag.v + 1 }, order.id), settled ? now : undefined)]
  return (await commit(scene, withBack(withoutOrder(bag, order.id), order.id), [...own, ...gone], false)) ? 'late' : 'again'
}

/** WeChat has the money. Paid where the order still waits for it and its campaign was not called off; else it goes back. */
export function payOrder(id: string, money: Money, now: string): Promise<Settled> {
  const known = ({ payment: { transaction } }: Held): Settled | undefined => (transaction === undefined ? undefined : transaction === money.transaction ? 'known' : 'strange')
  return settling(id, now, known, (scene) => (scene.order.state === 'held' && !scene.off ? payInTime(scene, money) : payTooLate(scene, money)))
}

/** WeChat will take no money for it any more: what it held is free again. */
export function releaseOrder(id: string, now: string): Promise<Settled> {
  const known = ({ payment: { state } }: Held): Settled | undefined => (state === 'awaited' ? undefined : 'known')
  return settling(id, now, known, async (scene) => {
    const { order, bag, off } = scene
    const next = unpaid(order, off)
    if (!next) return 'again'
    const after = withoutOrder(bag, order.id)
    // Where the household has other orders in it, those tell that it was called off.
    const told = off && countedIn(bag).length > 0 ? { ...bag, followers: [] } : bag
    const said = order.state === 'held' ? [logged(next, told, off ? 'void' : 'lapse', now)] : []
    return (await commit(scene, after, [putOrder(next, now), ...said], false)) ? 'unpaid' : 'again'
  })
}

/** Nothing is known yet: the clock asks again later. False where the order has changed meanwhile. */
export async function askLater(order: Held, now: string): Promise<boolean> {
  const next = { ...order, payment: lookLater(order.payment, order.at, now), v: order.v + 1 }
  return (await write([putOrder(next, order.state === 'held' ? undefined : now)])).length === 0
}
