/** A form that is kept at every change, checked, asked about once more, and sent once. */
import { useState } from 'react'
import type { FieldFault } from '@shared/parse'
import { faultsOf, type Faults } from '@/api/fields'
import { useAct, type Act } from '@/api/use-act'
import { showFirstFault } from '@/ui/first-fault'

interface Sending<D> {
  readonly page: string
  readonly first: () => D
  readonly keep: (draft: D) => void
  readonly judge: (draft: D) => FieldFault[]
  /** The server's faults as the form's fields are called. */
  readonly named?: (fields: readonly FieldFault[] | undefined) => FieldFault[]
  readonly send: (draft: D) => Promise<void>
}
export interface SentForm<D> { readonly draft: D; readonly faults: Faults; readonly act: Act; readonly asks: boolean; readonly change: (part: Partial<D>) => void; readonly check: () => void; readonly send: () => void; readonly close: () => void }

export function useSentForm<D extends object>({ page, first, keep, judge, named = (fields) => [...(fields ?? [])], send }: Sending<D>): SentForm<D> {
  const act = useAct()
  const [draft, setDraft] = useState(first)
  const [tried, setTried] = useState(false)
  const [asks, ask] = useState(false)
  const wrong = judge(draft)
  return {
    draft, act, asks, faults: faultsOf(tried ? wrong : [], named(act.refusal?.fields)), close: () => { ask(false) },
    change: (part) => {
      const next = { ...draft, ...part }
      setDraft(next)
      keep(next)
    },
    check: () => {
      setTried(true)
      if (wrong.length > 0) showFirstFault(page)
      else ask(true)
    },
    send: () => {
      void act.run(() => send(draft)).then((done) => {
        if (done) return
        // What is wrong with a field is read at the field; anything else in the question itself.
        ask(false)
        showFirstFault(page)
      })
    },
  }
}
