import { View } from '@tarojs/components'
import type { MyHand } from '@shared/callups'
import { handsWords } from '@/i18n/hands'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { CardTitle } from '@/ui/heading'

/** What it came to: the time, the points, and what the month had no room for. */
export function Served({ of: { in: came, out, minutes = 0, points = 0, over = 0, text, reversed } }: { of: MyHand }) {
  const words = useWords(handsWords)
  const { moment } = useWhen()
  return (
    <Card id='served' tone='brand'>
      <CardTitle>{words.servedFor(words.time(minutes))}</CardTitle>
      <View id='served-points' className='strong'>{reversed ? words.reversed : words.gotPoints(points)}</View>
      {over > 0 ? <View>{words.overPoints(over)}</View> : null}
      {came !== undefined && out !== undefined ? <View className='small'>{words.came} {moment(came)} · {words.left} {moment(out)}</View> : null}
      {text === undefined ? null : <View className='small'>{words.settledBy(text)}</View>}
    </Card>
  )
}
