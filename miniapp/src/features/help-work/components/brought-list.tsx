import type { BroughtLine } from '@shared/help'
import { kindRow } from '@shared/task-kinds'
import { View } from '@tarojs/components'
import { broughtWords } from '@/i18n/help-brought'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import { goTo } from '@/session/ways'
import { Cell, Cells } from '@/ui/cell'
import { PageTitle } from '@/ui/heading'
import { StateView } from '@/ui/state-view'
import { useThanks } from '../thanks'

/** What I brought lately, the latest first; each opens where thanks are given and trouble is reported. */
export function BroughtList({ items }: { items: readonly BroughtLine[] }) {
  const [words, say, when, thanksOf] = [useWords(broughtWords), useSay(), useWhen(), useThanks()]
  if (items.length === 0) return <StateView id='brought-none' art='empty' title={words.none} text={words.noneText} />
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <View className='lead'>{words.lead}</View>
      <Cells id='brought'>
        {items.map((one) => (
          <Cell
            key={one.id} id={`brought-${one.id}`} icon='hand' title={`${say(kindRow(one.kind).title)} · ${one.who}`}
            note={<View><View>{when.alone(words.closed(when.moment(one.closedAt)))}</View>{thanksOf(one).map((text) => <View key={text}>{text}</View>)}</View>} onTap={() => { goTo('helpBrought', { id: one.id }) }}
          />
        ))}
      </Cells>
    </>
  )
}
