import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { Me } from '@shared/identity'
import { orderWords } from '@/i18n/orders'
import { useWords } from '@/i18n/words'
import { useAskedId } from '@/session/asked-id'
import { NeedsHome } from '@/session/needs'
import { startAt } from '@/session/ways'
import { Button } from '@/ui/button'
import { Loaded } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { StateView } from '@/ui/state-view'
import { CheckOrder } from '../../components/check-order'
import { keptDraft, type OrderDraft } from '../../draft'
import { useOffered } from '../../use-offered'

function Nothing() {
  const words = useWords(orderWords)
  return (
    <StateView id='check-nothing' art='empty' title={words.nothing} text={words.nothingText}>
      <Button id='go-bags' look='main' onTap={() => { startAt('bags') }}>{words.bags}</Button>
    </StateView>
  )
}

function Check({ me, draft }: { me: Me; draft: OrderDraft }) {
  const offered = useOffered(me, draft.campaign, draft.household)
  return (
    <Loaded of={offered} lines={8}>
      {({ campaign, household }) => (household.id === draft.household
        ? <CheckOrder me={me} household={household} campaign={campaign} kept={draft} onRefused={() => { void offered.reload() }} /> : <Nothing />)}
    </Loaded>
  )
}

function Kept({ me, campaign }: { me: Me; campaign: string }) {
  const { household = '', order } = Taro.useRouter().params
  const [draft] = useState(() => keptDraft({ household, campaign, order }))
  return draft && draft.wanted.length > 0 ? <Check me={me} draft={draft} /> : <Nothing />
}

export default function OrderCheckPage() {
  const words = useWords(orderWords)
  const id = useAskedId('campaign') ?? ''
  return <Page id='order-check' title={words.checkTitle}><NeedsHome text={words.noHome}>{(_, me) => <Kept me={me} campaign={id} />}</NeedsHome></Page>
}
