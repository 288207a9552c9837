import Taro from '@tarojs/taro'
import type { Me } from '@shared/identity'
import { idPattern } from '@shared/ids'
import { useLoaded } from '@/api/use-loaded'
import { orderWords } from '@/i18n/orders'
import { useWords } from '@/i18n/words'
import { useAskedId } from '@/session/asked-id'
import { NeedsHome } from '@/session/needs'
import { Loaded, NotFound } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { api } from '../../api'
import { OrderClosed, takesOrder, type Ordering } from '../../components/order-closed'
import { OrderForm } from '../../components/order-form'
import { useOffered } from '../../use-offered'

/** What was chosen stays kept on the phone, also where the close came meanwhile. */
function Ways({ me, ...ordering }: Ordering & { me: Me }) {
  const { campaign, household, order } = ordering
  return takesOrder(ordering) ? <OrderForm me={me} household={household} campaign={campaign} order={order} /> : <OrderClosed {...ordering} />
}

/** An order that is changed is read first: its form begins with what it has. */
function Form({ me, campaign, order }: { me: Me; campaign: string; order: string }) {
  const { household: asked } = Taro.useRouter().params
  const offered = useOffered(me, campaign, order === '' ? undefined : asked)
  const changed = useLoaded(order, () => api.orders.read({ params: { order } }))
  return (
    <Loaded of={offered} lines={8}>
      {({ campaign: of, household }) => (order === ''
        ? <Ways key={household.id} me={me} household={household} campaign={of} />
        : <Loaded of={changed} lines={8}>{(own) => <Ways key={own.version} me={me} household={household} campaign={of} order={own} />}</Loaded>)}
    </Loaded>
  )
}

export default function OrderFormPage() {
  const words = useWords(orderWords)
  const id = useAskedId('campaign') ?? ''
  const { order = '' } = Taro.useRouter().params
  const changes = idPattern('order').test(order)
  return (
    <Page id='order-form' title={changes ? words.changeTitle : words.title}>
      {id === '' ? <NotFound /> : <NeedsHome text={words.noHome}>{(_, me) => <Form me={me} campaign={id} order={changes ? order : ''} />}</NeedsHome>}
    </Page>
  )
}
