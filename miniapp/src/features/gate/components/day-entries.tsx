import { View } from '@tarojs/components'
import { useState } from 'react'
import { addDays } from '@shared/civil-time'
import { usePaged } from '@/api/use-paged'
import { gateWords } from '@/i18n/gate'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { PagedList } from '@/ui/paged-list'
import { StateView } from '@/ui/state-view'
import { Tabs } from '@/ui/tabs'
import { api } from '../api'
import { EntryCell } from './entry-cell'

/** Who went in and out of a place on a day; names and doors are masked. */
export function DayEntries({ place }: { place: string }) {
  const words = useWords(gateWords)
  const { today } = useWhen()
  const [day, setDay] = useState(today)
  const paged = usePaged(`${place} ${day}`, (cursor) => api.gate.entries({ query: { place, day, ...(cursor === undefined ? {} : { cursor }) } }))
  const days = [{ value: today, name: words.today }, { value: addDays(today, -1), name: words.before }]
  return (
    <View>
      <Tabs id='entries-day' label={words.today14} tabs={days} on={day} onChange={setDay} />
      <PagedList id='day-entries' of={paged} empty={<StateView id='no-day-entries' art='empty' title={words.noEntries} />}>{(entry) => <EntryCell key={entry.id} entry={entry} />}</PagedList>
    </View>
  )
}
