import { View } from '@tarojs/components'
import { useState } from 'react'
import { newId } from '@shared/ids'
import type { Question } from '@shared/questions'
import { api } from '@/api/client'
import { useAct } from '@/api/use-act'
import { questionWords } from '@/i18n/questions'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { RefusalNote } from '@/ui/loaded'
import { LongField } from '@/ui/text-field'
import { toast } from '@/ui/toast'

interface AnswerSheetProps { campaign: string; question: Question; onDone: () => void; onClose: () => void }

/** Another text is another deed; the same one sent again is not. */
export function AnswerSheet({ campaign, question: { id, text: asked, answer }, onDone, onClose }: AnswerSheetProps) {
  const words = useWords(questionWords)
  const act = useAct()
  const [draft, setDraft] = useState(() => ({ event: newId('event'), text: answer?.text ?? '' }))
  const send = (): void => {
    void act.run(async () => {
      await api.questions.answer({ params: { campaign, question: id }, body: { id: draft.event, text: draft.text } })
      toast(words.answered)
      onClose()
      onDone()
    })
  }
  return (
    <Dialog id='answer-sheet' title={asked} sheet onClose={onClose}>
      <LongField
        id='answer' label={words.answerText} hint={words.answerHint} value={draft.text} max={1200} error={act.refusal?.fields.find((one) => one.path === 'text')?.message}
        onChange={(text) => { setDraft({ event: newId('event'), text }) }}
      />
      <View className='stack stack--s'>
        <RefusalNote refusal={act.refusal} />
        <Button id='answer-send' look='main' busy={act.busy} off={draft.text.trim() === ''} onTap={send}>{words.send}</Button>
        <Button id='answer-no' look='quiet' onTap={onClose}>{words.cancel}</Button>
      </View>
    </Dialog>
  )
}
