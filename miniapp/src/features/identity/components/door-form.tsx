import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PathStep } from '@shared/places'
import type { Faults } from '@/api/fields'
import { coreWords } from '@/i18n/core'
import { doorWords } from '@/i18n/door'
import { sayPath } from '@/i18n/say-place'
import { useWords } from '@/i18n/words'
import { keepHomeArea } from '@/session/home-area'
import { Field } from '@/ui/field'
import { Icon } from '@/ui/icon'
import { PlacePicker } from '@/ui/place-picker'
import { tapProps } from '@/ui/tap'
import { TextField } from '@/ui/text-field'
import { isBuilding, type DoorDraft } from '../door-draft'
import { RoomFields } from './room-fields'

interface DoorFormProps { draft: DoorDraft; faults: Faults; at?: string; start: readonly PathStep[]; onChange: (draft: DoorDraft) => void }

/** `start` is where choosing begins while nothing is chosen; `at` where the door stands in what is sent. */
export function DoorForm({ draft, faults, at = 'door.', start, onChange }: DoorFormProps) {
  const words = useWords(doorWords)
  const core = useWords(coreWords)
  const [picking, setPicking] = useState(false)
  const error = faults.at(`${at}place`)
  const place = draft.path.at(-1)?.id
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
        ? <TextField id='building' label={words.building} hint={words.buildingHint} value={draft.building} onChange={(building) => { onChange({ ...draft, building }) }} {...faults.at(`${at}building`)} />
        : null}
      <RoomFields key={place} building={isBuilding(draft.path) ? place : undefined} draft={draft} faults={faults} at={at} onChange={({ unit, room }) => { onChange({ ...draft, unit, room }) }} />
      {picking ? (
        <PlacePicker
          id='place-picker' title={words.choosePlace} until='building' start={draft.path.length > 0 ? draft.path.slice(0, -1) : start} onClose={() => { setPicking(false) }}
          onPick={pick}
        />
      ) : null}
    </>
  )
}
