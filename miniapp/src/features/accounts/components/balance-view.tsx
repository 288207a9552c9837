import { View } from '@tarojs/components'
import type { Settlement } from '@shared/differences'
import { yuan } from '@shared/money'
import { accountWords } from '@/i18n/accounts'
import { useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { CardTitle } from '@/ui/heading'
import { balanceOf } from '../balance'

/** Whether it is settled, and what it still waits for; and that both sides are the same. */
export function BalanceView({ of }: { of: Settlement }) {
  const words = useWords(accountWords)
  const { standing, fen, gap } = balanceOf(of)
  const [title, text] = standing === 'short' ? [words.short(yuan(fen)), words.shortText] : standing === 'over' ? [words.over(yuan(fen)), words.overText] : standing === 'waiting' ? [words.waiting(of.waiting), ''] : [words.settled, words.settledText]
  return (
    <Card id='balance' tone={standing === 'settled' ? 'brand' : 'amber'}>
      <CardTitle id='balance-title'>{title}</CardTitle>
      {text === '' ? null : <View>{text}</View>}
      {of.waiting > 0 && standing !== 'waiting' ? <View id='balance-waiting'>{words.waiting(of.waiting)}</View> : null}
      <View id='balance-zero' className='small'>{gap === 0 ? words.zero : words.gap(yuan(gap))}</View>
    </Card>
  )
}
