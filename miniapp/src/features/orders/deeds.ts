/** What was just done to an order, with what it changed: said on the page that follows, and by no address that is opened again later. */
import type { Order } from '@shared/orders'

export interface Deed { readonly key: string; readonly verb: 'placed' | 'to-pay' | 'changed' | 'cancelled' | 'paid' | 'lapsed' | 'late'; /** What of it goes back over WeChat, in fen. */ readonly back: number; readonly reference: string; readonly before: number; readonly after: number }

let last: Deed | undefined

/** A repeat that was answered without what it changed says that nothing changed any more. */
export function rememberDeed(verb: Deed['verb'], { id, version, reference, bagTotal, effect, state, payment }: Order): Deed {
  last = { key: `${id}.${String(version)}`, verb: state === 'held' && verb === 'placed' ? 'to-pay' : verb, back: payment?.refunded ?? 0, reference, before: effect?.before ?? bagTotal, after: effect?.after ?? bagTotal }
  return last
}

export const deedOf = (key: string | undefined): Deed | undefined => (last?.key === key ? last : undefined)
