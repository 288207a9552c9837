import { View } from '@tarojs/components'
import { offerWords } from '@/i18n/offers'
import { orderWords } from '@/i18n/orders'
import { useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { CardTitle } from '@/ui/heading'
import { useSlot } from '@/features/orders/say-slot'
import { BagCode } from './bag-code'
import type { BagPart } from './bag-part'

/** Where and when the household gets it. */
export function BagHandOver({ campaign, bag }: BagPart) {
  const words = useWords(orderWords)
  const offer = useWords(offerWords)
  const saySlot = useSlot()
  if (bag.state === 'void') return null
  return (
    <Card id='bag-hand-over'>
      <CardTitle>{words.collect}</CardTitle>
      <View>{campaign.delivery === 'door' ? offer.door : offer.pickup(campaign.pickupAt ?? '')}</View>
      {bag.slot ? <View id='bag-slot'>{saySlot(bag.slot)}</View> : null}
      <BagCode bag={bag} />
    </Card>
  )
}
