import { View } from '@tarojs/components'
import type { TaskDetail } from '@shared/inbox'
import { sameWords } from '@/i18n/same'
import { taskWords } from '@/i18n/tasks'
import { useWhen } from '@/i18n/when'
import { useListed, useWords } from '@/i18n/words'
import { Tag } from '@/ui/tag'

/** `differs`: where it cannot be seen from the two texts. */
interface Line { readonly name: string; readonly here: string; readonly there: string; readonly differs?: boolean }
interface BesideProps { detail: TaskDetail; other: TaskDetail['alike'][number] }

/** What two requests say of the same thing. */
function useLines({ detail, other }: BesideProps): Line[] {
  const words = useWords(sameWords)
  const task = useWords(taskWords)
  const when = useWhen()
  const day = (text = ''): string => (text === '' ? words.none : when.alone(when.day(text)))
  const moment = (text: string): string => when.alone(when.moment(text))
  const names = useListed()
  const ofReport = detail.request.kind === 'report'
    ? [{ name: words.arrival, here: day(detail.facts['arrival']), there: day(other.facts['arrival']) }, { name: words.stays, here: detail.facts['stays'] ?? words.none, there: other.facts['stays'] ?? words.none }]
    : []
  return [
    { name: words.who, here: names(detail.people.map((one) => one.name)), there: names(other.names), differs: !other.samePeople }, ...ofReport,
    { name: words.filed, here: moment(detail.filedAt), there: moment(other.filedAt) },
    { name: words.state, here: task.workStates[detail.task.state], there: task.workStates[other.state] },
  ]
}

/** Two requests, line by line; where they differ a word says so, not a colour alone. */
export function Beside(props: BesideProps) {
  const words = useWords(sameWords)
  const lines = useLines(props)
  return (
    <View>
      <View className='beside__line strong'><View>{words.thisOne}</View><View>{props.other.reference}</View></View>
      {lines.map(({ name, here, there, differs = here !== there }) => (
        <View key={name} className='beside__row'>
          <View className='row row--between'><View className='small'>{name}</View>{!differs ? null : <Tag tone='wait'>{words.differs}</Tag>}</View>
          <View className='beside__line'><View>{here}</View><View>{there}</View></View>
        </View>
      ))}
    </View>
  )
}
