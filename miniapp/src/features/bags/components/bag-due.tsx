import { View } from '@tarojs/components'
import { yuan } from '@shared/money'
import { adjustedWords } from '@/i18n/adjusted'
import { offerWords } from '@/i18n/offers'
import { orderWords } from '@/i18n/orders'
import { useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { afterCollected } from '../adjusted'
import type { BagPart } from './bag-part'
import { SumLine } from '@/features/orders/components/sum-line'

/** What is to be paid, and when; after all that was taken off, and how that comes back. */
export function BagDue({ campaign: { pay }, bag }: BagPart) {
  const words = useWords(orderWords)
  const adjusted = useWords(adjustedWords)
  const { money } = useWords(offerWords)
  if (bag.state === 'void' || bag.state === 'held') return null
  const off = bag.total - bag.due
  const cash = pay === 'now' ? 0 : afterCollected(bag)
  return (
    <Card>
      {off > 0 ? <View id='bag-off'><SumLine name={adjusted.ordered} amount={money(yuan(bag.total))} /><SumLine name={adjusted.off} amount={adjusted.minus(money(yuan(off)))} /></View> : null}
      <View id='bag-due'><SumLine strong name={off > 0 ? adjusted.left[pay] : words.due[pay]} amount={money(yuan(bag.due))} /></View>
      {off > 0 && pay === 'now' ? <View id='bag-back' className='small'>{adjusted.back(money(yuan(off)))}</View> : null}
      {cash > 0 ? <View id='bag-cash' className='small'>{adjusted.cash(money(yuan(cash)))}</View> : null}
    </Card>
  )
}
