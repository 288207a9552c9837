import { View } from '@tarojs/components'
import { useState } from 'react'
import { addDays, shanghaiDay, startOfDay } from '@shared/civil-time'
import { awayAheadDays, awayDays, roleWords } from '@shared/duties'
import type { Absence, Duty } from '@shared/duty-schema'
import type { Me } from '@shared/identity'
import { newId } from '@shared/ids'
import { faultsOf } from '@/api/fields'
import { useAct } from '@/api/use-act'
import { useLoaded } from '@/api/use-loaded'
import { awayWords } from '@/i18n/away'
import { coreWords } from '@/i18n/core'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import { putMe } from '@/session/me'
import { goBack } from '@/session/ways'
import { Button } from '@/ui/button'
import { showFirstFault } from '@/ui/first-fault'
import { PageTitle } from '@/ui/heading'
import { Loaded, RefusalNote } from '@/ui/loaded'
import { DateField, SelectField } from '@/ui/picker-field'
import { toast } from '@/ui/toast'
import { api } from '../api'
import { endOfDay, lastDayOf } from '../last-day'

interface StandInProps { duty: Duty; value: string; error?: string; onChange: (user: string) => void }

/** A value of its own: an empty one is no choice in a list. */
const nobody = 'nobody'

/** Chosen from those who may; one who was chosen before stays in the list. */
function StandIn({ duty, before, value, error, onChange }: StandInProps & { before?: Absence }) {
  const words = useWords(awayWords)
  const say = useSay()
  const found = useLoaded(`${duty.place} ${duty.role}`, () => api.absences.colleagues({ query: { place: duty.place, role: duty.role } }))
  return (
    <Loaded of={found}>
      {({ items }) => {
        const asked = before?.standIn && !items.some((one) => one.user === before.standIn?.user) ? [{ value: before.standIn.user, name: before.standIn.name }] : []
        const options = [{ value: nobody, name: words.nobody }, ...asked, ...items.map((one) => ({ value: one.user, name: `${one.name} · ${say(roleWords[one.role])}` }))]
        if (options.length === 1) return <View id='stand-in-none' className='card small'>{words.none}</View>
        return <SelectField id='stand-in' label={words.standIn} hint={words.standInHint} value={value} options={options} placeholder={words.nobody} onChange={onChange} {...(error === undefined ? {} : { error })} />
      }}
    </Loaded>
  )
}

/** Days are whole: from the beginning of the first (or now) to the end of the last. */
export function AwayForm({ me, duty, before }: { me: Me; duty: Duty; before?: Absence }) {
  const [words, core, say, { today }] = [useWords(awayWords), useWords(coreWords), useSay(), useWhen()]
  const act = useAct()
  const [id] = useState(() => before?.id ?? newId('absence'))
  const [from, setFrom] = useState(() => (before ? shanghaiDay(before.from) : today))
  const [last, setLast] = useState(() => (before ? lastDayOf(before.until) : ''))
  const [standIn, setStandIn] = useState(before?.standIn?.user ?? nobody)
  const [tried, setTried] = useState(false)
  const missing = [...(from === '' ? [{ path: 'from', message: words.dayMissing }] : []), ...(last === '' ? [{ path: 'until', message: words.dayMissing }] : [])]
  const faults = faultsOf(tried ? missing : [], act.refusal?.fields)
  const save = (): void => {
    setTried(true)
    if (missing.length > 0) {
      showFirstFault('away-page')
      return
    }
    void act.run(async () => {
      const term = { from: startOfDay(from), until: endOfDay(last) }
      const { duties } = await api.absences.put({ params: { absence: id }, body: { place: duty.place, role: duty.role, ...term, ...(standIn === nobody ? {} : { standIn }) } })
      putMe({ ...me, duties })
      toast(words.saved)
      goBack()
    })
  }
  return (
    <View>
      <PageTitle>{duty.placeName} · {say(roleWords[duty.role])}</PageTitle>
      <View className='lead'>{words.goText}</View>
      <DateField id='away-from' label={words.from} value={from} from={before && from < today ? from : today} to={addDays(today, awayAheadDays)} initial={today} placeholder={core.choose} onChange={setFrom} {...faults.at('from')} />
      <DateField id='away-last' label={words.last} hint={words.lastHint} value={last} from={from === '' ? today : from} to={addDays(from === '' ? today : from, awayDays - 1)} initial={from} placeholder={core.choose} onChange={setLast} {...faults.at('until')} />
      <StandIn duty={duty} value={standIn} onChange={setStandIn} {...faults.at('standIn')} {...(before ? { before } : {})} />
      <View className='stack stack--s'>
        <RefusalNote refusal={act.refusal} />
        <Button id='away-save' look='main' busy={act.busy} onTap={save}>{words.save}</Button>
      </View>
    </View>
  )
}
