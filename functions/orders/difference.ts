/** A difference of a campaign. Rules: recorded, and how far it is through the bags. What it does to a bag stands in adjust.ts. */
import { boolean, array, enum as oneOf, int, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import { differenceIssues, fixIssues, isTakenBack } from '../../shared/difference-rules'
import { differenceKinds, differenceStates, mostFixes } from '../../shared/difference-states'
import type { Difference as DifferenceView, DifferenceContent } from '../../shared/differences'
import type { FieldIssue } from '../../shared/field-words'
import { untouched } from './adjust'
import { entriesOf, quantityIn, type Bag } from './bag'
import type { Campaign, Denied } from './campaign'

/** `of`: those named; absent where it concerns all. `due`: when the clock looks at it; `k`, `after`: how far it is; `seen` of `total`: orders, or households that were named. `print` knows a repeat. `on`: it is about what came instead, by that difference. `fixes`: amounts that held from then on, one after the other; `kept`: households where a lower one changed nothing. */
export const difference = lazy(() => object({
  id: string(), campaign: string(), kind: oneOf(differenceKinds), package: string(), name: string(), fen: int(), of: optional(array(object({ household: string(), quantity: int() }))), reason: string(), instead: optional(string()), on: optional(string()),
  by: object({ user: string(), name: string() }), at: string(), print: string(), all: boolean(),
  state: oneOf(differenceStates), due: string(), k: int(), after: optional(string()), seen: int(), total: int(), households: int(), units: int(), taken: int(), v: int(),
  kept: optional(int()), fixes: optional(array(object({ id: string(), fen: int(), reason: string(), by: object({ user: string(), name: string() }), at: string(), print: string() }))),
}))
export type Difference = Infer<ReturnType<typeof difference>>

/** The package of the campaign; there is one, or nothing could have been recorded of it. */
export function offeredIn({ content }: Pick<Campaign, 'content'>, id: string): Campaign['content']['packages'][number] {
  const found = content.packages.find((one) => one.id === id)
  if (!found) throw new Error(`The campaign has no package ${id}`)
  return found
}

/** Those named who have not ordered the package, or less of it than is said; `bags`: theirs, by household. */
function namedIssues({ package: id, of }: DifferenceContent, bags: ReadonlyMap<string, Bag>): FieldIssue[] {
  return of === 'all' ? [] : of.households.flatMap(({ household, quantity }, i): FieldIssue[] => {
    const bag = bags.get(household)
    const had = bag ? quantityIn(bag, id) : 0
    if (!bag || had === 0) return [{ path: `of.households.${String(i)}.household`, code: 'not-ordered' }]
    const left = untouched(had, entriesOf(bag), id)
    return quantity <= left ? [] : [{ path: `of.households.${String(i)}.quantity`, code: `only-ordered:${left}` }]
  })
}

/** `total`: how many orders the campaign has. */
export interface Recorded { readonly id: string; readonly content: DifferenceContent; readonly by: Difference['by']; readonly at: string; readonly print: string; readonly total: number }

export function record(of: Campaign, bags: ReadonlyMap<string, Bag>, { id, content, by, at, print, total }: Recorded): Difference | Denied {
  if (of.state !== 'confirmed') return { refused: 'not-confirmed' }
  const issues = differenceIssues(of.content.packages, content)
  const fields = issues.length > 0 ? issues : namedIssues(content, bags)
  if (fields.length > 0) return { refused: 'invalid', fields }
  const { kind, fen, reason, instead } = content
  const reach = content.of === 'all' ? { all: true, total } : { all: false, of: content.of.households, total: content.of.households.length }
  return {
    id, campaign: of.id, kind, package: content.package, name: offeredIn(of, content.package).name, fen, reason, ...(kind === 'substitution' && instead !== undefined ? { instead } : {}), by, at, print, ...reach,
    state: 'under-way', due: at, k: 0, seen: 0, households: 0, units: 0, taken: 0, v: 1,
  }
}

type Fixed = NonNullable<Difference['fixes']>[number]
const fixesOf = ({ fixes = [] }: Pick<Difference, 'fixes'>): readonly Fixed[] => fixes
/** What is given back for each unit, as it holds now. */
export const eachOf = (dif: Pick<Difference, 'fen' | 'fixes'>): number => fixesOf(dif).at(-1)?.fen ?? dif.fen
/** Whether it ever gave back more than it does now. */
export const isLowered = (dif: Pick<Difference, 'fen' | 'fixes'>): boolean => [dif.fen, ...fixesOf(dif).map(({ fen }) => fen)].some((fen) => fen > eachOf(dif))

/** Another amount from now on, for bags that it has reached and for those that it has not. What was taken back is recorded anew. */
export function putRight(before: Difference, price: number, by: Fixed): Difference | Denied {
  if (isTakenBack({ ...before, fen: eachOf(before) }) || fixesOf(before).length >= mostFixes) return { refused: 'answer-over' }
  const fields = fixIssues({ kind: before.kind, fen: eachOf(before) }, price, by.fen)
  return fields.length > 0 ? { refused: 'invalid', fields } : { ...again(before, by.at), state: 'under-way', fixes: [...fixesOf(before), by] }
}

/** What a step of its way has found in the bags it was at. */
export interface Found { readonly households: number; readonly units: number; readonly taken: number; readonly kept: number }

/** Further on its way. */
export function onWay(before: Difference, { households, units, taken, kept }: Found, step: Pick<Difference, 'k' | 'seen' | 'after'>): Difference {
  return { ...before, after: undefined, ...step, households: before.households + households, units: before.units + units, taken: before.taken + taken, ...(before.fixes ? { kept: (before.kept ?? 0) + kept } : {}), v: before.v + 1 }
}

/** Once more from the first bag, later. */
export function again(before: Difference, due: string): Difference {
  return { ...before, after: undefined, due, k: 0, seen: 0, households: 0, units: 0, taken: 0, kept: undefined, v: before.v + 1 }
}

function viewFixes({ fen: first, fixes, kept = 0 }: Difference): Pick<DifferenceView, 'fixes' | 'kept'> {
  return fixes ? { kept, fixes: fixes.map(({ id, fen, reason, by, at }, n) => ({ id, was: fixes[n - 1]?.fen ?? first, fen, reason, by: by.name, at })) } : {}
}

export interface Said { readonly yes: number; readonly no: number; readonly fen: number }

export function viewDifference(dif: Difference, said?: Said): DifferenceView {
  const { id, campaign, kind, package: own, name, all, reason, instead, by, at, state, seen, total, households, units, taken } = dif
  const answers = kind === 'substitution' ? { answers: { yes: said?.yes ?? 0, no: said?.no ?? 0, open: households - (said?.yes ?? 0) - (said?.no ?? 0) } } : {}
  return { id, campaign, kind, package: own, name, all, fen: eachOf(dif), reason, ...(instead === undefined ? {} : { instead }), by: by.name, at, state, seen: Math.min(seen, total), total, households, units, taken: taken + (said?.fen ?? 0), ...answers, ...viewFixes(dif) }
}
