import { View } from '@tarojs/components'
import { yuan } from '@shared/money'
import { helpPaidWords } from '@/i18n/help-paid'
import { useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { toast } from '@/ui/toast'
import { Sheet } from './sheet'

interface OpenBill { readonly bill: number; readonly balance: number; readonly by?: string }
/** `mine`: of my own bills, which name nobody. */
interface OpenBillsProps { of: readonly OpenBill[]; mine?: boolean; send: (said: { id: string; bill: number; fen: number }) => Promise<void> }

/** Money that is still to change hands, each sum with the one tap that says it has. */
export function OpenBills({ of, mine = false, send }: OpenBillsProps) {
  const words = useWords(helpPaidWords)
  if (of.length === 0) return null
  return (
    <Card id='open-bills'>
      {of.map(({ bill, balance, by }) => {
        const [sum, who] = [yuan(Math.abs(balance)), mine ? words.me : by ?? words.carrier]
        return (
          <View key={bill} className='stack stack--s field'>
            <View>{balance > 0 ? words.back(sum, who) : words.owed(sum, who)}</View>
            <Sheet id={`paid-${String(bill)}`} open={words.yes(sum)} title={words.sure(sum)} text={words.text} yes={words.yes(sum)} send={async (id) => { await send({ id, bill, fen: balance }); toast(words.done) }} />
          </View>
        )
      })}
    </Card>
  )
}
