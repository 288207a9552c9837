/** What a campaign's fields must say together; the same on the phone and on the server. */
import type { CampaignContent } from './campaign-content'
import { dayMs } from './civil-time'
import type { FieldIssue } from './field-words'
import { prolongHours, windowDays } from './order-states'

type Window = Pick<CampaignContent, 'opens' | 'closes' | 'slots' | 'missed'>

const unread = (path: string, time: string): FieldIssue[] => (Number.isNaN(Date.parse(time)) ? [{ path, code: 'instant' }] : [])

/** Slots begin after the close, also where it goes on for once. */
function slotIssues({ closes, slots, missed }: Window): FieldIssue[] {
  const end = Date.parse(closes) + (missed === 'extend' ? prolongHours * 3_600_000 : 0)
  return slots.flatMap(({ from, to }, index): FieldIssue[] => (Date.parse(from) >= end && Date.parse(to) > Date.parse(from) ? [] : [{ path: `slots.${String(index)}.from`, code: 'slot-order' }]))
}

/** `closes` after `opens` and after `now`, and not too long. */
export function windowIssues(window: Window, now: string): FieldIssue[] {
  const { opens, closes } = window
  const bad = [...unread('opens', opens), ...unread('closes', closes)]
  if (bad.length > 0) return bad
  const [from, to] = [Date.parse(opens), Date.parse(closes)]
  if (to <= from) return [{ path: 'closes', code: 'closes-order' }]
  if (to <= Date.parse(now)) return [{ path: 'closes', code: 'closes-past' }]
  return to - from > windowDays * dayMs ? [{ path: 'closes', code: `window-long:${windowDays}` }] : slotIssues(window)
}

/** What is subsidised has what its buildings have, and no other stock. */
export function packageIssues({ price, makeUp, subsidy, stock }: CampaignContent['packages'][number], index: number): FieldIssue[] {
  const at = `packages.${String(index)}`
  const sum = makeUp.goods + makeUp.packing + makeUp.delivery + makeUp.margin
  return [
    ...(sum === price + (subsidy?.fen ?? 0) ? [] : [{ path: `${at}.makeUp`, code: subsidy ? 'price-subsidy' : 'price-parts' } as const]),
    ...(subsidy && stock !== undefined ? [{ path: `${at}.stock`, code: 'subsidy-stock' } as const] : []),
  ]
}

type Room = Partial<Pick<CampaignContent, 'threshold' | 'capacity'>> & Pick<CampaignContent, 'slots'>

/** A threshold that can be reached: neither the room of the campaign nor its slots end before. */
export function roomIssues({ threshold, capacity, slots }: Room): FieldIssue[] {
  if (threshold?.kind !== 'households') return []
  const { atLeast } = threshold
  const places = slots.reduce((sum, slot) => sum + slot.capacity, 0)
  return [
    ...(capacity && capacity.atMost < atLeast ? [{ path: 'capacity.atMost', code: `capacity-few:${atLeast}` } as const] : []),
    ...(slots.length > 0 && places < atLeast ? [{ path: 'slots', code: `slots-few:${atLeast}` } as const] : []),
  ]
}

export function campaignIssues(content: CampaignContent, now: string): FieldIssue[] {
  const nowhere: FieldIssue[] = content.delivery === 'pickup' && content.pickupAt === undefined ? [{ path: 'pickupAt', code: 'pickup-at' }] : []
  return [...content.packages.flatMap(packageIssues), ...windowIssues(content, now), ...roomIssues(content), ...nowhere]
}

const plain = (time: string): string => new Date(time).toISOString()

/** All times in one spelling, so that they sort and compare as text. Nothing may be wrong with them. */
export function plainTimes<C extends Window>(content: C): C {
  return { ...content, opens: plain(content.opens), closes: plain(content.closes), slots: content.slots.map((slot) => ({ ...slot, from: plain(slot.from), to: plain(slot.to) })) }
}
