import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Question } from '@shared/questions'
import type { Paged } from '@/api/use-paged'
import { questionWords } from '@/i18n/questions'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Loaded, RefusalNote } from '@/ui/loaded'

/** What was asked, the newest first, page by page. */
export function QuestionList({ of, children }: { of: Paged<Question>; children: (question: Question) => ReactNode }) {
  const words = useWords(questionWords)
  return (
    <Loaded of={of.first} lines={3}>
      {() => (
        <View id='questions'>
          {of.items.length === 0 ? <View id='questions-none' className='card small'>{words.none}</View> : of.items.map(children)}
          <RefusalNote refusal={of.growing.refusal} id='questions-refusal' />
          {of.more ? <Button id='questions-more' busy={of.growing.busy} onTap={of.grow}>{words.more}</Button> : null}
        </View>
      )}
    </Loaded>
  )
}
