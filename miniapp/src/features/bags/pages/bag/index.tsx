import { View } from '@tarojs/components'
import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { Me } from '@shared/identity'
import { orderWords } from '@/i18n/orders'
import { useWords } from '@/i18n/words'
import { useAskedId } from '@/session/asked-id'
import { NeedsHome } from '@/session/needs'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Loaded, NotFound } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { StateView } from '@/ui/state-view'
import { BagBack } from '../../components/bag-back'
import { BagView } from '../../components/bag-view'
import { DeedNote } from '../../components/deed-note'
import { deedOf, type Deed } from '@/features/orders/deeds'
import { useOffered } from '@/features/orders/use-offered'

function Empty({ campaign }: { campaign: string }) {
  const words = useWords(orderWords)
  return (
    <StateView id='bag-none' art='empty' title={words.gone_} text={words.gone_Text}>
      <Button id='go-campaign' look='main' onTap={() => { goTo('campaign', { id: campaign }) }}>{words.seeCampaign}</Button>
    </StateView>
  )
}

function Bag({ me, campaign: id }: { me: Me; campaign: string }) {
  const { household: asked, did } = Taro.useRouter().params
  const [deed, setDeed] = useState(() => deedOf(did))
  const offered = useOffered(me, id, asked)
  const change = (done?: Deed): void => {
    if (done) setDeed(done)
    void offered.reload()
  }
  return (
    <Loaded of={offered} lines={8}>
      {({ campaign, household }) => (
        <View>
          {deed ? <DeedNote deed={deed} /> : null}
          {campaign.mine && campaign.mine.orders.length > 0
            ? <BagView campaign={campaign} household={household} bag={campaign.mine} onChange={change} /> : <><Empty campaign={id} /><BagBack ids={campaign.mine?.back} /></>}
        </View>
      )}
    </Loaded>
  )
}

export default function BagPage() {
  const words = useWords(orderWords)
  const id = useAskedId('campaign') ?? ''
  return <Page id='bag-page' title={words.bag}>{id === '' ? <NotFound /> : <NeedsHome text={words.noHome}>{(_, me) => <Bag me={me} campaign={id} />}</NeedsHome>}</Page>
}
