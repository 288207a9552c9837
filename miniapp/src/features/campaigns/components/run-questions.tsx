import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Campaign } from '@shared/campaigns'
import type { Question } from '@shared/questions'
import { QuestionItem } from '@/features/orders/components/question-item'
import { answerWords } from '@/i18n/questions'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Title } from '@/ui/heading'
import { Loaded, RefusalNote } from '@/ui/loaded'
import { waitingAndDone } from '../questions'
import { useQuestions } from '../use-questions'
import { AnswerSheet } from './answer-sheet'
import { QuestionActs } from './question-acts'

/** What waits for an answer first; what has one is folded away. */
export function RunQuestions({ of: campaign }: { of: Campaign }) {
  const words = useWords(answerWords)
  const page = useQuestions(campaign.id, campaign)
  const [unfolded, unfold] = useState(false)
  const [open, setOpen] = useState<Question>()
  const again = (): void => { void page.first.reload() }
  const { waiting, done } = waitingAndDone(page.items)
  const item = (one: Question) => <QuestionItem key={one.id} of={one} led><QuestionActs campaign={campaign.id} question={one} onAnswer={() => { setOpen(one) }} onDone={again} /></QuestionItem>
  const close = (): void => { setOpen(undefined) }
  const sent = (): void => {
    close()
    again()
  }
  return (
    <View>
      <Title id='run-questions'>{waiting.length > 0 ? words.waiting(waiting.length) : words.title}</Title>
      <Loaded of={page.first} lines={2}>
        {() => (
          <View id='questions'>
            {page.items.length === 0 ? <View id='questions-none' className='card small'>{words.none}</View> : null}
            {[...waiting, ...(unfolded ? done : [])].map(item)}
            {done.length > 0 ? <Button id='questions-done' look='quiet' onTap={() => { unfold(!unfolded) }}>{unfolded ? words.fold : words.unfold(done.length)}</Button> : null}
            <RefusalNote refusal={page.growing.refusal} id='questions-refusal' />
            {page.more ? <Button id='questions-more' busy={page.growing.busy} onTap={page.grow}>{words.more}</Button> : null}
          </View>
        )}
      </Loaded>
      {open ? <AnswerSheet campaign={campaign.id} question={open} onSent={sent} onClose={close} /> : null}
    </View>
  )
}
