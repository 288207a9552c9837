import { View } from '@tarojs/components'
import type { Campaign } from '@shared/campaigns'
import type { Household } from '@shared/identity'
import type { Order } from '@shared/orders'
import { offerWords } from '@/i18n/offers'
import { orderWords } from '@/i18n/orders'
import { useWords } from '@/i18n/words'
import { now } from '@/session/now'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { CardTitle, PageTitle } from '@/ui/heading'
import { Warning } from '@/ui/warning'
import { keptDraft } from '../draft'
import { stageOf } from '../stage'
import { Lines } from './lines'
import { OrderWay } from './order-way'
import { StageTag } from './stage-tag'
import { WindowLine } from './window-line'

export interface Ordering { readonly campaign: Campaign; readonly household: Household; readonly order?: Order | undefined }

const stageNow = (of: Campaign) => stageOf(of, new Date(now()).toISOString())

/** Whether anything can be put together here; where an order is changed, whether that one can. */
export const takesOrder = ({ campaign, order }: Ordering): boolean =>
  stageNow(campaign) === 'open' && campaign.delivers !== false && (order === undefined || order.verbs.includes('change'))

/** In place of a form that could not be sent: why, and what the household has. */
export function OrderClosed({ campaign, household, order }: Ordering) {
  const words = useWords(orderWords)
  const offer = useWords(offerWords)
  const stage = stageNow(campaign)
  const { mine } = campaign
  const has = mine !== undefined && mine.orders.length > 0
  const kept = keptDraft({ household: household.id, campaign: campaign.id, order: order?.id })
  const why = stage === 'open' ? words.fixed : stage === 'to-come' ? offer.stages['to-come'] : has && (stage === 'counting' || stage === 'confirmed') ? words.noMore : words.over
  return (
    <View id='order-closed'>
      <PageTitle>{campaign.title}</PageTitle>
      <View className='lead row'><StageTag stage={stage} /><WindowLine of={campaign} /></View>
      {stage === 'open' && !order ? null : <Warning id='why-closed' title={why} text={campaign.reason ? offer.reason(campaign.reason) : ''} />}
      {kept && kept.wanted.length > 0 ? <View id='not-placed' className='small'>{words.notPlaced}</View> : null}
      <Card>
        <CardTitle>{words.ordersFor(household.label)}</CardTitle>
        {has ? <Lines id='closed-lines' lines={mine.lines} total={mine.total} /> : <View>{words.gone_}</View>}
      </Card>
      <View className='stack stack--s'>
        <OrderWay campaign={campaign} household={household} />
        <Button id='see-campaign' look='quiet' onTap={() => { goTo('campaign', { id: campaign.id }) }}>{words.seeCampaign}</Button>
      </View>
    </View>
  )
}
