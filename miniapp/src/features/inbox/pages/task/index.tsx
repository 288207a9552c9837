import Taro from '@tarojs/taro'
import { workWords } from '@/i18n/work'
import { useWords } from '@/i18n/words'
import { Page } from '@/ui/page'
import { TaskView } from '../../components/task-view'

export default function TaskPage() {
  const words = useWords(workWords)
  const { id = '' } = Taro.useRouter().params
  return <Page id='task' title={words.title}><TaskView id={id} onChange={() => undefined} /></Page>
}
