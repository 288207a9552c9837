import { View } from '@tarojs/components'
import { useState } from 'react'
import { addDays } from '@shared/civil-time'
import type { Duty } from '@shared/duty-schema'
import { faultsOf } from '@/api/fields'
import { useAct } from '@/api/use-act'
import { useLoaded } from '@/api/use-loaded'
import { DoorForm } from '@/features/identity/components/door-form'
import { doorOf, emptyDoor } from '@/features/identity/door-draft'
import { gateWords } from '@/i18n/gate'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { RefusalNote } from '@/ui/loaded'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { api } from '../api'

type Door = Pick<NonNullable<Parameters<typeof api.gate.hold>[0]>['body'], 'place' | 'building' | 'unit' | 'room'>
const spans = [3, 7, 14] as const

/** A household that is to stay at home: what its passes let it do, and how long. */
export function HoldForm({ duty }: { duty: Duty }) {
  const words = useWords(gateWords)
  const { today } = useWhen()
  const own = useLoaded(duty.place, () => api.places.read({ params: { place: duty.place } }))
  const act = useAct()
  const [draft, setDraft] = useState({ door: emptyDoor, days: 7 as number, reason: '' })
  const [tried, setTried] = useState(false)
  const change = (part: Partial<typeof draft>): void => { setDraft((was) => ({ ...was, ...part })) }
  const missing = [{ path: 'place', missing: draft.door.path.length === 0 }, { path: 'room', missing: draft.door.path.length > 0 && draft.door.room.trim() === '' }, { path: 'reason', missing: draft.reason.trim() === '' }].filter((one) => one.missing).map(({ path }) => ({ path, message: words.required }))
  const faults = faultsOf(tried ? missing : [], act.refusal?.fields)
  const say = (until?: string): void => {
    setTried(true)
    if (missing.length > 0) return
    void act.run(async () => {
      const { passes, stay } = await api.gate.hold({ body: { ...(doorOf(draft.door) as Door), reason: draft.reason, ...(until === undefined ? {} : { until }) } })
      toast(until === undefined ? words.lifted(stay) : words.holdDone(passes))
    })
  }
  return (
    <View>
      <View className='lead'>{words.holdText}</View>
      <DoorForm draft={draft.door} faults={faults} at='' start={own.data?.path ?? []} onChange={(door) => { change({ door }) }} />
      <Field id='hold-days' label={words.holdUntil} {...faults.at('until')}>
        <ChoiceList id='hold-days' label={words.holdUntil} options={spans.map((days) => ({ value: String(days), name: words.daysOf(days) }))} chosen={[String(draft.days)]} onChange={([days]) => { change({ days: Number(days) }) }} />
      </Field>
      <TextField id='hold-reason' label={words.reason} value={draft.reason} max={60} onChange={(reason) => { change({ reason }) }} {...faults.at('reason')} />
      <RefusalNote refusal={act.refusal} id='hold-refusal' />
      <View className='stack stack--s'>
        <Button id='hold-save' look='main' busy={act.busy} onTap={() => { say(addDays(today, draft.days)) }}>{words.hold}</Button>
        <Button id='hold-lift' look='quiet' busy={act.busy} onTap={() => { say() }}>{words.lift}</Button>
      </View>
    </View>
  )
}
