import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { yuan } from '@shared/money'
import type { Order } from '@shared/orders'
import { offerWords } from '@/i18n/offers'
import { payWords } from '@/i18n/pay'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { now } from '@/session/now'
import { Button } from '@/ui/button'
import { RefusalNote } from '@/ui/loaded'
import { roleProps } from '@/ui/tap'
import { usePaying } from '../use-paying'
import { PayDesk } from './pay-desk'

/** Seconds until an instant, told anew each second. */
function useSecondsTo(instant: string): number {
  const [left, setLeft] = useState(() => Date.parse(instant) - now())
  useEffect(() => {
    const timer = setInterval(() => { setLeft(Date.parse(instant) - now()) }, 1000)
    return () => { clearInterval(timer) }
  }, [instant])
  return Math.max(0, Math.ceil(left / 1000))
}

/** What waits to be paid: until when, the way to pay it, and what is known of that. */
export function PayOrder({ order, until, onKnown }: { order: Order; until: string; onKnown: (order: Order) => void }) {
  const words = useWords(payWords)
  const { money } = useWords(offerWords)
  const when = useWhen()
  const seconds = useSecondsTo(until)
  const { act, step, start, atDesk, check } = usePaying(order, onKnown)
  const over = seconds === 0
  const asks = useRef(check)
  useEffect(() => { asks.current = check })
  useEffect(() => { if (over) asks.current() }, [over])
  const notes = { waiting: words.waiting, unheard: words.unheard, 'not-paid': words.notPaid, elsewhere: words.elsewhere } as const
  const note = step === 'ready' || step === 'desk' ? undefined : notes[step]
  return (
    <View id={`pay-box-${order.id}`} className='stack stack--s'>
      <View id={`pay-until-${order.id}`}>{over ? words.over : words.until(when.moment(until), words.left(Math.floor(seconds / 60), seconds % 60))}</View>
      {note ? <View id={`pay-note-${order.id}`} className='small' {...roleProps('status')}>{note}</View> : null}
      <RefusalNote refusal={act.refusal} id={`pay-refusal-${order.id}`} />
      {over ? null : <Button id={`pay-${order.id}`} look='main' busy={act.busy} onTap={start}>{words.pay(money(yuan(order.total)))}</Button>}
      {step === 'unheard' || over ? <Button id={`pay-check-${order.id}`} busy={act.busy} onTap={check}>{words.check}</Button> : null}
      {step === 'desk' ? <PayDesk fen={order.total} onChoose={atDesk} /> : null}
    </View>
  )
}
