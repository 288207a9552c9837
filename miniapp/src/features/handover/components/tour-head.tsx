import { View } from '@tarojs/components'
import { handoverWords } from '@/i18n/handover'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { Bar } from '@/ui/bar'
import { PageTitle } from '@/ui/heading'
import { isDone, type TourRow } from '../tour'

/** Which building, how far, and from when the list is. */
export function TourHead({ name, rows, at }: { name: string; rows: readonly TourRow[]; at: string }) {
  const words = useWords(handoverWords)
  const { moment } = useWhen()
  const done = rows.filter(isDone).length
  const said = words.progress(done, rows.length)
  return (
    <>
      <PageTitle>{name}</PageTitle>
      <View className='lead'>
        <View id='tour-progress'>{said}</View>
        <Bar part={rows.length === 0 ? 0 : done / rows.length} label={said} />
        <View className='small'>{words.list(moment(at))}</View>
      </View>
    </>
  )
}
