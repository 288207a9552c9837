import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { api } from '@/api/client'
import { useLoaded } from '@/api/use-loaded'
import { usePaged } from '@/api/use-paged'
import { aboveWords } from '@/i18n/above'
import { useWords } from '@/i18n/words'
import { NeedsMe } from '@/session/needs'
import { goTo } from '@/session/ways'
import { PageTitle } from '@/ui/heading'
import { NotFound } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { PagedList } from '@/ui/paged-list'
import { StateView } from '@/ui/state-view'
import { TaskCell } from '@/features/inbox/components/task-line'

function Overdue({ place }: { place: string }) {
  const words = useWords(aboveWords)
  const at = useLoaded(`${place} itself`, () => api.places.read({ params: { place } }))
  const page = usePaged(place, (cursor) => api.tasks.overdue({ query: { place, ...(cursor === undefined ? {} : { cursor }) } }))
  return (
    <>
      <PageTitle>{at.data ? words.overdueAt(at.data.name) : words.overdue}</PageTitle>
      <View className='lead'>{words.overdueText}</View>
      <PagedList id='overdue' of={page} empty={<StateView id='overdue-none' art='empty' title={words.noOverdue} text={words.noOverdueText} />}>
        {(line) => <TaskCell key={line.id} line={line} on={false} belongs={words.belongs(line.belongs)} onTap={() => { goTo('task', { id: line.id }) }} />}
      </PagedList>
    </>
  )
}

/** What is late in a place and at any depth below it; a tap opens the task. */
export default function OverduePage() {
  const words = useWords(aboveWords)
  const { place } = Taro.useRouter().params
  return <Page id='overdue-page' title={words.overdue}>{place === undefined ? <NotFound /> : <NeedsMe>{() => <Overdue place={place} />}</NeedsMe>}</Page>
}
