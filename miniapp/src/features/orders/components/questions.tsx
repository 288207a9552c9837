import { View } from '@tarojs/components'
import { usePaged } from '@/api/use-paged'
import { questionWords } from '@/i18n/questions'
import { useWords } from '@/i18n/words'
import { Title } from '@/ui/heading'
import { api } from '../api'
import { AskForm } from './ask-form'
import { QuestionItem } from './question-item'
import { QuestionList } from './question-list'

/** What neighbours asked under a campaign, and asking oneself. */
export function Questions({ campaign, household }: { campaign: string; household: string }) {
  const words = useWords(questionWords)
  const page = usePaged(`${campaign} ${household} questions`, (cursor) => api.questions.list({ params: { campaign }, query: { household, ...(cursor === undefined ? {} : { cursor }) } }))
  return (
    <View>
      <Title>{words.title}</Title>
      <QuestionList of={page}>{(one) => <QuestionItem key={one.id} of={one} />}</QuestionList>
      <AskForm campaign={campaign} household={household} onDone={() => { void page.first.reload() }} />
    </View>
  )
}
