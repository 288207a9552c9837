import { View } from '@tarojs/components'
import { sayNumber } from '@shared/pass'
import type { Checked } from '@shared/pass-check'
import { gateWords } from '@/i18n/gate'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { Icon } from '@/ui/icon'
import { Tag } from '@/ui/tag'
import { roleProps } from '@/ui/tap'

/** The answer, in a drawing and in words, large; its colour only repeats them. */
export function VerdictCard({ checked: { verdict, seen }, lately }: { checked: Checked; lately: number | undefined }) {
  const words = useWords(gateWords)
  const when = useWhen()
  const good = verdict === 'ok'
  return (
    <Card id='gate-verdict' tone={good ? 'brand' : 'amber'}>
      <View className='row' {...roleProps('alert')}>
        <Icon name={good ? 'check' : 'close'} />
        <View id='gate-answer' className='title title--page grow'>{words.verdicts[verdict]}</View>
      </View>
      {seen ? (
        <View className='stack stack--s'>
          <View id='gate-who' className='reference'>{seen.who}</View>
          <View className='row'><Tag>{words.kinds[seen.kind]}</Tag>{seen.paper ? <Tag>{words.paper}</Tag> : null}</View>
          <View>{sayNumber(seen.number)} · {words.until(when.moment(new Date(seen.until * 1000).toISOString()))}</View>
        </View>
      ) : null}
      <View>{words.verdictText[verdict]}</View>
      {lately === undefined ? null : <View id='gate-lately' className='row strong'><Icon name='alert' /><View className='grow'>{words.lately(lately)}</View></View>}
    </Card>
  )
}
