/** How far a campaign is for its leader. */
import type { CampaignLine } from '@shared/campaigns'
import type { CampaignState } from '@shared/order-states'
import type { Tone } from '@/ui/tag'
import type { CampaignForm } from './form'

export type Stage = CampaignState | 'to-come'

/** What is open by its state may not take orders yet, or no more. `now` in milliseconds. */
export function stageOf({ state, opens, closes }: Pick<CampaignLine, 'state' | 'opens' | 'closes'>, now: number): Stage {
  if (state !== 'open') return state
  if (Date.parse(opens) > now) return 'to-come'
  return Date.parse(closes) <= now ? 'closing' : 'open'
}

export const tones: Record<Stage, Tone> = { draft: 'plain', open: 'good', 'to-come': 'info', closing: 'wait', confirmed: 'good', missed: 'bad', cancelled: 'bad' }

export interface Sorted { readonly drafts: CampaignLine[]; readonly running: CampaignLine[]; readonly past: CampaignLine[]; readonly here: CampaignForm[] }

/** `here`: drafts of this phone that the server does not have. */
export function sorted(items: readonly CampaignLine[], kept: readonly CampaignForm[]): Sorted {
  const running = (line: CampaignLine): boolean => line.state === 'open' || line.state === 'closing'
  return {
    here: kept.filter(({ id, version }) => version === 0 && !items.some((line) => line.id === id)).reverse(), drafts: items.filter(({ state }) => state === 'draft'),
    running: items.filter(running), past: items.filter((line) => line.state !== 'draft' && !running(line)),
  }
}
