import { View } from '@tarojs/components'
import { useState } from 'react'
import { newId } from '@shared/ids'
import { mayStandBelow } from '@shared/own-levels'
import { fromCommunity, type PlaceLevel } from '@shared/place-tree'
import { api } from '@/api/client'
import { useAct } from '@/api/use-act'
import { errorAt, Frame, useWhole } from '@/features/inbox/components/sheet-frame'
import { shapeWords } from '@/i18n/shape'
import { useWords } from '@/i18n/words'
import { PlaceSearch } from '@/ui/place-search'
import type { ShapeSheetProps } from './sheet'

/** Those further up its own path are offered at once; the community itself is found no other way. */
export function MoveSheet({ of: { place }, onClose, onDone }: ShapeSheetProps) {
  const words = useWords(shapeWords)
  const act = useAct()
  const { ifWhole, missing } = useWhole('move')
  const [job] = useState(() => newId('job'))
  const [to, setTo] = useState('')
  const parent = place.path.at(-2)?.id
  const fits = (one: { id: string; level: PlaceLevel }): boolean => one.id !== place.id && one.id !== parent && mayStandBelow(place.level, one.level)
  const send = (): void => {
    ifWhole(to !== '', () => { void act.run(async () => { onDone({ job: await api.places.move({ params: { place: place.id }, body: { job, parent: to } }) }) }) })
  }
  return (
    <Frame id='move' title={words.moveTitle(place.name)} act={act} confirm={words.move} onClose={onClose} onConfirm={send}>
      <PlaceSearch id='move-to' label={words.moveTo} within={place.id} fits={fits} near={fromCommunity(place.path).filter(fits)} chosen={to} onChange={setTo} {...errorAt(act, 'parent')} {...missing(to === '', words.placeMissing)} />
      <View className='lead'>{words.jobText}</View>
    </Frame>
  )
}
