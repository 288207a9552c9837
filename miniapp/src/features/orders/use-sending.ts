/** Sends an order once, however often it is tapped; what got no answer is kept as it is and sent again when there is a network. */
import { useEffect, useRef } from 'react'
import Taro from '@tarojs/taro'
import type { Order } from '@shared/orders'
import { asRefusal, type Refusal } from '@/api/refusal'
import { useAct, type Act } from '@/api/use-act'
import { endAt } from '@/session/ways'
import { rememberDeed } from './deeds'
import { forgetDraft, keepDraft, type OrderDraft } from './draft'
import { sendOrder } from './send-order'

const isUnheard = (refusal: Refusal | undefined): boolean => refusal?.code === 'offline' || refusal?.code === 'timeout'

/** What was refused has been heard: it is kept as something that was never sent. */
async function heard(draft: OrderDraft): Promise<Order> {
  try {
    return await sendOrder(draft)
  } catch (thrown) {
    if (!isUnheard(asRefusal(thrown))) keepDraft(draft)
    throw thrown
  }
}

export interface Sending { readonly act: Act; readonly unheard: boolean; readonly send: (draft: OrderDraft) => void }

/** `onRefused`: it was not taken as things are now. */
export function useSending(onRefused: () => void): Sending {
  const act = useAct()
  const waiting = useRef<OrderDraft>()
  const send = (draft: OrderDraft): void => {
    const marked: OrderDraft = { ...draft, sent: true }
    waiting.current = marked
    keepDraft(marked)
    void act.run(async () => {
      const order = await heard(draft)
      const { key } = rememberDeed(draft.change ? 'changed' : 'placed', order)
      forgetDraft(draft)
      waiting.current = undefined
      await endAt('bag', { id: draft.campaign, household: draft.household, did: key })
    }).then((through) => { if (!through) onRefused() })
  }
  const again = useRef<() => void>(() => undefined)
  useEffect(() => {
    again.current = () => { if (isUnheard(act.refusal) && waiting.current) send(waiting.current) }
  })
  useEffect(() => {
    const listen = ({ isConnected }: { isConnected: boolean }): void => { if (isConnected) again.current() }
    Taro.onNetworkStatusChange(listen)
    return () => { Taro.offNetworkStatusChange(listen) }
  }, [])
  return { act, unheard: isUnheard(act.refusal), send }
}
