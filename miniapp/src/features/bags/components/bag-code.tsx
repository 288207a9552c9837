import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { codePrefix } from '@shared/bag-stages'
import type { Bag } from '@shared/orders'
import { bagCodeWords } from '@/i18n/bag-code'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { qrPicture } from '@/ui/qr'
import { Tag } from '@/ui/tag'
import { roleProps } from '@/ui/tap'

function Stage({ bag: { stage, arrived = '', collected } }: { bag: Bag }) {
  const words = useWords(bagCodeWords)
  const { moment } = useWhen()
  if (collected) return <Tag tone='good'>{words.collected(moment(collected.at), collected.by)}</Tag>
  if (stage === 'arrived') return <Tag tone='info'>{words.arrived(moment(arrived))}</Tag>
  return <Tag tone={stage === 'uncollected' ? 'wait' : 'plain'}>{stage === 'uncollected' ? words.uncollected : words.expected}</Tag>
}

/** How far a confirmed bag is, and until it is collected its code, to be shown or said. */
export function BagCode({ bag }: { bag: Bag }) {
  const words = useWords(bagCodeWords)
  const picture = useMemo(() => qrPicture(`${codePrefix}${bag.code}`), [bag.code])
  if (bag.stage === undefined) return null
  return (
    <View id='bag-code' className='stack stack--s'>
      <View id='bag-stage'><Stage bag={bag} /></View>
      {bag.stage === 'collected' ? null : (
        <View className='center'>
          <View className='small'>{words.code}</View>
          <View id='bag-code-text' className='reference'>{bag.code}</View>
          <View id='bag-qr' className='qr' style={{ backgroundImage: `url("${picture}")` }} {...roleProps('img', words.picture)} />
          <View className='small'>{words.text}</View>
        </View>
      )}
    </View>
  )
}
