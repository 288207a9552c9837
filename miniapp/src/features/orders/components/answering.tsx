import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Question } from '@shared/questions'
import { api } from '@/api/client'
import { useAct } from '@/api/use-act'
import { questionWords } from '@/i18n/questions'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { RefusalNote } from '@/ui/loaded'
import { AnswerSheet } from './answer-sheet'

interface AnsweringProps { campaign: string; question: Question; onDone: () => void }

/** What who leads does with a question: answers it, hides it from the neighbours. */
export function Answering({ campaign, question, onDone }: AnsweringProps) {
  const words = useWords(questionWords)
  const { id, hidden, answer } = question
  const act = useAct()
  const [open, setOpen] = useState(false)
  const hide = (): void => {
    void act.run(async () => {
      await api.questions.hide({ params: { campaign, question: id }, body: { hidden: !hidden } })
      onDone()
    })
  }
  return (
    <>
      <RefusalNote refusal={act.refusal} id={`hide-refusal-${id}`} />
      <View className='btns'>
        <Button id={`answer-${id}`} icon='pen' onTap={() => { setOpen(true) }}>{answer ? words.again : words.answer}</Button>
        <Button id={`hide-${id}`} look='quiet' busy={act.busy} onTap={hide}>{hidden ? words.show : words.hide}</Button>
      </View>
      {open ? <AnswerSheet campaign={campaign} question={question} onDone={onDone} onClose={() => { setOpen(false) }} /> : null}
    </>
  )
}
