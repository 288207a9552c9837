import { View } from '@tarojs/components'
import { yuan } from '@shared/money'
import type { Order } from '@shared/orders'
import { offerWords } from '@/i18n/offers'
import { payWords } from '@/i18n/pay'
import { useWords } from '@/i18n/words'
import { CardTitle } from '@/ui/heading'
import { SumLine } from '@/features/orders/components/sum-line'

/** What goes or went back over WeChat: why, how much, and how far it is. */
export function Refunds({ order }: { order: Order }) {
  const words = useWords(payWords)
  const { money } = useWords(offerWords)
  const { refunds = [] } = order
  if (refunds.length === 0) return null
  return (
    <View id={`refunds-${order.id}`} className='stack stack--s'>
      <CardTitle>{words.back}</CardTitle>
      {refunds.map(({ id, cause, reason, fen, state }) => (
        <View key={id} id={`refund-${id}`}>
          <SumLine name={reason ?? words.causes[cause]} amount={money(yuan(fen))} />
          <View className='small'>{words.states[state]}</View>
        </View>
      ))}
    </View>
  )
}
