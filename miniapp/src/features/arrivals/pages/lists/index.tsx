import { View } from '@tarojs/components'
import { closedShare, selfShare } from '@shared/arrival-states'
import type { ArrivalListLine } from '@shared/arrivals'
import { useLoaded } from '@/api/use-loaded'
import { usePaged } from '@/api/use-paged'
import { arrivalWords } from '@/i18n/arrivals'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Cell } from '@/ui/cell'
import { PageTitle, Title } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { PagedList } from '@/ui/paged-list'
import { StateView } from '@/ui/state-view'
import { api } from '../../api'
import { Communities } from '../../components/communities'
import { ForDistrict, type AtDistrict } from '../../components/for-district'
import { NewList } from '../../components/new-list'
import { Sums } from '../../components/sums'

/** Where most are open; the others are asked for. */
const first = 5

function Lists({ at: { place, name, city } }: { at: AtDistrict }) {
  const [words, when] = [useWords(arrivalWords), useWhen()]
  const on = { place, name }
  const says = ({ rows, bad, counts }: ArrivalListLine): string => (counts ? words.listSays(counts.people, closedShare(counts), selfShare(counts) ?? 0) : words.rowsOfLine(rows, bad))
  const ledger = useLoaded(place, () => api.arrivals.ledger({ params: { place } }))
  const lists = usePaged(place, (cursor) => api.arrivals.lists({ params: { place }, query: cursor === undefined ? {} : { cursor } }))
  return (
    <View>
      <PageTitle>{words.title}</PageTitle>
      <View className='lead'>{name} · {words.text}</View>
      <Title>{words.ledger}</Title>
      <Loaded of={ledger}>
        {({ counts, communities }) => (
          <>
            <Sums id='ledger-sums' of={counts} />
            <View className='field'><Button id='go-queue' icon='pin' onTap={() => { goTo('arrivalQueue', on) }}>{words.goQueue(counts.queued)}</Button></View>
            <Communities of={communities} first={first} />
          </>
        )}
      </Loaded>
      <Title>{words.sendNew}</Title>
      <NewList place={place} onRead={(id) => { goTo('arrivalList', { ...on, id }) }} />
      <Title>{words.lists}</Title>
      <PagedList id='lists' of={lists} empty={<StateView id='lists-none' art='empty' title={words.noLists} text={words.noListsText} />}>
        {(one) => <Cell key={one.id} id={`list-${one.id}`} title={one.file} note={`${one.by} · ${when.moment(one.at)} · ${says(one)}`} value={one.state === 'read' ? words.notBegun(when.day(one.until)) : words.listStates[one.state]} onTap={() => { goTo('arrivalList', { ...on, id: one.id }) }} />}
      </PagedList>
      {city === undefined ? null : <Button id='other-district' look='quiet' onTap={() => { goTo('arrivals') }}>{words.otherDistrict}</Button>}
    </View>
  )
}

/** Lists from above: sent here by whoever supervises a district, and their ledger. */
export default function ArrivalListsPage() {
  const words = useWords(arrivalWords)
  return <Page id='arrivals' title={words.title}><ForDistrict>{(at) => <Lists key={at.place} at={at} />}</ForDistrict></Page>
}
