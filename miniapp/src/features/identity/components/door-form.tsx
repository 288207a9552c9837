import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PathStep } from '@shared/places'
import type { Faults } from '@/api/fields'
import { coreWords } from '@/i18n/core'
import { identityWords } from '@/i18n/identity'
import { useWords } from '@/i18n/words'
import { keepHomeArea } from '@/session/home-area'
import { Field } from '@/ui/field'
import { Icon } from '@/ui/icon'
import { isBuilding, PlacePicker, sayPath } from '@/ui/place-picker'
import { tapProps } from '@/ui/tap'
import { TextField } from '@/ui/text-field'

export interface DoorDraft { readonly path: readonly PathStep[]; readonly building: string; readonly unit: string; readonly room: string }
export const emptyDoor: DoorDraft = { path: [], building: '', unit: '', room: '' }

/** What the contract's `door` reads. */
export function doorOf({ path, building, unit, room }: DoorDraft): Record<string, unknown> {
  const place = path.at(-1)?.id
  return { ...(place === undefined ? {} : { place }), unit, room, ...(isBuilding(path) ? {} : { building }) }
}

interface DoorFormProps { draft: DoorDraft; faults: Faults; start: readonly PathStep[]; onChange: (draft: DoorDraft) => void }

/** `start` is where choosing begins while nothing is chosen. */
export function DoorForm({ draft, faults, start, onChange }: DoorFormProps) {
  const words = useWords(identityWords)
  const core = useWords(coreWords)
  const [picking, setPicking] = useState(false)
  const error = faults.at('door.place')
  const pick = (path: readonly PathStep[]): void => {
    setPicking(false)
    keepHomeArea(path)
    onChange({ ...draft, path })
  }
  return (
    <>
      <Field id='place' label={words.where} hint={words.whereText} {...error}>
        <View id='place' className='input' {...tapProps(() => { setPicking(true) }, { label: `${words.choosePlace} ${sayPath(draft.path)}`.trim() })}>
          <View className={draft.path.length === 0 ? 'input__ghost' : 'grow'}>{draft.path.length === 0 ? core.choose : sayPath(draft.path)}</View>
          <Icon name='down' small />
        </View>
      </Field>
      {draft.path.length > 0 && !isBuilding(draft.path)
        ? <TextField id='building' label={words.building} hint={words.buildingHint} value={draft.building} onChange={(building) => { onChange({ ...draft, building }) }} {...faults.at('door.building')} />
        : null}
      <TextField id='unit' label={words.unit} hint={words.unitHint} value={draft.unit} onChange={(unit) => { onChange({ ...draft, unit }) }} {...faults.at('door.unit')} />
      <TextField id='room' label={words.room} hint={words.roomHint} value={draft.room} onChange={(room) => { onChange({ ...draft, room }) }} {...faults.at('door.room')} />
      {picking ? (
        <PlacePicker
          id='place-picker' title={words.choosePlace} until='building' start={draft.path.length > 0 ? draft.path.slice(0, -1) : start} onClose={() => { setPicking(false) }}
          onPick={pick}
        />
      ) : null}
    </>
  )
}
