import { View } from '@tarojs/components'
import { usePaged } from '@/api/use-paged'
import { CallUpCell } from '@/features/hands/components/callup-cell'
import { callUpWords } from '@/i18n/callups'
import { useWords } from '@/i18n/words'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { PageTitle } from '@/ui/heading'
import { Page } from '@/ui/page'
import { PagedList } from '@/ui/paged-list'
import { StateView } from '@/ui/state-view'
import { api } from '../../api'
import { ForCallers } from '../../components/for-callers'

function List({ place, placeName }: { place: string; placeName: string }) {
  const words = useWords(callUpWords)
  const list = usePaged(place, (cursor) => api.callups.here({ query: { place, ...(cursor === undefined ? {} : { cursor }) } }))
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <View className='lead'>{placeName}</View>
      <View className='field stack stack--s'>
        <Button id='callup-open' look='main' icon='plus' onTap={() => { goTo('callUpOpen') }}>{words.open}</Button>
        <Button id='callup-shifts' icon='shield' onTap={() => { goTo('callUpShifts') }}>{words.shifts}</Button>
      </View>
      <PagedList id='callups' of={list} empty={<StateView id='callups-none' art='empty' title={words.none} text={words.noneText} />}>
        {(one) => <CallUpCell key={one.id} of={one} onTap={() => { goTo('callUpRun', { id: one.id }) }} />}
      </PagedList>
    </>
  )
}

/** The call-ups and shifts of a community, the latest first. */
export default function CallUpsPage() {
  const words = useWords(callUpWords)
  return <Page id='callups-page' title={words.title}><ForCallers>{(duty) => <List place={duty.place} placeName={duty.placeName} />}</ForCallers></Page>
}
