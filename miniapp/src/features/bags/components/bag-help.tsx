import { View } from '@tarojs/components'
import { orderWords } from '@/i18n/orders'
import { useWords } from '@/i18n/words'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { CardTitle } from '@/ui/heading'
import type { BagPart } from './bag-part'

/** To whom one turns where something is wrong. */
export function BagHelp({ campaign, household, bag }: BagPart) {
  const words = useWords(orderWords)
  return <Card id='bag-help'><CardTitle>{words.help}</CardTitle><View>{words.wrong(campaign.answers)}</View>{bag.arrived ?? bag.collected ? <Button id='go-missing' onTap={() => { goTo('missing', { id: campaign.id, household: household.id }) }}>{words.missing}</Button> : null}</Card>
}
