import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Duty } from '@shared/duty-schema'
import type { HeldPass } from '@shared/gate'
import { newId } from '@shared/ids'
import { faultsOf } from '@/api/fields'
import { useAct } from '@/api/use-act'
import { useLoaded } from '@/api/use-loaded'
import { DoorForm } from '@/features/identity/components/door-form'
import { doorOf, emptyDoor } from '@/features/identity/door-draft'
import { gateWords } from '@/i18n/gate'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { showFirstFault } from '@/ui/first-fault'
import { RefusalNote } from '@/ui/loaded'
import { TextField } from '@/ui/text-field'
import { api } from '../api'
import { PassFace } from './pass-face'

type Door = NonNullable<Parameters<typeof api.gate.paper>[0]>['body']
const spans = [7, 14, 30] as const
interface Made { readonly label: string; readonly area: string; readonly pass: HeldPass }

/** What is printed and carried; in a browser the page prints as it stands, without what is only for the screen. */
function Paper({ made: { area, pass, label }, onAnother }: { made: Made; onAnother: () => void }) {
  const words = useWords(gateWords)
  const [bare, setBare] = useState(false)
  const print = (): void => {
    setBare(true)
    setTimeout(() => { window.print(); setBare(false) }, 100)
  }
  return (
    <View>
      <Card id='paper-pass'>
        <View className='title center'>{words.paperOf(area)}</View>
        <PassFace pass={pass} />
        <View className='small center'>{words.paperNote}</View>
      </Card>
      {bare ? null : (
        <View className='stack stack--s'>
          <View className='small'>{label} · {pass.name}</View>
          <View className='small'>{words.printText}</View>
          {process.env.TARO_ENV === 'h5' ? <Button id='paper-print' look='main' onTap={print}>{words.print}</Button> : null}
          <Button id='paper-another' onTap={onAnother}>{words.another}</Button>
        </View>
      )}
    </View>
  )
}

/** For somebody at a door who has no phone. */
export function PaperForm({ duty }: { duty: Duty }) {
  const words = useWords(gateWords)
  const own = useLoaded(duty.place, () => api.places.read({ params: { place: duty.place } }))
  const act = useAct()
  const fresh = () => ({ household: newId('household'), person: newId('member'), door: emptyDoor, name: '', days: 30 as number })
  const [draft, setDraft] = useState(fresh)
  const [made, setMade] = useState<Made>()
  const [tried, setTried] = useState(false)
  const change = (part: Partial<typeof draft>): void => { setDraft((was) => ({ ...was, ...part })) }
  const missing = [{ path: 'place', missing: draft.door.path.length === 0 }, { path: 'room', missing: draft.door.path.length > 0 && draft.door.room.trim() === '' }, { path: 'person.name', missing: draft.name.trim() === '' }].filter((one) => one.missing).map(({ path }) => ({ path, message: words.required }))
  const faults = faultsOf(tried ? missing : [], act.refusal?.fields)
  const make = (): void => {
    setTried(true)
    if (missing.length > 0) { showFirstFault('gate-work'); return }
    const { household, person, name, days, door } = draft
    void act.run(async () => { setMade(await api.gate.paper({ body: { household, ...(doorOf(door) as Pick<Door, 'place' | 'building' | 'unit' | 'room'>), person: { id: person, name }, days } })) }).then((done) => { if (!done) showFirstFault('gate-work') })
  }
  if (made) return <Paper made={made} onAnother={() => { setMade(undefined); setDraft(fresh()); setTried(false); act.clear() }} />
  return (
    <View>
      <DoorForm draft={draft.door} faults={faults} at='' start={own.data?.path ?? []} onChange={(door) => { change({ door }) }} />
      <TextField id='paper-name' label={words.person} value={draft.name} max={40} onChange={(name) => { change({ name }) }} {...faults.at('person.name')} />
      <Field id='paper-days' label={words.days} {...faults.at('days')}>
        <ChoiceList id='paper-days' label={words.days} options={spans.map((days) => ({ value: String(days), name: words.daysOf(days) }))} chosen={[String(draft.days)]} onChange={([days]) => { change({ days: Number(days) }) }} />
      </Field>
      <RefusalNote refusal={act.refusal} id='paper-refusal' />
      <Button id='paper-make' look='main' busy={act.busy} onTap={make}>{words.make}</Button>
    </View>
  )
}
