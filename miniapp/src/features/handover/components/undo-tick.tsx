import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { newId } from '@shared/ids'
import { yuan } from '@shared/money'
import { useAct } from '@/api/use-act'
import { handoverWords } from '@/i18n/handover'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { RefusalNote } from '@/ui/loaded'
import { toast } from '@/ui/toast'
import { api } from '../api'
import { dismiss, showBag } from '../queue'
import type { TourRow } from '../tour'

interface UndoTickProps { campaign: string; building: string; row: TourRow; onDone: () => void }

/** The wrong door was ticked off: what waits on this phone is not sent, what was sent is taken back, asked once more. */
export function UndoTick({ campaign, building, row: { bag, standing, deed }, onDone }: UndoTickProps) {
  const words = useWords(handoverWords)
  const act = useAct()
  const id = useRef(newId('event'))
  const [isAsked, ask] = useState(false)
  const back = (): void => {
    void act.run(async () => {
      const { household } = bag
      showBag(campaign, building, (await api.handover.uncollect({ params: { campaign, household }, body: { id: id.current, building } })).bag)
      toast(words.undone)
      onDone()
    })
  }
  if (deed && standing === 'waiting') return <Button id='hand-drop' onTap={() => { dismiss(deed.id); toast(words.undone); onDone() }}>{words.undo}</Button>
  if (!bag.undo) return null
  if (!isAsked) return <Button id='hand-undo' onTap={() => { ask(true) }}>{words.undo}</Button>
  return (
    <View id='hand-undo-sure' className='stack stack--s'>
      <View>{bag.cash === undefined ? words.undoText : words.undoCash(yuan(bag.cash))}</View>
      <RefusalNote refusal={act.refusal} id='undo-refusal' />
      <Button id='hand-undo-yes' look='main' busy={act.busy} onTap={back}>{words.undoYes}</Button>
    </View>
  )
}
