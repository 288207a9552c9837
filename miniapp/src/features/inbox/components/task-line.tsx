import { View } from '@tarojs/components'
import type { TaskLine } from '@shared/inbox'
import { kindRow } from '@shared/task-kinds'
import { presenceWords } from '@/i18n/presence'
import { taskWords } from '@/i18n/tasks'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import { now } from '@/session/now'
import { Cell } from '@/ui/cell'
import { Tag } from '@/ui/tag'

export function isOverdue(line: Pick<TaskLine, 'due' | 'state'>): boolean {
  return (line.state === 'open' || line.state === 'held') && Date.parse(line.due) < now()
}

/** What tells one task from another: how urgent, until when, with whom. One that has gone `up` waits for others. */
export function TaskTags({ line, up = false }: { line: TaskLine; up?: boolean }) {
  const words = useWords(taskWords)
  const closed = line.state !== 'open' && line.state !== 'held'
  return (
    <View className='row'>
      {line.urgency === 'normal' || closed ? null : <Tag tone='bad'>{words.urgencies[line.urgency]}</Tag>}
      {line.visit && !closed ? <Tag tone='info'>{words.visit}</Tag> : null}
      {isOverdue(line) ? <Tag tone='bad'>{words.overdue}</Tag> : null}
      {line.mine && !closed ? <Tag tone='good'>{words.mine}</Tag> : null}
      {line.holder && !line.mine && !closed ? <Tag tone='info'>{words.heldBy(line.holder.name)}</Tag> : null}
      {line.state === 'open' && !up ? <Tag tone='wait'>{words.workStates.open}</Tag> : null}
      {closed ? <Tag tone={line.state === 'resolved' ? 'good' : 'plain'}>{words.workStates[line.state]}</Tag> : null}
    </View>
  )
}

interface TaskCellProps { line: TaskLine; on: boolean; up?: boolean; belongs?: string; onTap: () => void }

/** `up`: it stands above the inbox in which this line is read. `belongs`: said where that is not plain from the list. */
export function TaskCell({ line, on, up = false, belongs, onTap }: TaskCellProps) {
  const words = useWords(taskWords)
  const presence = useWords(presenceWords)
  const say = useSay()
  const when = useWhen()
  const where = line.here ? line.placeName : (up ? presence.movedTo : presence.standsAt)(line.placeName)
  const note = (
    <View>
      <View>{line.label}</View>
      <View>{words.reference(line.reference)}</View>
      {belongs === undefined ? null : <View>{belongs}</View>}
      <View>{words.due(when.moment(line.due))} · {where}</View>
      <TaskTags line={line} up={up} />
    </View>
  )
  return <Cell id={`task-${line.id}`} on={on} title={`${say(kindRow(line.kind).title)} · ${words.people(line.who, line.people)}`} note={note} onTap={onTap} />
}
