import { View } from '@tarojs/components'
import { api } from '@/api/client'
import { usePaged } from '@/api/use-paged'
import { questionWords } from '@/i18n/questions'
import { useWords } from '@/i18n/words'
import { Title } from '@/ui/heading'
import { Answering } from './answering'
import { QuestionItem } from './question-item'
import { QuestionList } from './question-list'

/** The same for who leads the campaign: each can be answered, and hidden from the neighbours. */
export function QuestionsToAnswer({ campaign }: { campaign: string }) {
  const words = useWords(questionWords)
  const page = usePaged(`${campaign} questions to answer`, (cursor) => api.questions.lead({ params: { campaign }, query: cursor === undefined ? {} : { cursor } }))
  return (
    <View>
      <Title>{words.title}</Title>
      <QuestionList of={page}>{(one) => <QuestionItem key={one.id} of={one}><Answering campaign={campaign} question={one} onDone={() => { void page.first.reload() }} /></QuestionItem>}</QuestionList>
    </View>
  )
}
