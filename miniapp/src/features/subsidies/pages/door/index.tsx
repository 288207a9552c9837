import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Duty } from '@shared/duty-schema'
import type { Door } from '@shared/identity'
import type { Eligible } from '@shared/subsidies'
import { faultsOf } from '@/api/fields'
import { useAct } from '@/api/use-act'
import { useLoaded } from '@/api/use-loaded'
import { DoorForm } from '@/features/identity/components/door-form'
import { doorOf, emptyDoor } from '@/features/identity/door-draft'
import { subsidyWords } from '@/i18n/subsidies'
import { useWords } from '@/i18n/words'
import { currentDuties } from '@/session/me'
import { NeedsMe } from '@/session/needs'
import { Button } from '@/ui/button'
import { showFirstFault } from '@/ui/first-fault'
import { PageTitle } from '@/ui/heading'
import { RefusalNote } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { StateView } from '@/ui/state-view'
import { Warning } from '@/ui/warning'
import { api } from '../../api'
import { HomeGrants } from '../../components/home-grants'

function AtDoor({ duty }: { duty: Duty }) {
  const words = useWords(subsidyWords)
  const act = useAct()
  const [draft, setDraft] = useState(emptyDoor)
  const [found, setFound] = useState<{ door: Door; of: Eligible }>()
  const own = useLoaded(duty.place, () => api.places.read({ params: { place: duty.place } }))
  if (found) return <HomeGrants of={found.of} door={found.door} onChange={(of) => { setFound({ ...found, of }) }} onOther={() => { setDraft({ ...draft, room: '' }); setFound(undefined) }} />
  const look = (): void => {
    const door = doorOf(draft) as Door
    void act.run(async () => {
      try {
        setFound({ door, of: await api.subsidies.at({ query: door }) })
      } catch (thrown) {
        showFirstFault('subsidy-door')
        throw thrown
      }
    })
  }
  return (
    <View>
      <PageTitle>{words.title}</PageTitle>
      <View className='lead'>{words.lead}</View>
      <DoorForm draft={draft} faults={faultsOf(act.refusal?.fields)} at='' start={own.data?.path ?? []} onChange={(door) => { act.clear(); setDraft(door) }} />
      {act.refusal?.code === 'forbidden' ? <Warning id='door-outside' title={words.outside} text={words.outsideText} /> : <RefusalNote refusal={act.refusal} />}
      <Button id='door-look' look='main' busy={act.busy} onTap={look}>{words.look}</Button>
    </View>
  )
}

/** A worker of the community sets which subsidies the household behind a door is eligible for. */
export default function SubsidyDoorPage() {
  const words = useWords(subsidyWords)
  return (
    <Page id='subsidy-door' title={words.title}>
      <NeedsMe>
        {(me) => {
          const duty = currentDuties(me).find(({ role }) => role === 'community-worker')
          return duty ? <AtDoor duty={duty} /> : <StateView id='subsidy-refused' art='lock' title={words.refused} text={words.refusedText} />
        }}
      </NeedsMe>
    </Page>
  )
}
