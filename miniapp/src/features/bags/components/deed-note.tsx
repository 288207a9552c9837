import { Text, View } from '@tarojs/components'
import { yuan } from '@shared/money'
import { offerWords } from '@/i18n/offers'
import { orderWords } from '@/i18n/orders'
import { useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { CardTitle } from '@/ui/heading'
import { roleProps } from '@/ui/tap'
import type { Deed } from '@/features/orders/deeds'
import { Effect } from '@/features/orders/components/effect'

/** What was just done, with its number and what it changed in what is paid. */
export function DeedNote({ deed: { verb, reference, before, after, back } }: { deed: Deed }) {
  const words = useWords(orderWords)
  const { money } = useWords(offerWords)
  return (
    <View id='deed' {...roleProps('status')}>
      <Card tone='brand'>
        <CardTitle>{words.did[verb]}</CardTitle>
        <View id='reference' className='reference'>{words.reference('')}<Text className='whole'>{reference}</Text></View>
        {before === after ? null : <><View className='small'>{words.together}</View><Effect id='deed-effect' before={before} after={after} /></>}
        {back > 0 ? <View id='deed-back'>{words.willReturn(money(yuan(back)))}</View> : null}
      </Card>
    </View>
  )
}
