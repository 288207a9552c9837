import { View } from '@tarojs/components'
import { useState } from 'react'
import { arrivalStates, arrivalStateWords, type ArrivalState } from '@shared/arrival-states'
import type { ArrivalList, CommunityCounts } from '@shared/arrivals'
import { usePaged } from '@/api/use-paged'
import { arrivalWords } from '@/i18n/arrivals'
import { useSay, useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Title } from '@/ui/heading'
import { PagedList } from '@/ui/paged-list'
import { StateView } from '@/ui/state-view'
import { Chips } from '@/ui/tabs'
import { api } from '../api'
import { PersonCell } from './person-cell'

/** The ledger of one community: each person open or closed, by whom, with what. */
export function People({ list: { place, id }, community, onBack }: { list: ArrivalList; community: CommunityCounts; onBack: () => void }) {
  const [words, say] = [useWords(arrivalWords), useSay()]
  const [state, setState] = useState<ArrivalState>()
  const of = usePaged(`${community.place ?? ''} ${state ?? ''}`, (cursor) => api.arrivals.people({ params: { place, list: id }, query: { ...(community.place === undefined ? {} : { community: community.place }), ...(state ? { state } : {}), ...(cursor === undefined ? {} : { cursor }) } }))
  return (
    <View id='people'>
      <Button id='people-back' look='quiet' fit onTap={onBack}>{words.allCommunities}</Button>
      <Title>{community.place === undefined ? words.nowhere : community.name}</Title>
      <Chips id='state' label={words.states} chips={arrivalStates.map((value) => ({ value, name: say(arrivalStateWords[value]) }))} on={state ? [state] : []} onToggle={(value) => { setState(value === state ? undefined : value) }} />
      <PagedList id='ledger' of={of} empty={<StateView id='ledger-none' art='empty' title={words.noneHere} />}>
        {(one) => <PersonCell key={one.id} of={one} />}
      </PagedList>
    </View>
  )
}
