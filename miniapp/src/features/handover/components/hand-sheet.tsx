import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { HowCollected } from '@shared/bag-stages'
import { yuan } from '@shared/money'
import { handoverWords } from '@/i18n/handover'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Toggle } from '@/ui/toggle'
import { isDone, type TourRow } from '../tour'
import { BagFacts } from './bag-facts'
import { StandTag } from './stand-tag'

/** `undo`: the way back, where it was ticked off. */
interface HandSheetProps { row: TourRow; byCode: boolean; undo: ReactNode; onHand: (how: HowCollected, cash?: number) => void; onClose: () => void }

/** The bag before it is given away: compared, paid for, and how it was known whose it is. */
export function HandSheet({ row, byCode, undo, onHand, onClose }: HandSheetProps) {
  const words = useWords(handoverWords)
  const { bag, standing } = row
  const [took, setTook] = useState(bag.due > 0)
  const hand = (how: HowCollected): void => { onHand(how, bag.due > 0 && took ? bag.due : undefined) }
  const label = words.tookCash(yuan(bag.due))
  return (
    <Dialog id='hand' title={bag.label} sheet onClose={onClose}>
      <View className='stack stack--s'>
        <View><StandTag standing={standing} /></View>
        <BagFacts bag={bag} />
        {isDone(row) ? undo : (
          <>
            {bag.due > 0 ? <View className='row row--between'><View className='strong'>{label}</View><Toggle id='hand-cash' on={took} label={label} onTap={() => { setTook(!took) }} /></View> : <View id='hand-free'>{words.paidBefore}</View>}
            {byCode ? <Button id='hand-code' look='main' icon='check' onTap={() => { hand('code') }}>{words.handByCode}</Button> : (
              <>
                <Button id='hand-hand' look='main' icon='check' onTap={() => { hand('hand') }}>{words.handOver}</Button>
                <Button id='hand-door' icon='pin' onTap={() => { hand('door') }}>{words.handAtDoor}</Button>
              </>
            )}
          </>
        )}
        <Button id='hand-close' look='quiet' onTap={onClose}>{words.close}</Button>
      </View>
    </Dialog>
  )
}
