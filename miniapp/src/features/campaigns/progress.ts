/** How far a campaign is from going ahead, and how much room it has. Rules only. */
import type { Campaign } from '@shared/campaigns'

type Counted = Pick<Campaign, 'threshold' | 'capacity' | 'households' | 'amount' | 'packages'>
export interface Progress { readonly kind: 'households' | 'amount'; readonly now: number; readonly of: number; readonly missing: number }

/** Undefined where there is nothing to reach. */
export function progressOf({ threshold, households, amount }: Counted): Progress | undefined {
  if (!threshold) return undefined
  const now = threshold.kind === 'households' ? households : amount
  return { kind: threshold.kind, now, of: threshold.atLeast, missing: Math.max(0, threshold.atLeast - now) }
}

/** How much of the campaign's room is taken; undefined where it has no limit. */
export function roomOf({ capacity, households, packages }: Counted): { readonly now: number; readonly of: number } | undefined {
  if (!capacity) return undefined
  return { now: capacity.of === 'households' ? households : packages.reduce((sum, { sold }) => sum + sold, 0), of: capacity.atMost }
}
