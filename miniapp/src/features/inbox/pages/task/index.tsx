import { workWords } from '@/i18n/work'
import { useWords } from '@/i18n/words'
import { useAskedId } from '@/session/asked-id'
import { NotFound } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { TaskView } from '../../components/task-view'

export default function TaskPage() {
  const words = useWords(workWords)
  const id = useAskedId('task')
  return <Page id='task' title={words.title}>{id === undefined ? <NotFound /> : <TaskView id={id} onChange={() => undefined} />}</Page>
}
