import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PathStep } from '@shared/places'
import { coreWords } from '@/i18n/core'
import { volunteerWords } from '@/i18n/volunteers'
import { useWords } from '@/i18n/words'
import { homeArea } from '@/session/home-area'
import { Button } from '@/ui/button'
import { Cell, Cells } from '@/ui/cell'
import { Field } from '@/ui/field'
import { PlacePicker } from '@/ui/place-picker'

/** `kept`: it cannot be taken out. */
export interface Spot { readonly id: string; readonly name: string; readonly kept?: boolean }

interface PlacesFieldProps { chosen: readonly Spot[]; most: number; error?: string; onChange: (next: Spot[]) => void }

/** Some communities, each chosen level by level. */
export function PlacesField({ chosen, most, error, onChange }: PlacesFieldProps) {
  const [words, core] = [useWords(volunteerWords), useWords(coreWords)]
  const [picking, setPicking] = useState(false)
  const pick = (path: readonly PathStep[]): void => {
    const at = path.at(-1)
    setPicking(false)
    if (at?.level === 'community' && !chosen.some(({ id }) => id === at.id)) onChange([...chosen, { id: at.id, name: at.name }])
  }
  return (
    <Field id='volunteer-places' label={words.places} hint={words.placesHint} {...(error === undefined ? {} : { error })}>
      <View id='volunteer-places' className='stack stack--s'>
        <Cells>
          {chosen.map(({ id, name, kept }) => (
            <Cell
              key={id} icon='pin' title={name} {...(kept ? { note: words.keptAway } : {})}
              value={kept ? null : <Button id={`drop-${id}`} look='quiet' fit label={words.drop(name)} onTap={() => { onChange(chosen.filter((one) => one.id !== id)) }}>{core.remove}</Button>}
            />
          ))}
        </Cells>
        {chosen.length < most ? <Button id='volunteer-add-place' icon='plus' onTap={() => { setPicking(true) }}>{chosen.length === 0 ? words.pickPlace : words.addPlace}</Button> : null}
        {picking ? <PlacePicker id='volunteer-place-picker' title={words.pickPlace} until='community' start={homeArea()} onPick={pick} onClose={() => { setPicking(false) }} /> : null}
      </View>
    </Field>
  )
}
