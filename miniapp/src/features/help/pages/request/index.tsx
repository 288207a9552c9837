import Taro from '@tarojs/taro'
import { api } from '../../api'
import { useLoaded } from '@/api/use-loaded'
import { helpMineWords } from '@/i18n/help-mine'
import { useWords } from '@/i18n/words'
import { useAskedId } from '@/session/asked-id'
import { NeedsMe } from '@/session/needs'
import { Loaded, NotFound } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { StateView } from '@/ui/state-view'
import '@/theme/help.scss'
import { RequestView } from '../../components/request-view'

function Request({ id }: { id: string }) {
  const words = useWords(helpMineWords)
  const { did = '' } = Taro.useRouter().params
  const loaded = useLoaded(id, () => api.help.read({ params: { help: id } }))
  const said = did === 'asked' || did === 'changed' ? words.done[did] : undefined
  return (
    <>
      {said ? <StateView id='help-done' art='done' title={said} /> : null}
      <Loaded of={loaded} lines={8}>{(detail) => <RequestView detail={detail} onChange={loaded.put} onStale={() => { void loaded.reload() }} />}</Loaded>
    </>
  )
}

export default function HelpPage() {
  const words = useWords(helpMineWords)
  const id = useAskedId('help')
  return <Page id='help-page' title={words.title}>{id === undefined ? <NotFound /> : <NeedsMe>{() => <Request id={id} />}</NeedsMe>}</Page>
}
