import { View } from '@tarojs/components'
import { api } from '@/api/client'
import { usePaged } from '@/api/use-paged'
import { TaskCell } from '@/features/inbox/components/task-line'
import { inboxWords } from '@/i18n/inbox'
import { useWords } from '@/i18n/words'
import { goTo } from '@/session/ways'
import { Title } from '@/ui/heading'
import { PagedList } from '@/ui/paged-list'

/** The tasks of somebody without an inbox: what was given to them by name, such as what is missing from a bag of their campaign. */
export function Held() {
  const words = useWords(inboxWords)
  const page = usePaged('held', (cursor) => api.tasks.mine({ query: cursor === undefined ? {} : { cursor } }))
  if (page.items.length === 0) return null
  return (
    <View id='held'>
      <Title>{words.mine}</Title>
      <PagedList id='held-tasks' of={page} empty={null}>{(line) => <TaskCell key={line.id} line={line} on={false} up={false} onTap={() => { goTo('task', { id: line.id }) }} />}</PagedList>
    </View>
  )
}
