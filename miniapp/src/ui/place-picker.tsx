import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { lowestOf, nation, type PlaceLevel } from '@shared/place-tree'
import type { PathStep, PlaceInList } from '@shared/places'
import { api } from '@/api/client'
import { useLoaded } from '@/api/use-loaded'
import { coreWords } from '@/i18n/core'
import { doorWords } from '@/i18n/door'
import { useWords } from '@/i18n/words'
import { Button } from './button'
import { Cell, Cells } from './cell'
import { Dialog } from './dialog'
import { Loaded } from './loaded'
import { isSaid, PlaceCrumbs } from './place-crumbs'
import { useSpoken } from './spoken'

interface PlacePickerProps {
  id: string
  title: string
  /** The level at which choosing ends; where the tree ends above it, its end counts. */
  until: PlaceLevel
  /** The path of the level that is shown first; the nation's where there is none. */
  start?: readonly PathStep[]
  /** Nothing above this place is of use to who chooses. */
  root?: string
  onPick: (path: readonly PathStep[]) => void
  onClose: () => void
}

type Child = Pick<PlaceInList, 'id' | 'level' | 'name'>

/** Grids divide the work, not the homes: people find their compound below them without knowing the grid. */
async function choicesBelow(place: string): Promise<readonly Child[]> {
  const { items } = await api.places.children({ params: { place } })
  const below = await Promise.all(items.map(async (one) => (one.level === 'grid' ? (await api.places.children({ params: { place: one.id } })).items : [])))
  return items.flatMap((one, index) => {
    const homes = below[index] ?? []
    return homes.length > 0 ? homes : [one]
  })
}

interface Level { readonly path: readonly PathStep[]; readonly items: readonly Child[] }

/** What can be chosen below a place. A division that is the only one of its level, such as the register's 市辖区, is nobody's choice: it is stepped through. */
async function levelBelow(path: readonly PathStep[], until: PlaceLevel): Promise<Level> {
  const items = await choicesBelow(path.at(-1)?.id ?? nation)
  const [only, ...others] = items
  if (only && others.length === 0 && only.level !== until && divisions.includes(only.level)) return levelBelow([...path, { id: only.id, level: only.level, name: only.name }], until)
  return { path, items }
}
const divisions: readonly PlaceLevel[] = ['city', 'district', 'street']

function List({ within, items, onTap }: { within: string; items: readonly Child[]; onTap: (one: Child) => void }) {
  const words = useWords(doorWords)
  const [search, setSearch] = useState('')
  const named = useSpoken({ id: 'place-search', label: words.searchIn(within) })
  const found = items.filter((one) => one.name.includes(search.trim()))
  return (
    <>
      {items.length > 12 ? (
        <View className='input'><Input id='place-search' className='input__in' placeholderClass='input__ghost' value={search} placeholder={words.searchIn(within)} {...named} onInput={(event) => { setSearch(event.detail.value) }} /></View>
      ) : null}
      {found.length === 0 ? <View className='small'>{words.noPlaces}</View> : null}
      <Cells>{found.map((one) => <Cell key={one.id} id={`place-${one.id}`} title={one.name} onTap={() => { onTap(one) }} />)}</Cells>
    </>
  )
}

/** Where the tree ends: good enough below a community, and for whoever asked for less; a home needs a community to look after it. */
function End({ until, path, onPick }: Pick<PlacePickerProps, 'until' | 'onPick'> & { path: readonly PathStep[] }) {
  const words = useWords(doorWords)
  const name = path.at(-1)?.name ?? ''
  if (until === 'building' && lowestOf(path, ['community']) === undefined) return <View id='place-none' className='card card--amber'>{words.noCommunities(name)}</View>
  return <Button id='place-use' look='main' onTap={() => { onPick(path) }}>{words.useThis(name)}</Button>
}

/** Our own divisions on both targets, level by level: WeChat's region picker has a tree of its own. */
export function PlacePicker({ id, title, until, start = [], root, onPick, onClose }: PlacePickerProps) {
  const words = useWords(doorWords)
  const core = useWords(coreWords)
  // On a slow network the start is known only after the picker was opened: it is followed until the person goes their own way.
  const [gone, setGone] = useState<readonly PathStep[]>()
  const asked = gone ?? start
  const level = useLoaded(asked.at(-1)?.id ?? nation, () => levelBelow(asked, until))
  const path = level.data?.path ?? asked
  const at = path.at(-1)
  const tap = (one: Child): void => {
    const next = [...path, { id: one.id, level: one.level, name: one.name }]
    if (one.level === until) onPick(next)
    else setGone(next)
  }
  return (
    <Dialog id={id} title={title} sheet turn={at?.id ?? nation} onClose={onClose}>
      <View className='stack stack--s'>
        <PlaceCrumbs path={path} root={root} onGo={setGone} />
        <Loaded of={level}>
          {({ items }) => items.length > 0
            ? <List key={at?.id ?? nation} within={path.filter(isSaid).at(-1)?.name ?? words.nation} items={items} onTap={tap} />
            : <End until={until} path={path} onPick={onPick} />}
        </Loaded>
        <Button id='place-close' look='quiet' onTap={onClose}>{core.cancel}</Button>
      </View>
    </Dialog>
  )
}
