import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { periodWords, programmes, type Programme } from '@shared/subsidy-programmes'
import type { Grant } from '@shared/subsidies'
import { subsidyWords } from '@/i18n/subsidies'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { CardTitle } from '@/ui/heading'
import { Tag } from '@/ui/tag'
import { standingOf, tones } from '../standing'

/** A programme, and how a household stands with it; `children` is what can be done. */
export function GrantCard({ programme, of, children }: { programme: Programme; of: Grant | undefined; children?: ReactNode }) {
  const words = useWords(subsidyWords)
  const say = useSay()
  const { today, day, moment } = useWhen()
  const standing = standingOf(of, today)
  const { name, period, payer } = programmes[programme]
  return (
    <Card id={`grant-${programme}`}>
      <View className='stack stack--s'>
        <View className='row row--between'><CardTitle>{say(name)}</CardTitle><Tag tone={tones[standing]}>{words[standing]}</Tag></View>
        <View className='small'>{[say(periodWords[period]), words.payer(say(payer))].join(' · ')}</View>
        {of ? <View><View>{words.days(day(of.from), day(of.until))}</View><View className='small'>{words.by(of.by, moment(of.at))}</View>{of.reason === undefined ? null : <View className='small'>{words.reason(of.reason)}</View>}</View> : null}
        {children}
      </View>
    </Card>
  )
}
