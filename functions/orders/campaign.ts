/** The campaign. Rules: drafted, published, extended, raised, called off. What was ordered is counted on its shards (stock.ts). */
import { fromCommunity } from '../../shared/place-tree'
import { array, boolean, enum as oneOf, int, lazy, object, optional, record, string, type infer as Infer } from '../../shared/zod'
import { plainTimes, windowIssues } from '../../shared/campaign-rules'
import type { CampaignContent } from '../../shared/campaign-content'
import type { FieldIssue } from '../../shared/field-words'
import { campaignAfter, campaignStates, capacityKinds, missedPlans, packageTags, payWays, type CampaignState, type CampaignVerb } from '../../shared/order-states'
import { pathStep, type PathStep } from '../../shared/places'
import type { RefusalCode } from '../../shared/refusals'
import { programmeIds } from '../../shared/subsidy-programmes'
import { shardCount } from './stock'

/** A rule's no, with the fields that it is about. */
export interface Denied { readonly refused: RefusalCode; readonly fields?: readonly FieldIssue[] }

const keptPackage = lazy(() => object({
  id: string(), name: string(), contents: array(string()), price: int(), makeUp: object({ goods: int(), packing: int(), delivery: int(), margin: int() }),
  photo: optional(string()), stock: optional(int()), limit: optional(int()), tags: array(oneOf(packageTags)),
  subsidy: optional(object({ programme: oneOf(programmeIds), fen: int(), each: int() })),
}))
const keptContent = lazy(() => object({
  title: string(), about: optional(string()), packages: array(keptPackage()), opens: string(), closes: string(),
  threshold: optional(object({ kind: oneOf(['households', 'amount']), atLeast: int() })), missed: oneOf(missedPlans),
  capacity: optional(object({ of: oneOf(capacityKinds), atMost: int() })),
  delivery: oneOf(['door', 'pickup']), pickupAt: optional(string()), slots: array(object({ from: string(), to: string(), capacity: int() })),
  buildings: array(string()), pay: oneOf(payWays), answers: string(),
}))

/** `path` leads to its place. `shards`: over how many its stock is spread; none while it is a draft. `photos`: by upload, where each lies. */
export const campaign = lazy(() => object({
  id: string(), state: oneOf(campaignStates), place: string(), path: array(pathStep()), leader: object({ user: string(), name: string() }), content: keptContent(),
  shards: int(), extended: boolean(), reason: optional(string()), v: int(),
  photos: optional(record(string(), object({ key: string(), width: int(), height: int() }))),
}))
export type Campaign = Infer<ReturnType<typeof campaign>>

export const communityOf = (path: readonly PathStep[]): string => fromCommunity(path)[0]?.id ?? path.at(-1)?.id ?? ''

export interface Drafted { readonly id: string; readonly path: readonly PathStep[]; readonly leader: Campaign['leader']; readonly content: CampaignContent }

export function newDraft({ id, path, leader, content }: Drafted): Campaign {
  return { id, state: 'draft', place: path.at(-1)?.id ?? '', path: [...path], leader, content, shards: 0, extended: false, v: 1 }
}

/** `version`: the one that was seen. */
export function redraft(old: Campaign, content: CampaignContent, version: number): Campaign | Denied {
  if (campaignAfter(old.state, 'edit') === undefined) return { refused: 'not-draft' }
  return old.v === version ? { ...old, content, v: old.v + 1 } : { refused: 'stale' }
}

/** The campaign after the verb, with what else changes; refused where its state does not allow it. */
function moved(old: Campaign, verb: CampaignVerb, change: Partial<Campaign> = {}): Campaign | Denied {
  const state = campaignAfter(old.state, verb)
  return state === undefined ? { refused: verb === 'publish' ? 'not-draft' : 'campaign-over' } : { ...old, ...change, state, v: old.v + 1 }
}

export function publish(old: Campaign, version: number, now: string): Campaign | Denied {
  if (old.state === 'draft' && old.v !== version) return { refused: 'stale' }
  const issues = windowIssues(old.content, now)
  if (old.state === 'draft' && issues.length > 0) return { refused: 'invalid', fields: issues }
  return moved(old, 'publish', { shards: shardCount(old.content.packages) })
}

/** Until its close it may close later; what is closed does not open again by hand. */
export const isOver = (known: Campaign, now: string): boolean => known.state !== 'open' || known.content.closes <= now

export function extend(old: Campaign, closes: string, now: string): Campaign | Denied {
  if (isOver(old, now)) return { refused: 'campaign-over' }
  if (Date.parse(closes) <= Date.parse(old.content.closes)) return { refused: 'invalid', fields: [{ path: 'closes', code: 'closes-later' }] }
  const issues = windowIssues({ ...old.content, closes, ...(old.extended ? { missed: 'refund' } : {}) }, now)
  return issues.length > 0 ? { refused: 'invalid', fields: issues } : moved(old, 'extend', { content: plainTimes({ ...old.content, closes }) })
}

/** So many more of a package; of what is subsidised, for each building. */
export function raise(old: Campaign, { package: id, by }: { package: string; by: number }, now: string): Campaign | Denied {
  if (isOver(old, now)) return { refused: 'campaign-over' }
  const found = old.content.packages.find((one) => one.id === id)
  if (!found || (found.stock === undefined && !found.subsidy)) return { refused: 'invalid', fields: [{ path: 'package', code: found ? 'unlimited' : 'package' }] }
  const more = found.subsidy ? { subsidy: { ...found.subsidy, each: found.subsidy.each + by } } : { stock: (found.stock ?? 0) + by }
  const packages = old.content.packages.map((one) => (one === found ? { ...one, ...more } : one))
  return moved(old, 'raise', { content: { ...old.content, packages } })
}

/** Takes so many more in all. */
export function widen(old: Campaign, by: number, now: string): Campaign | Denied {
  if (isOver(old, now)) return { refused: 'campaign-over' }
  const { capacity } = old.content
  if (!capacity) return { refused: 'invalid', fields: [{ path: 'by', code: 'no-capacity' }] }
  return moved(old, 'raise', { content: { ...old.content, capacity: { ...capacity, atMost: capacity.atMost + by } } })
}

export const callOff = (old: Campaign, reason: string): Campaign | Denied => moved(old, 'cancel', { reason })

/** Whether it takes orders now. */
export function takesOrders({ state, content }: Pick<Campaign, 'state'> & { content: Pick<Campaign['content'], 'opens' | 'closes'> }, now: string): Denied | undefined {
  if (state !== 'open' || content.closes <= now) return { refused: 'campaign-over' }
  return content.opens > now ? { refused: 'not-open-yet' } : undefined
}

/** Whether it is for a home: within its place, and within one of its buildings where it names some. */
export function delivers({ place, content }: Pick<Campaign, 'place' | 'content'>, path: readonly { readonly id: string }[]): boolean {
  const ids = path.map((step) => step.id)
  return ids.includes(place) && (content.buildings.length === 0 || content.buildings.some((id) => ids.includes(id)))
}

export const isSettling = (state: CampaignState): boolean => state === 'confirmed' || state === 'missed' || state === 'cancelled'
