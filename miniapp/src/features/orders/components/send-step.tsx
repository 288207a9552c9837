import { View } from '@tarojs/components'
import type { Campaign } from '@shared/campaigns'
import { orderWords } from '@/i18n/orders'
import { useWords } from '@/i18n/words'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { RefusalNote } from '@/ui/loaded'
import { Warning } from '@/ui/warning'
import { standsAlready, type OrderDraft } from '../draft'
import type { Sending } from '../use-sending'
import { atPresentPrices, faultsIn, repriced } from '../wants'
import { OrderedAlready } from './ordered-already'
import { Repriced } from './repriced'
import { useFault } from './use-fault'

interface SendStepProps { draft: OrderDraft; campaign: Campaign; sending: Sending; onSend: (draft: OrderDraft) => void }

/** What stands in the way by now, line by line. */
function Faults({ draft, campaign }: Pick<SendStepProps, 'draft' | 'campaign'>) {
  const sayFault = useFault()
  const nameOf = (at: string): string => campaign.packages.find((one) => one.id === at)?.name ?? ''
  return <>{faultsIn(campaign, draft).map((fault) => <View key={fault.at} className='field__error'>{[nameOf(fault.at), sayFault(fault)].filter(Boolean).join(' · ')}</View>)}</>
}

/** The way on: send it, or mend what stands in the way. Nothing that was chosen is lost. */
export function SendStep({ draft, campaign, sending: { act, unheard }, onSend }: SendStepProps) {
  const words = useWords(orderWords)
  const changed = repriced(draft.wanted, campaign.packages)
  const code = act.refusal?.code
  if ((code === 'id-taken' && !draft.change) || (standsAlready(draft, campaign) && !act.busy)) return <OrderedAlready draft={draft} onSend={onSend} />
  return (
    <>
      {unheard ? <Warning id='unheard' title={words.offline} /> : <RefusalNote refusal={code === 'stale-price' && changed.length > 0 ? undefined : act.refusal} />}
      {draft.sent && !act.refusal && !act.busy ? <Warning id='unsent' title={words.unsent} text={words.unsentText} /> : null}
      <Repriced lines={changed} />
      <Faults draft={draft} campaign={campaign} />
      <Button id='submit-order' look='main' busy={act.busy} onTap={() => { onSend({ ...draft, wanted: atPresentPrices(draft.wanted, campaign.packages) }) }}>
        {changed.length > 0 ? words.acceptPrice : draft.change ? words.saveChange : words.submit}
      </Button>
      {code === 'campaign-over' || code === 'order-over' || code === 'stale' ? <Button id='see-campaign' onTap={() => { goTo('campaign', { id: campaign.id }) }}>{words.seeCampaign}</Button> : null}
    </>
  )
}
