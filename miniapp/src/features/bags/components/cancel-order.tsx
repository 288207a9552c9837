import { View } from '@tarojs/components'
import { useState } from 'react'
import Taro from '@tarojs/taro'
import { newId } from '@shared/ids'
import type { Order } from '@shared/orders'
import { useAct } from '@/api/use-act'
import { orderWords } from '@/i18n/orders'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { RefusalNote } from '@/ui/loaded'
import { api } from '../api'
import { rememberDeed, type Deed } from '@/features/orders/deeds'
import { Effect } from '@/features/orders/components/effect'

interface CancelOrderProps { order: Order; bagTotal: number; onDone: (done: Deed) => void; onLost: () => void }

/** Asks first, with what it changes in what is paid. */
export function CancelOrder({ order, bagTotal, onDone, onLost }: CancelOrderProps) {
  const words = useWords(orderWords)
  const act = useAct()
  const paid = order.payment?.state === 'paid' ? order.payment.fen - order.payment.refunded : 0
  const [event] = useState(() => newId('event'))
  const [asked, setAsked] = useState(false)
  const cancel = (): void => {
    void act.run(async () => {
      onDone(rememberDeed('cancelled', await api.orders.cancel({ params: { order: order.id }, body: { id: event } })))
      void Taro.pageScrollTo({ scrollTop: 0, duration: 200 }).catch(() => undefined)
    }).then((through) => {
      setAsked(false)
      if (!through) onLost()
    })
  }
  return (
    <>
      <RefusalNote refusal={act.refusal} id={`cancel-refusal-${order.id}`} />
      <Button id={`cancel-${order.id}`} look='danger' onTap={() => { setAsked(true) }}>{words.cancel}</Button>
      {asked ? (
        <Dialog id='cancel-dialog' title={words.cancelSure} onClose={() => { setAsked(false) }}>
          <View className='stack stack--s'>
            <View>{words.together}</View>
            <Effect id='cancel-effect' before={bagTotal} after={bagTotal - order.total} back={paid} />
            <Button id='cancel-yes' look='stop' busy={act.busy} onTap={cancel}>{words.cancelYes}</Button>
            <Button id='cancel-no' look='quiet' onTap={() => { setAsked(false) }}>{words.keep}</Button>
          </View>
        </Dialog>
      ) : null}
    </>
  )
}
