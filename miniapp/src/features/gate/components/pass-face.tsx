import { View } from '@tarojs/components'
import { useMemo } from 'react'
import type { HeldPass } from '@shared/gate'
import { sayNumber } from '@shared/pass'
import { gateWords } from '@/i18n/gate'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { qrPicture } from '@/ui/qr'
import { Tag } from '@/ui/tag'
import { roleProps } from '@/ui/tap'

/** What is held out at the gate: the code, its number to be said, and what the gatekeeper compares. */
export function PassFace({ pass }: { pass: HeldPass }) {
  const words = useWords(gateWords)
  const when = useWhen()
  const picture = useMemo(() => qrPicture(pass.code), [pass.code])
  return (
    <View id={`pass-${pass.number}`} className='center stack stack--s'>
      <View className='qr pass-qr' style={{ backgroundImage: `url("${picture}")` }} {...roleProps('img', words.picture)} />
      <View className='reference'>{sayNumber(pass.number)}</View>
      <View className='strong'>{pass.who}</View>
      <View><Tag>{words.kinds[pass.kind]}</Tag> {pass.paper ? <Tag>{words.paper}</Tag> : null} {pass.grant === 'in-only' ? <Tag tone='wait'>{words.inOnly}</Tag> : null}</View>
      <View className='small'>{words.until(when.moment(pass.until))}</View>
    </View>
  )
}
