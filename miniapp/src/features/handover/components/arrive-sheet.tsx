import { View } from '@tarojs/components'
import { useRef } from 'react'
import type { HandOver } from '@shared/handover'
import { newId } from '@shared/ids'
import { useAct } from '@/api/use-act'
import { handoverWords } from '@/i18n/handover'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { RefusalNote } from '@/ui/loaded'
import { toast } from '@/ui/toast'
import { api } from '../api'

interface ArriveSheetProps { campaign: string; where: string; households: number; building?: string; onDone: (of: HandOver) => void; onClose: () => void }

/** Telling households cannot be taken back: asked once more. */
export function ArriveSheet({ campaign, where, households, building, onDone, onClose }: ArriveSheetProps) {
  const words = useWords(handoverWords)
  const act = useAct()
  const id = useRef(newId('event'))
  const arrive = (): void => {
    void act.run(async () => {
      onDone(await api.handover.arrive({ params: { campaign }, body: { id: id.current, ...(building === undefined ? {} : { building }) } }))
      toast(words.arrivedDone)
    })
  }
  return (
    <Dialog id='arrive' title={words.arriveAsk(where)} onClose={onClose}>
      <View className='stack stack--s'>
        <View>{words.arriveAskText(households)}</View>
        <RefusalNote refusal={act.refusal} id='arrive-refusal' />
        <Button id='arrive-yes' look='main' busy={act.busy} onTap={arrive}>{words.arriveYes}</Button>
        <Button id='arrive-no' look='quiet' onTap={onClose}>{words.back}</Button>
      </View>
    </Dialog>
  )
}
