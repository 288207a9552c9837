/**
 * What differences take off a bag, to the fen. Rules only.
 * A unit is worth its price less every price drop, less what was taken off for this very unit, and never below nought; so the order in which things were recorded makes no difference,
 * and what one more takes off is what all take off with it, less what they did without it: all together never more than the household ordered.
 */
import { array, enum as oneOf, int, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import { adjustmentAfter, adjustmentStates, differenceKinds, type AdjustmentVerb } from '../../shared/difference-states'
import type { OrderLine } from './order'

/** One difference in one bag. `each`: asked for each unit. `fen`: what it took off; `parts`: of which orders. `on`: it is about what came instead, by that difference. `fixed`: why it was put right; `late`: what that gave back after the bag was collected. */
export const adjusted = lazy(() => object({
  difference: string(), kind: oneOf(differenceKinds), state: oneOf(adjustmentStates), package: string(), name: string(), quantity: int(), each: int(), fen: int(), reason: string(), at: string(),
  instead: optional(string()), on: optional(string()), parts: optional(array(object({ order: string(), fen: int() }))), fixed: optional(string()), late: optional(int()),
}))
export type Adjusted = Infer<ReturnType<typeof adjusted>>

export interface MakeUp { readonly goods: number; readonly packing: number; readonly delivery: number; readonly margin: number }
/** `subsidy`: fen of a unit that a programme pays besides the price. */
export interface Offered { readonly id: string; readonly price: number; readonly makeUp: MakeUp; readonly subsidy?: { readonly fen: number } | undefined }
/** What was taken off in fen, and of what the price was made; `subsidy`: what no programme pays for, since nothing came. */
export interface Taken extends MakeUp { readonly fen: number; readonly subsidy: number }

/** Of what a unit's price is missing: the goods first, then what was to be earned, then the work on them. */
const order = ['goods', 'margin', 'delivery', 'packing'] as const

function partsOf(makeUp: MakeUp, taken: number): MakeUp {
  let left = taken
  const parts = { goods: 0, packing: 0, delivery: 0, margin: 0 }
  for (const name of order) {
    parts[name] = Math.min(left, makeUp[name])
    left -= parts[name]
  }
  return parts
}

const isDrop = ({ kind }: Pick<Adjusted, 'kind'>): boolean => kind === 'price-drop'
const of = (entries: readonly Adjusted[], id: string) => entries.filter((one) => one.package === id && one.state !== 'withdrawn')
/** What one entry takes off each of its own units, before any price drop. */
const own = ({ state, each }: Adjusted, price: number): number => (state === 'proposed' ? 0 : state === 'declined' ? price : each)

const saidOf = (entries: readonly Adjusted[], id: string, on?: string): number => of(entries, id).filter((one) => !isDrop(one) && one.on === on).reduce((sum, one) => sum + one.quantity, 0)

/** How many units of the package, or of what came instead by the difference `on`, nobody has said anything about but for the price. */
export function untouched(quantity: number, entries: readonly Adjusted[], id: string, on?: string): number {
  const swapped = of(entries, id).find((one) => one.difference === on && one.kind === 'substitution' && one.state === 'made')
  return (on === undefined ? quantity : (swapped?.quantity ?? 0)) - saidOf(entries, id, on)
}

/** What one entry takes off each of its units; what is said of what came instead is taken off besides. */
function offOf(one: Adjusted, entries: readonly Adjusted[], price: number): number {
  const before = entries.find(({ difference }) => difference === one.on)
  return own(one, price) + (before ? own(before, price) : 0)
}

/** Nothing of these units reached the household, and all of their price goes back. */
export const isGone = (one: Adjusted, entries: readonly Adjusted[], price: number): boolean => one.state === 'declined' || (one.state === 'made' && (one.kind === 'shortage' || one.kind === 'damage') && offOf(one, entries, price) >= price)

/** Units of which the same is taken off. */
function groupsOf(quantity: number, entries: readonly Adjusted[], { id, price }: Offered): { units: number; off: number; gone: boolean }[] {
  const groups = of(entries, id).filter((one) => !isDrop(one)).map((one) => ({ units: one.quantity - saidOf(entries, id, one.difference), off: offOf(one, entries, price), gone: isGone(one, entries, price) }))
  return [{ units: untouched(quantity, entries, id), off: 0, gone: false }, ...groups]
}

/** All that these entries take off so many units of a package. */
export function takenOff(offered: Offered, quantity: number, entries: readonly Adjusted[]): Taken {
  const { id, price, makeUp, subsidy } = offered
  const drops = of(entries, id).filter(isDrop).reduce((sum, one) => sum + one.each, 0)
  const sum = { fen: 0, subsidy: 0, goods: 0, packing: 0, delivery: 0, margin: 0 }
  for (const { units, off, gone } of groupsOf(quantity, entries, offered)) {
    const each = Math.min(price, drops + off)
    const unpaid = gone ? (subsidy?.fen ?? 0) : 0
    const parts = partsOf(makeUp, each + unpaid)
    sum.fen += units * each
    sum.subsidy += units * unpaid
    for (const name of order) sum[name] += units * parts[name]
  }
  return sum
}

export const lessThan = (after: Taken, before: Taken): Taken => ({
  fen: after.fen - before.fen, subsidy: after.subsidy - before.subsidy, goods: after.goods - before.goods, packing: after.packing - before.packing, delivery: after.delivery - before.delivery, margin: after.margin - before.margin,
})

export interface Differing { readonly id: string; readonly kind: Adjusted['kind']; readonly name: string; readonly fen: number; readonly reason: string; readonly instead?: string | undefined; readonly on?: string | undefined }
/** `all`: of a bag with so many units, whatever was asked for. */
export interface Reach { readonly quantity: number; readonly entries: readonly Adjusted[]; readonly asked: number | 'all'; readonly there?: boolean }
/** The entries as they then are, the one that is new, and what it takes off. */
export interface Change { readonly entries: Adjusted[]; readonly entry: Adjusted; readonly taken: Taken }

/** What a difference does to a bag; `there`: the bag has arrived, and nobody is asked any more. Undefined where nothing is left for it to do. Where less is left than was asked for, that much. */
export function apply(dif: Differing, offered: Offered, { quantity, entries, asked, there }: Reach, at: string): Change | undefined {
  const left = isDrop(dif) ? quantity : Math.min(untouched(quantity, entries, offered.id, dif.on), asked === 'all' ? quantity : asked)
  if (left <= 0) return undefined
  const { id, kind, name, fen: each, reason, instead, on } = dif
  const bare: Adjusted = {
    difference: id, kind, state: kind !== 'substitution' ? 'made' : there ? 'declined' : 'proposed', package: offered.id, name, quantity: left, each, fen: 0, reason, at, ...(instead === undefined ? {} : { instead }), ...(on === undefined ? {} : { on }),
  }
  const taken = lessThan(takenOff(offered, quantity, [...entries, bare]), takenOff(offered, quantity, entries))
  if (bare.state === 'made' && taken.fen === 0) return undefined
  const entry = { ...bare, fen: taken.fen }
  return { entries: [...entries, entry], entry, taken }
}

/** What becomes of a proposal; undefined where it is none any more. */
export function settleProposal(id: string, verb: AdjustmentVerb, offered: Offered, { quantity, entries }: Omit<Reach, 'asked' | 'there'>): Change | undefined {
  const before = entries.find((one) => one.difference === id)
  const state = before && adjustmentAfter(before.state, verb)
  if (!before || state === undefined) return undefined
  const moved = (entry: Adjusted): Adjusted[] => entries.map((one) => (one === before ? entry : one))
  const taken = lessThan(takenOff(offered, quantity, moved({ ...before, state })), takenOff(offered, quantity, entries))
  const entry = { ...before, state, fen: taken.fen }
  return { entries: moved(entry), entry, taken }
}

export interface Fix { readonly difference: string; readonly each: number; readonly reason: string; readonly collected?: boolean }
/**
 * A recorded amount put right, up or down to `each`; nought takes it back. Undefined where it stands so already, or would take back what another difference has reckoned with:
 * that one took less because of it, and no sum would be exact.
 */
export function fix({ difference, each, reason, collected }: Fix, offered: Offered, { quantity, entries }: Omit<Reach, 'asked' | 'there'>): Change | undefined {
  const before = entries.find((one) => one.difference === difference)
  if (!before || before.state === 'withdrawn' || before.each === each) return undefined
  const state: Adjusted['state'] = each === 0 && before.state === 'made' ? 'withdrawn' : before.state
  const moved = (entry: Adjusted): Adjusted[] => entries.map((one) => (one === before ? entry : one))
  const bare: Adjusted = { ...before, each, state, fixed: reason }
  const taken = lessThan(takenOff(offered, quantity, moved(bare)), takenOff(offered, quantity, entries))
  const fen = before.fen + taken.fen
  if (fen < 0 || (state === 'withdrawn' && fen !== 0)) return undefined
  const entry = { ...bare, fen, ...(collected && taken.fen > 0 ? { late: (before.late ?? 0) + taken.fen } : {}) }
  return { entries: moved(entry), entry, taken }
}

interface Ordered { readonly id: string; readonly lines: readonly OrderLine[] }
/** From which orders so much of a package is given back: the first first, none more than it paid for that package. */
export function spreadOver(orders: readonly Ordered[], entries: readonly Adjusted[], id: string, fen: number): { order: string; fen: number }[] {
  let left = fen
  return orders.flatMap(({ id: order, lines }) => {
    const paid = lines.filter((one) => one.package === id).reduce((sum, one) => sum + one.quantity * one.price, 0)
    const back = of(entries, id).flatMap(({ parts = [] }) => parts).filter((one) => one.order === order).reduce((sum, one) => sum + one.fen, 0)
    const part = Math.min(left, paid - back)
    left -= part
    return part > 0 ? [{ order, fen: part }] : []
  })
}

type Parts = { order: string; fen: number }[]
/** Out of which orders a changed entry gives back, and what of it is new. Where less goes back it is spread anew: nothing of it was paid beforehand. */
export function spreadChange(orders: readonly Ordered[], before: readonly Adjusted[], { entry, taken }: Pick<Change, 'entry' | 'taken'>): { parts: Parts; more: Parts } {
  const own = before.find((one) => one.difference === entry.difference)
  if (taken.fen < 0) return { parts: spreadOver(orders, before.filter((one) => one !== own), entry.package, entry.fen), more: [] }
  const more = spreadOver(orders, before, entry.package, taken.fen)
  return { parts: [...(own?.parts ?? []), ...more], more }
}

/** What an answer would give back, of a proposal. */
export const wouldGive = (id: string, verb: 'accept' | 'decline', offered: Offered, reach: Omit<Reach, 'asked' | 'there'>): number => settleProposal(id, verb, offered, reach)?.taken.fen ?? 0
