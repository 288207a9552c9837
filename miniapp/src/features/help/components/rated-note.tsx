import { View } from '@tarojs/components'
import { urgencyCases, type Rated } from '@shared/help-urgency'
import { helpUrgencyWords } from '@/i18n/help-urgency'
import { taskWords } from '@/i18n/tasks'
import { useSay, useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { CardTitle } from '@/ui/heading'

/** How urgent it is, and which answer made it so. */
export function RatedNote({ rated }: { rated: Rated }) {
  const words = useWords(helpUrgencyWords)
  const task = useWords(taskWords)
  const say = useSay()
  const why = urgencyCases.find((one) => one.code === rated.because)?.why
  return (
    <Card id='rated' tone='brand'>
      <CardTitle>{words.rated(task.urgencies[rated.urgency])}</CardTitle>
      {why ? <View>{say(why)}</View> : null}
      <View className='small'>{words.ratedText}</View>
    </Card>
  )
}
