import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { TaskCell } from '@/features/inbox/components/task-line'
import { api } from '@/api/client'
import { joined } from '@shared/help-runs'
import { usePaged } from '@/api/use-paged'
import { coreWords } from '@/i18n/core'
import { helpRunWords } from '@/i18n/help-runs'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { NeedsMe } from '@/session/needs'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Cells } from '@/ui/cell'
import { PageTitle, Title } from '@/ui/heading'
import { Loaded, NotFound, RefusalNote } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { StateView } from '@/ui/state-view'

/** Requests that can be brought in one go, as one walks from building to building; each is its own task. */
function Runs({ place }: { place: string }) {
  const words = useWords(helpRunWords)
  const when = useWhen()
  const core = useWords(coreWords)
  const runs = usePaged(place, async (cursor) => {
    const page = await api.tasks.runs({ query: { place, ...(cursor === undefined ? {} : { cursor }) } })
    return { ...page, items: [{ id: cursor ?? '', runs: page.items }] }
  })
  const found = joined(runs.items.map((page) => page.runs))
  return (
    <Loaded of={runs.first} lines={6}>
      {() => (
        <View>
          {found.length === 0 && !runs.more ? <StateView id='runs-none' art='empty' title={words.none} /> : <><PageTitle>{words.title}</PageTitle><View className='lead'>{words.lead}</View></>}
          {found.map(({ at, day, tasks }, index) => (
            <View key={`${at} ${day}`} id={`run-${String(index)}`}>
              <Title>{words.run(at, when.day(day), tasks.length)}</Title>
              <Cells>{tasks.map((line) => <TaskCell key={line.id} line={line} on={false} onTap={() => { goTo('task', { id: line.id }) }} />)}</Cells>
            </View>
          ))}
          <RefusalNote refusal={runs.growing.refusal} />
          {runs.more ? <><View id='runs-part' className='small'>{words.part}</View><Button id='runs-more' busy={runs.growing.busy} onTap={runs.grow}>{core.more}</Button></> : null}
        </View>
      )}
    </Loaded>
  )
}

export default function RunsPage() {
  const words = useWords(helpRunWords)
  const { place = '' } = Taro.useRouter().params
  return <Page id='help-runs' title={words.title}>{place === '' ? <NotFound /> : <NeedsMe>{() => <Runs place={place} />}</NeedsMe>}</Page>
}
