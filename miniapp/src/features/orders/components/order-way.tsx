import type { Campaign } from '@shared/campaigns'
import type { Household } from '@shared/identity'
import { yuan } from '@shared/money'
import { offerWords } from '@/i18n/offers'
import { useWords } from '@/i18n/words'
import { now } from '@/session/now'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Warning } from '@/ui/warning'
import { stageOf } from '../stage'

/** From the campaign on: order, order more, see what one has; or why one cannot. */
export function OrderWay({ campaign, household }: { campaign: Campaign; household: Household }) {
  const words = useWords(offerWords)
  const has = campaign.mine !== undefined && campaign.mine.orders.length > 0
  const open = stageOf(campaign, new Date(now()).toISOString()) === 'open'
  return (
    <>
      {campaign.delivers === false ? <Warning id='not-here' title={words.notHere} text={words.notHereText} /> : null}
      {open && campaign.delivers !== false ? <Button id='go-order' icon='basket' look='main' onTap={() => { goTo('order', { id: campaign.id }) }}>{has ? words.orderMore : words.order}</Button> : null}
      {has ? <Button id='go-bag' icon='bag' onTap={() => { goTo('bag', { id: campaign.id, household: household.id }) }}>{`${words.bag} · ${words.money(yuan(campaign.mine?.total ?? 0))}`}</Button> : null}
    </>
  )
}
