import { useState } from 'react'
import { addDays } from '@shared/civil-time'
import type { HeldPasses } from '@shared/gate'
import { newId } from '@shared/ids'
import { faultsOf } from '@/api/fields'
import { useAct } from '@/api/use-act'
import { gateWords } from '@/i18n/gate'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { ChoiceList } from '@/ui/choice-list'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { RefusalNote } from '@/ui/loaded'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { api } from '../api'

interface GuestFormProps { kind: 'visitor' | 'vehicle'; household: string; onDone: (passes: HeldPasses) => void; onClose: () => void }

interface Draft { readonly name: string; readonly plate: string; readonly later: boolean; readonly days: number }
function bodyOf(kind: GuestFormProps['kind'], household: string, { name, plate, later, days }: Draft, today: string) {
  if (kind === 'vehicle') return { kind, household, plate, days }
  return { kind, household, name, day: later ? addDays(today, 1) : today, days, ...(plate.trim() === '' ? {} : { plate }) }
}

const spans = { visitor: [1, 2, 3], vehicle: [7, 30] } as const

/** A visitor who is expected, or a vehicle of the household: each gets a pass of its own. */
export function GuestForm({ kind, household, onDone, onClose }: GuestFormProps) {
  const words = useWords(gateWords)
  const { today } = useWhen()
  const act = useAct()
  // Made once: sent any number of times, it is one guest.
  const [guest] = useState(() => newId('guest'))
  const [draft, setDraft] = useState<Draft>({ name: '', plate: '', later: false, days: spans[kind][0] })
  const [tried, setTried] = useState(false)
  const change = (part: Partial<Draft>): void => { setDraft((was) => ({ ...was, ...part })) }
  const asked = kind === 'visitor' ? 'name' as const : 'plate' as const
  const missing = draft[asked].trim() === '' ? [{ path: asked, message: words.required }] : []
  const faults = faultsOf(tried ? missing : [], act.refusal?.fields)
  const save = (): void => {
    setTried(true)
    if (missing.length > 0) return
    void act.run(async () => {
      onDone(await api.gate.register({ params: { guest }, body: bodyOf(kind, household, draft, today) }))
      toast(words.saved)
      onClose()
    })
  }
  return (
    <Dialog id='guest-form' title={kind === 'visitor' ? words.addVisitor : words.addVehicle} sheet onClose={onClose}>
      {kind === 'visitor' ? (
        <>
          <TextField id='guest-name' label={words.visitorName} value={draft.name} max={40} onChange={(name) => { change({ name }) }} {...faults.at('name')} />
          <Field id='guest-day' label={words.day} {...faults.at('day')}>
            <ChoiceList id='guest-day' label={words.day} options={[{ value: 'today', name: words.today }, { value: 'tomorrow', name: words.tomorrow }]} chosen={[draft.later ? 'tomorrow' : 'today']} onChange={([chosen]) => { change({ later: chosen === 'tomorrow' }) }} />
          </Field>
        </>
      ) : null}
      <TextField id='guest-plate' label={kind === 'visitor' ? words.plate : words.plateOf} value={draft.plate} max={12} onChange={(plate) => { change({ plate }) }} {...faults.at('plate')} />
      <Field id='guest-days' label={words.days} {...faults.at('days')}>
        <ChoiceList id='guest-days' label={words.days} options={spans[kind].map((days) => ({ value: String(days), name: words.daysOf(days) }))} chosen={[String(draft.days)]} onChange={([days]) => { change({ days: Number(days) }) }} />
      </Field>
      <RefusalNote refusal={act.refusal} id='guest-refusal' />
      <Button id='guest-save' look='main' busy={act.busy} onTap={save}>{words.save}</Button>
    </Dialog>
  )
}
