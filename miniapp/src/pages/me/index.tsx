import { View } from '@tarojs/components'
import { consentKinds, hasConsent } from '@shared/consent'
import type { Me } from '@shared/identity'
import { shanghaiDay } from '@shared/civil-time'
import { roleWords } from '@shared/duties'
import type { Duty } from '@shared/duty-schema'
import { coreWords } from '@/i18n/core'
import { meWords } from '@/i18n/me'
import { useSay, useWords } from '@/i18n/words'
import { currentDuties, homeOf, refreshMe, useMe } from '@/session/me'
import { useTabPage } from '@/session/use-tab-page'
import { goSignIn, goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Cell, Cells } from '@/ui/cell'
import { PageTitle, Title } from '@/ui/heading'
import { RefusalView } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { Skeleton } from '@/ui/skeleton'
import { HouseholdCells } from './household-cells'
import { Settings, SignOut } from './settings'

function Duties({ me }: { me: Me }) {
  const words = useWords(meWords)
  const say = useSay()
  const current = currentDuties(me)
  if (me.duties.length === 0) return null
  const saysWhen = (duty: Duty): string => (!current.includes(duty) ? words.fromOn(shanghaiDay(duty.from)) : duty.until ? words.until(duty.until.slice(0, 10)) : '')
  return (
    <>
      <Title>{words.duties}</Title>
      <Cells>
        {me.duties.map((duty) => (
          <Cell
            key={`${duty.role} ${duty.place}`} id={`duty-${duty.place}-${duty.role}`} icon='task' title={say(roleWords[duty.role])} note={duty.standsInFor ? `${duty.placeName} · ${words.standsIn(duty.standsInFor.name)}` : duty.placeName} value={saysWhen(duty)}
            onTap={() => { goTo(current.includes(duty) ? 'rota' : 'hours', { place: duty.place, role: duty.role }) }}
          />
        ))}
      </Cells>
    </>
  )
}

function Mine({ me }: { me: Me }) {
  const words = useWords(meWords)
  const core = useWords(coreWords)
  const missing = consentKinds.filter((kind) => !hasConsent(me.consents, kind))
  return (
    <>
      <View className='row row--between'>
        <PageTitle id='my-name'>{me.name ?? words.nameless}</PageTitle>
        <Button id='go-name' look='quiet' fit icon='pen' label={me.name ? words.rename : words.giveName} onTap={() => { goTo('name') }}>{me.name ? core.change : words.giveName}</Button>
      </View>
      {homeOf(me) ? <View className='lead'>{homeOf(me)?.communityName}</View> : null}
      <Duties me={me} />
      <HouseholdCells me={me} />
      <Settings missing={missing} />
      <SignOut />
    </>
  )
}

export default function MePage() {
  const words = useWords(meWords)
  const core = useWords(coreWords)
  const { signedIn, me, refusal } = useMe()
  useTabPage()
  const trouble = refusal ? <RefusalView refusal={refusal} onAgain={() => { void refreshMe() }} /> : <Skeleton label={core.loading} />
  return (
    <Page id='me' title={words.title} tab>
      {!signedIn ? (
        <View className='card stack'>
          <Title>{words.signedOut}</Title>
          <Button id='sign-in' look='main' onTap={goSignIn}>{core.signIn}</Button>
        </View>
      ) : null}
      {signedIn && !me ? trouble : null}
      {me ? <Mine me={me} /> : <Settings />}
      <View className='small'>{words.about}</View>
    </Page>
  )
}
