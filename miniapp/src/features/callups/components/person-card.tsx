import { View } from '@tarojs/components'
import { handMoves, handStateWords, mayBe } from '@shared/callup-states'
import { handsWords } from '@/i18n/hands'
import { callUpWords } from '@/i18n/callups'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { CardTitle } from '@/ui/heading'
import { Tag, type Tone } from '@/ui/tag'
import { api } from '../api'
import type { Person, RunPart } from './run-part'
import { Settle } from './settle'
import { WithWhy } from './with-why'

const tones: Readonly<Record<Person['state'], Tone>> = { coming: 'info', 'given-back': 'plain', here: 'good', served: 'plain' }

function Worth({ of: { in: came, out, late, minutes, points = 0, over = 0, reversed, text } }: { of: Person }) {
  const words = useWords(callUpWords)
  const { time } = useWords(handsWords)
  const { moment } = useWhen()
  return (
    <>
      {came === undefined ? null : <View className='small'>{[words.in(moment(came)), ...(out === undefined ? [] : [words.out(moment(out))]), ...(late ? [words.late] : [])].join(' · ')}</View>}
      {minutes === undefined ? null : <View>{reversed ? words.reversed : words.worth(time(minutes), points)}{over > 0 ? ` · ${words.over(over)}` : ''}</View>}
      {text === undefined ? null : <View className='small'>{text}</View>}
    </>
  )
}

/** One of those who come: how far, what it came to, and what whoever runs it may enter for them. */
export function PersonCard({ person, of, me, works, onChange }: RunPart & { person: Person }) {
  const words = useWords(callUpWords)
  const say = useSay()
  const { callup } = of
  const other = person.user !== me
  const settles = other && mayBe(callup.phase, 'settle') && handMoves[person.state].settle !== undefined
  const reverses = other && works && mayBe(callup.phase, 'reverse') && !person.reversed && (person.points ?? 0) > 0
  return (
    <Card id={`person-${person.user}`}>
      <View className='stack stack--s'>
        <View className='row row--between'><CardTitle>{person.name}</CardTitle><Tag tone={tones[person.state]}>{say(handStateWords[person.state])}</Tag></View>
        <Worth of={person} />
        {settles ? <View className='row'><Settle of={of} person={person} onChange={onChange} /></View> : null}
        {reverses ? (
          <View className='row'>
            <WithWhy
              id={`reverse-${person.user}`} sheet='reverse' fit name={words.reverse} title={words.reverseTitle(person.name)} text={words.reverseText} yes={words.reverseYes} said={words.didReverse} onChange={onChange}
              onSend={(id, text) => api.callups.reverse({ params: { callup: callup.id }, body: { id, user: person.user, text } })}
            />
          </View>
        ) : null}
      </View>
    </Card>
  )
}
