import { View } from '@tarojs/components'
import type { Question } from '@shared/questions'
import { useAct } from '@/api/use-act'
import { answerWords } from '@/i18n/questions'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { RefusalNote } from '@/ui/loaded'
import { api } from '../api'

interface QuestionActsProps { campaign: string; question: Question; onAnswer: () => void; onDone: () => void }

/** What who leads does with a question: answers it, hides it from the neighbours. */
export function QuestionActs({ campaign, question: { id, hidden, answer }, onAnswer, onDone }: QuestionActsProps) {
  const words = useWords(answerWords)
  const act = useAct()
  const hide = (): void => {
    void act.run(async () => {
      await api.questions.hide({ params: { campaign, question: id }, body: { hidden: !hidden } })
      onDone()
    })
  }
  return (
    <>
      {hidden ? <View className='small'>{words.hidden}</View> : null}
      <RefusalNote refusal={act.refusal} id={`hide-refusal-${id}`} />
      <View className='btns'>
        <Button id={`answer-${id}`} icon='pen' onTap={onAnswer}>{answer ? words.again : words.answer}</Button>
        <Button id={`hide-${id}`} look='quiet' busy={act.busy} onTap={hide}>{hidden ? words.show : words.hide}</Button>
      </View>
    </>
  )
}
