import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { newId } from '@shared/ids'
import type { OvernightLine } from '@shared/inbox'
import { nightOf } from '@shared/night'
import { api } from '@/api/client'
import { tonightPage } from '@/api/tonight'
import { useAct } from '@/api/use-act'
import { usePaged } from '@/api/use-paged'
import { aboveWords } from '@/i18n/above'
import { coreWords } from '@/i18n/core'
import { taskWords } from '@/i18n/tasks'
import { useWords } from '@/i18n/words'
import { now } from '@/session/now'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Cells } from '@/ui/cell'
import { Title } from '@/ui/heading'
import { Loaded, RefusalNote } from '@/ui/loaded'
import { StateView } from '@/ui/state-view'
import { LongField } from '@/ui/text-field'
import { PlanChips, type Plan } from './plan-chips'
import { TaskCell } from '@/features/inbox/components/task-line'

interface LinesProps { title: string; id: string; lines: readonly OvernightLine[]; onPick: (line: OvernightLine, plan: Plan) => void }

function Lines({ title, id, lines, onPick }: LinesProps) {
  const words = useWords(aboveWords)
  const task = useWords(taskWords)
  if (lines.length === 0) return null
  return (
    <>
      <Title>{title}</Title>
      <Cells id={id}>
        {lines.map((line) => (
          <View key={line.id} className='stack stack--s'>
            <TaskCell line={line} on={false} onTap={() => { goTo('task', { id: line.id }) }} />
            <PlanChips id={`plan-${line.id}`} label={words.planOf(task.people(line.who, line.people))} on={line.plan} onPick={(plan) => { onPick(line, plan) }} />
          </View>
        ))}
      </Cells>
    </>
  )
}

/** Sends what was picked, one task after the other; the same pick sent again is the same line of the log. */
function useSaying(reload: () => Promise<void>, done: () => void) {
  const act = useAct()
  const ids = useRef(new Map<string, string>())
  const say = (lines: readonly OvernightLine[], plan: Plan, text: string): void => {
    void act.run(async () => {
      try {
        for (const { id: task } of lines) {
          const key = `${task} ${plan} ${text}`
          const id = ids.current.get(key) ?? newId('event')
          ids.current.set(key, id)
          await api.tasks.sayOvernight({ params: { task }, body: { id, plan, ...(text.trim() === '' ? {} : { text }) } })
          ids.current.delete(key)
        }
        done()
      } finally {
        await reload()
      }
    })
  }
  return { act, say }
}

/** What is open tonight at a place and below it: a word for each, or the same for all. */
export function TonightList({ place }: { place: string }) {
  const [words, core] = [useWords(aboveWords), useWords(coreWords)]
  const page = usePaged(`${place} overnight`, (cursor) => tonightPage(place, cursor))
  const [text, setText] = useState('')
  const { act, say } = useSaying(page.first.reload, () => { setText('') })
  const open = page.items.filter((one) => one.plan === undefined)
  return (
    <Loaded of={page.first}>
      {() => {
        if (nightOf(new Date(now()).toISOString()) === undefined) return <StateView id='overnight-by-day' art='empty' title={words.byDay} text={words.byDayText} />
        return (
          <>
            {open.length > 0 ? <View className='lead'>{words.overnightText}</View> : <StateView id='overnight-all-said' art='done' title={words.allSaid} text={words.allSaidText} />}
            <RefusalNote refusal={act.refusal} id='overnight-refusal' />
            {open.length > 1 ? <View className='card'><View className='strong'>{words.forAll(open.length)}</View><View className='line-up'><PlanChips id='plan-all' label={words.forAll(open.length)} onPick={(plan) => { say(open, plan, text) }} /></View></View> : null}
            <Lines id='unsaid' title={words.unsaid} lines={open} onPick={(line, plan) => { say([line], plan, text) }} />
            {page.items.length > 0 ? <LongField id='overnight-text' label={words.more} hint={words.moreHint} value={text} onChange={setText} /> : null}
            <Lines id='said' title={words.saidBefore} lines={page.items.filter((one) => one.plan !== undefined)} onPick={(line, plan) => { if (line.plan !== plan) say([line], plan, text) }} />
            {page.more ? <Button id='overnight-more' busy={page.growing.busy} onTap={page.grow}>{core.more}</Button> : null}
          </>
        )
      }}
    </Loaded>
  )
}
