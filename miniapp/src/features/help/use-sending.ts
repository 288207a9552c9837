/** Sends a request once, however often it is tapped; what got no answer is kept as it is and sent again when there is a network. */
import { useEffect, useRef } from 'react'
import Taro from '@tarojs/taro'
import { asRefusal, type Refusal } from '@/api/refusal'
import { useAct, type Act } from '@/api/use-act'
import type { HelpDraft } from './draft'
import { forgetDraft, keepDraft } from './kept'
import { sendHelp, type Sent } from './send-help'

const isUnheard = (refusal: Refusal | undefined): boolean => refusal?.code === 'offline' || refusal?.code === 'timeout'

/** What was refused has been heard: it is kept as something that was never sent. */
async function heard(draft: HelpDraft): Promise<Sent> {
  try {
    return await sendHelp(draft)
  } catch (thrown) {
    if (!isUnheard(asRefusal(thrown))) keepDraft(draft)
    throw thrown
  }
}

export interface Sending { readonly act: Act; readonly unheard: boolean; readonly send: (draft: HelpDraft) => void }

export function useSending(onSent: (sent: Sent) => Promise<void> | void): Sending {
  const act = useAct()
  const waiting = useRef<HelpDraft>()
  const send = (draft: HelpDraft): void => {
    waiting.current = draft
    keepDraft({ ...draft, sent: true })
    void act.run(async () => {
      const sent = await heard(draft)
      forgetDraft(draft)
      waiting.current = undefined
      await onSent(sent)
    })
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
