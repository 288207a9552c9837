import { View } from '@tarojs/components'
import { orderWords } from '@/i18n/orders'
import { useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { CardTitle } from '@/ui/heading'
import { roleProps } from '@/ui/tap'
import type { Deed } from '../deeds'
import { Effect } from './effect'

/** What was just done, with its number and what it changed in what is paid. */
export function DeedNote({ deed: { verb, reference, before, after } }: { deed: Deed }) {
  const words = useWords(orderWords)
  return (
    <View id='deed' {...roleProps('status')}>
      <Card tone='brand'>
        <CardTitle>{words.did[verb]}</CardTitle>
        <View id='reference' className='reference'>{words.reference(reference)}</View>
        <View className='small'>{words.together}</View>
        <Effect id='deed-effect' before={before} after={after} />
      </Card>
    </View>
  )
}
