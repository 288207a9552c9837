import { View } from '@tarojs/components'
import { useState } from 'react'
import { yuan } from '@shared/money'
import type { RefundOfCampaign } from '@shared/payments'
import { useAct } from '@/api/use-act'
import { SumLine } from '@/features/orders/components/sum-line'
import { accountWords } from '@/i18n/accounts'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { RefusalNote } from '@/ui/loaded'
import { toast } from '@/ui/toast'
import { api } from '../api'

/** A refund that WeChat cannot make, and that it was given back in person. */
export function ByHand({ campaign, of: { id, order, fen, label, reference, reason }, onDone }: { campaign: string; of: RefundOfCampaign; onDone: () => void }) {
  const words = useWords(accountWords)
  const act = useAct()
  const [isAsked, ask] = useState(false)
  const give = (): void => {
    void act.run(async () => {
      await api.refunds.give({ params: { campaign, order, refund: id } })
      ask(false)
      toast(words.given)
      onDone()
    })
  }
  return (
    <View id={`by-hand-${id}`} className='stack stack--s'>
      <SumLine strong name={words.byHand} amount={words.money(yuan(fen))} />
      <View className='small'>{[...(label === undefined ? [] : [label]), words.byHandOf(reference), ...(reason === undefined ? [] : [reason])].join(' · ')}</View>
      <Button id={`give-${id}`} label={`${words.byHandOf(reference)}: ${words.give}`} onTap={() => { ask(true) }}>{words.give}</Button>
      {isAsked ? (
        <Dialog id='give-sure' title={words.giveSure(yuan(fen))} onClose={() => { ask(false) }}>
          <View className='stack stack--s'>
            <RefusalNote refusal={act.refusal} id='give-refusal' />
            <Button id='give-yes' look='main' busy={act.busy} onTap={give}>{words.giveYes}</Button>
            <Button id='give-no' look='quiet' onTap={() => { ask(false) }}>{words.cancel}</Button>
          </View>
        </Dialog>
      ) : null}
    </View>
  )
}
