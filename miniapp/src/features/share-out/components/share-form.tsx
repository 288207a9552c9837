import { View } from '@tarojs/components'
import { useState } from 'react'
import { deal } from '@shared/deal'
import type { TaskLine } from '@shared/inbox'
import type { Serving } from '@shared/rota'
import { shareOutWords } from '@/i18n/share-out'
import { taskWords } from '@/i18n/tasks'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { goTab } from '@/session/ways'
import { Button } from '@/ui/button'
import { Cell, Cells } from '@/ui/cell'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { Title } from '@/ui/heading'
import { Warning } from '@/ui/warning'
import { useGiving } from '../share-out'

interface ShareFormProps { lines: readonly TaskLine[]; there: readonly Serving[]; loads: Readonly<Record<string, number>> }

/** What was refused, with why; everything of it stays where it was. */
function Left({ lines, refused }: { lines: readonly TaskLine[]; refused: ReturnType<typeof useGiving>['refused'] }) {
  const words = useWords(shareOutWords)
  const left = lines.filter((line) => refused[line.id])
  if (left.length === 0) return null
  return (
    <>
      <Warning id='share-left' title={words.left(left.length)} />
      <Cells>{left.map((line) => <Cell key={line.id} title={`${line.reference} · ${line.label}`} note={refused[line.id]?.message} />)}</Cells>
    </>
  )
}

/** Which, among whom, how that is dealt; then one after the other. */
export function ShareForm({ lines, there, loads }: ShareFormProps) {
  const words = useWords(shareOutWords)
  const task = useWords(taskWords)
  const when = useWhen()
  const giving = useGiving()
  const [out, setOut] = useState<readonly string[]>([])
  const [among, setAmong] = useState<readonly string[]>(there.map((one) => one.user))
  const chosen = lines.filter((line) => !out.includes(line.id) && !giving.given.includes(line.id))
  const people = there.filter((one) => among.includes(one.user)).map((one) => ({ user: one.user, load: loads[one.user] ?? 0 }))
  const dealt = deal(chosen, people)
  const nameOf = (line: TaskLine): string => `${task.urgencies[line.urgency]} · ${line.label} · ${task.people(line.who, line.people)}`
  const told = giving.given.length > 0 || giving.busy
  return (
    <View>
      <Field id='share-tasks' label={words.tasks(chosen.length)}>
        <ChoiceList
          id='share-tasks' label={words.tasks(chosen.length)} many options={lines.filter((line) => !giving.given.includes(line.id)).map((line) => ({ value: line.id, name: nameOf(line), note: task.due(when.moment(line.due)) }))}
          chosen={chosen.map((line) => line.id)} onChange={(ids) => { setOut(lines.map((line) => line.id).filter((id) => !ids.includes(id))) }}
        />
      </Field>
      <Field id='share-people' label={words.people}>
        <ChoiceList id='share-people' label={words.people} many options={there.map((one) => ({ value: one.user, name: one.name, note: words.has(loads[one.user] ?? 0) }))} chosen={among} onChange={setAmong} />
      </Field>
      <Title>{words.plan}</Title>
      <Cells id='share-plan'>{there.filter((one) => among.includes(one.user)).map((one) => <Cell key={one.user} title={one.name} value={words.gets(dealt.filter((each) => each.user === one.user).length)} />)}</Cells>
      {told ? <View id='share-progress' className='lead'>{words.progress(giving.given.length, giving.given.length + chosen.length)}</View> : null}
      <Left lines={lines} refused={giving.busy ? {} : giving.refused} />
      <View className='btns'>
        {chosen.length === 0 && told ? <Button id='share-done' look='main' onTap={() => { goTab('inbox') }}>{words.back}</Button> : <Button id='share-send' look='main' busy={giving.busy} off={dealt.length === 0} onTap={() => { giving.give(dealt) }}>{words.send(dealt.length)}</Button>}
      </View>
    </View>
  )
}
