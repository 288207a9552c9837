import { View } from '@tarojs/components'
import { callUpPhaseWords, handStateWords } from '@shared/callup-states'
import type { CallUpCard } from '@shared/callups'
import { handsWords } from '@/i18n/hands'
import { useSay, useWords } from '@/i18n/words'
import { Cell } from '@/ui/cell'
import { Tag } from '@/ui/tag'
import { useSpan } from '../say-span'
import { toneOf } from '../tone'

/** One call-up of a list: what, when, where, how far, and what I said to it. */
export function CallUpCell({ of, onTap }: { of: CallUpCard; onTap: () => void }) {
  const words = useWords(handsWords)
  const [say, span] = [useSay(), useSpan()]
  const { id, title, where, placeName, mine, phase, taken, hands, suits, runs } = of
  const note = (
    <View>
      <View>{span(of)}</View>
      <View>{where === title ? placeName : `${placeName} · ${where}`}</View>
      <View className='row'>
        {mine && phase !== 'off' ? <Tag tone={mine.state === 'here' ? 'good' : 'info'}>{say(handStateWords[mine.state])}</Tag> : null}
        <Tag tone={toneOf(phase)}>{say(callUpPhaseWords[phase])}</Tag>
        {suits ? <Tag tone='good'>{words.suits}</Tag> : null}
        {runs ? <Tag tone='wait'>{words.runs}</Tag> : null}
      </View>
    </View>
  )
  return <Cell id={`callup-${id}`} icon={of.sort === 'gate' ? 'shield' : 'hand'} title={title} note={note} value={words.hands(taken, hands)} onTap={onTap} />
}
