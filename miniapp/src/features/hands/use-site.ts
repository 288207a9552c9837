/** Checking in and out by the code of the site: once, and again where no answer came. */
import { useEffect, useRef, useState } from 'react'
import Taro from '@tarojs/taro'
import type { CallUpCard } from '@shared/callups'
import { newId } from '@shared/ids'
import { asRefusal } from '@/api/refusal'
import { useAct, type Act } from '@/api/use-act'
import { now } from '@/session/now'
import { api } from './api'
import { forgetDeed, isLate, keepDeed, keptDeed, type SiteDeed } from './deed'

export interface Site { readonly act: Act; readonly kept: SiteDeed | undefined; readonly late: boolean; readonly check: (verb: SiteDeed['verb'], code: string) => void; readonly again: () => void }

export function useSite({ id }: CallUpCard, onDone: (of: CallUpCard, verb: SiteDeed['verb']) => void): Site {
  const act = useAct()
  const [kept, setKept] = useState(() => keptDeed(id))
  const send = (deed: SiteDeed): void => {
    keepDeed(deed)
    void act.run(async () => {
      try {
        const next = await api.callups[deed.verb]({ params: { callup: deed.callup }, body: { id: deed.id, code: deed.code, at: deed.at } })
        forgetDeed()
        setKept(undefined)
        onDone(next, deed.verb)
      } catch (thrown) {
        const { code } = asRefusal(thrown)
        const unheard = code === 'offline' || code === 'timeout' || code === 'busy'
        if (!unheard) forgetDeed()
        setKept(unheard ? deed : undefined)
        throw thrown
      }
    })
  }
  const late = kept !== undefined && isLate(kept, now())
  const again = useRef<() => void>(() => undefined)
  useEffect(() => {
    again.current = () => { if (kept && !isLate(kept, now())) send(kept) }
  })
  useEffect(() => {
    const listen = ({ isConnected }: { isConnected: boolean }): void => { if (isConnected) again.current() }
    Taro.onNetworkStatusChange(listen)
    return () => { Taro.offNetworkStatusChange(listen) }
  }, [])
  return { act, kept, late, check: (verb, code) => { send({ callup: id, verb, id: newId('event'), code, at: new Date(now()).toISOString() }) }, again: () => { again.current() } }
}
