import { taskNext } from '@shared/task-next'
import type { TaskState } from '@shared/task'
import { reportWords } from '@/i18n/reports'
import { useSay, useWords } from '@/i18n/words'

/** What the resident is told happens next; the words stand in shared/task-next.ts. */
export function useWhatNext(state: TaskState): string {
  const words = useWords(reportWords)
  const say = useSay()
  if (state === 'withdrawn') return words.withdrawnNext
  if (state === 'merged') return words.mergedNext
  return say(taskNext.report[state])
}
