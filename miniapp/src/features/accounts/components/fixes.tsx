import { View } from '@tarojs/components'
import type { Difference } from '@shared/differences'
import { yuan } from '@shared/money'
import { accountWords } from '@/i18n/accounts'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'

/** How an amount was put right, one after the other, and for how many it stays as it was. */
export function Fixes({ of: { id, fixes = [], kept = 0 } }: { of: Difference }) {
  const words = useWords(accountWords)
  const { moment } = useWhen()
  if (fixes.length === 0) return null
  return (
    <View id={`fixes-${id}`}>
      {fixes.map((one) => <View key={one.id}><View>{words.fixLine(yuan(one.was), yuan(one.fen), one.reason)}</View><View className='small'>{words.byAt(one.by, moment(one.at))}</View></View>)}
      {kept > 0 ? <View id={`kept-${id}`} className='strong'>{words.fixKept(kept)}</View> : null}
    </View>
  )
}
