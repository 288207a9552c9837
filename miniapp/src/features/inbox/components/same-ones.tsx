import { View } from '@tarojs/components'
import { useState } from 'react'
import { newId } from '@shared/ids'
import type { TaskDetail } from '@shared/inbox'
import { api } from '@/api/client'
import { useAct } from '@/api/use-act'
import { sameWords } from '@/i18n/same'
import { taskWords } from '@/i18n/tasks'
import { useWords } from '@/i18n/words'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Title } from '@/ui/heading'
import { RefusalNote } from '@/ui/loaded'
import { toast } from '@/ui/toast'
import { Warning } from '@/ui/warning'
import { Beside } from './beside'
import { Frame } from './sheet-frame'

type Other = TaskDetail['alike'][number]
interface SameProps { detail: TaskDetail; onChange: () => void }

const openTask = (id: string): void => { goTo('task', { id }) }

/** Asked once more before two become one; the event's id is made once, so that sending again does it once. */
function MergeSheet({ detail, other, onClose, onChange }: SameProps & { other: Other; onClose: () => void }) {
  const words = useWords(sameWords)
  const act = useAct()
  const [id] = useState(() => newId('event'))
  const send = (): void => {
    void act.run(async () => {
      await api.tasks.merge({ params: { task: detail.task.id }, body: { id, into: other.id } })
      toast(words.merged)
      onClose()
      onChange()
    })
  }
  return <Frame id='merge' title={words.sure(other.reference)} act={act} confirm={words.merge} onClose={onClose} onConfirm={send}>{words.sureText}</Frame>
}

function Candidate({ detail, other, onChange }: SameProps & { other: Other }) {
  const words = useWords(sameWords)
  const [sure, setSure] = useState(false)
  const live = other.state === 'open' || other.state === 'held'
  return (
    <Card>
      <Beside detail={detail} other={other} />
      <View className='btns'>
        <Button id={`open-${other.id}`} look='quiet' onTap={() => { openTask(other.id) }}>{words.open}</Button>
        {live && detail.verbs.includes('merge') && detail.took.length === 0 ? <Button id={`merge-${other.id}`} onTap={() => { setSure(true) }}>{words.merge}</Button> : null}
      </View>
      {sure ? <MergeSheet detail={detail} other={other} onClose={() => { setSure(false) }} onChange={onChange} /> : null}
    </Card>
  )
}

/** Part of another one: where it is done, and the way back. */
function Part({ detail, onChange }: SameProps) {
  const words = useWords(sameWords)
  const act = useAct()
  const [id] = useState(() => newId('event'))
  const { into } = detail
  if (!into) return null
  const separate = (): void => {
    void act.run(async () => {
      await api.tasks.unmerge({ params: { task: detail.task.id }, body: { id } })
      toast(words.apart)
      onChange()
    })
  }
  return (
    <View className='stack stack--s'>
      <Warning id='merged-into' title={words.into(into.reference)} text={words.intoText} />
      <RefusalNote refusal={act.refusal} id='unmerge-refusal' />
      <View className='btns'>
        <Button id='open-into' onTap={() => { openTask(into.id) }}>{words.open}</Button>
        {detail.verbs.includes('unmerge') ? <Button id='unmerge' look='danger' busy={act.busy} onTap={separate}>{words.unmerge}</Button> : null}
      </View>
    </View>
  )
}

/** Which requests of the household may be the same, side by side; which one this is part of, and which are part of it. */
export function SameOnes({ detail, onChange }: SameProps) {
  const words = useWords(sameWords)
  const task = useWords(taskWords)
  const { alike, into, took } = detail
  return (
    <View>
      <Part detail={detail} onChange={onChange} />
      {took.length > 0 ? (
        <View className='stack stack--s'>
          <Title id='took'>{words.took}</Title>
          <View className='row'>{took.map((one) => <Button key={one.id} look='quiet' fit label={task.reference(one.reference)} onTap={() => { openTask(one.id) }}>{one.reference}</Button>)}</View>
        </View>
      ) : null}
      {into || alike.length === 0 ? null : (
        <View id='alike'>
          <Title>{words.title}</Title>
          <View className='lead'>{words.text}</View>
          {alike.map((other) => <Candidate key={other.id} detail={detail} other={other} onChange={onChange} />)}
        </View>
      )}
    </View>
  )
}
