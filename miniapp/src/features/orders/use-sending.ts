/** Sends an order. */
import type { Order } from '@shared/orders'
import { useSending as useSent, type Sending as Sends } from '@/api/use-sending'
import { endAt } from '@/session/ways'
import { rememberDeed } from './deeds'
import { forgetDraft, keepDraft, type OrderDraft } from './draft'
import { sendOrder } from './send-order'

export type Sending = Sends<OrderDraft>

/** `onRefused`: it was not taken as things are now. */
export const useSending = (onRefused: () => void): Sending =>
  useSent<OrderDraft, Order>({
    keep: keepDraft, send: sendOrder, refused: onRefused,
    done: async (draft, order) => {
      const { key } = rememberDeed(draft.change ? 'changed' : 'placed', order)
      forgetDraft(draft)
      await endAt('bag', { id: draft.campaign, household: draft.household, did: key })
    },
  })
