import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { Duty } from '@shared/duty-schema'
import { kindRow, taskKindNames, type TaskKind } from '@shared/task-kinds'
import { api } from '@/api/client'
import { usePaged } from '@/api/use-paged'
import { inboxWords } from '@/i18n/inbox'
import { useSay, useWords } from '@/i18n/words'
import { TaskCell } from '@/features/inbox/components/task-line'
import { Button } from '@/ui/button'
import { PagedList } from '@/ui/paged-list'
import { SelectField } from '@/ui/picker-field'
import { StateView } from '@/ui/state-view'
import { Chips } from '@/ui/tabs'
import { Below, type Seen } from './below'

type Filter = 'mine' | 'overdue' | TaskKind
interface TasksProps { duties: readonly Duty[]; open?: string; version: number; onOpen: (task: string) => void }

function usePage(place: string, filters: readonly Filter[]) {
  const kind = taskKindNames.find((name) => filters.includes(name))
  const query = { ...(kind ? { kind } : {}), ...(filters.includes('overdue') ? { overdue: 'true' } : {}) }
  const mine = filters.includes('mine')
  return usePaged(`${place} ${filters.join()}`, (cursor) => {
    const asked = { ...query, ...(cursor === undefined ? {} : { cursor }) }
    return mine ? api.tasks.mine({ query: asked }) : api.tasks.page({ query: { place, ...asked } })
  })
}

/** One kind at a time; mine and overdue beside it. */
function toggled(filters: readonly Filter[], tapped: Filter): Filter[] {
  if (filters.includes(tapped)) return filters.filter((one) => one !== tapped)
  const isKind = (one: Filter): boolean => taskKindNames.some((name) => name === one)
  return [...filters.filter((one) => !(isKind(one) && isKind(tapped))), tapped]
}

function Lines({ place, open, version, onOpen }: { place: string } & Omit<TasksProps, 'duties'>) {
  const words = useWords(inboxWords)
  const say = useSay()
  const [filters, setFilters] = useState<readonly Filter[]>([])
  const page = usePage(place, filters)
  const { reload } = page.first
  useEffect(() => {
    if (version > 0) void reload()
  }, [version, reload])
  const chips = [{ value: 'mine' as const, name: words.mine }, { value: 'overdue' as const, name: words.overdue }, ...taskKindNames.map((name) => ({ value: name, name: say(kindRow(name).title) }))]
  const empty = filters.length > 0
    ? <StateView id='tasks-none' art='empty' title={words.noTasksFiltered}><Button id='clear-filters' onTap={() => { setFilters([]) }}>{words.clear}</Button></StateView>
    : <StateView id='tasks-none' art='empty' title={words.noTasks} text={words.noTasksText} />
  return (
    <>
      <Chips id='filter' label={words.filters} chips={chips} on={filters} onToggle={(one) => { setFilters(toggled(filters, one)) }} />
      <PagedList id='tasks' of={page} empty={empty}>
        {(line) => <TaskCell key={line.id} line={line} on={line.id === open} onTap={() => { onOpen(line.id) }} />}
      </PagedList>
    </>
  )
}

/** A supervisor looks into one community at a time. */
function Supervised({ duty, ...lines }: { duty: Duty } & Omit<TasksProps, 'duties'>) {
  const words = useWords(inboxWords)
  const [community, setCommunity] = useState<Seen>()
  if (!community) return <Below from={{ id: duty.place, name: duty.placeName }} onPick={setCommunity} />
  return (
    <>
      <View className='row row--between'>
        <View id='community' className='strong grow'>{community.name}</View>
        <Button id='other-community' look='quiet' fit onTap={() => { setCommunity(undefined) }}>{words.otherCommunity}</Button>
      </View>
      <Lines place={community.id} {...lines} />
    </>
  )
}

export function Tasks({ duties, ...lines }: TasksProps) {
  const words = useWords(inboxWords)
  const places = duties.filter((duty, index) => duties.findIndex((one) => one.place === duty.place) === index)
  const [place, setPlace] = useState(places[0]?.place ?? '')
  const duty = places.find((one) => one.place === place)
  return (
    <View>
      {places.length > 1
        ? <SelectField id='inbox-place' label={words.place} placeholder='' value={place} options={places.map((one) => ({ value: one.place, name: one.placeName }))} onChange={setPlace} />
        : <View className='small'>{duty?.placeName}</View>}
      {duty?.role === 'supervisor' ? <Supervised key={place} duty={duty} {...lines} /> : <Lines place={place} {...lines} />}
    </View>
  )
}
