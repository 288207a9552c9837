import { View } from '@tarojs/components'
import type { Household } from '@shared/identity'
import { api } from '../../api'
import { useLoaded } from '@/api/use-loaded'
import { usePaged } from '@/api/use-paged'
import { helpMineWords } from '@/i18n/help-mine'
import { useWords } from '@/i18n/words'
import { HomeChoice } from '@/session/home-choice'
import { NeedsHome } from '@/session/needs'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Cells } from '@/ui/cell'
import { Title } from '@/ui/heading'
import { Page } from '@/ui/page'
import { PagedList } from '@/ui/paged-list'
import { StateView } from '@/ui/state-view'
import { HelpCell } from '../../components/help-cell'
import { RefillList } from '../../components/refill-list'

/** What I asked for people of other households. */
function ForOthers() {
  const words = useWords(helpMineWords)
  const { data } = useLoaded('mine', () => api.help.mine())
  if (!data || data.items.length === 0) return null
  return <><Title>{words.others}</Title><Cells id='helps-others'>{data.items.map((line) => <HelpCell key={line.id} line={line} />)}</Cells></>
}

function Mine({ household }: { household: Household }) {
  const words = useWords(helpMineWords)
  const page = usePaged(household.id, (cursor) => api.help.list({ query: { household: household.id, ...(cursor === undefined ? {} : { cursor }) } }))
  return (
    <View>
      <RefillList household={household.id} />
      <PagedList id='helps' of={page} empty={<StateView id='helps-none' art='empty' title={words.none} text={words.noneText} />}>{(line) => <HelpCell key={line.id} line={line} />}</PagedList>
      <ForOthers />
      <Button id='go-ask' look='main' icon='plus' onTap={() => { goTo('helpAsk') }}>{words.ask}</Button>
    </View>
  )
}

export default function HelpMinePage() {
  const words = useWords(helpMineWords)
  return <Page id='help-mine' title={words.mine}><NeedsHome text={words.noHome}>{(household, me) => <><HomeChoice me={me} /><Mine household={household} /></>}</NeedsHome></Page>
}
