import { View } from '@tarojs/components'
import type { Household } from '@shared/identity'
import { usePaged } from '@/api/use-paged'
import { offerWords } from '@/i18n/offers'
import { orderWords } from '@/i18n/orders'
import { useWords } from '@/i18n/words'
import { HomeChoice } from '@/session/home-choice'
import { NeedsHome } from '@/session/needs'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Page } from '@/ui/page'
import { PagedList } from '@/ui/paged-list'
import { StateView } from '@/ui/state-view'
import { api } from '../../api'
import { BagCell } from '../../components/bag-cell'

async function bagsOf(household: string, cursor: string | undefined) {
  const { items, ...more } = await api.orders.list({ query: { household, ...(cursor === undefined ? {} : { cursor }) } })
  return { items: items.map((bag) => ({ ...bag, id: bag.campaign })), ...more }
}

function Bags({ household }: { household: Household }) {
  const words = useWords(orderWords)
  const page = usePaged(household.id, (cursor) => bagsOf(household.id, cursor))
  const see = <Button id='go-offers' look='main' icon='basket' onTap={() => { goTo('offers') }}>{words.offers}</Button>
  return (
    <View className='stack'>
      <PagedList id='bags' of={page} empty={<StateView id='bags-none' art='empty' title={words.none} text={words.noneText}>{see}</StateView>}>
        {(bag) => <BagCell key={bag.id} bag={bag} />}
      </PagedList>
    </View>
  )
}

export default function BagsPage() {
  const words = useWords(orderWords)
  const { forWhich } = useWords(offerWords)
  return <Page id='bags-page' title={words.bags}><NeedsHome text={words.noHome}>{(household, me) => <><HomeChoice me={me} label={forWhich} /><Bags key={household.id} household={household} /></>}</NeedsHome></Page>
}
