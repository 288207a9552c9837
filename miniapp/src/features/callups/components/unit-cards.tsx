import { View } from '@tarojs/components'
import { mayBe } from '@shared/callup-states'
import { callUpWords } from '@/i18n/callups'
import { useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { CardTitle, Title } from '@/ui/heading'
import { AskUnit } from './ask-unit'
import type { RunPart } from './run-part'
import { UnitAnswer } from './unit-answer'

/** The units that send hands, and the way to ask one; numbers are for workers. */
export function UnitCards({ of, works, onChange }: RunPart) {
  const words = useWords(callUpWords)
  const may = works && mayBe(of.callup.phase, 'units')
  if (of.callup.sort === 'gate' || (!may && of.units.length === 0)) return null
  return (
    <View className='stack stack--s'>
      <Title>{words.units}</Title>
      {of.units.length === 0 ? <View className='small'>{words.unitsNone}</View> : of.units.map(({ unit, at, name, hands, came }) => (
        <Card key={unit} id={`unit-${unit}`}>
          <View className='stack stack--s'>
            <CardTitle>{name}</CardTitle>
            <View>{[words.unitLine(hands), ...(came === undefined ? [] : [words.unitCame(came)])].join(' · ')}</View>
            {may ? <View className='row'><UnitAnswer of={of} unit={unit} at={at} name={name} hands={hands} came={came} onChange={onChange} /></View> : null}
          </View>
        </Card>
      ))}
      {may ? <AskUnit of={of} onChange={onChange} /> : null}
    </View>
  )
}
