import { View } from '@tarojs/components'
import { shanghaiDay } from '@shared/civil-time'
import type { Absence, Duty } from '@shared/duty-schema'
import type { Me } from '@shared/identity'
import { useAct } from '@/api/use-act'
import { awayWords } from '@/i18n/away'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { putMe } from '@/session/me'
import { now } from '@/session/now'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Title } from '@/ui/heading'
import { RefusalNote } from '@/ui/loaded'
import { toast } from '@/ui/toast'
import { api } from '../api'
import { lastDayOf } from '../last-day'
import { StillHeld } from './still-held'

function One({ me, duty, of }: { me: Me; duty: Duty; of: Absence }) {
  const words = useWords(awayWords)
  const when = useWhen()
  const act = useAct()
  const { place, role } = duty
  const begun = Date.parse(of.from) <= now()
  const end = (): void => {
    void act.run(async () => {
      putMe({ ...me, duties: (await api.absences.end({ params: { absence: of.id }, body: { place, role } })).duties })
      toast(words.ended)
    })
  }
  return (
    <Card>
      <View id={`away-${of.id}`} className='stack stack--s'>
        <View className='strong'>{when.alone(words.term(when.day(shanghaiDay(of.from)), when.day(lastDayOf(of.until))))}</View>
        <View>{of.standIn ? words.with(of.standIn.name) : words.alone}</View>
        <RefusalNote refusal={act.refusal} id='away-refusal' />
        <Button id='away-end' look='main' busy={act.busy} onTap={end}>{begun ? words.end : words.cancel}</Button>
        <Button id='away-change' look='quiet' onTap={() => { goTo('away', { place, role, id: of.id }) }}>{words.change}</Button>
      </View>
    </Card>
  )
}

/** When I am away from this duty, and what I still hold there then. */
export function Absences({ me, duty }: { me: Me; duty: Duty }) {
  const words = useWords(awayWords)
  const coming = (duty.away ?? []).filter((one) => Date.parse(one.until) > now())
  return (
    <View>
      <Title>{words.title}</Title>
      {coming.map((one) => <One key={one.id} me={me} duty={duty} of={one} />)}
      {coming[0] ? <StillHeld duty={duty} absence={coming[0]} /> : <View className='lead'>{words.goText}</View>}
      <Button id='go-away' onTap={() => { goTo('away', { place: duty.place, role: duty.role }) }}>{words.go}</Button>
    </View>
  )
}
