import { View } from '@tarojs/components'
import { yuan } from '@shared/money'
import { handoverWords } from '@/i18n/handover'
import { useWords } from '@/i18n/words'
import { Cell } from '@/ui/cell'
import { useSlot } from '../say-slot'
import { isDone, type TourRow } from '../tour'
import { StandTag } from './stand-tag'

/** One bag of the list: the room first, then what it takes to hand it over. */
export function BagRow({ row, onTap }: { row: TourRow; onTap: () => void }) {
  const words = useWords(handoverWords)
  const saySlot = useSlot()
  const { bag, standing } = row
  const due = bag.due > 0 ? words.due(yuan(bag.due)) : words.paidBefore
  const note = isDone(row) ? null : (
    <View>
      {bag.toDoor ? <View className='strong'>{words.toDoor}</View> : null}
      <View>{[words.pieces(bag.pieces), due, ...(bag.slot ? [saySlot(bag.slot)] : [])].join(' · ')}</View>
      <View>{bag.lines.map((line) => `${line.name}×${String(line.quantity)}`).join(' ')}</View>
    </View>
  )
  return <Cell id={`bag-${bag.household}`} title={<View className='strong'>{bag.room}</View>} note={note} value={<StandTag standing={standing} />} {...(standing === 'empty' ? {} : { onTap })} />
}
