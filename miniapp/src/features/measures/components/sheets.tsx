import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { newId } from '@shared/ids'
import { extendDays } from '@shared/measure-words'
import type { Measure } from '@shared/measures'
import { useAct } from '@/api/use-act'
import { errorAt, Frame, useWhole } from '@/features/inbox/components/sheet-frame'
import { measureWords } from '@/i18n/measures'
import { useWords } from '@/i18n/words'
import { Field } from '@/ui/field'
import { Stepper } from '@/ui/stepper'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { api } from '../api'

export type SheetName = 'start' | 'extend' | 'end'
interface SheetProps { name: SheetName; of: Measure; onClose: () => void; onDone: (next: Measure) => void }

/** Names the place, or makes it longer or ends it, with a reason that they will see. */
export function ChangeSheet({ name, of, onClose, onDone }: SheetProps) {
  const words = useWords(measureWords)
  const act = useAct()
  const id = useRef(newId('event'))
  const [text, setText] = useState('')
  const [days, setDays] = useState(3)
  const { ifWhole, missing } = useWhole(name)
  const sent = (): Promise<Measure> => {
    const params = { measure: of.id }
    if (name === 'start') return api.measures.start({ params, body: { at: text } })
    if (name === 'end') return api.measures.end({ params, body: { id: id.current, reason: text } })
    return api.measures.extend({ params, body: { id: id.current, days, reason: text } })
  }
  const send = (): void => {
    ifWhole(text.trim() !== '', () => {
      void act.run(async () => {
        const next = await sent()
        toast(words.saved)
        onDone(next)
      })
    })
  }
  const path = name === 'start' ? 'at' : 'reason'
  return (
    <Frame id={name} title={`${words[name]} · ${of.who}`} act={act} confirm={name === 'end' ? words.endYes : words[name]} onClose={onClose} onConfirm={send}>
      <View className='stack stack--s'>
        {name === 'extend' ? <Field id='extend-days' label={words.extendDays} {...errorAt(act, 'days')}><Stepper id='extend-days' value={days} min={1} max={extendDays} less={words.less} more={words.more} onChange={setDays} /></Field> : null}
        <TextField id={`${name}-text`} label={name === 'start' ? words.startAt : words.reason} value={text} max={name === 'start' ? 60 : 200} onChange={setText} {...missing(text.trim() === '', words.write)} {...errorAt(act, path)} />
      </View>
    </Frame>
  )
}
