import { View } from '@tarojs/components'
import { useState } from 'react'
import { newId } from '@shared/ids'
import { api } from '@/api/client'
import { useAct } from '@/api/use-act'
import { errorAt, Frame, useWhole } from '@/features/inbox/components/sheet-frame'
import { shapeWords } from '@/i18n/shape'
import { useWords } from '@/i18n/words'
import { PlaceSearch } from '@/ui/place-search'
import type { ShapeSheetProps } from './sheet'

/** The page goes on at the other place: this one will be gone. */
export function MergeSheet({ of: { place }, onClose, onDone }: ShapeSheetProps) {
  const words = useWords(shapeWords)
  const act = useAct()
  const { ifWhole, missing } = useWhole('merge')
  const [job] = useState(() => newId('job'))
  const [into, setInto] = useState('')
  const send = (): void => {
    ifWhole(into !== '', () => { void act.run(async () => { onDone({ job: await api.places.merge({ params: { place: place.id }, body: { job, into } }), to: into }) }) })
  }
  return (
    <Frame id='merge' title={words.mergeTitle(place.name)} act={act} confirm={words.merge} onClose={onClose} onConfirm={send}>
      <PlaceSearch id='merge-into' label={words.mergeInto} within={place.id} fits={(one) => one.id !== place.id && one.level === place.level} chosen={into} onChange={setInto} {...errorAt(act, 'into')} {...missing(into === '', words.placeMissing)} />
      <View className='lead'>{words.mergeText}</View>
    </Frame>
  )
}
