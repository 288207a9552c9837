import { View } from '@tarojs/components'
import type { Duty } from '@shared/duty-schema'
import { usePaged } from '@/api/use-paged'
import { riskWords } from '@/i18n/risk'
import { useWords } from '@/i18n/words'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { PageTitle } from '@/ui/heading'
import { Page } from '@/ui/page'
import { PagedList } from '@/ui/paged-list'
import { StateView } from '@/ui/state-view'
import { api } from '../../api'
import { ForCity } from '../../components/for-city'
import { VersionCell } from '../../components/version-cell'

function Versions({ duty: { place, placeName } }: { duty: Duty }) {
  const words = useWords(riskWords)
  const list = usePaged(place, (cursor) => api.risk.versions({ params: { place }, query: cursor === undefined ? {} : { cursor } }))
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <View className='lead'>{placeName} · {words.text}</View>
      <View className='field stack stack--s'>
        <Button id='go-import' look='main' icon='page' onTap={() => { goTo('riskRead') }}>{words.import}</Button>
        <Button id='go-district' icon='pin' onTap={() => { goTo('riskDistrict') }}>{words.district}</Button>
      </View>
      <PagedList id='versions' of={list} empty={<StateView id='versions-none' art='empty' title={words.none} text={words.noneText} />}>
        {(one) => <VersionCell key={one.id} of={one} />}
      </PagedList>
    </>
  )
}

/** The published versions of my city, the newest first. */
export default function RiskListsPage() {
  const words = useWords(riskWords)
  return <Page id='risk-lists' title={words.title}><ForCity>{(duty) => <Versions duty={duty} />}</ForCity></Page>
}
