import { View } from '@tarojs/components'
import { useState } from 'react'
import { newId } from '@shared/ids'
import { api } from '@/api/client'
import { useAct } from '@/api/use-act'
import { errorAt, Frame, useWhole } from '@/features/inbox/components/sheet-frame'
import { shapeWords } from '@/i18n/shape'
import { useWords } from '@/i18n/words'
import { TextField } from '@/ui/text-field'
import type { ShapeSheetProps } from './sheet'

export function RenameSheet({ of: { place }, onClose, onDone }: ShapeSheetProps) {
  const words = useWords(shapeWords)
  const act = useAct()
  const { ifWhole, missing } = useWhole('rename')
  const [job] = useState(() => newId('job'))
  const [name, setName] = useState(place.name)
  const whole = name.trim() !== '' && name.trim() !== place.name
  const send = (): void => {
    ifWhole(whole, () => { void act.run(async () => { onDone({ job: await api.places.rename({ params: { place: place.id }, body: { job, name } }) }) }) })
  }
  return (
    <Frame id='rename' title={words.renameTitle(place.name)} act={act} confirm={words.rename} onClose={onClose} onConfirm={send}>
      <TextField id='rename-name' label={words.name} value={name} max={60} onChange={setName} {...errorAt(act, 'name')} {...missing(!whole, words.newName)} />
      <View className='lead'>{words.jobText}</View>
    </Frame>
  )
}
