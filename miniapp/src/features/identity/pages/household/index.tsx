import { View } from '@tarojs/components'
import { useState } from 'react'
import Taro from '@tarojs/taro'
import { door, memberInput, type Household, type Me } from '@shared/identity'
import { newId } from '@shared/ids'
import { read } from '@shared/parse'
import type { PathStep } from '@shared/places'
import { lazy, object } from '@shared/zod'
import { api } from '@/api/client'
import { faultsOf } from '@/api/fields'
import { useAct } from '@/api/use-act'
import { useLoaded } from '@/api/use-loaded'
import { coreWords } from '@/i18n/core'
import { identityWords } from '@/i18n/identity'
import { useWords } from '@/i18n/words'
import { arrival, forgetArrival } from '@/session/arrival'
import { ConsentFirst } from '@/session/consent-first'
import { homeArea, toCity } from '@/session/home-area'
import { chooseHome, homeOf, refreshMe, waitingHome } from '@/session/me'
import { NeedsMe } from '@/session/needs'
import { usePreferences } from '@/session/preferences'
import { goBack } from '@/session/ways'
import { Button } from '@/ui/button'
import { showFirstFault } from '@/ui/first-fault'
import { RefusalNote } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { StateView } from '@/ui/state-view'
import { Steps } from '@/ui/steps'
import { DoorForm, doorOf, emptyDoor } from '../../components/door-form'
import { MemberForm, memberOf } from '../../components/member-form'

const steps = { where: lazy(() => object({ door: door() })), whole: lazy(() => object({ door: door(), me: memberInput() })) }

/** One id a visit: tapping again after a lost answer makes the same household once more, which is none. */
function useRegistration(me: Me) {
  const { lang } = usePreferences()
  const [ids] = useState(() => ({ household: newId('household'), member: newId('member') }))
  const [place, setPlace] = useState(emptyDoor)
  const [person, setPerson] = useState({ name: me.name ?? '', relation: 'self' as const, birthYear: '' })
  const [step, setStep] = useState<1 | 2>(1)
  const [tried, setTried] = useState(0)
  const [made, setMade] = useState<Household>()
  const act = useAct()
  const input = { door: doorOf(place), me: memberOf(person) }
  const where = read(steps.where(), input, lang)
  const whole = read(steps.whole(), input, lang)
  const present = step === 1 ? where : whole
  const faults = faultsOf(tried >= step && !present.ok ? present.fields : [], act.refusal?.fields)
  const next = (): void => {
    setTried(step)
    if (!present.ok) showFirstFault('household')
    if (step === 1 && where.ok) setStep(2)
    if (step === 1 || !whole.ok) return
    void act.run(async () => {
      const household = await api.households.enter({ params: { household: ids.household }, body: { member: ids.member, ...whole.value } })
      chooseHome(household.id)
      forgetArrival()
      await refreshMe()
      setMade(household)
    })
  }
  return { place, setPlace, person, setPerson, step, setStep, faults, act, made, next }
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

interface Start { readonly path: readonly PathStep[]; /** The community whose link led here. */ readonly link?: string }

/** Where choosing begins: at the community of the link; else in the city that is known of the person, or was chosen last on this phone. */
function useStart(me: Me): Start {
  const linked = arrival()
  const known = linked ?? homeOf(me)?.community ?? waitingHome(me)?.community ?? me.duties[0]?.place ?? ''
  const { data } = useLoaded(known, () => api.places.read({ params: { place: known } }))
  if (!data) return { path: homeArea() }
  return linked === undefined ? { path: toCity(data.path) } : { path: data.path, link: data.name }
}

function Form({ me }: { me: Me }) {
  const core = useWords(coreWords)
  const words = useWords(identityWords)
  const { place, setPlace, person, setPerson, step, setStep, faults, act, made, next } = useRegistration(me)
  const start = useStart(me)
  if (made) return <Made household={made} />
  return (
    <View>
      <Steps at={step} of={2} words={words.step(step, 2)} />
      {start.link === undefined ? null : <View className='lead'>{words.fromLink(start.link)}</View>}
      {step === 1 ? <DoorForm draft={place} faults={faults} start={start.path} onChange={setPlace} /> : (
        <>
          <View className='title'>{words.who}</View>
          <MemberForm draft={person} faults={faults} at='me.' me onChange={(draft) => { setPerson({ ...draft, relation: 'self' }) }} />
        </>
      )}
      <View className='stack stack--s'>
        <RefusalNote refusal={act.refusal} />
        <Button id='household-next' look='main' busy={act.busy} onTap={next}>{step === 1 ? core.next : words.make}</Button>
        {step === 2 ? <Button id='household-back' look='quiet' onTap={() => { setStep(1) }}>{words.where}</Button> : null}
      </View>
    </View>
  )
}

export default function HouseholdPage() {
  const words = useWords(identityWords)
  return <Page id='household' title={words.household}><NeedsMe>{(me) => <ConsentFirst me={me} kinds={['privacy']}><Form me={me} /></ConsentFirst>}</NeedsMe></Page>
}
