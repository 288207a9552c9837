import { View } from '@tarojs/components'
import { SumLine } from '@/features/orders/components/sum-line'
import { accountWords } from '@/i18n/accounts'
import { useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { CardTitle } from '@/ui/heading'
import { yuan } from '@shared/money'

export interface Sum { readonly name: string; readonly fen: number }

/** A column of the account: its lines, and what they come to. */
export function Sums({ id, title, lines, sum }: { id: string; title: string; lines: readonly Sum[]; sum: Sum }) {
  const words = useWords(accountWords)
  const say = (fen: number): string => (fen < 0 ? words.minus(yuan(-fen)) : words.money(yuan(fen)))
  return (
    <Card id={id}>
      <CardTitle>{title}</CardTitle>
      <View>
        {lines.map(({ name, fen }) => <SumLine key={name} name={name} amount={say(fen)} />)}
        <SumLine strong name={sum.name} amount={say(sum.fen)} />
      </View>
    </Card>
  )
}
