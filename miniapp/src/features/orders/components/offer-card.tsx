import { View } from '@tarojs/components'
import type { CampaignLine } from '@shared/campaigns'
import { yuan } from '@shared/money'
import { useLoaded } from '@/api/use-loaded'
import { offerWords } from '@/i18n/offers'
import { useWords } from '@/i18n/words'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { CardTitle } from '@/ui/heading'
import { api } from '../api'
import { heldIn } from '../held'
import { OrderStateTag } from './order-state-tag'
import { Threshold } from './threshold'
import { WindowLine } from './window-line'

/** One that takes orders now: its line at once, how far it is and what we have in it as soon as that is known. */
export function OfferCard({ line, household }: { line: CampaignLine; household: string }) {
  const words = useWords(offerWords)
  const { data } = useLoaded(`${line.id} ${household}`, () => api.campaigns.read({ params: { campaign: line.id }, query: { household } }))
  const mine = data?.mine && data.mine.orders.length > 0 ? data.mine : undefined
  return (
    <Card id={`offer-${line.id}`}>
      <View className='stack stack--s'>
        <View className='row row--between'><CardTitle>{line.title}</CardTitle><View>{words.from(yuan(line.from))}</View></View>
        <View className='small'>{words.by(line.leader, line.placeName)}</View>
        <WindowLine of={line} />
        {data ? <Threshold of={data} /> : null}
        {mine ? <View id={`mine-${line.id}`} className='row strong'>{words.bagHas(yuan(mine.total + heldIn(mine)))}{heldIn(mine) > 0 ? <OrderStateTag state='held' /> : null}</View> : null}
        <Button id={`see-${line.id}`} look={mine ? 'plain' : 'main'} onTap={() => { goTo('campaign', { id: line.id }) }}>{mine ? words.see : words.order}</Button>
        {mine ? <Button id={`bag-${line.id}`} icon='bag' look='main' onTap={() => { goTo('bag', { id: line.id, household }) }}>{words.bag}</Button> : null}
      </View>
    </Card>
  )
}
