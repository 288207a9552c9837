import { View } from '@tarojs/components'
import type { TaskLine } from '@shared/inbox'
import { kindRow } from '@shared/task-kinds'
import { taskWords } from '@/i18n/tasks'
import { volunteerWords } from '@/i18n/volunteers'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import { goTo } from '@/session/ways'
import { Cell, Cells } from '@/ui/cell'
import { Title } from '@/ui/heading'

/** What I have taken; each opens where it is brought step by step. */
export function InHand({ items, claims, most }: { items: readonly TaskLine[]; claims: number; most: number }) {
  const words = useWords(volunteerWords)
  const tasks = useWords(taskWords)
  const say = useSay()
  const when = useWhen()
  return (
    <>
      <Title>{`${words.mine} · ${words.inHand(claims, most)}`}</Title>
      {items.length === 0 ? <View id='in-hand-none' className='card small'>{words.mineNone}</View> : (
        <Cells id='in-hand'>
          {items.map((one) => (
            <Cell
              key={one.id} id={`hand-${one.id}`} icon='hand' title={`${say(kindRow(one.kind).title)} · ${tasks.people(one.who, one.people)}`}
              note={<View><View>{words.due(when.moment(one.due))}</View><View>{words.held}</View></View>} onTap={() => { goTo('task', { id: one.id }) }}
            />
          ))}
        </Cells>
      )}
    </>
  )
}
