import { View } from '@tarojs/components'
import { orderWords } from '@/i18n/orders'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { now } from '@/session/now'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { PageTitle, Title } from '@/ui/heading'
import type { Deed } from '@/features/orders/deeds'
import { stageOf } from '@/features/orders/stage'
import { BagAdjusted } from './bag-adjusted'
import { BagBack } from './bag-back'
import { BagContents } from './bag-contents'
import { BagDue } from './bag-due'
import { BagHandOver } from './bag-hand-over'
import { BagHelp } from './bag-help'
import type { BagPart } from './bag-part'
import { BagProposals } from './bag-proposals'
import { OrderCard } from './order-card'
import { OrderStateTag } from '@/features/orders/components/order-state-tag'
import { Receiver } from '@/features/orders/components/receiver'
import { SameAgain } from './same-again'

const calledOff = ({ state }: BagPart['campaign']): boolean => state === 'cancelled' || state === 'missed'

/** All that a household gets from one campaign: first what waits to be paid, then what is in it, what is paid, how one gets it, the orders it is made of, and to whom one turns. */
export function BagView({ onChange, ...given }: BagPart & { onChange: (done?: Deed) => void }) {
  const { campaign, household } = given
  // Called off it owes nothing from that moment; its orders follow within a minute.
  const bag = calledOff(campaign) ? { ...given.bag, state: 'void' as const } : given.bag
  const part = { ...given, bag }
  const words = useWords(orderWords)
  const when = useWhen()
  const open = stageOf(campaign, new Date(now()).toISOString()) === 'open'
  const counted = bag.orders.filter(({ held }) => !held)
  const card = ({ id }: { id: string }) => <OrderCard key={id} id={id} household={household.id} bagTotal={bag.total} onChange={onChange} />
  return (
    <View>
      <PageTitle>{campaign.title}</PageTitle>
      <View className='lead row'><View id='bag-state'><OrderStateTag state={bag.state} /></View><View className='small'>{bag.state === 'held' ? '' : bag.state === 'void' ? words.void : open ? words.until(when.moment(campaign.closes)) : words.noMore}</View></View>
      {bag.orders.filter(({ held }) => held).map(card)}
      <BagProposals {...part} onChange={onChange} />
      <Card><View className='small'>{words.receiver}</View><Receiver household={household} /></Card>
      <BagContents {...part} />
      <BagAdjusted {...part} />
      <BagDue {...part} />
      <BagHandOver {...part} />
      {counted.length > 0 ? <Title>{words.orders}</Title> : null}
      {counted.map(card)}
      <BagBack ids={bag.back} />
      <View className='stack stack--s'>
        {open ? <Button id='order-more' icon='plus' onTap={() => { goTo('order', { id: campaign.id }) }}>{words.more}</Button> : <SameAgain {...part} />}
        <Button id='see-campaign' look='quiet' onTap={() => { goTo('campaign', { id: campaign.id }) }}>{words.seeCampaign}</Button>
      </View>
      <BagHelp {...part} />
    </View>
  )
}
