import { View } from '@tarojs/components'
import type { CallUpCard } from '@shared/callups'
import type { Household } from '@shared/identity'
import { useLoaded } from '@/api/use-loaded'
import { handsWords } from '@/i18n/hands'
import { useWords } from '@/i18n/words'
import { NeedsHome } from '@/session/needs'
import { PageTitle, Title } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { StateView } from '@/ui/state-view'
import { api } from '../../api'
import { ShiftCard } from '../../components/shift-card'

function Shifts({ home }: { home: Household }) {
  const words = useWords(handsWords)
  const loaded = useLoaded(home.id, () => api.rosters.list({ query: { household: home.id } }))
  const put = (items: readonly CallUpCard[], next: CallUpCard): void => { loaded.put({ items: items.map((one) => (one.id === next.id ? next : one)) }) }
  return (
    <>
      <View className='lead'>{words.gateLead(home.label)}</View>
      <Loaded of={loaded}>
        {({ items }) => items.length === 0 ? <StateView id='shifts-none' art='empty' title={words.gateNone} text={words.gateNoneText} /> : (
          <View id='shifts'>
            {[...new Set(items.map(({ title }) => title))].map((gate) => (
              <View key={gate}>
                <Title>{gate}</Title>
                {items.filter(({ title }) => title === gate).map((one) => <ShiftCard key={one.id} of={one} onChange={(next) => { put(items, next) }} />)}
              </View>
            ))}
          </View>
        )}
      </Loaded>
    </>
  )
}

/** The shifts at the gates of my household. */
export default function GatePage() {
  const words = useWords(handsWords)
  return <Page id='gate-page' title={words.gateTitle}><PageTitle>{words.gateTitle}</PageTitle><NeedsHome>{(home) => <Shifts key={home.id} home={home} />}</NeedsHome></Page>
}
