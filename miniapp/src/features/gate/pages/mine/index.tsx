import { View } from '@tarojs/components'
import { useState } from 'react'
import { usePaged } from '@/api/use-paged'
import { gateWords } from '@/i18n/gate'
import { useWords } from '@/i18n/words'
import { useMe } from '@/session/me'
import { NeedsHome } from '@/session/needs'
import { Button } from '@/ui/button'
import { PageTitle, Title } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { PagedList } from '@/ui/paged-list'
import { StateView } from '@/ui/state-view'
import { Warning } from '@/ui/warning'
import { api } from '../../api'
import { isAway } from '../../away'
import { EntryCell } from '../../components/entry-cell'
import { GuestForm } from '../../components/guest-form'
import { PassList } from '../../components/pass-list'
import { keptPasses, usePasses } from '../../use-passes'

function Entries({ household }: { household: string }) {
  const words = useWords(gateWords)
  const paged = usePaged(household, (cursor) => api.gate.mine({ query: { household, ...(cursor === undefined ? {} : { cursor }) } }))
  return (
    <View>
      <Title>{words.entries}</Title>
      <View className='small'>{words.entriesText}</View>
      <PagedList id='my-entries' of={paged} empty={<StateView id='no-entries' art='empty' title={words.noEntries} />}>{(entry) => <EntryCell key={entry.id} entry={entry} />}</PagedList>
    </View>
  )
}

/** `away`: of the family, but lives elsewhere, and so has no pass here. */
function Mine({ household, away }: { household: string; away: boolean }) {
  const words = useWords(gateWords)
  const { loaded, put } = usePasses(household)
  const [adding, setAdding] = useState<'visitor' | 'vehicle'>()
  return (
    <View>
      <PageTitle>{words.mine}</PageTitle>
      <View className='lead'>{words.mineText}</View>
      {away ? <Warning id='pass-away' title={words.awayTitle} text={words.awayText} /> : null}
      <Loaded of={loaded}>{(of) => <PassList of={of} onChange={put} />}</Loaded>
      <Title>{words.guests}</Title>
      <View className='stack stack--s'>
        <Button id='add-visitor' icon='plus' onTap={() => { setAdding('visitor') }}>{words.addVisitor}</Button>
        <Button id='add-vehicle' icon='plus' onTap={() => { setAdding('vehicle') }}>{words.addVehicle}</Button>
      </View>
      {adding ? <GuestForm key={adding} kind={adding} household={household} onDone={put} onClose={() => { setAdding(undefined) }} /> : null}
      <Entries household={household} />
    </View>
  )
}

/** Without a network at the start of the app nobody is known yet; the passes that this phone kept are shown. */
function Passes() {
  const words = useWords(gateWords)
  const { me, refusal } = useMe()
  const kept = keptPasses()
  if (!me && isAway(refusal) && kept) return <View><PageTitle>{words.mine}</PageTitle><Warning id='passes-kept' title={words.offline} /><PassList of={kept} onChange={() => undefined} /></View>
  return <NeedsHome>{(home) => <Mine key={home.id} household={home.id} away={home.members.some(({ me: mine, elsewhere }) => mine && elsewhere === true)} />}</NeedsHome>
}

export default function GateMinePage() {
  const words = useWords(gateWords)
  return <Page id='gate-mine' title={words.mine}><Passes /></Page>
}
