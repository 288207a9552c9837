import { View } from '@tarojs/components'
import { useLoaded } from '@/api/use-loaded'
import { orderWords } from '@/i18n/orders'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Loaded } from '@/ui/loaded'
import type { Order } from '@shared/orders'
import { api } from '../api'
import { rememberDeed, type Deed } from '@/features/orders/deeds'
import { CancelOrder } from './cancel-order'
import { Lines } from '@/features/orders/components/lines'
import { PayOrder } from './pay-order'
import { Refunds } from './refunds'

interface OrderCardProps { id: string; household: string; bagTotal: number; onChange: (done?: Deed) => void }

/** What became of an order that waited to be paid. */
const verbOf = ({ state, payment }: Order): Deed['verb'] => (state === 'placed' || state === 'confirmed' ? 'paid' : payment?.state === 'late' ? 'late' : 'lapsed')

/** One order of the bag: who ordered what and when, and until the close what can be done with it. */
export function OrderCard({ id, household, bagTotal, onChange }: OrderCardProps) {
  const words = useWords(orderWords)
  const when = useWhen()
  const loaded = useLoaded(id, () => api.orders.read({ params: { order: id } }))
  return (
    <Card id={`order-${id}`}>
      <Loaded of={loaded} lines={3}>
        {(order) => (
          <View className='stack stack--s'>
            <View><View className='strong'>{words.reference(order.reference)}</View><View className='small'>{words.orderBy(order.by, when.moment(order.at))}</View></View>
            <Lines id={`lines-${id}`} lines={order.lines} total={order.total} />
            {order.state === 'held' && order.payment ? <PayOrder order={order} until={order.payment.until} onKnown={(known) => { onChange(rememberDeed(verbOf(known), known)); void loaded.reload() }} /> : null}
            <Refunds order={order} />
            {order.verbs.includes('change') ? <Button id={`change-${id}`} icon='pen' onTap={() => { goTo('order', { id: order.campaign, household, order: id }) }}>{words.change}</Button> : null}
            {order.verbs.includes('cancel') ? <CancelOrder order={order} bagTotal={order.state === 'held' ? bagTotal + order.total : bagTotal} onDone={onChange} onLost={() => { void loaded.reload(); onChange() }} /> : null}
          </View>
        )}
      </Loaded>
    </Card>
  )
}
