import { View } from '@tarojs/components'
import { unitSkills } from '@shared/unit-skills'
import type { UnitNear } from '@shared/units'
import { unitAskWords } from '@/i18n/unit-asks'
import { useSay, useWords } from '@/i18n/words'
import { Button } from '@/ui/button'

/** The units that may be asked: what they send, how many at most, where they are kept. */
export function UnitsNear({ units, onAsk }: { units: readonly UnitNear[]; onAsk: (unit: UnitNear) => void }) {
  const words = useWords(unitAskWords)
  const say = useSay()
  if (units.length === 0) return null
  return (
    <View id='units-near' className='stack stack--s'>
      <View className='strong'>{words.units}</View>
      {units.map((one) => (
        <View key={one.id} className='row row--between'>
          <View className='grow grow--words'><View>{one.name}</View><View className='small'>{[one.placeName, ...one.skills.map((skill) => say(unitSkills[skill])), words.sends(one.hands)].join(' · ')}</View></View>
          <Button id={`ask-${one.id}`} fit label={words.askOf(one.name)} onTap={() => { onAsk(one) }}>{words.ask}</Button>
        </View>
      ))}
    </View>
  )
}
