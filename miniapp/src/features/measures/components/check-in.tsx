import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CheckInBody, Measure } from '@shared/measures'
import { measureWords } from '@/i18n/measures'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { RefusalNote } from '@/ui/loaded'
import { useSaid } from '../kept'
import { sendSaid } from '../send-said'
import { useCheckIn } from '../use-check-in'
import { useResend } from '../use-resend'
import { FeelingFields, fine, type Feeling } from './feeling'
import { Unheard } from './unheard'

/** One big tap when all is well; temperature and symptoms below. Once these are asked for there is one button, so that a tap that all is well drops nothing that was typed. What was not heard waits here, and nothing else can be said meanwhile. */
export function CheckIn({ of, onDone }: { of: Measure; onDone: (measure: Measure) => void }) {
  const words = useWords(measureWords)
  const [open, setOpen] = useState(false)
  const done = (next: Measure): void => {
    setOpen(false)
    onDone(next)
  }
  const said = useSaid(of.id)
  const { act, feeling, change, say, send, faults } = useCheckIn('measure-mine', (body) => sendSaid(of.id, body), done)
  const [again, setAgain] = useState(false)
  const resend = (body: CheckInBody): void => { setAgain(true); send(body) }
  const sayNow = (how: Feeling): void => { setAgain(false); say(how) }
  useResend(of.id, resend)
  if (said && (again || !act.busy)) return <Unheard id={of.id} said={said} act={act} onSend={() => { resend(said) }} />
  return (
    <View id={`check-in-${of.id}`} className='stack stack--s'>
      {of.doneToday ? <View id={`done-${of.id}`} className='strong'>{words.done}</View> : null}
      {of.doneToday || open ? null : <Button id={`well-${of.id}`} look='main' icon='check' busy={act.busy} onTap={() => { sayNow(fine) }}>{words.well}</Button>}
      {open ? null : <View>{of.doneToday ? words.doneText : words.wellText}</View>}
      {open ? <FeelingFields at={of.id} of={feeling} tests={of.checks > 0} faults={faults} onChange={change} /> : null}
      <RefusalNote refusal={act.refusal} id={`check-in-refusal-${of.id}`} />
      {open ? <Button id={`say-${of.id}`} look='main' busy={act.busy} onTap={() => { sayNow(feeling) }}>{words.save}</Button> : <Button id={`details-${of.id}`} onTap={() => { setOpen(true) }}>{words.details}</Button>}
    </View>
  )
}
