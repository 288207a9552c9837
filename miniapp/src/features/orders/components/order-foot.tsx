import { View } from '@tarojs/components'
import { yuan } from '@shared/money'
import { offerWords } from '@/i18n/offers'
import { orderWords } from '@/i18n/orders'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { cls } from '@/ui/tap'
import type { Fault } from '../wants'
import { SumLine } from './sum-line'
import { useFault } from './use-fault'

/** What it comes to, in view while one chooses, and the way on. */
export function OrderFoot({ sum, fault, onCheck }: { sum: number; fault: Fault | undefined; onCheck: () => void }) {
  const words = useWords(orderWords)
  const { money } = useWords(offerWords)
  const sayFault = useFault()
  return (
    <View className={cls('page__foot', fault && 'field--wrong')}>
      <View id='order-sum'><SumLine strong name={words.sum} amount={money(yuan(sum))} /></View>
      {fault ? <View id='lines-error' className='field__error'>{sayFault(fault)}</View> : null}
      <Button id='go-check' look='main' onTap={onCheck}>{words.check}</Button>
    </View>
  )
}
