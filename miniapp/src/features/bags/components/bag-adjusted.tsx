import { View } from '@tarojs/components'
import type { Adjustment } from '@shared/adjustment'
import { yuan } from '@shared/money'
import { adjustedWords } from '@/i18n/adjusted'
import { offerWords } from '@/i18n/offers'
import { useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { CardTitle } from '@/ui/heading'
import { Tag } from '@/ui/tag'
import { madeIn } from '../adjusted'
import type { BagPart } from './bag-part'
import { SumLine } from '@/features/orders/components/sum-line'

function Line({ of: { difference, kind, state, name, quantity, fen, reason, instead, fixed } }: { of: Adjustment }) {
  const words = useWords(adjustedWords)
  const { money } = useWords(offerWords)
  const became = state === 'withdrawn' ? words.withdrawn : kind !== 'substitution' ? '' : state === 'declined' ? words.declined : words.instead(instead ?? '')
  return (
    <View id={`adjusted-${difference}`}>
      <View className='row'><Tag tone='wait'>{words.kinds[kind]}</Tag></View>
      <SumLine name={words.line(name, quantity)} amount={fen === 0 ? money(yuan(0)) : words.minus(money(yuan(fen)))} />
      {became === '' ? null : <View>{became}</View>}
      <View className='small'>{words.reason(reason)}</View>
      {fixed === undefined ? null : <View className='small'>{words.fixed(fixed)}</View>}
    </View>
  )
}

/** What was taken off the bag, each with its reason. */
export function BagAdjusted({ bag }: BagPart) {
  const words = useWords(adjustedWords)
  const made = madeIn(bag)
  if (made.length === 0) return null
  return <Card id='bag-adjusted'><CardTitle>{words.title}</CardTitle><View className='stack stack--s'>{made.map((one) => <Line key={one.difference} of={one} />)}</View></Card>
}
