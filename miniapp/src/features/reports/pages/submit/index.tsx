import { View } from '@tarojs/components'
import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { Household } from '@shared/identity'
import { api } from '@/api/client'
import { faultsOf } from '@/api/fields'
import { useLoaded } from '@/api/use-loaded'
import { reportWords } from '@/i18n/reports'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { arrival, keepArrival } from '@/session/arrival'
import { ConsentFirst } from '@/session/consent-first'
import { HomeChoice } from '@/session/home-choice'
import { NeedsHome } from '@/session/needs'
import { now } from '@/session/now'
import { usePreferences } from '@/session/preferences'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { showFirstFault } from '@/ui/first-fault'
import { PageTitle } from '@/ui/heading'
import { Page } from '@/ui/page'
import { Restored } from '@/ui/restored'
import { Warning } from '@/ui/warning'
import { FaultsNote } from '../../components/faults-note'
import { JourneySection } from '../../components/journey-section'
import { PeopleSection } from '../../components/people-section'
import { useReportLabel } from '../../components/report-label'
import { StaysSection } from '../../components/stays-section'
import { emptyDraft, forgetDraft, isBegun, keepDraft, keptDraft, type Draft } from '../../draft'
import { judge } from '../../judge'

/** Who lives elsewhere files for those at home, and seldom travels with them. */
function fresh(household: Household): Draft {
  return emptyDraft(household.id, household.members.find((one) => one.me && !one.elsewhere)?.id)
}

/** The link's community is the household's in nearly every case; where it is not, the person is told where the report goes. */
function LinkNote({ household }: { household: Household }) {
  const words = useWords(reportWords)
  const from = arrival() ?? ''
  const other = from !== '' && from !== household.community
  const link = useLoaded(other ? from : '', () => api.places.read({ params: { place: from } }))
  return other && link.data ? <Warning id='link-elsewhere' title={words.linkElsewhere(link.data.name)} /> : null
}

function useDraft(household: Household) {
  const [kept] = useState(() => keptDraft(household.id))
  const [draft, setDraft] = useState<Draft>(() => kept ?? fresh(household))
  const [round, setRound] = useState(0)
  const change = (part: Partial<Draft>): void => {
    setDraft((before) => {
      const next = { ...before, ...part }
      keepDraft(next)
      return next
    })
  }
  const startOver = (): void => {
    forgetDraft(household.id)
    setDraft(fresh(household))
    setRound(round + 1)
  }
  return { draft, change, startOver, round, restored: kept !== undefined && isBegun(kept) && kept.change === undefined && round === 0 }
}

function Form({ household }: { household: Household }) {
  const words = useWords(reportWords)
  const { lang } = usePreferences()
  const { today } = useWhen()
  const { draft, change, startOver, round, restored } = useDraft(household)
  const [tried, setTried] = useState(false)
  const judged = judge(draft, household, lang, now())
  const faults = faultsOf(tried && !judged.ok ? judged.fields : [])
  const check = (): void => {
    setTried(true)
    keepDraft(draft)
    if (judged.ok) goTo('check')
    else showFirstFault('submit')
  }
  const labelOf = useReportLabel(draft, household)
  const section = { draft, faults, today, onChange: change }
  return (
    <View key={round}>
      <PageTitle>{draft.change ? words.changeTitle : words.title}</PageTitle>
      <View className='lead'><View id='report-to'>{words.to(household.communityName)}</View><View className='small'>{words.kept}</View></View>
      <LinkNote household={household} />
      {restored ? <Restored onStartOver={startOver} /> : null}
      <PeopleSection {...section} household={household} />
      <StaysSection {...section} />
      <JourneySection {...section} label={household.label} />
      <FaultsNote faults={faults} labelOf={labelOf} />
      <Button id='go-check' look='main' onTap={check}>{words.check}</Button>
    </View>
  )
}

export default function SubmitPage() {
  const words = useWords(reportWords)
  Taro.useLoad((given) => { keepArrival(given) })
  return (
    <Page id='submit' title={words.title}>
      <NeedsHome text={words.noHome}>{(household, me) => <ConsentFirst me={me}><HomeChoice me={me} label={words.forWhich} /><Form key={household.id} household={household} /></ConsentFirst>}</NeedsHome>
    </Page>
  )
}
