/** A difference that is filled in: kept at every change, checked, and sent once. */
import { useState } from 'react'
import type { Campaign } from '@shared/campaigns'
import { faultsOf, type Faults } from '@/api/fields'
import { useAct, type Act } from '@/api/use-act'
import { usePreferences } from '@/session/preferences'
import { showFirstFault } from '@/ui/first-fault'
import { api } from './api'
import { asAnother, forgetDraft, freshDraft, keepDraft, keptDraft, type DifferenceDraft } from './draft'
import { judge } from './judge'

export interface Recording {
  readonly draft: DifferenceDraft
  readonly faults: Faults
  readonly act: Act
  readonly change: (how: (draft: DifferenceDraft) => DifferenceDraft) => void
  /** Whether it is whole; else the first fault comes into view. */
  readonly check: () => boolean
  /** True when it is recorded. */
  readonly send: () => Promise<boolean>
  readonly another: () => void
}

export function useRecord({ id: campaign, packages }: Campaign): Recording {
  const { lang } = usePreferences()
  const act = useAct()
  const [draft, setDraft] = useState(() => keptDraft(campaign) ?? freshDraft(campaign))
  const [tried, setTried] = useState(false)
  const judged = judge(draft, packages, lang)
  const change: Recording['change'] = (how) => {
    setDraft((before) => {
      const after = how(before)
      keepDraft(after)
      return after
    })
  }
  const check = (): boolean => {
    setTried(true)
    act.clear()
    if (!judged.ok) showFirstFault('record-page')
    return judged.ok
  }
  const send = async (): Promise<boolean> => {
    if (!judged.ok) return false
    // Kept before it is sent: a phone that dies in between sends the same once more.
    keepDraft(draft)
    return act.run(async () => {
      await api.differences.record({ params: { campaign, difference: draft.id }, body: judged.content })
      forgetDraft(campaign)
    })
  }
  const faults = faultsOf(tried && !judged.ok ? judged.fields : [], act.refusal?.fields)
  return { draft, faults, act, change, check, send, another: () => { act.clear(); change(asAnother) } }
}
