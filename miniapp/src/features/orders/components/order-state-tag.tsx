import type { OrderState } from '@shared/order-states'
import { orderWords } from '@/i18n/orders'
import { useWords } from '@/i18n/words'
import { Tag, type Tone } from '@/ui/tag'

const tones: Record<OrderState, Tone> = { held: 'wait', placed: 'info', confirmed: 'good', cancelled: 'plain', void: 'plain' }

export function OrderStateTag({ state }: { state: OrderState }) {
  const words = useWords(orderWords)
  return <Tag tone={tones[state]}>{words.states[state]}</Tag>
}
