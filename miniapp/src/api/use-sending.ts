/** Sends a draft once, however often it is tapped; what got no answer is kept as it is and sent again when there is a network. */
import { useEffect, useRef } from 'react'
import Taro from '@tarojs/taro'
import { asRefusal, type Refusal } from './refusal'
import { useAct, type Act } from './use-act'

const isUnheard = (refusal: Refusal | undefined): boolean => refusal?.code === 'offline' || refusal?.code === 'timeout'

/** `keep` holds it on the phone; `done`: it was taken, and the draft is over; `refused`: it was not taken as things are now. */
export interface Way<D, S> { readonly keep: (draft: D) => void; readonly send: (draft: D) => Promise<S>; readonly done: (draft: D, sent: S) => Promise<void> | void; readonly refused?: () => void }
export interface Sending<D> { readonly act: Act; readonly unheard: boolean; readonly send: (draft: D) => void }

/** What was refused has been heard: it is kept as something that was never sent. */
async function heard<D, S>({ keep, send }: Way<D, S>, draft: D): Promise<S> {
  try {
    return await send(draft)
  } catch (thrown) {
    if (!isUnheard(asRefusal(thrown))) keep(draft)
    throw thrown
  }
}

export function useSending<D extends object, S>(way: Way<D, S>): Sending<D> {
  const act = useAct()
  const waiting = useRef<D>()
  const send = (draft: D): void => {
    waiting.current = draft
    way.keep({ ...draft, sent: true })
    void act.run(async () => {
      const sent = await heard(way, draft)
      waiting.current = undefined
      await way.done(draft, sent)
    }).then((through) => { if (!through) way.refused?.() })
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
