/** What is written when a bag is handed over: the bag, its line of the log, the count of its building. */
import { eventOfBag } from '../orders/event'
import type { Bag } from '../orders/bag'
import { putBag, putOrderEvent } from '../orders/store'
import type { Added, Write } from '../table/table'
import { collectedAt } from './store'

/** `next` is the bag as collected. */
export function collecting(next: Bag, now: string): (Write | Added)[] {
  const { collected, cash } = next
  if (!collected) return []
  const event = eventOfBag(next, 'collect', { id: collected.event, at: now, by: collected.by }, next.followers)
  return [putBag(next, now), putOrderEvent(event), collectedAt(next, 1, cash?.fen ?? 0)]
}
