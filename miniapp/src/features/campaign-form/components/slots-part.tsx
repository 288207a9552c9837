import { View } from '@tarojs/components'
import { useState } from 'react'
import { campaignFormWords } from '@/i18n/campaign-form'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Cell, Cells } from '@/ui/cell'
import { Field } from '@/ui/field'
import { mostSlots } from '../slots'
import type { PartProps } from './part'
import { SlotMaker } from './slot-maker'
import { SlotRow } from './slot-row'

/** The slots as lines; one that is tapped, or wrong, is open to be changed. */
function Lines({ form, faults, onChange }: PartProps) {
  const words = useWords(campaignFormWords)
  const { day, alone } = useWhen()
  const [open, setOpen] = useState<number>()
  const { slots } = form
  const isWrong = (n: number): boolean => faults.all.some(({ path }) => path.startsWith(`slots.${String(n)}.`))
  return (
    <View id='slots-made'>
      <Cells>
        {slots.map((slot, n) => (open === n || isWrong(n) || slot.day === '' ? (
          <View key={n} className='card'>
            <SlotRow
              n={n} of={slot} faults={faults} onChange={(next) => { onChange({ slots: slots.map((one, at) => (at === n ? next : one)) }) }}
              onOut={() => { setOpen(undefined); onChange({ slots: slots.filter((_, at) => at !== n) }) }}
            />
          </View>
        ) : <Cell key={n} id={`slot-${String(n)}`} icon='clock' title={`${alone(day(slot.day))} ${slot.from}–${slot.to}`} value={`${slot.capacity} ${words.perSlot}`} onTap={() => { setOpen(n) }} />))}
      </Cells>
      {slots.length > 1 ? <Button id='slots-out' look='danger' onTap={() => { onChange({ slots: [] }) }}>{words.slotsOut}</Button> : null}
    </View>
  )
}

export function SlotsPart(props: PartProps) {
  const words = useWords(campaignFormWords)
  const { form, faults } = props
  return (
    <Card id='slots'>
      <Field id='slots' label={words.slots} hint={words.slotsText} {...faults.at('slots')}>
        <Lines {...props} />
      </Field>
      {form.slots.length < mostSlots ? <SlotMaker {...props} /> : null}
    </Card>
  )
}
