import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Campaign } from '@shared/campaigns'
import { accountWords } from '@/i18n/accounts'
import { useWords } from '@/i18n/words'
import { goBack } from '@/session/ways'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { PageTitle } from '@/ui/heading'
import { RefusalNote } from '@/ui/loaded'
import { showFirstFault } from '@/ui/first-fault'
import { toast } from '@/ui/toast'
import { forgetDraft } from '../draft'
import { effectOf } from '../judge'
import { useRecord } from '../use-record'
import { EffectView } from './effect-view'
import { RecordForm } from './record-form'
import { RecordSure } from './record-sure'
import { RecordedBefore } from './recorded-before'

/** Filled in, checked with what it comes to, then sent; back at the list it goes its way through the bags. */
export function RecordView({ of }: { of: Campaign }) {
  const words = useWords(accountWords)
  const { draft, faults, act, change, check, send, another } = useRecord(of)
  const [isAsked, ask] = useState(false)
  const effect = effectOf(draft, of.packages)
  const { refusal } = act
  const leave = (): void => { forgetDraft(of.id); goBack() }
  const record = (): void => {
    void send().then((through) => {
      ask(false)
      if (through) { toast(words.recorded); goBack() }
      else showFirstFault('record-page')
    })
  }
  return (
    <View>
      <PageTitle>{words.record}</PageTitle>
      <View className='lead'>{of.title}</View>
      <RecordForm of={of} draft={draft} faults={faults} onChange={change} />
      {effect ? <Card tone='brand'><EffectView id='record-effect' kind={draft.kind} of={effect} /></Card> : null}
      {refusal?.code === 'id-taken' ? <RecordedBefore onSee={leave} onAnother={another} /> : <RefusalNote refusal={refusal} id='record-refusal' />}
      <Button id='record-check' look='main' busy={act.busy} onTap={() => { if (check()) ask(true) }}>{words.check}</Button>
      <View className='small'>{words.kept}</View>
      {isAsked && effect ? <RecordSure kind={draft.kind} effect={effect} busy={act.busy} onYes={record} onClose={() => { ask(false) }} /> : null}
    </View>
  )
}
