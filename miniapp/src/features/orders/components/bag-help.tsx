import { View } from '@tarojs/components'
import { orderWords } from '@/i18n/orders'
import { useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { CardTitle } from '@/ui/heading'
import { BagMissing } from './bag-missing'
import type { BagPart } from './bag-part'

/** To whom one turns where something is wrong. */
export function BagHelp(part: BagPart) {
  const words = useWords(orderWords)
  return <Card id='bag-help'><CardTitle>{words.help}</CardTitle><View>{words.wrong(part.campaign.answers)}</View><BagMissing {...part} /></Card>
}
