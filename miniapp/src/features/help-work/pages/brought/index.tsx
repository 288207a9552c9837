import Taro from '@tarojs/taro'
import { idAs } from '@shared/ids'
import { api } from '@/features/help/api'
import { useLoaded } from '@/api/use-loaded'
import { broughtWords } from '@/i18n/help-brought'
import { useWords } from '@/i18n/words'
import { NeedsMe } from '@/session/needs'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Loaded } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { StateView } from '@/ui/state-view'
import '@/theme/help.scss'
import { BroughtList } from '../../components/brought-list'
import { BroughtOne } from '../../components/brought-one'

/** One that is under way again, or not closed yet, stands at its task; one that is past its end nowhere. */
function Gone({ id }: { id: string }) {
  const words = useWords(broughtWords)
  return (
    <StateView id='brought-gone' art='empty' title={words.gone} text={words.goneText}>
      <Button id='brought-work' look='main' onTap={() => { goTo('helpWork', { id: idAs('task', id) }) }}>{words.work}</Button>
      <Button id='brought-all' look='quiet' onTap={() => { goTo('helpBrought') }}>{words.all}</Button>
    </StateView>
  )
}

/** `id`: of a request or of its task, as a notice names it. */
function Brought({ id }: { id: string | undefined }) {
  const loaded = useLoaded('brought', () => api.help.brought())
  return (
    <Loaded of={loaded}>
      {({ items }) => {
        if (id === undefined) return <BroughtList items={items} />
        const one = items.find((each) => each.id === idAs('help', id))
        return one ? <BroughtOne of={one} onDone={() => { void loaded.reload() }} /> : <Gone id={id} />
      }}
    </Loaded>
  )
}

/** What I brought, closed by now: thanked for, and where trouble is reported. */
export default function BroughtPage() {
  const words = useWords(broughtWords)
  const { id } = Taro.useRouter().params
  return <Page id='brought-page' title={words.title}><NeedsMe>{() => <Brought id={id} />}</NeedsMe></Page>
}
