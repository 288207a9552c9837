import { View } from '@tarojs/components'
import type { ReportLine } from '@shared/reports'
import { homeWords } from '@/i18n/home'
import { taskWords } from '@/i18n/tasks'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { goTo } from '@/session/ways'
import { Cell } from './cell'
import { StateTag } from './task-state'

/** A report in a list: who comes when, and how far it is; to which `home`, where that is not plain. */
export function ReportCell({ line, home }: { line: ReportLine; home?: string }) {
  const words = useWords(homeWords)
  const task = useWords(taskWords)
  const when = useWhen()
  const note = (
    <View>
      {home === undefined ? null : <View>{home}</View>}
      <View>{task.reference(line.reference)}</View>
      <View className='row'><StateTag state={line.state} />{line.holder && line.state === 'held' ? <View>{task.heldBy(line.holder)}</View> : null}</View>
    </View>
  )
  return (
    <Cell
      id={`report-${line.id}`} icon='train' title={words.arrive(task.people(line.who, line.people), when.day(line.arrival))} note={note}
      onTap={() => { goTo('report', { id: line.id }) }}
    />
  )
}
