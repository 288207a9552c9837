import { View } from '@tarojs/components'
import { settlementColumns } from '@shared/settlement-lines'
import { PaperButtons } from '@/features/handover/components/paper-buttons'
import { accountWords } from '@/i18n/accounts'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { PageTitle } from '@/ui/heading'
import type { Account } from '../read-account'
import { BalanceView } from './balance-view'
import { Refunds } from './refunds'
import { SettlementLines } from './settlement-lines'
import { Sums } from './sums'

/** The account of a campaign: what is due, how it came in, where it goes; each of the three comes to the same. */
export function SettlementView({ of: account, onDone }: { of: Account; onDone: () => void }) {
  const words = useWords(accountWords)
  const say = useSay()
  const { moment } = useWhen()
  const { of, at } = account
  return (
    <View>
      <PageTitle>{of.title}</PageTitle>
      <View className='lead'>{[words.households(of.households), words.asOf(moment(at))].join(' · ')}</View>
      <BalanceView of={of} />
      <Refunds campaign={of.campaign} sums={of.back} byHand={account.byHand} onDone={onDone} />
      {settlementColumns(of).map(({ name, words: title, lines, sum }) => <Sums key={name} id={`sums-${name}`} title={say(title)} lines={lines.map((one) => ({ name: say(one.words), fen: one.fen }))} sum={{ name: say(sum.words), fen: sum.fen }} />)}
      <SettlementLines of={of} />
      <Card id='settlement-papers'><PaperButtons of={of} sheet='settlement' /></Card>
    </View>
  )
}
