import { View } from '@tarojs/components'
import type { Campaign } from '@shared/campaigns'
import { offerWords } from '@/i18n/offers'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { Facts, type Fact } from '@/ui/facts'
import { useSlot } from '../say-slot'

/** When and how one orders, gets it, pays, and to whom one turns. */
export function CampaignFacts({ of }: { of: Campaign }) {
  const words = useWords(offerWords)
  const when = useWhen()
  const saySlot = useSlot()
  const slots = of.slots.map((slot) => {
    const free = slot.capacity - slot.taken
    return <View key={slot.from}>{saySlot(slot)} · {free > 0 ? words.place(free) : words.full}</View>
  })
  const facts: Fact[] = [
    { name: words.window, value: when.alone(`${when.moment(of.opens)} – ${when.moment(of.closes)}`) },
    ...(of.threshold ? [{ name: words.ifMissed, value: of.missed === 'extend' && of.extended ? words.extended : words.missed[of.missed] }] : []),
    ...(of.capacity ? [{ name: words.capacity.name, value: words.capacity[of.capacity.of](of.capacity.atMost) }] : []),
    { name: words.where, value: of.buildings.length > 0 ? words.someBuildings : words.whole(of.placeName) },
    { name: words.how, value: of.delivery === 'door' ? words.door : words.pickup(of.pickupAt ?? '') },
    ...(slots.length > 0 ? [{ name: words.slots, value: slots }] : []),
    { name: words.pay, value: words.pays[of.pay] },
    { name: words.answers, value: of.answers },
  ]
  return <Card><Facts id='campaign-facts' of={facts} /></Card>
}
