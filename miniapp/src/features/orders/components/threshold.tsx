import { View } from '@tarojs/components'
import type { Campaign } from '@shared/campaigns'
import { yuan } from '@shared/money'
import { offerWords } from '@/i18n/offers'
import { useWords } from '@/i18n/words'
import { Bar } from '@/ui/bar'
import { progressOf } from '../stage'

/** How far the threshold is, in words and as a bar. */
export function Threshold({ of }: { of: Pick<Campaign, 'threshold' | 'households' | 'amount'> }) {
  const words = useWords(offerWords)
  const progress = progressOf(of)
  if (!progress) return <View className='small'>{words.noThreshold(of.households)}</View>
  const { kind, have, goal, missing, part } = progress
  const said = kind === 'households' ? words.households(have, goal) : words.amount(yuan(have), yuan(goal))
  return (
    <View className='stack stack--s'>
      <View>{said}{missing > 0 ? ` · ${words.missing[kind](kind === 'households' ? String(missing) : yuan(missing))}` : ''}</View>
      <Bar part={part} label={said} />
      {missing > 0 ? null : <View className='small'>{words.reached}</View>}
    </View>
  )
}
