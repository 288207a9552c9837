import { View } from '@tarojs/components'
import { roleWords } from '@shared/duties'
import type { Me } from '@shared/identity'
import type { Invitation } from '@shared/rota'
import { dutyWords } from '@/i18n/duties'
import { useSay, useWords } from '@/i18n/words'
import { goTab } from '@/session/ways'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { PageTitle } from '@/ui/heading'
import { InvitationFacts } from './invitation-facts'

/** An invitation that I have used: nothing is left to accept. */
export function Taken({ me, of, onOther }: { me: Me; of: Invitation; onOther: () => void }) {
  const words = useWords(dutyWords)
  const say = useSay()
  const mine = me.duties.some((one) => one.place === of.place && one.role === of.role)
  return (
    <View id='invite-yours'>
      <PageTitle>{mine ? words.yours(say(roleWords[of.role])) : words.yoursOver}</PageTitle>
      <Card><InvitationFacts id='invited-for' of={of} by /></Card>
      <View className='stack stack--s'>
        {mine ? <Button id='go-mine' look='main' onTap={() => { goTab('me') }}>{words.toMine}</Button> : <View className='lead'>{words.yoursOverText}</View>}
        <Button id='invite-other' look='quiet' onTap={onOther}>{words.other}</Button>
      </View>
    </View>
  )
}
