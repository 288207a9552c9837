import { View } from '@tarojs/components'
import { useState } from 'react'
import { newId } from '@shared/ids'
import type { UnitNear } from '@shared/units'
import { useAct } from '@/api/use-act'
import { aboveWords } from '@/i18n/above'
import { sayRole } from '@/i18n/say-task'
import { useWords } from '@/i18n/words'
import { usePreferences } from '@/session/preferences'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Title } from '@/ui/heading'
import { Loaded, RefusalNote } from '@/ui/loaded'
import { give, useHands } from './hands'
import { AskUnitSheet } from './ask-unit-sheet'
import type { Detail, Done } from './sheet-frame'
import { UnitsNear } from './units-near'

const shown = 4

interface HandsProps { detail: Detail; onDone: (done: Done) => void }

function Hands({ detail, onDone }: HandsProps) {
  const words = useWords(aboveWords)
  const { lang } = usePreferences()
  const act = useAct()
  const hands = useHands(detail)
  // One id for the whole card: two taps never give it twice.
  const [id] = useState(() => newId('event'))
  const [asking, setAsking] = useState<UnitNear>()
  return (
    <>
      <Title>{words.hands}</Title>
      <Card>
        <View className='lead'>{words.handsText}</View>
        <Loaded of={hands}>
          {({ people, units }) => {
            const others = people.filter((one) => !one.me).slice(0, shown)
            return (
              <View id='hands' className='stack stack--s'>
                {others.length === 0 ? <View id='hands-none' className='small'>{words.noHands}</View> : null}
                {others.map((one) => (
                  <View key={one.user} className='row row--between'>
                    <View className='grow grow--words'><View>{one.name}</View><View className='small'>{one.placeName} · {sayRole(one.role, lang)}</View></View>
                    <Button id={`lend-${one.user}`} fit busy={act.busy} label={words.lendTo(one.name)} onTap={() => { void act.run(async () => { onDone({ moved: await give(detail.task.id, one, id) }) }) }}>{words.lend}</Button>
                  </View>
                ))}
                <UnitsNear units={units} onAsk={setAsking} />
              </View>
            )
          }}
        </Loaded>
        <RefusalNote refusal={act.refusal} id='hands-refusal' />
      </Card>
      {asking ? <AskUnitSheet detail={detail} unit={asking} onClose={() => { setAsking(undefined) }} onDone={(done) => { setAsking(undefined); onDone(done) }} /> : null}
    </>
  )
}

/** What has climbed comes with more hands: whoever leads here gives it to somebody nearby with one tap. */
export function HandsCard(props: HandsProps) {
  const { task, verbs, timeline } = props.detail
  const climbed = timeline.some((event) => event.verb === 'climb')
  return task.state === 'open' && climbed && verbs.includes('assign') ? <Hands {...props} /> : null
}
