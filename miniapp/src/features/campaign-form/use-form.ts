/** The form of one campaign: kept on the phone at every change, read from the server where the phone has nothing newer. */
import { useState } from 'react'
import type { Campaign } from '@shared/campaigns'
import { useLoaded } from '@/api/use-loaded'
import { formOf, type CampaignForm } from '@/features/campaigns/form'
import { keepForm, keptForm } from '@/features/campaigns/kept'
import { api } from './api'

/** What was changed here and not saved stands before what the server has. */
export function useDraft(id: string) {
  const [kept] = useState(() => keptForm(id))
  const mine = kept && (kept.changed || kept.version === 0) ? kept : undefined
  const found = useLoaded(mine ? '' : id, () => api.campaigns.lead({ params: { campaign: id } }))
  return { mine, kept, found }
}

/** `round` changes where all of the form is another one: fields that keep their own text are drawn anew. */
export function useForm(first: CampaignForm) {
  const [form, setForm] = useState(first)
  const [round, setRound] = useState(0)
  const put = (next: (old: CampaignForm) => CampaignForm): void => {
    setForm((old) => {
      const made = next(old)
      keepForm(made)
      return made
    })
  }
  return {
    form, round,
    change: (part: Partial<CampaignForm>): void => { put((old) => ({ ...old, changed: true, ...part })) },
    /** Where one is in it is no change of it. */
    go: (step: CampaignForm['step']): void => { put((old) => ({ ...old, step })) },
    saved: (of: Campaign): void => { put((old) => ({ ...old, version: of.version, changed: false })) },
    replace: (of: Campaign): void => {
      put((old) => ({ ...formOf(of), step: old.step }))
      setRound(round + 1)
    },
  }
}
