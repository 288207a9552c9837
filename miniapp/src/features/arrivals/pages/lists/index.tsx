import { View } from '@tarojs/components'
import type { Duty } from '@shared/duty-schema'
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
import { ForDistrict } from '../../components/for-district'
import { NewList } from '../../components/new-list'
import { Sums } from '../../components/sums'

function Lists({ duty: { place, placeName } }: { duty: Duty }) {
  const [words, when] = [useWords(arrivalWords), useWhen()]
  const ledger = useLoaded(place, () => api.arrivals.ledger({ params: { place } }))
  const lists = usePaged(place, (cursor) => api.arrivals.lists({ params: { place }, query: cursor === undefined ? {} : { cursor } }))
  return (
    <View>
      <PageTitle>{words.title}</PageTitle>
      <View className='lead'>{placeName} · {words.text}</View>
      <NewList place={place} onRead={(id) => { goTo('arrivalList', { id }) }} />
      <Title>{words.lists}</Title>
      <PagedList id='lists' of={lists} empty={<StateView id='lists-none' art='empty' title={words.noLists} text={words.noListsText} />}>
        {(one) => <Cell key={one.id} id={`list-${one.id}`} title={one.file} note={`${one.by} · ${when.moment(one.at)} · ${words.rowsOfLine(one.rows, one.bad)}`} value={words.listStates[one.state]} onTap={() => { goTo('arrivalList', { id: one.id }) }} />}
      </PagedList>
      <Title>{words.ledger}</Title>
      <Loaded of={ledger}>
        {({ counts, communities }) => (
          <>
            <Sums id='ledger-sums' of={counts} />
            <View className='field'><Button id='go-queue' icon='pin' onTap={() => { goTo('arrivalQueue') }}>{words.goQueue(counts.queued)}</Button></View>
            <Communities of={communities} />
          </>
        )}
      </Loaded>
    </View>
  )
}

/** Lists from above: sent here by whoever supervises a district, and their ledger. */
export default function ArrivalListsPage() {
  const words = useWords(arrivalWords)
  return <Page id='arrivals' title={words.title}><ForDistrict>{(duty) => <Lists key={duty.place} duty={duty} />}</ForDistrict></Page>
}
