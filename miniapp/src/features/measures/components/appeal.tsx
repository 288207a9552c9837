import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { newId } from '@shared/ids'
import type { Measure } from '@shared/measures'
import { useAct } from '@/api/use-act'
import { errorAt, Frame, useWhole } from '@/features/inbox/components/sheet-frame'
import { measureWords } from '@/i18n/measures'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { LongField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { Warning } from '@/ui/warning'
import { api } from '../api'

/** Whoever does not agree says why; the street answers with a reason. */
export function Appeal({ of, onDone }: { of: Measure; onDone: (measure: Measure) => void }) {
  const words = useWords(measureWords)
  const act = useAct()
  const id = useRef(newId('event'))
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const { ifWhole, missing } = useWhole('appeal')
  const send = (): void => {
    ifWhole(text.trim() !== '', () => {
      void act.run(async () => {
        const next = await api.measures.appeal({ params: { measure: of.id }, body: { id: id.current, text } })
        toast(words.appealed)
        setOpen(false)
        onDone(next)
      })
    })
  }
  const { appeal } = of
  return (
    <View>
      {appeal ? <Warning id={`appeal-${of.id}`} title={appeal.answer ? words[appeal.answer.outcome] : words.appealOpen} text={appeal.answer ? `${appeal.answer.text} (${appeal.answer.by})` : appeal.text} /> : null}
      {of.state !== 'ended' && (!appeal || appeal.answer) ? <Button id={`go-appeal-${of.id}`} look='quiet' onTap={() => { setOpen(true) }}>{words.appeal}</Button> : null}
      {open ? (
        <Frame id='appeal' title={words.appeal} act={act} confirm={words.appealSend} onClose={() => { setOpen(false) }} onConfirm={send}>
          <LongField id='appeal-text' label={words.appealWhy} hint={words.appealText} value={text} onChange={setText} {...missing(text.trim() === '', words.write)} {...errorAt(act, 'text')} />
        </Frame>
      ) : null}
    </View>
  )
}
