import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { TaskLine } from '@shared/inbox'
import { api } from '@/api/client'
import { usePaged } from '@/api/use-paged'
import { shareOutWords } from '@/i18n/share-out'
import { useWords } from '@/i18n/words'
import { NeedsMe } from '@/session/needs'
import { Button } from '@/ui/button'
import { Loaded, NotFound, RefusalNote } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { SelectField } from '@/ui/picker-field'
import { StateView } from '@/ui/state-view'
import { ShareForm } from '../../components/share-form'
import { useThere } from '../../share-out'

/** A pile is seen whole before it is dealt; beyond so many lines the rest is asked for. */
const atOnce = 100

/** How many each has in hand, of those that are listed. */
function loadsOf(lines: readonly TaskLine[]): Record<string, number> {
  const loads: Record<string, number> = {}
  for (const { holder } of lines) if (holder) loads[holder.id] = (loads[holder.id] ?? 0) + 1
  return loads
}

/** The pile of one place, once it is known who is there. */
function PileOf({ place, lines, all }: { place: string; lines: readonly TaskLine[]; all: readonly TaskLine[] }) {
  const words = useWords(shareOutWords)
  const kinds = [...new Set(lines.map((line) => line.kind))].sort()
  const there = useThere(place, kinds)
  return (
    <Loaded of={there}>
      {(people) => people.length === 0 ? <StateView id='share-nobody' art='empty' title={words.nobody} text={words.nobodyText} /> : <ShareForm lines={lines} there={people} loads={loadsOf(all)} />}
    </Loaded>
  )
}

function ShareOut({ place }: { place: string }) {
  const words = useWords(shareOutWords)
  const page = usePaged(place, (cursor) => api.tasks.page({ query: { place, ...(cursor === undefined ? {} : { cursor }) } }))
  useEffect(() => {
    if (page.more && page.items.length < atOnce && !page.growing.busy && page.growing.refusal === undefined) page.grow()
  })
  const open = page.items.filter((line) => line.state === 'open')
  const places = open.filter((line, index) => open.findIndex((one) => one.place === line.place) === index).sort((a, b) => Number(b.here) - Number(a.here))
  const [chosen, setChosen] = useState<string>()
  const at = chosen ?? places[0]?.place
  return (
    <Loaded of={page.first}>
      {() => (
        <>
          <View className='lead'>{words.text}</View>
          {places.length > 1 ? <SelectField id='share-place' label={words.where} placeholder='' value={at ?? ''} options={places.map((line) => ({ value: line.place, name: line.placeName }))} onChange={setChosen} /> : null}
          {at === undefined ? <StateView id='share-none' art='empty' title={words.none} text={words.noneText} /> : <PileOf key={at} place={at} lines={open.filter((line) => line.place === at)} all={page.items} />}
          <RefusalNote refusal={page.growing.refusal} id='share-more-refusal' />
          {page.more ? <Button id='share-more' look='quiet' busy={page.growing.busy} onTap={page.grow}>{words.more}</Button> : null}
        </>
      )}
    </Loaded>
  )
}

/** Whoever leads deals what waits in an inbox among those who are there. */
export default function ShareOutPage() {
  const words = useWords(shareOutWords)
  const { place } = Taro.useRouter().params
  return <Page id='share-out-page' title={words.title}>{place === undefined ? <NotFound /> : <NeedsMe>{() => <ShareOut place={place} />}</NeedsMe>}</Page>
}
