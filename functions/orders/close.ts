/** The close of a campaign: what its steps are, and what comes out. Rules only; walk.ts carries it out. */
import { enum as oneOf, int, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import { prolongHours, campaignAfter } from '../../shared/order-states'
import type { Campaign } from './campaign'
import type { Sums } from './stock'

/** `wait` for its time; `freeze` the shards, then decide; `walk` over all orders; `thaw` the shards of one that goes on; `done`. */
export const closeSteps = ['wait', 'freeze', 'walk', 'thaw', 'done'] as const
/** `due`: when the clock looks at it. `k`, `after`: how far the walk is; `seen`: how many orders it has met. */
export const closing = lazy(() => object({ campaign: string(), due: string(), step: oneOf(closeSteps), k: int(), after: optional(string()), seen: int(), v: int() }))
export type Closing = Infer<ReturnType<typeof closing>>

export const newClosing = ({ id, content }: Campaign): Closing => ({ campaign: id, due: content.closes, step: 'wait', k: 0, seen: 0, v: 1 })
export const at = (before: Closing, step: Closing['step'], change: Partial<Closing> = {}): Closing => ({ campaign: before.campaign, due: before.due, k: 0, seen: 0, ...change, step, v: before.v + 1 })

export function isReached({ content }: Campaign, { households, amount }: Pick<Sums, 'households' | 'amount'>): boolean {
  if (!content.threshold) return true
  return (content.threshold.kind === 'households' ? households : amount) >= content.threshold.atLeast
}

export type Outcome = 'confirm' | 'miss' | 'prolong'
/** Reached, or to go ahead in any case: confirmed. Else it goes on once where its leader wanted that, and is missed otherwise. */
export function outcomeOf(of: Campaign, sums: Pick<Sums, 'households' | 'amount'>): Outcome {
  if (isReached(of, sums) || of.content.missed === 'go-ahead') return 'confirm'
  return of.content.missed === 'extend' && !of.extended ? 'prolong' : 'miss'
}

export function begin(of: Campaign, now: string): Campaign | undefined {
  const state = campaignAfter(of.state, 'close')
  return state && of.content.closes <= now ? { ...of, state, v: of.v + 1 } : undefined
}

/** Its slots, if it has some, stay as they are: nothing is handed over before a campaign is confirmed. */
export function decide(of: Campaign, outcome: Outcome, now: string): Campaign | undefined {
  const state = campaignAfter(of.state, outcome)
  if (state === undefined) return undefined
  const closes = new Date(Date.parse(now) + prolongHours * 3_600_000).toISOString()
  return { ...of, state, ...(outcome === 'prolong' ? { extended: true, content: { ...of.content, closes } } : {}), v: of.v + 1 }
}
