import { View } from '@tarojs/components'
import { useState } from 'react'
import { shanghaiDay } from '@shared/civil-time'
import { inboxRoles, roleWords } from '@shared/duties'
import type { Duty } from '@shared/duty-schema'
import type { Me } from '@shared/identity'
import { roleRights } from '@shared/role-rights'
import type { Invitation } from '@shared/rota'
import { faultsOf } from '@/api/fields'
import { useAct } from '@/api/use-act'
import { dutyWords } from '@/i18n/duties'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import { putMe, refreshMe } from '@/session/me'
import { now } from '@/session/now'
import { goTab } from '@/session/ways'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { PageTitle } from '@/ui/heading'
import { RefusalNote } from '@/ui/loaded'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { api } from '../api'
import { InvitationFacts } from './invitation-facts'
import { Taken } from './taken'

/** The first day of a duty that has not begun. */
const toCome = (duty: Duty | undefined): string | undefined => (duty && Date.parse(duty.from) > now() ? shanghaiDay(duty.from) : undefined)

/** Takes the duty; the name is asked only of who has none. */
export function Invited({ me, of, onOther }: { me: Me; of: Invitation; onOther: () => void }) {
  const words = useWords(dutyWords)
  const say = useSay()
  const when = useWhen()
  const act = useAct()
  const [name, setName] = useState('')
  const nameless = me.name === undefined || me.name === ''
  const take = (): void => {
    void act.run(async () => {
      const { duties } = await api.invitations.accept({ params: { code: of.code }, body: nameless ? { name } : {} })
      putMe({ ...me, duties })
      const begins = toCome(duties.find((one) => one.place === of.place && one.role === of.role))
      toast(begins ? words.takenFrom(when.day(begins)) : words.taken)
      goTab(!begins && inboxRoles.some((role) => role === of.role) ? 'inbox' : 'me')
      // A name that was given here stands with me only there.
      await refreshMe()
    })
  }
  if (of.yours) return <Taken me={me} of={of} onOther={onOther} />
  return (
    <View>
      <PageTitle>{words.invited(say(roleWords[of.role]))}</PageTitle>
      <Card><InvitationFacts id='invited-for' of={of} by /></Card>
      <View className='lead'><View>{say(roleRights[of.role])}</View><View>{words.whatFor}</View></View>
      {nameless ? <TextField id='name' label={words.name} hint={words.nameHint} value={name} onChange={setName} {...faultsOf(act.refusal?.fields).at('name')} /> : null}
      <View className='stack stack--s'>
        <RefusalNote refusal={act.refusal} />
        <Button id='invite-take' look='main' busy={act.busy} onTap={take}>{words.take}</Button>
        <Button id='invite-other' look='quiet' onTap={onOther}>{words.other}</Button>
      </View>
    </View>
  )
}
