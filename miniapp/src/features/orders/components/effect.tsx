import { View } from '@tarojs/components'
import { yuan } from '@shared/money'
import { offerWords } from '@/i18n/offers'
import { orderWords } from '@/i18n/orders'
import { useWords } from '@/i18n/words'
import { SumLine } from './sum-line'

interface EffectProps { id: string; before: number; after: number; back?: number }

/** What a deed changes in all that the household pays in this campaign, exact to the fen. `back`: what of it goes back over WeChat. */
export function Effect({ id, before, after, back = 0 }: EffectProps) {
  const words = useWords(orderWords)
  const { money } = useWords(offerWords)
  const difference = after - before
  const said = difference === 0 ? words.same : (difference > 0 ? words.more_ : words.less_)(money(yuan(Math.abs(difference))))
  return (
    <View id={id}>
      <SumLine name={words.before} amount={money(yuan(before))} />
      <SumLine name={words.after} amount={money(yuan(after))} />
      <View className='strong'>{said}</View>
      {back > 0 ? <View id={`${id}-back`}>{words.willReturn(money(yuan(back)))}</View> : null}
    </View>
  )
}
