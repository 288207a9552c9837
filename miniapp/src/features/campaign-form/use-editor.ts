/** The form step by step until it is saved; what somebody else saved meanwhile is asked about, and nothing typed is lost. */
import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { CampaignContent } from '@shared/campaign-content'
import type { Campaign } from '@shared/campaigns'
import type { FieldFault } from '@shared/parse'
import { faultsOf } from '@/api/fields'
import { asRefusal } from '@/api/refusal'
import { useAct } from '@/api/use-act'
import { now } from '@/session/now'
import { usePreferences } from '@/session/preferences'
import { showFirstFault } from '@/ui/first-fault'
import { steps, type CampaignForm } from '@/features/campaigns/form'
import { api } from './api'
import { judge, ofStep } from './judge'
import { useForm } from './use-form'

type Step = CampaignForm['step']
const stepOf = (at: number): Step => steps.find((step) => step === at) ?? 3

type Editing = ReturnType<typeof useForm>

/** Sends it with the version that was read; what the server finds wrong leads back to its step. */
function useSaving(it: Editing, goWrong: (fields: readonly FieldFault[]) => void, onSaved: (of: Campaign) => void) {
  const act = useAct()
  const [isStale, setStale] = useState(false)
  const { form } = it
  const send = (content: CampaignContent): void => {
    void act.run(async () => {
      try {
        const of = await api.campaigns.draft({ params: { campaign: form.id }, body: { place: form.place, version: form.version, ...content } })
        setStale(false)
        it.saved(of)
        onSaved(of)
      } catch (thrown) {
        const { code, fields } = asRefusal(thrown)
        setStale(code === 'stale')
        goWrong(fields)
        throw thrown
      }
    })
  }
  /** Somebody saved another one meanwhile: theirs in place of this, or this over theirs. */
  const meet = (keep: 'mine' | 'theirs'): void => {
    void act.run(async () => {
      const theirs = await api.campaigns.lead({ params: { campaign: form.id } })
      setStale(false)
      if (keep === 'theirs') it.replace(theirs)
      else it.change({ version: theirs.version })
    })
  }
  return { act, isStale, send, meet }
}

/** Packages whose photo is being sent: nothing goes on without it, or it would be lost where the campaign is published meanwhile. */
function usePhotosOnTheWay({ packages }: CampaignForm) {
  const [sent, setSent] = useState<readonly string[]>([])
  const [held, setHeld] = useState(false)
  const under = sent.some((id) => packages.some((one) => one.id === id))
  return {
    waits: held && under,
    sending: (id: string, busy: boolean): void => { setSent((old) => [...old.filter((one) => one !== id), ...(busy ? [id] : [])]) },
    hold: (): boolean => { setHeld(under); return under },
  }
}

export function useEditor(first: CampaignForm, onSaved: (of: Campaign) => void) {
  const { lang } = usePreferences()
  const it = useForm(first)
  const { form } = it
  const [tried, setTried] = useState(0)
  const photos = usePhotosOnTheWay(form)
  const judged = judge(form, lang, now())
  const wrong = judged.ok ? [] : ofStep(judged.fields, form.step)
  /** To the first step on which something is wrong. */
  const goWrong = (fields: readonly FieldFault[]): void => {
    const step = steps.find((one) => ofStep(fields, one).length > 0)
    if (step && step !== form.step) it.go(step)
    if (step) showFirstFault('campaign-edit')
  }
  const { act, isStale, send, meet } = useSaving(it, goWrong, onSaved)
  const go = (step: Step): void => {
    act.clear()
    it.go(step)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
  }
  const save = (): void => {
    if (photos.hold()) return
    setTried(3)
    if (judged.ok) send(judged.content)
    else goWrong(judged.fields)
  }
  const next = (): void => {
    if (photos.hold()) return
    setTried(Math.max(tried, form.step))
    if (wrong.length > 0) showFirstFault('campaign-edit')
    else if (form.step < 3) go(stepOf(form.step + 1))
    else save()
  }
  const faults = faultsOf(tried >= form.step ? wrong : [], act.refusal && ofStep(act.refusal.fields, form.step))
  return { ...it, act, faults, isStale, photos, next, save, meet, back: () => { go(stepOf(form.step - 1)) } }
}
