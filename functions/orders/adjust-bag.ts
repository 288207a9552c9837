/** One bag after a difference or an answer: its entry, what is given back, the account and the one notice, all in one transaction, held to the bag's version. */
import { newId } from '../../shared/ids'
import { yuan } from '../../shared/money'
import { write, type Added, type Write } from '../table/table'
import { apply, isGone, settleProposal, spreadOver, type Adjusted, type Change } from './adjust'
import { countedIn, entriesOf, quantityIn, type Bag } from './bag'
import type { Campaign } from './campaign'
import { offeredIn, type Difference } from './difference'
import { countAnswer, onAccount } from './difference-store'
import { eventOfOrder, type OrderEvent } from './event'
import { offersOf } from './one-each'
import { askRefund } from './refunds'
import { freeTurn } from './subsidy-store'
import { putBag, putOrder, putOrderEvent, readBag, readOrder } from './store'

const attempts = 5
const takes = new Set(['placed', 'confirmed'])
type Verb = 'adjust' | 'propose' | 'accept' | 'decline'

/** 蔬菜包 ×2 −30.00 元：少送, in no language but the leader's own words. */
const saying = ({ name, quantity, fen, instead, reason }: Adjusted): string => `${name} ×${String(quantity)}${instead === undefined ? '' : ` → ${instead}`}${fen > 0 ? ` −¥${yuan(fen)}` : ''} · ${reason}`

interface Changing { readonly of: Campaign; readonly bag: Bag; readonly change: Change; readonly verb: Verb; readonly by?: OrderEvent['by']; readonly now: string }

/** What goes back of the orders that were paid beforehand: each keeps how much, and asks for it in this transaction. */
async function givenBack(parts: readonly { order: string; fen: number }[], { difference: id, reason }: Adjusted, now: string): Promise<Write[]> {
  const each = await Promise.all(parts.map(async ({ order: own, fen }) => {
    const order = await readOrder(own)
    const asked = order && askRefund(order, fen, { kind: 'difference', id, at: now, reason })
    return asked && asked.writes.length > 0 ? [putOrder({ ...asked.order, v: asked.order.v + 1 }, now), ...asked.writes] : []
  }))
  return each.flat()
}

/** What never came was no turn of the household's: it may have one elsewhere. */
function turnsBack(of: Campaign, bag: Bag, { entry, entries }: Change): Write[] {
  const { id, price } = offeredIn(of, entry.package)
  return isGone(entry, entries, price) ? offersOf(of).filter((one) => one.package === id).map((one) => freeTurn(of, bag, one)) : []
}

/** All that is written for it; the bag first. */
async function writesOf({ of, bag, change, verb, by, now }: Changing): Promise<{ after: Bag; writes: (Write | Added)[] }> {
  const { entry, taken } = change
  const [begun] = countedIn(bag)
  const first = begun && (await readOrder(begun.id))
  if (!first) throw new Error(`The bag of ${bag.household} in ${of.id} has an order that is not there`)
  const parts = spreadOver(countedIn(bag), entriesOf(bag), entry.package, taken.fen)
  const after = { ...bag, adjusted: change.entries.map((one) => (one.difference === entry.difference && parts.length > 0 ? { ...one, parts } : one)), v: bag.v + 1 }
  const event = eventOfOrder(first, after, verb, { id: newId('event', Date.parse(now)), at: now, text: saying(entry), ...(by ? { by } : {}) })
  const units = verb === 'adjust' && entry.kind !== 'price-drop' ? (entry.on === undefined ? entry.quantity : 0) : verb === 'accept' || verb === 'decline' ? entry.quantity : 0
  const waiting = verb === 'propose' ? 1 : verb === 'adjust' ? 0 : -1
  return { after, writes: [putBag(after, now), putOrderEvent(event), onAccount(of.id, bag.household, { off: { package: entry.package, units, taken }, waiting }, now), ...(of.content.pay === 'now' ? await givenBack(parts, entry, now) : []), ...turnsBack(of, bag, change)] }
}

/** The entry that the difference has in this household's bag, made now or before; undefined where it does nothing to it. */
export async function adjustBag(of: Campaign, dif: Difference, household: string, now: string): Promise<Adjusted | undefined> {
  const asked = dif.of ? (dif.of.find((one) => one.household === household)?.quantity ?? 0) : 'all'
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const bag = await readBag(household, of.id)
    if (!bag || !takes.has(bag.state)) return undefined
    const done = entriesOf(bag).find((one) => one.difference === dif.id)
    if (done) return done
    const change = apply(dif, offeredIn(of, dif.package), { quantity: quantityIn(bag, dif.package), entries: entriesOf(bag), asked, there: bag.arrived !== undefined || bag.collected !== undefined }, now)
    if (!change) return undefined
    const { writes } = await writesOf({ of, bag, change, verb: change.entry.state === 'proposed' ? 'propose' : 'adjust', now })
    const { fen, state } = change.entry
    const said = state === 'declined' ? [countAnswer(of.id, dif.id, { yes: 0, no: 1, fen }, now)] : []
    if ((await write([...writes, ...said])).length === 0) return change.entry
  }
  throw new Error(`The bag of ${household} in ${of.id} could not be adjusted in ${String(attempts)} attempts`)
}

export interface Answering { readonly of: Campaign; readonly difference: string; readonly household: string; readonly verb: 'accept' | 'decline' | 'lapse'; readonly by?: OrderEvent['by']; readonly now: string }

/** The bag after an answer, given now or before; undefined where it was answered otherwise. `stale`: somebody else changed it again and again. */
export async function answerProposal({ of, difference, household, verb, by, now }: Answering): Promise<Bag | 'stale' | undefined> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const bag = await readBag(household, of.id)
    const entry = bag && entriesOf(bag).find((one) => one.difference === difference)
    if (!bag || !entry) return undefined
    const change = settleProposal(difference, verb, offeredIn(of, entry.package), { quantity: quantityIn(bag, entry.package), entries: entriesOf(bag) })
    if (!change) return entry.kind === 'substitution' && (entry.state === 'made') === (verb === 'accept') ? bag : undefined
    const yes = Number(verb === 'accept')
    const { after, writes } = await writesOf({ of, bag, change, verb: verb === 'accept' ? 'accept' : 'decline', now, ...(by ? { by } : {}) })
    if ((await write([...writes, countAnswer(of.id, difference, { yes, no: 1 - yes, fen: change.taken.fen }, now)])).length === 0) return after
  }
  return 'stale'
}

/** Its bag once it is there, or collected: what nobody has answered until then counts as no. The bag as it then is. */
export async function lapseProposals(of: Campaign, bag: Bag, now: string): Promise<Bag> {
  let after = bag
  for (const { difference, state } of entriesOf(bag)) {
    if (state !== 'proposed') continue
    await answerProposal({ of, difference, household: bag.household, verb: 'lapse', now })
    after = (await readBag(bag.household, of.id)) ?? after
  }
  return after
}
