import { View } from '@tarojs/components'
import { yuan } from '@shared/money'
import { offerWords } from '@/i18n/offers'
import { orderWords } from '@/i18n/orders'
import { useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import type { BagPart } from './bag-part'
import { SumLine } from './sum-line'

/** What is to be paid, and when. */
export function BagDue({ campaign, bag }: BagPart) {
  const words = useWords(orderWords)
  const { money } = useWords(offerWords)
  if (bag.state === 'void' || bag.state === 'held') return null
  return <Card><View id='bag-due'><SumLine strong name={words.due[campaign.pay]} amount={money(yuan(bag.total))} /></View></Card>
}
