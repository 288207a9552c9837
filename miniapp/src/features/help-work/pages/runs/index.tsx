import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { TaskCell } from '@/features/inbox/components/task-line'
import { api } from '@/api/client'
import { useLoaded } from '@/api/use-loaded'
import { helpRunWords } from '@/i18n/help-runs'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { NeedsMe } from '@/session/needs'
import { goTo } from '@/session/ways'
import { Cells } from '@/ui/cell'
import { PageTitle, Title } from '@/ui/heading'
import { Loaded, NotFound } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { StateView } from '@/ui/state-view'

/** Requests that can be brought in one go, as one walks from building to building; each is its own task. */
function Runs({ place }: { place: string }) {
  const words = useWords(helpRunWords)
  const when = useWhen()
  const runs = useLoaded(place, () => api.tasks.runs({ query: { place } }))
  return (
    <Loaded of={runs} lines={6}>
      {({ items }) => (items.length === 0 ? <StateView id='runs-none' art='empty' title={words.none} /> : (
        <View>
          <PageTitle>{words.title}</PageTitle>
          <View className='lead'>{words.lead}</View>
          {items.map(({ at, day, tasks }, index) => (
            <View key={`${at} ${day}`} id={`run-${String(index)}`}>
              <Title>{words.run(at, when.day(day), tasks.length)}</Title>
              <Cells>{tasks.map((line) => <TaskCell key={line.id} line={line} on={false} onTap={() => { goTo('task', { id: line.id }) }} />)}</Cells>
            </View>
          ))}
        </View>
      ))}
    </Loaded>
  )
}

export default function RunsPage() {
  const words = useWords(helpRunWords)
  const { place = '' } = Taro.useRouter().params
  return <Page id='help-runs' title={words.title}>{place === '' ? <NotFound /> : <NeedsMe>{() => <Runs place={place} />}</NeedsMe>}</Page>
}
