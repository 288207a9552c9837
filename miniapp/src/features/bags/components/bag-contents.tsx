import { orderWords } from '@/i18n/orders'
import { useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { CardTitle } from '@/ui/heading'
import type { BagPart } from './bag-part'
import { Lines } from '@/features/orders/components/lines'

/** What is in the bag, each package once; nothing before it is paid, which its orders tell. */
export function BagContents({ bag }: BagPart) {
  const words = useWords(orderWords)
  if (bag.state === 'held') return null
  return <Card><CardTitle>{words.contents}</CardTitle><Lines id='bag-lines' lines={bag.lines} total={bag.total} /></Card>
}
