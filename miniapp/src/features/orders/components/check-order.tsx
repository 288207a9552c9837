import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Campaign } from '@shared/campaigns'
import type { Household, Me } from '@shared/identity'
import { offerWords } from '@/i18n/offers'
import { orderWords } from '@/i18n/orders'
import { useWords } from '@/i18n/words'
import { goBack } from '@/session/ways'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { CardTitle, PageTitle } from '@/ui/heading'
import { forgetDraft, keepDraft, type OrderDraft } from '../draft'
import { useSlot } from '../say-slot'
import { useSending } from '../use-sending'
import { atPresentPrices, sumOf } from '../wants'
import { Effect } from './effect'
import { Lines } from './lines'
import { OrderClosed, takesOrder } from './order-closed'
import { Receiver } from './receiver'
import { SendStep } from './send-step'

interface CheckOrderProps { me: Me; household: Household; campaign: Campaign; kept: OrderDraft; onRefused: () => void }

/** All that will be sent, and what it changes in what is paid. */
export function CheckOrder({ me, household, campaign, kept, onRefused }: CheckOrderProps) {
  const words = useWords(orderWords)
  const offer = useWords(offerWords)
  const saySlot = useSlot()
  const [draft, setDraft] = useState(kept)
  const sending = useSending(onRefused)
  const send = (next: OrderDraft): void => {
    // What becomes a change of the order that stands is no new order any more.
    if (next.change && !draft.change) forgetDraft(draft)
    keepDraft(next)
    setDraft(next)
    sending.send(next)
  }
  // Refused for good: why stands here instead of a way to send it once more.
  if (sending.act.refusal?.code === 'campaign-over' && !takesOrder({ campaign, household })) return <OrderClosed campaign={campaign} household={household} />
  const slot = draft.slot === undefined ? undefined : campaign.slots[draft.slot]
  // What would be paid now; what was seen before stands beside the way on.
  const wanted = atPresentPrices(draft.wanted, campaign.packages)
  const total = sumOf(wanted)
  const before = campaign.mine?.total ?? 0
  const back = campaign.pay === 'now' && draft.change ? draft.change.total - total : 0
  const lines = wanted.map((line) => ({ ...line, name: campaign.packages.find((one) => one.id === line.package)?.name ?? line.package, amount: line.quantity * line.price }))
  const facts = [
    { name: words.receiver, value: <Receiver household={household} /> }, { name: words.who, value: me.name ?? '' },
    { name: words.collect, value: [campaign.delivery === 'door' ? offer.door : offer.pickup(campaign.pickupAt ?? ''), slot ? saySlot(slot) : ''].filter(Boolean).join('\n') },
    { name: words.pay, value: offer.pays[campaign.pay] },
  ]
  return (
    <View>
      <PageTitle>{words.checkTitle}</PageTitle>
      <View className='lead'>{campaign.title} · {words.checkText}</View>
      <Card><Lines id='check-lines' lines={lines} total={total} /></Card>
      <Card><Facts id='check-facts' of={facts} /></Card>
      <Card tone='brand'><CardTitle>{words.together}</CardTitle><Effect id='check-effect' before={before} after={before - (draft.change?.total ?? 0) + total} back={back} /></Card>
      <View className='stack stack--s'>
        <SendStep draft={draft} campaign={campaign} sending={sending} onSend={send} />
        <Button id='back-to-form' look='quiet' onTap={goBack}>{words.back}</Button>
      </View>
    </View>
  )
}
