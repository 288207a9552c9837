import { View } from '@tarojs/components'
import { api } from '@/api/client'
import { useAct } from '@/api/use-act'
import { Frame } from '@/features/inbox/components/sheet-frame'
import { shapeWords } from '@/i18n/shape'
import { useWords } from '@/i18n/words'
import { toast } from '@/ui/toast'
import type { ShapeSheetProps } from './sheet'

/** The page goes on one level up. */
export function RetireSheet({ of: { place }, onClose, onDone }: ShapeSheetProps) {
  const words = useWords(shapeWords)
  const act = useAct()
  const send = (): void => {
    void act.run(async () => {
      await api.places.retire({ params: { place: place.id } })
      toast(words.retired)
      const up = place.path.at(-2)
      onDone(up ? { to: up.id } : {})
    })
  }
  return (
    <Frame id='retire' title={words.retireTitle(place.name)} act={act} confirm={words.retire} onClose={onClose} onConfirm={send}>
      <View className='lead'>{words.retireText}</View>
    </Frame>
  )
}
