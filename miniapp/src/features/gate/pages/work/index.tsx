import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Duty } from '@shared/duty-schema'
import { gateWords } from '@/i18n/gate'
import { useWords } from '@/i18n/words'
import { inboxDuties } from '@/session/me'
import { NeedsMe } from '@/session/needs'
import { PageTitle } from '@/ui/heading'
import { Page } from '@/ui/page'
import { StateView } from '@/ui/state-view'
import { Tabs } from '@/ui/tabs'
import { DayEntries } from '../../components/day-entries'
import { HoldForm } from '../../components/hold-form'
import { KeyList } from '../../components/key-list'
import { PaperForm } from '../../components/paper-form'

type Part = 'paper' | 'hold' | 'entries' | 'keys'

function Work({ duty }: { duty: Duty }) {
  const words = useWords(gateWords)
  const [part, setPart] = useState<Part>('paper')
  const tabs = [{ value: 'paper', name: words.paperTitle }, { value: 'hold', name: words.hold }, { value: 'entries', name: words.entries }, { value: 'keys', name: words.keys }] as const
  return (
    <View>
      <PageTitle>{words.work}</PageTitle>
      <Tabs<Part> id='gate-part' label={words.tabs} tabs={tabs} on={part} onChange={setPart} />
      {part === 'paper' ? <PaperForm duty={duty} /> : null}
      {part === 'hold' ? <HoldForm duty={duty} /> : null}
      {part === 'entries' ? <DayEntries place={duty.place} /> : null}
      {part === 'keys' ? <KeyList duty={duty} /> : null}
    </View>
  )
}

/** What workers of a place do for its gate. */
export default function GateWorkPage() {
  const words = useWords(gateWords)
  return (
    <Page id='gate-work' title={words.work}>
      <NeedsMe>
        {(me) => {
          const mine = inboxDuties(me).filter(({ role }) => role !== 'supervisor')
          const duty = mine.find(({ role }) => role === 'community-worker') ?? mine[0]
          return duty ? <Work key={duty.place} duty={duty} /> : <StateView id='gate-work-refused' art='lock' title={words.refused} />
        }}
      </NeedsMe>
    </Page>
  )
}
