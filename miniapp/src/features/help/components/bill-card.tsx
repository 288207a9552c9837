import { yuan } from '@shared/money'
import { helpWorkWords } from '@/i18n/help-work'
import { useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { CardTitle } from '@/ui/heading'
import { api } from '../api'
import { Sheet } from './sheet'
import type { Work } from './work-part'

/** What it cost, what is still to change hands, and that it did. */
export function BillCard({ help, bringing: { bill }, onDone }: Work) {
  const words = useWords(helpWorkWords)
  if (!bill) return null
  const { cost, given, balance, settled } = bill
  const open = `¥${yuan(Math.abs(balance))}`
  const rest = balance === 0 ? [] : [{ name: settled ? words.settled : balance > 0 ? words.toThem : words.toMe, value: open }]
  const send = async (id: string): Promise<void> => { await api.help.settle({ params: { help: help.id }, body: { id, fen: balance } }); onDone() }
  return (
    <Card id='bill'>
      <CardTitle>{words.bill}</CardTitle>
      <Facts of={[{ name: words.cost_, value: `¥${yuan(cost)}` }, ...(given > 0 ? [{ name: words.given_, value: `¥${yuan(given)}` }] : []), ...rest]} />
      {balance !== 0 && !settled ? <Sheet id='settle' open={words.settle} title={words.settleSure(yuan(Math.abs(balance)))} yes={words.settle} send={send} /> : null}
    </Card>
  )
}
