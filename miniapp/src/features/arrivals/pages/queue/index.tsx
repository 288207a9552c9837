import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ArrivalLine } from '@shared/arrivals'
import { useLoaded } from '@/api/use-loaded'
import { usePaged } from '@/api/use-paged'
import { arrivalWords } from '@/i18n/arrivals'
import { useWords } from '@/i18n/words'
import { PageTitle } from '@/ui/heading'
import { Page } from '@/ui/page'
import { PagedList } from '@/ui/paged-list'
import { StateView } from '@/ui/state-view'
import { api } from '../../api'
import { ForDistrict, type AtDistrict } from '../../components/for-district'
import { QueuedCard } from '../../components/queued-card'

function Queue({ at: { place } }: { at: AtDistrict }) {
  const words = useWords(arrivalWords)
  const own = useLoaded(place, () => api.places.read({ params: { place } }))
  const list = usePaged(place, (cursor) => api.arrivals.queue({ params: { place }, query: cursor === undefined ? {} : { cursor } }))
  const [settled, setSettled] = useState<Readonly<Record<string, ArrivalLine>>>({})
  return (
    <View>
      <PageTitle>{words.queueTitle}</PageTitle>
      <View className='lead'>{words.queueText}</View>
      <PagedList id='queue' of={list} empty={<StateView id='queue-none' art='empty' title={words.queueNone} text={words.queueNoneText} />}>
        {(one) => <QueuedCard key={one.id} of={one} district={place} path={own.data?.path ?? []} settled={settled[one.id]} onSettled={(line) => { setSettled({ ...settled, [one.id]: line }) }} />}
      </PagedList>
    </View>
  )
}

/** Those of my district's lists whom a person has to place. */
export default function ArrivalQueuePage() {
  const words = useWords(arrivalWords)
  return <Page id='arrival-queue' title={words.queueTitle}><ForDistrict>{(at) => <Queue key={at.place} at={at} />}</ForDistrict></Page>
}
