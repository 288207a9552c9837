/** Why nothing is handed over, accounted for or said to differ: the campaign has not gone ahead yet, or never will. */
import type { CampaignState } from '../../shared/order-states'
import type { Lang } from '../../shared/words'
import { Refusal } from '../http/refusal'

type Deed = 'hand-over' | 'difference' | 'settlement'
type Why = 'yet' | 'missed' | 'cancelled'

const deeds: Readonly<Record<Lang, Readonly<Record<Deed, string>>>> = {
  zh: { 'hand-over': '成团以后才能交接', difference: '成团以后才记缺货和差价', settlement: '成团以后才有结算' },
  en: { 'hand-over': 'it is handed over once it is confirmed', difference: 'what differs is recorded once it is confirmed', settlement: 'there is a settlement once it is confirmed' },
}
const whys: Readonly<Record<Lang, (why: Why, then: string) => string>> = {
  zh: (why, then) => (why === 'yet' ? `这个团购还没有截止：${then}` : why === 'missed' ? '这个团购没有成团，没有要交接和结算的' : '这个团购已经取消，没有要交接和结算的'),
  en: (why, then) => (why === 'yet' ? `This campaign has not closed yet: ${then}` : `This campaign ${why === 'missed' ? 'did not reach its threshold' : 'was called off'}, so there is nothing to hand over or settle`),
}

/** Undefined where it is confirmed. */
export function sayNotConfirmed(state: CampaignState, deed: Deed, lang: Lang): string | undefined {
  if (state === 'confirmed') return undefined
  return whys[lang](state === 'missed' || state === 'cancelled' ? state : 'yet', deeds[lang][deed])
}

/** Thrown where it is not confirmed. */
export function onlyConfirmed({ state }: { readonly state: CampaignState }, deed: Deed, lang: Lang): void {
  const text = sayNotConfirmed(state, deed, lang)
  if (text !== undefined) throw new Refusal('not-confirmed', { text })
}
