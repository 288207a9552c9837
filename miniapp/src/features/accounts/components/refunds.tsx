import { View } from '@tarojs/components'
import { yuan } from '@shared/money'
import type { RefundOfCampaign } from '@shared/payments'
import { accountWords } from '@/i18n/accounts'
import { useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { CardTitle } from '@/ui/heading'
import type { RefundSums } from '../read-refunds'
import { ByHand } from './by-hand'

/** How far the refunds are, and those that WeChat cannot make. */
export function Refunds({ campaign, sums: { done, under, given }, byHand, onDone }: { campaign: string; sums: RefundSums; byHand: readonly RefundOfCampaign[]; onDone: () => void }) {
  const words = useWords(accountWords)
  if (done + under + given === 0 && byHand.length === 0) return null
  return (
    <Card id='refunds'>
      <CardTitle>{words.back}</CardTitle>
      {done > 0 ? <View>{words.backDone(yuan(done))}</View> : null}
      {under > 0 ? <View>{words.backUnder(yuan(under))}</View> : null}
      {given > 0 ? <View>{words.backGiven(yuan(given))}</View> : null}
      {byHand.map((one) => <ByHand key={one.id} campaign={campaign} of={one} onDone={onDone} />)}
    </Card>
  )
}
