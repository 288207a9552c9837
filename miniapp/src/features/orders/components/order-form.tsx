import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Campaign } from '@shared/campaigns'
import type { Household, Me } from '@shared/identity'
import type { Order } from '@shared/orders'
import { orderWords } from '@/i18n/orders'
import { useWords } from '@/i18n/words'
import { goTo } from '@/session/ways'
import { Card } from '@/ui/card'
import { showFirstFault } from '@/ui/first-fault'
import { PageTitle } from '@/ui/heading'
import { keepDraft } from '../draft'
import { useOrderDraft } from '../use-order-draft'
import { atPresentPrices, faultsIn, put, sumOf, type Fault } from '../wants'
import { ForWhich } from './for-which'
import { FormNotes } from './form-notes'
import { OrderFoot } from './order-foot'
import { PackageStepper } from './package-stepper'
import { Receiver } from './receiver'
import { SlotChoice } from './slot-choice'
import { WindowLine } from './window-line'

interface OrderFormProps { me: Me; household: Household; campaign: Campaign; order: Order | undefined }

/** Nothing chosen is said at the button only once somebody has tried; what is too much is said at once. */
const shown = (faults: readonly Fault[], tried: boolean): Fault[] => faults.filter(({ what }) => tried || (what !== 'none' && what !== 'unchosen'))

export function OrderForm({ me, household, campaign, order }: OrderFormProps) {
  const words = useWords(orderWords)
  const { draft, change, startOver, restored } = useOrderDraft(household.id, campaign, order)
  const [tried, setTried] = useState(false)
  const all = faultsIn(campaign, draft)
  const faults = shown(all, tried)
  const check = (): void => {
    setTried(true)
    if (all.length > 0) {
      showFirstFault('order-form')
      return
    }
    keepDraft({ ...draft, wanted: atPresentPrices(draft.wanted, campaign.packages) })
    goTo('orderCheck', { id: campaign.id, household: household.id, ...(draft.change ? { order: draft.id } : {}) })
  }
  return (
    <View>
      <PageTitle>{campaign.title}</PageTitle>
      <View className='lead'><WindowLine of={campaign} /><View className='small'>{words.kept}</View></View>
      {order ? <Card><View className='small'>{words.receiver}</View><Receiver household={household} /></Card> : <ForWhich me={me} household={household} />}
      <FormNotes draft={draft} campaign={campaign} restored={restored} onStartOver={startOver} />
      {campaign.packages.map((one) => (
        <PackageStepper
          key={one.id} of={one} wanted={draft.wanted} had={draft.change?.had ?? []} mine={campaign.mine} faults={faults}
          onChange={(quantity) => { change((before) => ({ wanted: put(before.wanted, campaign.packages, one.id, quantity) })) }}
        />
      ))}
      <SlotChoice of={campaign} chosen={draft.slot} faults={faults} onChange={(slot) => { change(() => ({ slot })) }} />
      <OrderFoot sum={sumOf(atPresentPrices(draft.wanted, campaign.packages))} fault={faults.find(({ at }) => at === 'lines')} onCheck={check} />
    </View>
  )
}
