import type { TaskState } from '@shared/task'
import { taskWords } from '@/i18n/tasks'
import { useWords } from '@/i18n/words'
import { Tag, type Tone } from './tag'

const tones: Record<TaskState, Tone> = { open: 'wait', held: 'info', resolved: 'good', withdrawn: 'plain', merged: 'plain' }

/** How far a request is, in the words of who asked. */
export function StateTag({ state }: { state: TaskState }) {
  const words = useWords(taskWords)
  return <Tag tone={tones[state]}>{words.states[state]}</Tag>
}
