import { View } from '@tarojs/components'
import type { RuleTableView } from '@shared/measures'
import { measureWords } from '@/i18n/measures'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { CardTitle } from '@/ui/heading'
import { useLineParts } from './say-line'

/** One version of the rule of a place. */
export function RuleCard({ of, id }: { of: RuleTableView; id: string }) {
  const [words, when, partsOf] = [useWords(measureWords), useWhen(), useLineParts()]
  return (
    <Card id={id}>
      <CardTitle>{of.placeName}</CardTitle>
      <View className='small'>{words.inForce(of.version, when.moment(of.at), of.by)}</View>
      {of.reason && of.until ? <View>{of.reason} · {words.addedUntil(when.day(of.until))}</View> : null}
      <Facts of={of.lines.map(partsOf).map((line) => ({ name: line.when, value: line.what }))} />
      {of.note ? <View className='small'>{of.note}</View> : null}
    </Card>
  )
}
