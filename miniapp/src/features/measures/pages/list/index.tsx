import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Duty } from '@shared/duty-schema'
import type { Measure } from '@shared/measures'
import { usePaged } from '@/api/use-paged'
import { measureWords } from '@/i18n/measures'
import { useWords } from '@/i18n/words'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { PageTitle } from '@/ui/heading'
import { Page } from '@/ui/page'
import { PagedList } from '@/ui/paged-list'
import { StateView } from '@/ui/state-view'
import { api } from '../../api'
import { ForStaff } from '../../components/for-staff'
import { MeasuredLine } from '../../components/measured-line'
import { SetForm } from '../../components/set-form'

function List({ duty }: { duty: Duty }) {
  const words = useWords(measureWords)
  const [setting, setSetting] = useState(false)
  const [round, setRound] = useState(0)
  const list = usePaged(`${duty.place} ${String(round)}`, (cursor) => api.measures.list({ query: { place: duty.place, ...(cursor === undefined ? {} : { cursor }) } }))
  const [changed, setChanged] = useState<Readonly<Record<string, Measure>>>({})
  if (setting) return <SetForm duty={duty} onClose={() => { setSetting(false) }} onDone={() => { setSetting(false); setRound(round + 1) }} />
  return (
    <View>
      <PageTitle>{words.listTitle}</PageTitle>
      <View className='lead'>{duty.placeName} · {words.listText}</View>
      <View className='field stack stack--s'>
        {duty.role === 'supervisor' ? null : <Button id='set-new' icon='plus' onTap={() => { setSetting(true) }}>{words.setNew}</Button>}
        <Button id='go-rules' icon='page' onTap={() => { goTo('measureRules') }}>{words.rules}</Button>
      </View>
      <PagedList id='measured' of={list} empty={<StateView id='measured-none' art='empty' title={words.nobody} text={words.nobodyText} />}>
        {(one) => <MeasuredLine key={one.id} of={changed[one.id] ?? one} onDone={(next) => { setChanged({ ...changed, [next.id]: next }) }} />}
      </PagedList>
    </View>
  )
}

/** Who is under a measure at my place, who has checked in today, and who has not. */
export default function MeasuresPage() {
  const words = useWords(measureWords)
  return <Page id='measures' title={words.listTitle}><ForStaff>{(duty) => <List duty={duty} />}</ForStaff></Page>
}
