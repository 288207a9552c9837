import type { TaskState } from '@shared/task'
import type { Words } from '@shared/words'
import { useSay } from '@/i18n/words'
import { Tag, type Tone } from '@/ui/tag'

const said: Record<TaskState, { readonly tone: Tone; readonly words: Words }> = {
  open: { tone: 'wait', words: { zh: '正在找人', en: 'Looking for somebody' } },
  held: { tone: 'info', words: { zh: '有人在办', en: 'Somebody is on it' } },
  resolved: { tone: 'good', words: { zh: '已办结', en: 'Closed' } },
  withdrawn: { tone: 'plain', words: { zh: '已撤回', en: 'Withdrawn' } },
  merged: { tone: 'plain', words: { zh: '已合并', en: 'Merged' } },
}

/** How far a request for help is, in the words of who asked. */
export function HelpStateTag({ state }: { state: TaskState }) {
  const say = useSay()
  return <Tag tone={said[state].tone}>{say(said[state].words)}</Tag>
}
