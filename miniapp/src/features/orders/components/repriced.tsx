import { View } from '@tarojs/components'
import { yuan } from '@shared/money'
import { orderWords } from '@/i18n/orders'
import { useWords } from '@/i18n/words'
import { Warning } from '@/ui/warning'

/** Prices that are others than when they were chosen, old and new. */
export function Repriced({ lines }: { lines: readonly { readonly id: string; readonly name: string; readonly before: number; readonly now: number }[] }) {
  const words = useWords(orderWords)
  if (lines.length === 0) return null
  return <Warning id='repriced' title={words.price}>{lines.map((line) => <View key={line.id}>{words.priceLine(line.name, yuan(line.before), yuan(line.now))}</View>)}</Warning>
}
