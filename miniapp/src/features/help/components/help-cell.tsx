import { View } from '@tarojs/components'
import type { HelpLine } from '@shared/help'
import { kindRow } from '@shared/task-kinds'
import { taskWords } from '@/i18n/tasks'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import { goTo } from '@/session/ways'
import { Cell } from '@/ui/cell'
import { HelpStateTag } from './help-state-tag'

/** A request for help in a list: what, for whom, since when, and how far it is. */
export function HelpCell({ line }: { line: HelpLine }) {
  const task = useWords(taskWords)
  const say = useSay()
  const when = useWhen()
  const note = (
    <View>
      <View>{task.reference(line.reference)} · {when.moment(line.filedAt)}</View>
      <View className='row'><HelpStateTag state={line.state} />{line.holder && line.state === 'held' ? <View>{task.heldBy(line.holder)}</View> : null}</View>
    </View>
  )
  return <Cell id={`help-${line.id}`} icon='hand' title={`${say(kindRow(line.kind).title)} · ${line.who}`} note={note} onTap={() => { goTo('help', { id: line.id }) }} />
}
