import { View } from '@tarojs/components'
import { adjustedWords } from '@/i18n/adjusted'
import { orderWords } from '@/i18n/orders'
import { useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { CardTitle } from '@/ui/heading'
import type { BagPart } from './bag-part'
import { Lines } from '@/features/orders/components/lines'

/** What is in it now that something differs. */
function Inside({ inside }: { inside: NonNullable<BagPart['bag']['inside']> }) {
  const words = useWords(adjustedWords)
  if (inside.length === 0) return <View id='bag-inside'>{words.nothing}</View>
  return <View id='bag-inside'>{inside.map(({ name, quantity }) => <View key={name}>{words.line(name, quantity)}</View>)}</View>
}

/** What is in the bag, each package once, and what was ordered where that is something else; nothing before it is paid, which its orders tell. */
export function BagContents({ bag }: BagPart) {
  const words = useWords(orderWords)
  const adjusted = useWords(adjustedWords)
  if (bag.state === 'held') return null
  return (
    <Card>
      <CardTitle>{words.contents}</CardTitle>
      {bag.inside ? <><Inside inside={bag.inside} /><CardTitle>{adjusted.orderedBefore}</CardTitle></> : null}
      <Lines id='bag-lines' lines={bag.lines} total={bag.total} />
    </Card>
  )
}
