import { View } from '@tarojs/components'
import { useState } from 'react'
import { waitHours } from '@shared/task'
import { api } from '@/api/client'
import { useWords } from '@/i18n/words'
import { workWords } from '@/i18n/work'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { LongField } from '@/ui/text-field'
import { KitGoes } from './kit-goes'
import { errorAt, Frame, useSheet, type SheetProps } from './sheet-frame'

/** After a call that was not answered the clock may stand still for a while. */
export function WaitSheet({ detail, onClose, onDone }: SheetProps) {
  const words = useWords(workWords)
  const { act, id, send, missing } = useSheet(detail, 'wait')
  const [hours, setHours] = useState<(typeof waitHours)[number]>()
  const wait = (): void => {
    send(hours !== undefined, async () => { if (hours) onDone({ moved: await api.tasks.wait({ params: { task: detail.task.id }, body: { id, hours } }) }) })
  }
  return (
    <Frame id='wait' title={words.wait} act={act} onClose={onClose} onConfirm={wait}>
      <Field id='wait-hours' label={words.waitHow} hint={words.waitText} {...missing(hours === undefined, words.choose)}>
        <ChoiceList id='wait-hours' label={words.waitHow} options={waitHours.map((value) => ({ value: String(value), name: words.hours(value) }))} chosen={hours ? [String(hours)] : []} onChange={([one]) => { setHours(waitHours.find((value) => String(value) === one)) }} />
      </Field>
    </Frame>
  )
}

/** Who was asked to take it over does not. */
export function DeclineSheet({ detail, onClose, onDone }: SheetProps) {
  const words = useWords(workWords)
  const { act, id, text, setText, said, send } = useSheet(detail, 'decline')
  const decline = (): void => {
    send(true, async () => { onDone({ moved: await api.tasks.decline({ params: { task: detail.task.id }, body: { id, ...said } }) }) })
  }
  return (
    <Frame id='decline' title={words.decline} act={act} onClose={onClose} onConfirm={decline}>
      <LongField id='decline-text' label={words.declineText} value={text} onChange={setText} {...errorAt(act, 'text')} />
    </Frame>
  )
}

/** Takes over what a colleague offers. */
export function AcceptSheet({ detail, onClose, onDone }: SheetProps) {
  const words = useWords(workWords)
  const { act, id, send } = useSheet(detail, 'accept')
  const accept = (): void => {
    send(true, async () => { onDone({ moved: await api.tasks.accept({ params: { task: detail.task.id }, body: { id } }) }) })
  }
  return <Frame id='accept' title={words.accept} act={act} onClose={onClose} onConfirm={accept}><View className='field'>{words.acceptText(detail.task.holder?.name ?? '')}</View><KitGoes of={detail} /></Frame>
}
