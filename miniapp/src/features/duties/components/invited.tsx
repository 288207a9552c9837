import { View } from '@tarojs/components'
import { useState } from 'react'
import { inboxRoles, roleWords } from '@shared/duties'
import type { Me } from '@shared/identity'
import { roleRights } from '@shared/role-rights'
import type { Invitation } from '@shared/rota'
import { api } from '@/api/client'
import { faultsOf } from '@/api/fields'
import { useAct } from '@/api/use-act'
import { dutyWords } from '@/i18n/duties'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import { putMe, refreshMe } from '@/session/me'
import { goTab } from '@/session/ways'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { PageTitle } from '@/ui/heading'
import { RefusalNote } from '@/ui/loaded'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { lastDayOf } from '../last-day'

/** What the invitation is for, before it is taken. */
function For({ of }: { of: Invitation }) {
  const words = useWords(dutyWords)
  const say = useSay()
  const when = useWhen()
  const facts = [
    { name: words.where, value: of.placeName }, { name: words.what, value: say(roleWords[of.role]) }, { name: words.from, value: of.by },
    { name: words.lastDay, value: of.until ? when.day(lastDayOf(of.until)) : words.noEnd },
  ]
  return <Card><Facts id='invited-for' of={facts} /></Card>
}

/** Takes the duty; the name is asked only of who has none. */
export function Invited({ me, of, onOther }: { me: Me; of: Invitation; onOther: () => void }) {
  const words = useWords(dutyWords)
  const say = useSay()
  const act = useAct()
  const [name, setName] = useState('')
  const nameless = me.name === undefined || me.name === ''
  const take = (): void => {
    void act.run(async () => {
      const { duties } = await api.invitations.accept({ params: { code: of.code }, body: nameless ? { name } : {} })
      putMe({ ...me, duties })
      toast(words.taken)
      goTab(inboxRoles.some((role) => role === of.role) ? 'inbox' : 'me')
      // A name that was given here stands with me only there.
      await refreshMe()
    })
  }
  return (
    <View>
      <PageTitle>{words.invited(say(roleWords[of.role]))}</PageTitle>
      <For of={of} />
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
