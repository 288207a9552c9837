import { View } from '@tarojs/components'
import { useLoaded } from '@/api/use-loaded'
import { orderWords } from '@/i18n/orders'
import { useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { Loaded } from '@/ui/loaded'
import { api } from '../api'
import { Refunds } from './refunds'

/** An order that is no longer in the bag: where its money is. */
function Returned({ id }: { id: string }) {
  const words = useWords(orderWords)
  const loaded = useLoaded(id, () => api.orders.read({ params: { order: id } }))
  return (
    <Card id={`returned-${id}`}>
      <Loaded of={loaded} lines={2}>{(order) => <><View className='strong'>{words.reference(order.reference)}</View><Refunds order={order} /></>}</Loaded>
    </Card>
  )
}

/** What was paid for orders that were cancelled or paid too late, on its way back; the latest first. */
export function BagBack({ ids = [] }: { ids: readonly string[] | undefined }) {
  return <>{[...ids].reverse().map((id) => <Returned key={id} id={id} />)}</>
}
