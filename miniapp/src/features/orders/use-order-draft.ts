/** The form of one order: a new one, or one that stands and is being changed. */
import { useState } from 'react'
import type { Campaign } from '@shared/campaigns'
import type { Order } from '@shared/orders'
import { changeOf, emptyDraft, forgetDraft, keepDraft, keptDraft, slotOf, type OrderDraft } from './draft'

/** A part of the form, from what stands in it at that moment. */
type Change = (before: OrderDraft) => Partial<OrderDraft>
export interface OrderForm { readonly draft: OrderDraft; readonly change: (part: Change) => void; readonly startOver: () => void; readonly restored: boolean }

export function useOrderDraft(household: string, { id, slots, mine }: Campaign, order: Order | undefined): OrderForm {
  const spot = { household, campaign: id, ...(order ? { order: order.id } : {}) }
  const fresh = (before?: OrderDraft): OrderDraft => (order ? changeOf(order, slotOf(mine, slots), before) : (before ?? emptyDraft(household, id, slotOf(mine, slots))))
  const [kept] = useState(() => keptDraft(spot))
  const [draft, setDraft] = useState(() => fresh(kept))
  const [again, setAgain] = useState(false)
  const change = (part: Change): void => {
    setDraft((before) => {
      const next = { ...before, ...part(before) }
      keepDraft(next)
      return next
    })
  }
  const startOver = (): void => {
    forgetDraft(draft)
    setDraft(fresh())
    setAgain(true)
  }
  return { draft, change, startOver, restored: kept !== undefined && kept.again === undefined && (kept.wanted.length > 0) && !again }
}
