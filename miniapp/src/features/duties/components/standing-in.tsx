import { View } from '@tarojs/components'
import { useState } from 'react'
import { shanghaiDay } from '@shared/civil-time'
import type { Duty } from '@shared/duty-schema'
import type { Me } from '@shared/identity'
import { useAct } from '@/api/use-act'
import { awayWords } from '@/i18n/away'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { putMe } from '@/session/me'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { RefusalNote } from '@/ui/loaded'
import { toast } from '@/ui/toast'
import { api } from '../api'
import { lastDayOf } from '../last-day'

/** For whom I stand in, and saying that I cannot; what that means is said before it is done. */
export function StandingIn({ me, duty }: { me: Me; duty: Duty }) {
  const words = useWords(awayWords)
  const when = useWhen()
  const act = useAct()
  const [sure, setSure] = useState(false)
  const { place, role, standsInFor } = duty
  if (!standsInFor) return null
  const decline = (): void => {
    void act.run(async () => {
      putMe({ ...me, duties: (await api.absences.decline({ params: { absence: standsInFor.absence }, body: { place, role } })).duties })
      toast(words.declined)
    })
  }
  return (
    <Card>
      <View id='standing-in' className='stack stack--s'>
        <View>{words.forText(standsInFor.name, when.day(shanghaiDay(duty.from)), when.day(lastDayOf(duty.until ?? duty.from)))}</View>
        {sure ? <View>{words.declineSure}</View> : null}
        <RefusalNote refusal={act.refusal} />
        <Button id='stand-in-decline' look={sure ? 'danger' : 'quiet'} busy={act.busy} onTap={sure ? decline : () => { setSure(true) }}>{words.decline}</Button>
      </View>
    </Card>
  )
}
