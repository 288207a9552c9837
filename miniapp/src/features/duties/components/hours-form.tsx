import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Duty } from '@shared/duty-schema'
import type { Me } from '@shared/identity'
import { api } from '@/api/client'
import { useAct } from '@/api/use-act'
import { coreWords } from '@/i18n/core'
import { dutyWords } from '@/i18n/duties'
import { useWords } from '@/i18n/words'
import { putMe } from '@/session/me'
import { goBack } from '@/session/ways'
import { Button } from '@/ui/button'
import { showFirstFault } from '@/ui/first-fault'
import { RefusalNote } from '@/ui/loaded'
import { toast } from '@/ui/toast'
import { copyToWorkdays, faultsOfWeek, hoursOf, putDay, weekOf, worthCopying, type Week } from '../week'
import { DayCard } from './day-card'

export function HoursForm({ me, duty }: { me: Me; duty: Duty }) {
  const words = useWords(dutyWords)
  const core = useWords(coreWords)
  const [week, setWeek] = useState<Week>(() => weekOf(duty.hours ?? []))
  const [tried, setTried] = useState(false)
  const act = useAct()
  const faults = faultsOfWeek(week)
  const errorAt = (at: number, n: number): string | undefined => {
    const fault = tried ? faults.get(`${at}.${n}`) : undefined
    return fault && { time: words.timeWrong, overlap: words.overlap }[fault]
  }
  const save = (): void => {
    setTried(true)
    if (faults.size > 0) {
      showFirstFault('hours-page')
      return
    }
    void act.run(async () => {
      const { duties } = await api.duties.hours({ body: { place: duty.place, role: duty.role, hours: hoursOf(week) } })
      putMe({ ...me, duties })
      toast(core.saved)
      goBack()
    })
  }
  return (
    <>
      <View className='lead'><View>{words.hoursText}</View><View>{words.always}</View></View>
      {week.map((spans, at) => (
        <DayCard
          key={at} at={at} spans={spans} errorAt={(n) => errorAt(at, n)}
          onChange={(next) => { setWeek(putDay(week, at, next)) }}
          {...(worthCopying(week, at) ? { onCopy: () => { setWeek(copyToWorkdays(week, at)) } } : {})}
        />
      ))}
      <RefusalNote refusal={act.refusal} />
      <Button id='hours-save' look='main' busy={act.busy} onTap={save}>{core.save}</Button>
    </>
  )
}
