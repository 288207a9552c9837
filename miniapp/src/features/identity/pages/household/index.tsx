import { View } from '@tarojs/components'
import { useState } from 'react'
import Taro from '@tarojs/taro'
import { birthYearIssues } from '@shared/birth-year'
import { alsoSay } from '@shared/field-words'
import { homeFieldWords } from '@shared/home-field-words'
import { door, memberInput, type Household, type Me } from '@shared/identity'
import { read, readBy } from '@shared/parse'
import { lazy, object } from '@shared/zod'
import { api } from '@/api/client'
import { faultsOf } from '@/api/fields'
import { useAct } from '@/api/use-act'
import { coreWords } from '@/i18n/core'
import { identityWords } from '@/i18n/identity'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { forgetArrival } from '@/session/arrival'
import { ConsentFirst } from '@/session/consent-first'
import { chooseHome, refreshMe } from '@/session/me'
import { NeedsMe } from '@/session/needs'
import { usePreferences } from '@/session/preferences'
import { goBack } from '@/session/ways'
import { Button } from '@/ui/button'
import { showFirstFault } from '@/ui/first-fault'
import { Title } from '@/ui/heading'
import { RefusalNote } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { Restored } from '@/ui/restored'
import { StateView } from '@/ui/state-view'
import { Steps } from '@/ui/steps'
import { DoorForm } from '../../components/door-form'
import { doorOf } from '../../door-draft'
import { MemberForm, memberOf, type MemberDraft } from '../../components/member-form'
import { forgetHome, freshHome, isHomeBegun, keepHome, keptHome, type HomeDraft } from '../../home-draft'
import { useStart } from '../../use-start'

alsoSay(homeFieldWords)

const steps = { where: lazy(() => object({ door: door() })), whole: lazy(() => object({ door: door(), me: memberInput() })) }

function useDraft(me: Me) {
  const [kept] = useState(() => keptHome(me))
  const [draft, setDraft] = useState(() => kept ?? freshHome(me))
  const [anew, setAnew] = useState(false)
  const change = (part: Partial<HomeDraft>): void => {
    setDraft((before) => {
      const next = { ...before, ...part }
      keepHome(next)
      return next
    })
  }
  const startOver = (): void => {
    forgetHome()
    setDraft(freshHome(me))
    setAnew(true)
  }
  return { draft, change, startOver, restored: kept !== undefined && isHomeBegun(kept, me) && !anew }
}

const personOf = ({ name, birthYear, elsewhere = false }: HomeDraft): MemberDraft => ({ name, relation: 'self', birthYear, ...(elsewhere ? { elsewhere } : {}) })

function useRegistration({ draft, change }: Pick<ReturnType<typeof useDraft>, 'draft' | 'change'>) {
  const { lang } = usePreferences()
  const { today } = useWhen()
  const { step } = draft
  const [tried, setTried] = useState(0)
  const [made, setMade] = useState<Household>()
  const act = useAct()
  const input = { door: doorOf(draft.door), me: memberOf(personOf(draft)) }
  const where = read(steps.where(), input, lang)
  const whole = readBy(steps.whole(), input, birthYearIssues(input.me['birthYear'], 'me.birthYear', today), lang)
  const present = step === 1 ? where : whole
  const faults = faultsOf(tried >= step && !present.ok ? present.fields : [], act.refusal?.fields)
  const next = (): void => {
    setTried(step)
    if (!present.ok) showFirstFault('household')
    if (step === 1 && where.ok) change({ step: 2 })
    if (step === 1 || !whole.ok) return
    void act.run(async () => {
      const household = await api.households.enter({ params: { household: draft.household }, body: { member: draft.member, ...whole.value } })
      chooseHome(household.id)
      forgetArrival()
      forgetHome()
      await refreshMe()
      setMade(household)
    })
  }
  return { faults, act, made, next, forgive: () => { setTried(0); act.clear() } }
}

function Made({ household }: { household: Household }) {
  const words = useWords(identityWords)
  return (
    <StateView id='household-made' art='done' title={household.waiting ? words.joinTitle : words.madeTitle} text={household.waiting ? words.joinText : words.madeText}>
      <View className='strong'>{household.label}</View>
      {household.waiting ? null : <Button id='go-members' onTap={() => { void Taro.redirectTo({ url: '/features/identity/pages/members/index' }) }}>{words.members}</Button>}
      <Button id='household-go' look='main' onTap={goBack}>{words.go}</Button>
    </StateView>
  )
}

function Form({ me }: { me: Me }) {
  const core = useWords(coreWords)
  const words = useWords(identityWords)
  const { draft, change, startOver, restored } = useDraft(me)
  const { faults, act, made, next, forgive } = useRegistration({ draft, change })
  const start = useStart(me)
  const { step } = draft
  if (made) return <Made household={made} />
  return (
    <View>
      <Steps at={step} of={2} words={words.step(step, 2)} />
      {start.link === undefined ? null : <View className='lead'>{words.fromLink(start.link)}</View>}
      {restored ? <Restored onStartOver={() => { startOver(); forgive() }} /> : null}
      {step === 1 ? <DoorForm draft={draft.door} faults={faults} start={start.path} onChange={(door) => { change({ door }) }} /> : (
        <>
          <Title>{words.who}</Title>
          <MemberForm draft={personOf(draft)} faults={faults} at='me.' me onChange={({ name, birthYear, elsewhere = false }) => { change({ name, birthYear, elsewhere }) }} />
        </>
      )}
      <View className='stack stack--s'>
        <RefusalNote refusal={act.refusal} />
        <Button id='household-next' look='main' busy={act.busy} onTap={next}>{step === 1 ? core.next : words.make}</Button>
        {step === 2 ? <Button id='household-back' look='quiet' onTap={() => { change({ step: 1 }) }}>{words.backToDoor}</Button> : null}
      </View>
    </View>
  )
}

export default function HouseholdPage() {
  const words = useWords(identityWords)
  return <Page id='household' title={words.household}><NeedsMe>{(me) => <ConsentFirst me={me} kinds={['privacy']}><Form me={me} /></ConsentFirst>}</NeedsMe></Page>
}
