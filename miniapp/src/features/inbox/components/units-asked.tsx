import { View } from '@tarojs/components'
import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { TaskEvent, UnitDeed } from '@shared/task-event'
import { unitSkills } from '@shared/unit-skills'
import { unitAskWords } from '@/i18n/unit-asks'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import { useRevealed } from '@/session/revealed'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Title } from '@/ui/heading'
import type { Detail, Done } from './sheet-frame'
import { UnitAnswerSheet } from './unit-answer-sheet'

interface Asked { readonly ask: string; readonly unit: UnitDeed; readonly answer?: UnitDeed }

/** Each line that asked a unit, with the answer that was recorded last. */
export function askedOf(timeline: readonly TaskEvent[]): Asked[] {
  return timeline.flatMap((event) => {
    if (event.verb !== 'ask-unit' || !event.unit) return []
    const answer = timeline.filter((one) => one.unit?.ask === event.id).at(-1)?.unit
    return [{ ask: event.id, unit: event.unit, ...(answer ? { answer } : {}) }]
  })
}

function useSaid({ answer }: Asked): string {
  const words = useWords(unitAskWords)
  const when = useWhen()
  if (!answer) return words.waiting
  return answer.answer === 'coming' && answer.when ? words.coming(answer.hands, when.moment(answer.when)) : words.cannot
}

function AskedUnit({ of, leads, onAnswer }: { of: Asked; leads: boolean; onAnswer: () => void }) {
  const words = useWords(unitAskWords)
  const say = useSay()
  const said = useSaid(of)
  const call = useRevealed(of.ask)
  return (
    <View id={`asked-${of.ask}`} className='stack stack--s'>
      <View><View className='strong'>{of.unit.name}</View><View className='small'>{words.line(of.unit.hands, say(unitSkills[of.unit.skill]))}</View><View>{said}</View>{call ? <View id={`call-${of.ask}`}>{call}</View> : null}</View>
      <View className='btns'>
        {call ? <Button id={`dial-${of.ask}`} icon='phone' onTap={() => { void Taro.makePhoneCall({ phoneNumber: call.slice(call.lastIndexOf(' ') + 1) }).catch(() => undefined) }}>{words.dial}</Button> : null}
        {leads ? <Button id={`answer-${of.ask}`} label={words.answerOf(of.unit.name)} onTap={onAnswer}>{words.answer}</Button> : null}
      </View>
    </View>
  )
}

/** The units that were asked for hands, what they said, and whom to call. */
export function UnitsAsked({ detail, onDone }: { detail: Detail; onDone: (done: Done) => void }) {
  const words = useWords(unitAskWords)
  const [answering, setAnswering] = useState<Asked>()
  const asked = askedOf(detail.timeline)
  if (asked.length === 0) return null
  const leads = detail.verbs.includes('assign')
  return (
    <>
      <Title>{words.card}</Title>
      <Card><View id='units-asked' className='stack'>{asked.map((one) => <AskedUnit key={one.ask} of={one} leads={leads} onAnswer={() => { setAnswering(one) }} />)}</View></Card>
      {answering ? <UnitAnswerSheet detail={detail} ask={answering.ask} unit={answering.unit} onClose={() => { setAnswering(undefined) }} onDone={(done) => { setAnswering(undefined); onDone(done) }} /> : null}
    </>
  )
}
