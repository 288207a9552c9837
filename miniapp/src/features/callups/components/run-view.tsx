import { View } from '@tarojs/components'
import { callUpPhaseWords } from '@shared/callup-states'
import { useSpan } from '@/features/hands/say-span'
import { toneOf } from '@/features/hands/tone'
import { callUpWords } from '@/i18n/callups'
import { handsWords } from '@/i18n/hands'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { PageTitle, Title } from '@/ui/heading'
import { Tag } from '@/ui/tag'
import { PersonCard } from './person-card'
import { RunEnd } from './run-end'
import { RunLog } from './run-log'
import type { RunPart } from './run-part'
import { UnitCards } from './unit-cards'

function Head({ of: { callup, wave, reached, next } }: Pick<RunPart, 'of'>) {
  const [words, hands, say, span] = [useWords(callUpWords), useWords(handsWords), useSay(), useSpan()]
  const { moment } = useWhen()
  const { where, bring, lead, taken, hands: wanted, placeName } = callup
  const facts = [
    { name: hands.when, value: span(callup) }, { name: hands.where, value: where }, { name: hands.who, value: placeName }, { name: hands.people, value: hands.hands(taken, wanted) },
    ...(bring === undefined ? [] : [{ name: hands.bring, value: bring }]), { name: hands.leadBy, value: lead },
  ]
  return (
    <>
      <PageTitle>{callup.title}</PageTitle>
      <View className='lead row'><Tag tone={toneOf(callup.phase)}>{say(callUpPhaseWords[callup.phase])}</Tag></View>
      <Card><Facts id='run-facts' of={facts} /></Card>
      {callup.sort === 'gate' ? null : <Card><View id='run-wave' className='small'>{[words.wave(wave), words.reached(reached), ...(next === undefined ? [] : [words.next(moment(next))])].join(' · ')}</View></Card>}
    </>
  )
}

/** A call-up for those who run it: its code, who comes, which units, how it ended. */
export function RunView(part: RunPart) {
  const words = useWords(callUpWords)
  const { callup, people, log } = part.of
  const ended = callup.phase === 'done' || callup.phase === 'off'
  return (
    <>
      <Head of={part.of} />
      {ended ? null : <View className='stack stack--s'><Button id='run-code' look='main' icon='mark' onTap={() => { goTo('callUpCode', { id: callup.id }) }}>{words.code}</Button></View>}
      <Title>{words.people}</Title>
      {people.length === 0 ? <View id='run-nobody' className='small'>{words.nobody}</View> : people.map((person) => <PersonCard key={person.user} person={person} {...part} />)}
      <UnitCards {...part} />
      <RunEnd of={part.of} onChange={part.onChange} />
      <RunLog log={log} />
    </>
  )
}
