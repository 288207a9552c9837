import { View } from '@tarojs/components'
import { runsOf } from '@shared/help-runs'
import type { TaskLine } from '@shared/inbox'
import { kindRow } from '@shared/task-kinds'
import { taskWords } from '@/i18n/tasks'
import { volunteerWords } from '@/i18n/volunteers'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import { goTo } from '@/session/ways'
import { Cell, Cells } from '@/ui/cell'
import { Title } from '@/ui/heading'

function HandCell({ of, house = false }: { of: TaskLine; house?: boolean }) {
  const [words, tasks] = [useWords(volunteerWords), useWords(taskWords)]
  const [say, when] = [useSay(), useWhen()]
  const note = <View>{house ? <View>{of.label}</View> : null}<View>{words.due(when.moment(of.due))}</View><View>{words.held}</View></View>
  return <Cell id={`hand-${of.id}`} icon='hand' title={`${say(kindRow(of.kind).title)} · ${tasks.people(of.who, of.people)}`} note={note} onTap={() => { goTo('task', { id: of.id }) }} />
}

/** What I have taken: what is fetched in one go stands together, as one walks from building to building. Each opens where it is brought step by step, and ends by itself. */
export function InHand({ items, claims, most }: { items: readonly TaskLine[]; claims: number; most: number }) {
  const words = useWords(volunteerWords)
  const when = useWhen()
  const runs = runsOf(items)
  const single = items.filter((one) => !runs.some(({ tasks }) => tasks.includes(one)))
  return (
    <>
      <Title>{`${words.mine} · ${words.inHand(claims, most)}`}</Title>
      {runs.map(({ at, day, tasks }) => (
        <View key={`${at} ${day}`}>
          <View className='strong'>{`${words.run(at, when.day(day))} · ${words.inRun(tasks.length)}`}</View>
          <Cells>{tasks.map((one) => <HandCell key={one.id} of={one} house />)}</Cells>
        </View>
      ))}
      {items.length === 0 ? <View id='in-hand-none' className='card small'>{words.mineNone}</View> : null}
      {single.length > 0 ? <Cells id='in-hand'>{single.map((one) => <HandCell key={one.id} of={one} />)}</Cells> : null}
    </>
  )
}
