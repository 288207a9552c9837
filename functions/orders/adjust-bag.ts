/** One bag after a difference or an answer: its entry, what is given back, the account and the one notice, all in one transaction, held to the bag's version. */
import { newId } from '../../shared/ids'
import { yuan } from '../../shared/money'
import { emptiedAt } from '../handover/store'
import { write, type Added, type Write } from '../table/table'
import { apply, fix, isGone, settleProposal, spreadChange, type Adjusted, type Change } from './adjust'
import { countedIn, entriesOf, quantityIn, type Bag } from './bag'
import type { Campaign } from './campaign'
import { eachOf, offeredIn, type Difference } from './difference'
import { countAnswer, onAccount } from './difference-store'
import { eventOfOrder, type OrderEvent } from './event'
import { offersOf } from './one-each'
import { insideOf } from './inside'
import { askRefund } from './refunds'
import { freeTurn } from './subsidy-store'
import { putBag, putOrder, putOrderEvent, readBag, readOrder } from './store'

const attempts = 5
const takes = new Set(['placed', 'confirmed'])
type Verb = 'adjust' | 'fix' | 'propose' | 'accept' | 'decline'

/** 蔬菜包 ×2 −30.00 元：少送, in no language but the leader's own words. */
function saying({ name, quantity, fen, instead, reason, fixed }: Adjusted, was?: Adjusted): string {
  const taken = was ? ` −¥${yuan(was.fen)} → −¥${yuan(fen)}` : fen > 0 ? ` −¥${yuan(fen)}` : ''
  return `${name} ×${String(quantity)}${instead === undefined ? '' : ` → ${instead}`}${taken} · ${(was && fixed) ?? reason}`
}

/** `was`: of an amount that is put right, what it took before. `cause`: what its refunds come from, where that is not the difference itself. */
interface Changing { readonly of: Campaign; readonly bag: Bag; readonly change: Change; readonly verb: Verb; readonly was?: Adjusted; readonly cause?: string; readonly by?: OrderEvent['by']; readonly now: string }

/** What goes back of the orders that were paid beforehand: each keeps how much, and asks for it in this transaction. */
async function givenBack(parts: readonly { order: string; fen: number }[], { id, reason }: { readonly id: string; readonly reason: string }, now: string): Promise<Write[]> {
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

/** A bag that nobody has collected yet loses the last thing in it, or has something again: its building counts that. */
function emptied(before: Bag, after: Bag): Added[] {
  const [was, is] = [before, after].map((one) => insideOf(one).length === 0)
  return before.collected !== undefined || was === is ? [] : [emptiedAt(after, is ? 1 : -1)]
}

/** By how many units more or fewer the account counts. */
function unitsOf(verb: Verb, { kind, on, quantity, state }: Adjusted): number {
  if (verb === 'propose') return 0
  if (verb === 'fix') return state === 'withdrawn' && kind !== 'price-drop' && on === undefined ? -quantity : 0
  return verb === 'adjust' && (kind === 'price-drop' || on !== undefined) ? 0 : quantity
}

/** All that is written for it; the bag first. */
async function writesOf({ of, bag, change, verb, was, cause, by, now }: Changing): Promise<{ after: Bag; writes: (Write | Added)[] }> {
  const { entry, taken } = change
  const [begun] = countedIn(bag)
  const first = begun && (await readOrder(begun.id))
  if (!first) throw new Error(`The bag of ${bag.household} in ${of.id} has an order that is not there`)
  const { parts, more } = spreadChange(countedIn(bag), entriesOf(bag), change)
  const after = { ...bag, adjusted: change.entries.map((one) => (one.difference === entry.difference ? { ...one, parts: parts.length > 0 ? parts : undefined } : one)), v: bag.v + 1 }
  const event = eventOfOrder(first, after, verb, { id: newId('event', Date.parse(now)), at: now, text: saying(entry, was), ...(by ? { by } : {}) })
  const units = unitsOf(verb, entry)
  const waiting = verb === 'propose' ? 1 : verb === 'adjust' || verb === 'fix' ? 0 : -1
  return { after, writes: [putBag(after, now), putOrderEvent(event), onAccount(of.id, bag.household, { off: { package: entry.package, units, taken }, waiting }, now), ...(of.content.pay === 'now' ? await givenBack(more, { id: cause ?? entry.difference, reason: entry.fixed ?? entry.reason }, now) : []), ...turnsBack(of, bag, change), ...emptied(bag, after)] }
}

/** Money that was paid beforehand is on its way back at once, and who has collected has paid: there less than before changes nothing. Nor where the household's turn of a subsidised package was given back with it, since it may have another. */
function stays(of: Campaign, bag: Bag, entry: Adjusted): boolean {
  const turn = isGone(entry, entriesOf(bag), offeredIn(of, entry.package).price) && offersOf(of).some((one) => one.package === entry.package)
  return of.content.pay === 'now' || bag.collected !== undefined || turn
}

/** The entry with the amount that holds now, put right in this bag or before; as it is where it stays. */
async function fixBag(of: Campaign, dif: Difference, bag: Bag, entry: Adjusted, now: string): Promise<Adjusted | 'stale'> {
  const each = eachOf(dif)
  const last = dif.fixes?.at(-1)
  if (!last || entry.each === each || (entry.each > each && stays(of, bag, entry))) return entry
  const change = fix({ difference: dif.id, each, reason: last.reason, collected: bag.collected !== undefined }, offeredIn(of, dif.package), { quantity: quantityIn(bag, dif.package), entries: entriesOf(bag) })
  if (!change) return entry
  const { writes } = await writesOf({ of, bag, change, verb: 'fix', was: entry, cause: last.id, now })
  const said = dif.kind === 'substitution' && change.taken.fen > 0 ? [countAnswer(of.id, dif.id, { yes: 0, no: 0, fen: change.taken.fen }, now)] : []
  return (await write([...writes, ...said])).length === 0 ? change.entry : 'stale'
}

/** The entry that the difference has in this household's bag, made now or before; undefined where it does nothing to it. */
export async function adjustBag(of: Campaign, dif: Difference, household: string, now: string): Promise<Adjusted | undefined> {
  const asked = dif.of ? (dif.of.find((one) => one.household === household)?.quantity ?? 0) : 'all'
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const bag = await readBag(household, of.id)
    if (!bag || !takes.has(bag.state)) return undefined
    const done = entriesOf(bag).find((one) => one.difference === dif.id)
    if (done) {
      const fixed = await fixBag(of, dif, bag, done, now)
      if (fixed === 'stale') continue
      return fixed
    }
    const change = apply({ ...dif, fen: eachOf(dif) }, offeredIn(of, dif.package), { quantity: quantityIn(bag, dif.package), entries: entriesOf(bag), asked, there: bag.arrived !== undefined || bag.collected !== undefined }, now)
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
