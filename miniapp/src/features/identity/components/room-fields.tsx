import { useState } from 'react'
import type { UnitRooms } from '@shared/places'
import { api } from '@/api/client'
import type { Faults } from '@/api/fields'
import { useLoaded } from '@/api/use-loaded'
import { coreWords } from '@/i18n/core'
import { doorWords } from '@/i18n/door'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { SelectField } from '@/ui/picker-field'
import { TextField } from '@/ui/text-field'

interface RoomDraft { readonly unit: string; readonly room: string }
interface RoomProps { draft: RoomDraft; faults: Faults; at: string; onChange: (room: RoomDraft) => void }

function TypedRoom({ draft, faults, at, onChange }: RoomProps) {
  const words = useWords(doorWords)
  return (
    <>
      <TextField id='unit' label={words.unit} hint={words.unitHint} value={draft.unit} onChange={(unit) => { onChange({ ...draft, unit }) }} {...faults.at(`${at}unit`)} />
      <TextField id='room' label={words.room} hint={words.roomHint} value={draft.room} onChange={(room) => { onChange({ ...draft, room }) }} {...faults.at(`${at}room`)} />
    </>
  )
}

/** A house without units is one of its choices, and a choice has no empty value. */
const noUnit = '#'

/** Of a unit its rooms; where a building has but one, there is nothing to choose. */
function ListedRoom({ draft, faults, at, units, onChange }: RoomProps & { units: readonly UnitRooms[] }) {
  const words = useWords(doorWords)
  const core = useWords(coreWords)
  const [picked, setPicked] = useState(() => units.find(({ unit, rooms }) => unit === draft.unit && (unit !== '' || rooms.includes(draft.room)))?.unit)
  const of = units.length === 1 ? units[0] : units.find(({ unit }) => unit === picked)
  const pick = (value: string): void => {
    const unit = value === noUnit ? '' : value
    setPicked(unit)
    onChange({ unit, room: '' })
  }
  return (
    <>
      {units.length > 1 ? (
        <SelectField
          id='unit' label={words.unit} options={units.map(({ unit }) => ({ value: unit || noUnit, name: unit || words.noUnit }))} value={picked === undefined ? '' : picked || noUnit}
          placeholder={core.choose} onChange={pick} {...(picked === undefined ? faults.at(`${at}room`) : {})}
        />
      ) : null}
      {of ? (
        <SelectField
          id='room' label={words.room} options={of.rooms.map((room) => ({ value: room, name: room }))} value={of.rooms.includes(draft.room) ? draft.room : ''}
          placeholder={core.choose} onChange={(room) => { onChange({ unit: of.unit, room }) }} {...faults.at(`${at}room`)}
        />
      ) : null}
    </>
  )
}

const knows = (units: readonly UnitRooms[], { unit, room }: RoomDraft): boolean => units.some((one) => one.unit === unit && one.rooms.includes(room))

/** The unit and the room: chosen where the building's are known, typed where they are not, or where one's own is missing. `building` is the one that was chosen. */
export function RoomFields({ building, ...props }: RoomProps & { building: string | undefined }) {
  const words = useWords(doorWords)
  const { data } = useLoaded(building ?? '', () => api.places.rooms({ params: { place: building ?? '' } }))
  const [typing, setTyping] = useState<boolean>()
  const units = data?.units ?? []
  const { draft } = props
  // A room that was typed before the list came stays as it was typed.
  const typed = typing ?? (draft.room !== '' && !knows(units, draft))
  if (building === undefined || units.length === 0) return <TypedRoom {...props} />
  const turn = (): void => {
    setTyping(!typed)
    props.onChange({ unit: '', room: '' })
  }
  return (
    <>
      {typed ? <TypedRoom {...props} /> : <ListedRoom {...props} units={units} />}
      <Button id='room-turn' look='quiet' onTap={turn}>{typed ? words.listRoom : words.typeRoom}</Button>
    </>
  )
}
