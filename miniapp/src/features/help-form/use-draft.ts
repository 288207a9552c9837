import { useState } from 'react'
import { isBegun, type HelpDraft } from '@/features/help/draft'
import { forgetDraft, keepDraft, keptDraft, spotOf } from '@/features/help/kept'

export interface HelpForm { readonly draft: HelpDraft; readonly change: (part: Partial<HelpDraft>) => void; readonly startOver: () => void; readonly round: number; readonly restored: boolean }

/** The form as it was left on this phone, or `fresh`. A request that was changed elsewhere meanwhile is begun anew. */
export function useDraft(fresh: () => HelpDraft): HelpForm {
  const [first] = useState(fresh)
  const [kept] = useState(() => {
    const found = keptDraft(spotOf(first))
    return found?.change?.version === first.change?.version ? found : undefined
  })
  const [draft, setDraft] = useState(kept ?? first)
  const [round, setRound] = useState(0)
  const change = (part: Partial<HelpDraft>): void => {
    setDraft((before) => {
      const next = { ...before, ready: undefined, sent: undefined, ...part }
      keepDraft(next)
      return next
    })
  }
  const startOver = (): void => {
    forgetDraft(draft)
    setDraft(fresh())
    setRound(round + 1)
  }
  return { draft, change, startOver, round, restored: kept !== undefined && kept.change === undefined && isBegun(kept) && round === 0 }
}
