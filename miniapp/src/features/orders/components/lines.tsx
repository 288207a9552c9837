import { View } from '@tarojs/components'
import { yuan } from '@shared/money'
import { offerWords } from '@/i18n/offers'
import { orderWords } from '@/i18n/orders'
import { useWords } from '@/i18n/words'
import { SumLine } from './sum-line'

interface LinesProps { id: string; lines: readonly { readonly package: string; readonly name: string; readonly quantity: number; readonly amount: number }[]; total: number }

/** What was ordered, line by line, and the sum. */
export function Lines({ id, lines, total }: LinesProps) {
  const words = useWords(orderWords)
  const { money } = useWords(offerWords)
  return (
    <View id={id}>
      {lines.map((line) => <SumLine key={line.package} name={`${line.name} × ${String(line.quantity)}`} amount={money(yuan(line.amount))} />)}
      <SumLine strong name={words.sum} amount={money(yuan(total))} />
    </View>
  )
}
