import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { newId } from '@shared/ids'
import type { TourBag } from '@shared/handover'
import { yuan } from '@shared/money'
import { useAct } from '@/api/use-act'
import { handoverWords } from '@/i18n/handover'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { RefusalNote } from '@/ui/loaded'
import { toast } from '@/ui/toast'
import { api } from '../api'
import { showBag } from '../queue'

interface CashLaterProps { campaign: string; building: string; bag: TourBag; onDone: () => void }

/** For whoever leads: a bag was handed over, and what was paid for it was not written down. */
export function CashLater({ campaign, building, bag, onDone }: CashLaterProps) {
  const words = useWords(handoverWords)
  const act = useAct()
  const id = useRef(newId('event'))
  const [isAsked, ask] = useState(false)
  if (!bag.collected || bag.cash !== undefined || bag.due <= 0) return null
  const note = (): void => {
    void act.run(async () => {
      showBag(campaign, building, (await api.handover.cash({ params: { campaign, household: bag.household }, body: { id: id.current, cash: bag.due } })).bag)
      toast(words.laterDone)
      onDone()
    })
  }
  if (!isAsked) return <Button id='hand-later' onTap={() => { ask(true) }}>{words.later}</Button>
  return (
    <View id='hand-later-sure' className='stack stack--s'>
      <View>{words.laterText(yuan(bag.due))}</View>
      <RefusalNote refusal={act.refusal} id='later-refusal' />
      <Button id='hand-later-yes' look='main' busy={act.busy} onTap={note}>{words.laterYes}</Button>
    </View>
  )
}
