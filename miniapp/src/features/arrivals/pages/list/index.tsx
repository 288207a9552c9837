import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useLoaded } from '@/api/use-loaded'
import { arrivalWords } from '@/i18n/arrivals'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { PageTitle } from '@/ui/heading'
import { Loaded, NotFound } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { api } from '../../api'
import { AtWork } from '../../components/at-work'
import { ForDistrict, type AtDistrict } from '../../components/for-district'
import { Preview } from '../../components/preview'
import { Result } from '../../components/result'

function List({ at: { place, name }, id }: { at: AtDistrict; id: string }) {
  const [words, when] = [useWords(arrivalWords), useWhen()]
  const loaded = useLoaded(id, () => api.arrivals.see({ params: { place, list: id } }))
  return (
    <Loaded of={loaded} lines={8}>
      {(list) => (
        <View>
          <PageTitle>{list.file}</PageTitle>
          <View id='list-head' className='lead'>{words.listStates[list.state]} · {list.by} · {when.moment(list.at)}</View>
          {list.state === 'read' ? <Preview of={list} onBegun={loaded.put} /> : null}
          {list.state === 'running' ? <AtWork of={list} onStep={loaded.put} /> : null}
          {list.state === 'read' ? null : <Result of={list} name={name} />}
        </View>
      )}
    </Loaded>
  )
}

/** One list: what it says, how far it is, and how its people stand. */
export default function ArrivalListPage() {
  const words = useWords(arrivalWords)
  const { id } = Taro.useRouter().params
  return <Page id='arrival-list' title={words.listTitle}>{id === undefined ? <NotFound /> : <ForDistrict>{(at) => <List key={id} at={at} id={id} />}</ForDistrict>}</Page>
}
