import { View } from '@tarojs/components'
import { useState } from 'react'
import { isTakenBack } from '@shared/difference-rules'
import type { Difference } from '@shared/differences'
import { yuan } from '@shared/money'
import { accountWords } from '@/i18n/accounts'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { Bar } from '@/ui/bar'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { CardTitle } from '@/ui/heading'
import { Tag } from '@/ui/tag'
import { useWalk } from '../use-walk'
import { FixSheet } from './fix-sheet'
import { Fixes } from './fixes'

/** One difference: what it is, how far it is through the bags, and what came of it. */
export function DifferenceCard({ of: known }: { of: Difference }) {
  const words = useWords(accountWords)
  const { moment } = useWhen()
  const [fixed, setFixed] = useState(known)
  const [isOpen, open] = useState(false)
  const { of, away } = useWalk(fixed)
  const isBack = isTakenBack(of)
  const { id, kind, name, instead, all, fen, reason, by, at, state, seen, total, households, units, taken, answers } = of
  return (
    <Card id={`difference-${id}`}>
      <View className='stack stack--s'>
        <View className='row row--between'><View className='row'><Tag tone='wait'>{words.kinds[kind]}</Tag></View><Tag tone={state === 'done' ? 'good' : 'info'}>{isBack ? words.takenBack : words.states[state]}</Tag></View>
        <CardTitle>{instead === undefined ? name : `${name} → ${instead}`}</CardTitle>
        <View className='small'>{[all ? words.everybody : words.someOnly, words.each(yuan(fen))].join(' · ')}</View>
        {state === 'done' ? null : <View id={`walk-${id}`}><View>{words.walked(seen, total)}</View><Bar part={total === 0 ? 0 : seen / total} label={words.walk} /></View>}
        {away ? <View id={`away-${id}`} className='small'>{words.away}</View> : null}
        <View id={`reached-${id}`} className='row row--between'><View>{words.reached(households, units)}</View><View className='strong'>{words.taken(yuan(taken))}</View></View>
        {answers ? <View id={`answers-${id}`}>{words.answers(answers.yes, answers.no, answers.open)}</View> : null}
        <View>{reason}</View>
        <View className='small'>{words.byAt(by, moment(at))}</View>
        <Fixes of={of} />
        {isBack ? null : <Button id={`fix-${id}`} fit look='quiet' onTap={() => { open(true) }}>{words.fix}</Button>}
        {isOpen ? <FixSheet of={of} onDone={(next) => { open(false); setFixed(next) }} onClose={() => { open(false) }} /> : null}
      </View>
    </Card>
  )
}
