import { View } from '@tarojs/components'
import type { Household } from '@shared/identity'
import { usePaged } from '@/api/use-paged'
import { coreWords } from '@/i18n/core'
import { offerWords } from '@/i18n/offers'
import { useWords } from '@/i18n/words'
import { HomeChoice } from '@/session/home-choice'
import { NeedsHome } from '@/session/needs'
import { now } from '@/session/now'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Cells } from '@/ui/cell'
import { Title } from '@/ui/heading'
import { Loaded, RefusalNote } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { StateView } from '@/ui/state-view'
import { OfferCard } from '../../components/offer-card'
import { OfferCell } from '../../components/offer-cell'
import { offersOf, sortOffers, type Sorted } from '../../offers'

function Lists({ sorted: { open, toCome, over }, household }: { sorted: Sorted; household: string }) {
  const words = useWords(offerWords)
  return (
    <>
      <Title>{words.on}</Title>
      {open.length === 0 ? <View id='offers-nothing-on' className='card small'>{words.nothingOn}</View> : null}
      {open.length > 0 ? <View id='offers-open'>{open.map((line) => <OfferCard key={line.id} line={line} household={household} />)}</View> : null}
      {toCome.length > 0 ? <><Title>{words.toCome}</Title><Cells id='offers-to-come'>{toCome.map((line) => <OfferCell key={line.id} line={line} />)}</Cells></> : null}
      {over.length > 0 ? <><Title>{words.over}</Title><Cells id='offers-over'>{over.map((line) => <OfferCell key={line.id} line={line} />)}</Cells></> : null}
    </>
  )
}

/** What takes orders first, then what will, then what is over. */
function Offers({ household }: { household: Household }) {
  const words = useWords(offerWords)
  const core = useWords(coreWords)
  const page = usePaged(household.id, (cursor) => offersOf(household.id, now(), cursor))
  return (
    <View className='stack'>
      <View className='btns'>
        <Button id='go-bags' icon='bag' onTap={() => { goTo('bags') }}>{words.allBags}</Button>
        <Button id='go-subsidies' onTap={() => { goTo('mySubsidies') }}>{words.mySubsidies}</Button>
      </View>
      <Loaded of={page.first} lines={6}>
        {() => page.items.length === 0 ? <StateView id='offers-none' art='empty' title={words.none} text={words.noneText} /> : (
          <View>
            <Lists sorted={sortOffers(page.items, now())} household={household.id} />
            <RefusalNote refusal={page.growing.refusal} id='offers-refusal' />
            {page.more ? <Button id='offers-more' busy={page.growing.busy} onTap={page.grow}>{core.more}</Button> : null}
          </View>
        )}
      </Loaded>
    </View>
  )
}

export default function OffersPage() {
  const words = useWords(offerWords)
  return (
    <Page id='offers' title={words.title}>
      <NeedsHome text={words.noHome}>{(household, me) => <><HomeChoice me={me} label={words.forWhich} /><Offers key={household.id} household={household} /></>}</NeedsHome>
    </Page>
  )
}
