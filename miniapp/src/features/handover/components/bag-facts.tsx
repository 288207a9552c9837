import type { TourBag } from '@shared/handover'
import { handoverWords } from '@/i18n/handover'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { Facts } from '@/ui/facts'
import { useSlot } from '../say-slot'

/** What is compared before a bag is given away, and who gave it away. */
export function BagFacts({ bag }: { bag: TourBag }) {
  const words = useWords(handoverWords)
  const { moment } = useWhen()
  const saySlot = useSlot()
  const { collected, slot, phone } = bag
  const facts = [
    { name: words.code, value: bag.code }, { name: words.inside, value: [...bag.lines.map((line) => `${line.name} ×${String(line.quantity)}`), words.pieces(bag.pieces)].join('\n') },
    ...(slot ? [{ name: words.slot, value: saySlot(slot) }] : []), ...(phone === undefined ? [] : [{ name: words.phone, value: phone }]),
    ...(collected ? [{ name: words.how[collected.how], value: words.collectedBy(collected.by, moment(collected.at)) }] : []),
  ]
  return <Facts id='hand-facts' of={facts} />
}
