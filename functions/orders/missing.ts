/** Something is missing from a bag, or damaged: a request whose task is its status. Rules only. */
import { enum as oneOf, int, lazy, literal, object, optional, string, type infer as Infer } from '../../shared/zod'
import type { FieldIssue } from '../../shared/field-words'
import { isCurrent } from '../../shared/duties'
import type { Duty } from '../../shared/duty-schema'
import { idAt, newId, reference } from '../../shared/ids'
import type { Missed } from '../../shared/missing'
import { missingSorts, missingUntil } from '../../shared/missing-rules'
import { awayNow } from '../../shared/presence'
import { codeOf } from '../handover/bag'
import { isLive, move, type Moved, type Task } from '../inbox/task'
import { isRefused } from '../http/refusal'
import { untouched } from './adjust'
import { entriesOf, linesIn, quantityIn, type Bag } from './bag'
import type { Campaign, Denied } from './campaign'
import type { Difference } from './difference'

/** `price` of one, as it is to be paid. `difference`: by which it came instead of what was ordered. `outcome`: how it ended. */
export const missingRow = lazy(() => object({
  id: string(), kind: literal('missing'), campaign: string(), household: string(), title: string(), code: string(), package: string(), name: string(), sort: oneOf(missingSorts), quantity: int(), price: int(), difference: optional(string()),
  note: optional(string()), by: object({ user: string(), name: string() }), at: string(), outcome: optional(string()),
}))
export type MissingRow = Infer<ReturnType<typeof missingRow>>

export type Saying = Pick<MissingRow, 'id' | 'package' | 'difference' | 'sort' | 'quantity' | 'note' | 'by'>
/** What it is about: a package as it was ordered, or what came instead. */
export const thingOf = ({ package: id, difference = '' }: Pick<MissingRow, 'package' | 'difference'>): string => `${id} ${difference}`
/** A bag remembers so many. */
const remembered = 20

const cameInstead = (bag: Bag, id: string, difference: string) => entriesOf(bag).find((one) => one.difference === difference && one.package === id && one.kind === 'substitution' && one.state === 'made')

function issues(bag: Bag, { package: id, difference, quantity }: Saying): FieldIssue[] {
  const had = difference === undefined ? quantityIn(bag, id) : (cameInstead(bag, id, difference)?.quantity ?? 0)
  if (had === 0) return [{ path: 'package', code: 'not-ordered' }]
  const left = untouched(had, entriesOf(bag), id, difference)
  return quantity <= left ? [] : [{ path: 'quantity', code: `only-ordered:${left}` }]
}

/** What it is called and what it is to cost. */
function saidOf(bag: Bag, id: string, difference: string | undefined): { name: string; price: number } {
  const { name = '', price = 0 } = linesIn(bag).find((one) => one.package === id) ?? {}
  const instead = difference === undefined ? undefined : cameInstead(bag, id, difference)
  return instead ? { name: instead.instead ?? name, price: Math.max(0, price - instead.each) } : { name, price }
}

/** The bag that remembers it, and the request. `open`: the things of which something was said that is not closed yet. */
export function sayMissing(bag: Bag, saying: Saying, open: ReadonlySet<string>, now: string): { bag: Bag; request: MissingRow } | Denied {
  const until = bag.state === 'confirmed' ? missingUntil(bag) : undefined
  if (until === undefined) return { refused: 'not-there-yet' }
  if (now >= until) return { refused: 'missing-late' }
  if (open.has(thingOf(saying))) return { refused: 'missing-open' }
  const fields = issues(bag, saying)
  if (fields.length > 0) return { refused: 'invalid', fields }
  const { id, package: own, difference, sort, quantity, note, by } = saying
  const { name, price } = saidOf(bag, own, difference)
  return {
    bag: { ...bag, missing: [...(bag.missing ?? []), { id, package: own }].slice(-remembered), v: bag.v + 1 },
    request: { id, kind: 'missing', campaign: bag.campaign, household: bag.household, title: bag.title, code: codeOf(bag), package: own, name, sort, quantity, price, ...(difference === undefined ? {} : { difference }), ...(note === undefined ? {} : { note }), by, at: now },
  }
}

/** The same said again. */
export const sameSaying = (known: MissingRow, saying: Saying & Pick<MissingRow, 'campaign' | 'household'>): boolean =>
  known.campaign === saying.campaign && known.household === saying.household && thingOf(known) === thingOf(saying) && known.sort === saying.sort && known.quantity === saying.quantity && known.note === saying.note && known.by.user === saying.by.user

/** The duty on which the leader of the campaign looks into it; none where they serve no more, are away, or it is about their own bag. */
export function leadingDuty({ leader, path }: Pick<Campaign, 'leader' | 'path'>, duties: readonly Duty[], followers: readonly string[], now: string): Duty | undefined {
  if (followers.includes(leader.user)) return undefined
  return duties.find((one) => one.role === 'leader' && path.some((step) => step.id === one.place) && isCurrent(one, now) && awayNow(one, now) === undefined)
}

/** Who leads the campaign has it from the start: lent for this one task, so that their duty opens this one and no other. */
export function givenToLeader(task: Task, { user, name }: Campaign['leader'], { place, placeName }: Duty, now: string): Moved {
  const holder = { user, name, role: 'leader' as const, since: now, lent: { id: place, name: placeName } }
  const moved = move(task, { event: newId('event', Date.parse(now)), now, verb: 'assign', hand: 'lead', did: { to: name, print: user }, told: [{ user, opens: 'task' }], change: { holder } })
  if (isRefused(moved)) throw new Error(`A new task cannot be given to ${user}`)
  return moved
}

/** What is given back for it: a difference of this one household, once for each request. */
export function givenBackFor(of: MissingRow, task: Task, by: Difference['by'], now: string): Difference {
  const { campaign, household, package: own, name, quantity, price, difference: on, sort, note } = of
  return {
    id: idAt('difference', task.id, Date.parse(task.filedAt)), campaign, kind: sort === 'damaged' ? 'damage' : 'shortage', package: own, name, fen: price, of: [{ household, quantity }],
    reason: [...[reference(of.id), ...(note === undefined ? [] : [note])].join(' · ')].slice(0, 100).join(''), ...(on === undefined ? {} : { on }), by: { user: by.user, name: by.name }, at: now, print: of.id, all: false, total: 1,
    state: 'under-way', due: now, k: 0, seen: 0, households: 0, units: 0, taken: 0, v: 1,
  }
}

export function viewMissing(of: MissingRow, { state, holder }: Pick<Task, 'state' | 'holder'>): Missed {
  const { id, package: own, name, sort, quantity, note, by, at, outcome } = of
  return { id, reference: reference(id), package: own, name, sort, quantity, ...(note === undefined ? {} : { note }), by: by.name, at, state, ...(holder && isLive({ state }) ? { holder: holder.name } : {}), ...(outcome === undefined ? {} : { outcome }) }
}
