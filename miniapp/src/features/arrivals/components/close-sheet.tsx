import { View } from '@tarojs/components'
import { useState } from 'react'
import { queueOutcomes, queueOutcomeWords, type QueueOutcome } from '@shared/arrival-states'
import type { ArrivalLine, QueuedArrival } from '@shared/arrivals'
import { useAct } from '@/api/use-act'
import { errorAt, Frame, useWhole } from '@/features/inbox/components/sheet-frame'
import { arrivalWords } from '@/i18n/arrivals'
import { useSay, useWords } from '@/i18n/words'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { LongField } from '@/ui/text-field'
import { api } from '../api'

/** Why nobody is to look for somebody of the queue. */
export function CloseSheet({ of: { id, version, who = '' }, district, onClose, onDone }: { of: QueuedArrival; district: string; onClose: () => void; onDone: (line: ArrivalLine) => void }) {
  const [words, say] = [useWords(arrivalWords), useSay()]
  const act = useAct()
  const [outcome, setOutcome] = useState<QueueOutcome>()
  const [text, setText] = useState('')
  const { ifWhole, missing } = useWhole('queue-close')
  const send = (): void => {
    ifWhole(outcome !== undefined && text.trim() !== '', () => {
      void act.run(async () => { if (outcome) onDone(await api.arrivals.close({ params: { place: district, arrival: id }, body: { outcome, text, version } })) })
    })
  }
  return (
    <Frame id='queue-close' title={`${words.closeIt} · ${who}`} act={act} confirm={words.closeYes} onClose={onClose} onConfirm={send}>
      <View className='stack stack--s'>
        <Field id='close-outcome' label={words.closeWhy} {...missing(outcome === undefined, words.choosOne)}>
          <ChoiceList id='close-outcome' label={words.closeWhy} options={queueOutcomes.map((value) => ({ value, name: say(queueOutcomeWords[value]) }))} chosen={outcome ? [outcome] : []} onChange={([chosen]) => { if (chosen) setOutcome(chosen) }} />
        </Field>
        <LongField id='close-text' label={words.closeText} value={text} onChange={setText} {...missing(text.trim() === '', words.write)} {...errorAt(act, 'text')} />
      </View>
    </Frame>
  )
}
