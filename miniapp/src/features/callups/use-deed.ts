/** A deed at a call-up: its id is made when its sheet opens, so that sending again is the same deed. */
import { useState } from 'react'
import type { CallUpRun } from '@shared/callups'
import { newId } from '@shared/ids'
import { useAct, type Act } from '@/api/use-act'
import { toast } from '@/ui/toast'

export interface Deed { readonly act: Act; readonly isOpen: boolean; readonly open: () => void; readonly close: () => void; readonly send: (what: (id: string) => Promise<CallUpRun>, said: string) => void }

export function useDeed(onChange: (of: CallUpRun) => void): Deed {
  const act = useAct()
  const [id, setId] = useState<string>()
  const close = (): void => { setId(undefined); act.clear() }
  return {
    act, isOpen: id !== undefined, open: () => { setId(newId('event')) }, close,
    send: (what, said) => {
      if (id === undefined) return
      void act.run(async () => {
        const next = await what(id)
        toast(said)
        setId(undefined)
        onChange(next)
      })
    },
  }
}
