import { useState } from 'react'
import Taro from '@tarojs/taro'
import { isCurrent, roleWords } from '@shared/duties'
import type { Duty } from '@shared/duty-schema'
import type { Me } from '@shared/identity'
import { dutyWords } from '@/i18n/duties'
import { useSay, useWords } from '@/i18n/words'
import { NeedsMe } from '@/session/needs'
import { now } from '@/session/now'
import { OnDuty } from '@/session/on-duty'
import { Title } from '@/ui/heading'
import { Page } from '@/ui/page'
import { SelectField } from '@/ui/picker-field'
import { StateView } from '@/ui/state-view'
import { Absences } from '../../components/absences'
import { HoursForm } from '../../components/hours-form'
import { StandingIn } from '../../components/standing-in'

const keyOf = ({ place, role }: Duty): string => `${role} ${place}`

function Hours({ me }: { me: Me }) {
  const words = useWords(dutyWords)
  const say = useSay()
  const { place, role } = Taro.useRouter().params
  const mine = me.duties.filter((duty) => duty.until === undefined || Date.parse(duty.until) > now())
  const [chosen, setChosen] = useState(`${role ?? ''} ${place ?? ''}`)
  const duty = mine.find((one) => keyOf(one) === chosen) ?? mine[0]
  if (!duty) return <StateView id='hours-none' art='empty' title={words.noDutyHours} text={words.noDutyHoursText} />
  return (
    <>
      {mine.length > 1
        ? <SelectField id='hours-of' label={words.which} placeholder='' value={keyOf(duty)} options={mine.map((one) => ({ value: keyOf(one), name: words.forRole(one.placeName, say(roleWords[one.role])) }))} onChange={setChosen} />
        : null}
      <StandingIn me={me} duty={duty} />
      {isCurrent(duty, new Date(now()).toISOString()) ? (
        <>
          <OnDuty me={me} duties={[duty]} />
          {duty.standsInFor ? null : <Absences me={me} duty={duty} />}
          <Title>{words.hours}</Title>
          <HoursForm key={keyOf(duty)} me={me} duty={duty} />
        </>
      ) : null}
    </>
  )
}

/** When I am there by myself, without touching the switch. */
export default function HoursPage() {
  const words = useWords(dutyWords)
  return <Page id='hours-page' title={words.hours}><NeedsMe>{(me) => <Hours me={me} />}</NeedsMe></Page>
}
