import { View } from '@tarojs/components'
import { callUpPhaseWords, handStateWords } from '@shared/callup-states'
import type { CallUpCard } from '@shared/callups'
import { handsWords } from '@/i18n/hands'
import { useSay, useWords } from '@/i18n/words'
import { now } from '@/session/now'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { CardTitle } from '@/ui/heading'
import { Tag } from '@/ui/tag'
import { useSpan } from '../say-span'
import { stepsOf } from '../steps'
import { toneOf } from '../tone'
import { Accept } from './accept'

/** A shift at a gate of mine, and the tap that takes it. */
export function ShiftCard({ of, onChange }: { of: CallUpCard; onChange: (of: CallUpCard) => void }) {
  const words = useWords(handsWords)
  const [say, span] = [useSay(), useSpan()]
  const { accept } = stepsOf(of, now())
  const comes = of.mine !== undefined && of.mine.state !== 'given-back'
  return (
    <Card id={`shift-${of.id}`}>
      <View className='stack stack--s'>
        <View className='row row--between'><CardTitle>{span(of)}</CardTitle><View className='small'>{words.hands(of.taken, of.hands)}</View></View>
        {of.bring === undefined ? null : <View className='small'>{words.bring} {of.bring}</View>}
        {comes ? <View className='row'>{of.phase === 'off' ? <Tag tone={toneOf(of.phase)}>{say(callUpPhaseWords.off)}</Tag> : <Tag tone='info'>{say(handStateWords[of.mine?.state ?? 'coming'])}</Tag>}</View> : null}
        {comes || of.runs ? <Button id={`shift-open-${of.id}`} onTap={() => { goTo(comes ? 'hand' : 'callUpRun', { id: of.id }) }}>{comes ? words.open : words.run}</Button> : null}
        {accept && !of.runs ? <Accept of={of} onDone={onChange} /> : null}
        {!accept && !comes && of.taken >= of.hands ? <View className='row'><Tag>{words.shiftFull}</Tag></View> : null}
      </View>
    </Card>
  )
}
