import { View } from '@tarojs/components'
import { useState } from 'react'
import { addDays } from '@shared/civil-time'
import { TimeBox } from '@/features/duties/components/time-box'
import { campaignFormWords } from '@/i18n/campaign-form'
import { coreWords } from '@/i18n/core'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { focusFirstFault } from '@/ui/first-fault'
import { DayBox } from '@/ui/picker-field'
import { TextField } from '@/ui/text-field'
import { isMaking, noMaking, type Making } from '@/features/campaigns/form'
import { slotsOf, type Unmade } from '../slots'
import type { PartProps } from './part'

/** Slots from when to when, every so many minutes for so many households. */
export function SlotMaker({ form, faults, onChange }: PartProps) {
  const words = useWords(campaignFormWords)
  const core = useWords(coreWords)
  const { today } = useWhen()
  const [wrong, setWrong] = useState<Unmade>()
  const { making, slots } = form
  const error = wrong ? words.unmade[wrong] : faults.at('making').error
  const change = (part: Partial<Making>): void => {
    setWrong(undefined)
    onChange({ making: { ...making, ...part } })
  }
  const make = (): void => {
    const made = slotsOf(making, slots.length)
    if (typeof made === 'string') {
      setWrong(made)
      focusFirstFault('slot-maker')
    } else {
      onChange({ slots: [...slots, ...made] })
    }
  }
  return (
    <View id='slot-maker'>
      <Field id='making' label={words.make} {...(error ? { error } : {})}>
        <View className='stack stack--s'>
          <DayBox id='making-day' label={words.day} value={making.day} from={today} to={addDays(today, 60)} initial={addDays(today, 1)} placeholder={core.choose} onChange={(day) => { change({ day }) }} />
          <View className='shift'>
            <TimeBox id='making-from' label={words.from} word={words.from} value={making.from} onChange={(from) => { change({ from }) }} />
            <TimeBox id='making-to' label={words.to} word={words.to} value={making.to} onChange={(to) => { change({ to }) }} />
          </View>
        </View>
        <View className='pair'>
          <TextField id='making-minutes' kind='number' max={4} label={words.every} value={making.minutes} onChange={(minutes) => { change({ minutes }) }} />
          <TextField id='making-capacity' kind='number' max={4} label={words.each} value={making.capacity} onChange={(capacity) => { change({ capacity }) }} />
        </View>
        <Button id='making-yes' icon='plus' onTap={make}>{words.makeYes}</Button>
        {slots.length === 0 && isMaking(making) ? <Button id='making-no' look='quiet' onTap={() => { change(noMaking) }}>{words.makeNo}</Button> : null}
      </Field>
    </View>
  )
}
