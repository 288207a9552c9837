import { useState } from 'react'
import { api } from '@/api/client'
import { useAct } from '@/api/use-act'
import { Frame } from '@/features/inbox/components/sheet-frame'
import { shapeWords } from '@/i18n/shape'
import { useWords } from '@/i18n/words'
import { LongField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { roomsIn } from '../rooms'
import type { ShapeSheetProps } from './sheet'

export function RoomsSheet({ of: { place, rooms }, onClose, onDone }: ShapeSheetProps) {
  const words = useWords(shapeWords)
  const act = useAct()
  const [text, setText] = useState(rooms.join('\n'))
  const wrong = act.refusal?.fields.find(({ path }) => path.startsWith('rooms'))
  const send = (): void => {
    void act.run(async () => {
      await api.places.groupRooms({ params: { place: place.id }, body: { rooms: roomsIn(text) } })
      toast(words.roomsSaved)
      onDone({})
    })
  }
  return (
    <Frame id='rooms' title={words.roomsTitle(place.name)} act={act} onClose={onClose} onConfirm={send}>
      <LongField id='rooms-text' label={words.rooms} hint={words.roomsHint} value={text} onChange={setText} {...(wrong ? { error: wrong.message } : {})} />
    </Frame>
  )
}
