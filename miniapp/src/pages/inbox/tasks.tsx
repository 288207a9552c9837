import { View } from '@tarojs/components'
import { useEffect, useState, type ReactNode } from 'react'
import type { Duty } from '@shared/duty-schema'
import type { TaskLine } from '@shared/inbox'
import { nightOf } from '@shared/night'
import { kindRow, listNames, type ListName } from '@shared/task-kinds'
import { api } from '@/api/client'
import { useLoaded } from '@/api/use-loaded'
import { usePaged } from '@/api/use-paged'
import { inboxWords } from '@/i18n/inbox'
import { presenceWords } from '@/i18n/presence'
import { useSay, useWords } from '@/i18n/words'
import { TaskCell } from '@/features/inbox/components/task-line'
import { goTo } from '@/session/ways'
import { now } from '@/session/now'
import { Button } from '@/ui/button'
import { Title } from '@/ui/heading'
import { PagedList } from '@/ui/paged-list'
import { SelectField } from '@/ui/picker-field'
import { StateView } from '@/ui/state-view'
import { Chips } from '@/ui/tabs'
import { Below, type Seen } from './below'
import { Tonight } from './tonight'

type Filter = 'mine' | 'overdue' | ListName
/** `ways`: buttons that stand in the line of the filters, after them. */
interface TasksProps { duties: readonly Duty[]; ways: ReactNode; open?: string; version: number; onOpen: (task: string) => void }
/** `none`: what stands in place of an empty list and its filters. */
interface LinesProps extends Omit<TasksProps, 'duties'> { place: string; leads: boolean; none?: ReactNode }

function usePage(place: string, filters: readonly Filter[]) {
  const kind = listNames.find((name) => filters.includes(name))
  const query = { ...(kind ? { kind } : {}), ...(filters.includes('overdue') ? { overdue: 'true' as const } : {}) }
  const mine = filters.includes('mine')
  return usePaged(`${place} ${filters.join()}`, (cursor) => {
    const asked = { ...query, ...(cursor === undefined ? {} : { cursor }) }
    return mine ? api.tasks.mine({ query: asked }) : api.tasks.page({ query: { place, ...asked } })
  })
}

/** The ids of the places above one; asked only where a task of its list stands elsewhere, to say which way it went. */
function useAbove(place: string, items: readonly TaskLine[]): readonly string[] {
  const { data } = useLoaded(items.some((line) => !line.here) ? place : '', () => api.places.read({ params: { place } }))
  return (data?.path ?? []).slice(0, -1).map((step) => step.id)
}

/** One kind at a time; mine and overdue beside it. */
function toggled(filters: readonly Filter[], tapped: Filter): Filter[] {
  if (filters.includes(tapped)) return filters.filter((one) => one !== tapped)
  const isKind = (one: Filter): boolean => listNames.some((name) => name === one)
  return [...filters.filter((one) => !(isKind(one) && isKind(tapped))), tapped]
}

function Lines({ place, leads, none, ways, open, version, onOpen }: LinesProps) {
  const words = useWords(inboxWords)
  const say = useSay()
  const [filters, setFilters] = useState<readonly Filter[]>([])
  const page = usePage(place, filters)
  const above = useAbove(place, page.items)
  const { reload } = page.first
  useEffect(() => {
    if (version > 0) void reload()
  }, [version, reload])
  const chips = [{ value: 'mine' as const, name: words.mine }, { value: 'overdue' as const, name: words.overdue }, ...listNames.map((name) => ({ value: name, name: name === 'help' ? words.help : say(kindRow(name).title) }))]
  const empty = filters.length > 0
    ? <StateView id='tasks-none' art='empty' title={words.noTasksFiltered}><Button id='clear-filters' onTap={() => { setFilters([]) }}>{words.clear}</Button></StateView>
    : <StateView id='tasks-none' art='empty' title={words.noTasks} text={words.noTasksText} />
  const nothing = none !== undefined && filters.length === 0 && page.first.data?.items.length === 0
  const search = <Button id='go-search' look='quiet' fit onTap={() => { goTo('search', { place }) }}>{words.search}</Button>
  if (nothing) return <>{none}<View className='line-up'>{search}{ways}</View></>
  return (
    <>
      <View className='line-up'>
        {search}
        {leads ? <Button id='go-share-out' look='quiet' fit onTap={() => { goTo('shareOut', { place }) }}>{words.shareOut}</Button> : null}
        <Chips id='filter' label={words.filters} chips={chips} on={filters} onToggle={(one) => { setFilters(toggled(filters, one)) }} />
        {filters.includes('help') ? <Button id='go-runs' look='quiet' fit onTap={() => { goTo('helpRuns', { place }) }}>{words.runs}</Button> : null}
        {ways}
      </View>
      <PagedList id='tasks' of={page} empty={empty}>
        {(line) => <TaskCell key={line.id} line={line} on={line.id === open} up={above.includes(line.place)} onTap={() => { onOpen(line.id) }} />}
      </PagedList>
    </>
  )
}

/** What has climbed to a supervisor's own place stands first; below it they look into one community at a time. */
function Supervised({ duty, ...lines }: { duty: Duty } & Omit<TasksProps, 'duties'>) {
  const words = useWords(inboxWords)
  const [community, setCommunity] = useState<Seen>()
  const presence = useWords(presenceWords)
  if (!community) {
    return (
      <>
        <Title>{presence.toMe}</Title>
        <Lines leads place={duty.place} none={<View id='to-me-none' className='card small'>{presence.nothingToMe}</View>} {...lines} />
        <Below from={{ id: duty.place, name: duty.placeName }} onPick={setCommunity} />
      </>
    )
  }
  return (
    <>
      <View className='row row--between'>
        <View id='community' className='strong grow'>{community.name}</View>
        <Button id='other-community' look='quiet' fit onTap={() => { setCommunity(undefined) }}>{words.otherCommunity}</Button>
      </View>
      <Lines leads place={community.id} {...lines} />
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
        : null}
      {nightOf(new Date(now()).toISOString()) ? <Tonight key={`${place} tonight`} place={place} /> : null}
      {duty?.role === 'supervisor' ? <Supervised key={place} duty={duty} {...lines} /> : <Lines leads={duty?.role === 'community-worker'} place={place} {...lines} />}
    </View>
  )
}
