import type { Campaign } from '@shared/campaigns'
import { offerWords } from '@/i18n/offers'
import { orderWords } from '@/i18n/orders'
import { useWords } from '@/i18n/words'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { useSlot } from '../say-slot'
import { isFull, type Fault } from '../wants'
import { useFault } from './use-fault'

interface SlotChoiceProps { of: Campaign; chosen: number | undefined; faults: readonly Fault[]; onChange: (slot: number) => void }

/** One slot for all that the household has here. */
export function SlotChoice({ of: { slots, mine }, chosen, faults, onChange }: SlotChoiceProps) {
  const words = useWords(orderWords)
  const offer = useWords(offerWords)
  const saySlot = useSlot()
  const sayFault = useFault()
  if (slots.length === 0) return null
  const error = sayFault(faults.find(({ at }) => at === 'slot'))
  const options = slots.map((slot, n) => ({ value: String(n), name: saySlot(slot), note: isFull(slot, mine) ? offer.full : offer.place(Math.max(0, slot.capacity - slot.taken)) }))
  return (
    <Field id='slot' label={words.slot} {...(mine && mine.orders.length > 0 ? { hint: words.slotMoves } : {})} {...(error === undefined ? {} : { error })}>
      <ChoiceList id='slot' label={words.slot} options={options} chosen={chosen === undefined ? [] : [String(chosen)]} onChange={([n]) => { if (n !== undefined) onChange(Number(n)) }} />
    </Field>
  )
}
