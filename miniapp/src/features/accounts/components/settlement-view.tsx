import { View } from '@tarojs/components'
import { accountWords } from '@/i18n/accounts'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { PageTitle } from '@/ui/heading'
import { balanceOf } from '../balance'
import type { Account } from '../read-account'
import { BalanceView } from './balance-view'
import { Refunds } from './refunds'
import { SettlementLines } from './settlement-lines'
import { Sums } from './sums'

/** The account of a campaign: what is due, how it came in, where it goes; each of the three comes to the same. */
export function SettlementView({ of: account, onDone }: { of: Account; onDone: () => void }) {
  const words = useWords(accountWords)
  const { moment } = useWhen()
  const { of, at } = account
  const { ordered, adjusted, due, prepaid, refunds, cash, outstanding, kept } = of
  const balance = balanceOf(of)
  const line = (name: string, fen: number) => (fen === 0 ? [] : [{ name, fen }])
  return (
    <View>
      <PageTitle>{of.title}</PageTitle>
      <View className='lead'>{[words.households(of.households), words.asOf(moment(at))].join(' · ')}</View>
      <BalanceView of={of} />
      <Refunds of={account} onDone={onDone} />
      <Sums id='sums-due' title={words.shouldCome} lines={[{ name: words.ordered_, fen: ordered }, ...line(words.adjusted, -adjusted)]} sum={{ name: words.due, fen: due }} />
      <Sums id='sums-came' title={words.came} lines={[...line(words.prepaid, prepaid), ...line(words.refunds, -refunds), { name: words.cash, fen: cash }, ...line(outstanding < 0 ? words.overpaid : words.outstanding, outstanding)]} sum={{ name: words.came_, fen: balance.came }} />
      <Sums id='sums-kept' title={words.goes} lines={[{ name: words.goods, fen: kept.goods }, { name: words.packing, fen: kept.packing }, { name: words.delivery, fen: kept.delivery }, { name: words.margin, fen: kept.margin }]} sum={{ name: words.goes_, fen: balance.kept }} />
      <SettlementLines of={of} />
    </View>
  )
}
