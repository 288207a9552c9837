import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Measure } from '@shared/measures'
import { measureWords } from '@/i18n/measures'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { RefusalNote } from '@/ui/loaded'
import { useCheckIn } from '../use-check-in'
import { FeelingFields, fine } from './feeling'

/** One big tap when all is well; temperature and symptoms below. Once these are asked for there is one button, so that a tap that all is well drops nothing that was typed. */
export function CheckIn({ of, onDone }: { of: Measure; onDone: (measure: Measure) => void }) {
  const words = useWords(measureWords)
  const [open, setOpen] = useState(false)
  const done = (next: Measure): void => {
    setOpen(false)
    onDone(next)
  }
  const { act, feeling, change, say, faults } = useCheckIn(of, 'checkIn', done)
  return (
    <View id={`check-in-${of.id}`} className='stack stack--s'>
      {of.doneToday ? <View id={`done-${of.id}`} className='strong'>{words.done}</View> : null}
      {of.doneToday || open ? null : <Button id={`well-${of.id}`} look='main' icon='check' busy={act.busy} onTap={() => { say(fine) }}>{words.well}</Button>}
      {open ? null : <View>{of.doneToday ? words.doneText : words.wellText}</View>}
      {open ? <FeelingFields at={of.id} of={feeling} tests={of.checks > 0} faults={faults} onChange={change} /> : null}
      <RefusalNote refusal={act.refusal} id={`check-in-refusal-${of.id}`} />
      {open ? <Button id={`say-${of.id}`} look='main' busy={act.busy} onTap={() => { say(feeling) }}>{words.save}</Button> : <Button id={`details-${of.id}`} onTap={() => { setOpen(true) }}>{words.details}</Button>}
    </View>
  )
}
