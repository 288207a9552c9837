import { View } from '@tarojs/components'
import { yuan } from '@shared/money'
import { periodWords, programmes, type SubsidyStand } from '@shared/subsidy-programmes'
import { offerWords } from '@/i18n/offers'
import { useSay, useWords } from '@/i18n/words'
import { Tag } from '@/ui/tag'
import type { Offered } from './package-card'

const tones = { yours: 'good', ordered: 'good', 'not-eligible': 'plain', had: 'plain', gone: 'bad' } as const satisfies Record<SubsidyStand, string>

/** Under which programme it costs less, who pays the rest, and whether this household may have one. */
export function SubsidyNote({ of: { id, subsidy, yours, left } }: { of: Offered }) {
  const words = useWords(offerWords)
  const say = useSay()
  if (!subsidy) return null
  const { name, period, payer } = programmes[subsidy.programme]
  return (
    <View id={`subsidy-${id}`} className='stack stack--s'>
      <View className='small'>{words.subsidised(say(name), say(payer), words.money(yuan(subsidy.fen)), say(periodWords[period]))}</View>
      <View className='row'>
        {yours === undefined ? null : <Tag tone={tones[yours]}>{words.stands[yours]}</Tag>}
        <View className='small'>{left === undefined ? words.eachBuilding(subsidy.each) : words.building(left)}</View>
      </View>
      {yours === undefined || yours === 'yours' || yours === 'ordered' ? null : <View className='small'>{words.why[yours]}</View>}
    </View>
  )
}
