import { View } from '@tarojs/components'
import { yuan } from '@shared/money'
import { accountWords } from '@/i18n/accounts'
import { useWords } from '@/i18n/words'
import type { DifferenceDraft } from '../draft'
import type { Effect } from '../judge'

/** How many households are told, and how many yuan it is. */
export function EffectView({ id, kind, of }: { id: string; kind: DifferenceDraft['kind']; of: Effect }) {
  const words = useWords(accountWords)
  const isAsked = kind === 'substitution'
  return (
    <View id={id}>
      <View className='strong'>{words.effect(of.households, of.units)}</View>
      <View className='strong'>{isAsked ? words.ifYes(yuan(of.fen)) : words.sum(yuan(of.fen))}</View>
      {isAsked ? <View className='strong'>{words.ifNo(yuan(of.whole))}</View> : null}
      <View className='small'>{words.never}</View>
    </View>
  )
}
