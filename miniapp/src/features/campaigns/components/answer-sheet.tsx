import { View } from '@tarojs/components'
import { useState } from 'react'
import { newId } from '@shared/ids'
import type { Question } from '@shared/questions'
import { useAct } from '@/api/use-act'
import { errorAt, Frame, useWhole } from '@/features/inbox/components/sheet-frame'
import { answerWords } from '@/i18n/questions'
import { useWords } from '@/i18n/words'
import { LongField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { forgetAnswer, keepAnswer, keptAnswer } from '../answer-draft'
import { api } from '../api'

interface AnswerSheetProps { campaign: string; question: Question; onSent: () => void; onClose: () => void }

/** What was asked stands over the field; what was typed is there again. */
export function AnswerSheet({ campaign, question, onSent, onClose }: AnswerSheetProps) {
  const words = useWords(answerWords)
  const act = useAct()
  const { ifWhole, missing } = useWhole('answer-sheet')
  const [draft, setDraft] = useState(() => keptAnswer(question))
  const isBlank = draft.text.trim() === ''
  const type = (text: string): void => {
    const next = { event: newId('event'), text }
    setDraft(next)
    keepAnswer(question, next)
  }
  const send = (): void => {
    void act.run(async () => {
      await api.questions.answer({ params: { campaign, question: question.id }, body: { id: draft.event, text: draft.text } })
      forgetAnswer(question)
      toast(words.answered)
      onSent()
    })
  }
  return (
    <Frame id='answer-sheet' title={question.answer ? words.again : words.answer} act={act} confirm={words.send} onClose={onClose} onConfirm={() => { ifWhole(!isBlank, send) }}>
      <View id='answer-asked' className='lead wrap'>{question.text}</View>
      <LongField id='answer' label={words.text} hint={words.hint} value={draft.text} max={1200} onChange={type} {...errorAt(act, 'text')} {...missing(isBlank, words.blank)} />
    </Frame>
  )
}
