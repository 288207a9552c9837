/** How far a campaign is as a household sees it, and what is left of its time. */
import type { Campaign, CampaignLine } from '@shared/campaigns'
import { windowDays, type CampaignState } from '@shared/order-states'

/** `to-come`: published, and its window has not begun; `counting`: its time is over and nothing decided yet. */
export type Stage = Exclude<CampaignState, 'closing'> | 'to-come' | 'counting'

/** `at` is an instant. */
export function stageOf({ state, opens, closes }: Pick<CampaignLine, 'state' | 'opens' | 'closes'>, at: string): Stage {
  if (state === 'closing' || (state === 'open' && closes <= at)) return 'counting'
  return state === 'open' && opens > at ? 'to-come' : state
}

export interface Left { readonly days: number; readonly hours: number; readonly minutes: number }

/** Whole days, hours and minutes from one moment (milliseconds) to an instant; nothing where that has passed. */
export function leftUntil(instant: string, now: number): Left {
  const minutes = Math.max(0, Math.floor((Date.parse(instant) - now) / 60_000))
  return { days: Math.floor(minutes / 1440), hours: Math.floor(minutes / 60) % 24, minutes: minutes % 60 }
}

export interface Progress { readonly kind: 'households' | 'amount'; readonly have: number; readonly goal: number; readonly missing: number; readonly part: number }

/** How far the threshold is; undefined where there is none. */
export function progressOf({ threshold, households, amount }: Pick<Campaign, 'threshold' | 'households' | 'amount'>): Progress | undefined {
  if (!threshold) return undefined
  const have = threshold.kind === 'households' ? households : amount
  return { kind: threshold.kind, have, goal: threshold.atLeast, missing: Math.max(0, threshold.atLeast - have), part: have / threshold.atLeast }
}

/** The last day of an extension is counted in. */
const longestMs = (windowDays + 1) * 86_400_000

/** True where nothing that opened before this one can still be open. */
export const isPast = ({ opens }: Pick<CampaignLine, 'opens'>, now: number): boolean => Date.parse(opens) < now - longestMs
