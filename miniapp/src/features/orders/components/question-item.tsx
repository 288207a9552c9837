import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Question } from '@shared/questions'
import { questionWords } from '@/i18n/questions'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { Tag } from '@/ui/tag'

/** A question and its answer; `children` is what who leads can do with it. */
export function QuestionItem({ of, led = false, children }: { of: Question; led?: boolean; children?: ReactNode }) {
  const words = useWords(questionWords)
  const when = useWhen()
  return (
    <Card id={`question-${of.id}`}>
      <View className='stack stack--s'>
        <View>
          <View className='strong'>{of.text}</View>
          <View className='row small'>{of.mine ? <Tag tone='info'>{words.mine}</Tag> : null}<View>{when.alone(when.moment(of.at))}</View></View>
        </View>
        {of.answer ? <View><View className='wrap'>{of.answer.text}</View><View className='small'>{words.by(of.answer.by, when.moment(of.answer.at))}</View></View> : null}
        {of.answer || led ? null : <View className='small'>{words.waiting}</View>}
        {of.hidden && !led ? <View className='small'>{words.hidden}</View> : null}
        {children}
      </View>
    </Card>
  )
}
