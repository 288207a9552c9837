/** The draft at the desk, step by step, until it is filed. */
import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { DeskFiled, DeskInput } from '@shared/desk'
import { faultsOf } from '@/api/fields'
import { asRefusal } from '@/api/refusal'
import { useAct } from '@/api/use-act'
import { now } from '@/session/now'
import { usePreferences } from '@/session/preferences'
import { showFirstFault } from '@/ui/first-fault'
import { api } from './api'
import { forgetDesk, freshDesk, isDeskBegun, keepDesk, keptDesk, steps, type DeskDraft } from './draft'
import { judge, ofStep } from './judge'

type Step = DeskDraft['step']
const before: Record<Step, Step> = { 1: 1, 2: 1, 3: 2 }
const after: Record<Step, Step> = { 1: 2, 2: 3, 3: 3 }

function useDraft() {
  const [kept] = useState(keptDesk)
  // What is found again is read again before it is sent.
  const [draft, setDraft] = useState<DeskDraft>(() => (kept ? { ...kept, step: kept.step === 1 ? 1 : 2 } : freshDesk()))
  const [round, setRound] = useState(0)
  const change = (part: Partial<DeskDraft>): void => {
    setDraft((old) => {
      const next = { ...old, ...part }
      keepDesk(next)
      return next
    })
  }
  const startOver = (): void => {
    forgetDesk()
    setDraft(freshDesk())
    setRound(round + 1)
  }
  return { draft, change, startOver, round, restored: kept !== undefined && isDeskBegun(kept) && round === 0 }
}

/** Sends it; what the server finds wrong with an earlier step leads back there. */
function useSend({ draft, change }: Pick<ReturnType<typeof useDraft>, 'draft' | 'change'>) {
  const act = useAct()
  const [filed, setFiled] = useState<DeskFiled>()
  const send = (input: DeskInput): void => {
    void act.run(async () => {
      try {
        setFiled(await api.desk.file({ params: { report: draft.id }, body: input }))
        forgetDesk()
      } catch (thrown) {
        const { fields } = asRefusal(thrown)
        const step = steps.find((one) => ofStep(fields, one).length > 0)
        if (step) change({ step })
        throw thrown
      }
    })
  }
  return { act, filed, send, forgetFiled: () => { setFiled(undefined) } }
}

export function useDesk() {
  const { lang } = usePreferences()
  const { draft, change, startOver, round, restored } = useDraft()
  const { act, filed, send, forgetFiled } = useSend({ draft, change })
  const [tried, setTried] = useState(0)
  const judged = judge(draft, lang, now())
  const whole = judge({ ...draft, agreed: true }, lang, now())
  // Days may have passed since the journey was filled in.
  const step = draft.step === 3 && !whole.ok ? 2 : draft.step
  const wrong = judged.ok ? [] : ofStep(judged.fields, step)
  const go = (to: Step): void => {
    act.clear()
    change({ step: to })
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
  }
  const next = (): void => {
    setTried(Math.max(tried, step))
    if (wrong.length > 0) showFirstFault('desk')
    else if (step < 3) go(after[step])
    else if (judged.ok) send(judged.input)
  }
  const again = (): void => {
    forgetFiled()
    setTried(0)
    act.clear()
    startOver()
  }
  const faults = faultsOf(tried >= step ? wrong : [], act.refusal && ofStep(act.refusal.fields, step))
  return { draft, step, change, faults, whole, act, filed, next, again, round, restored, back: () => { go(before[step]) } }
}
