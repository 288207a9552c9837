import { View } from '@tarojs/components'
import { addDays } from '@shared/civil-time'
import type { Duty } from '@shared/duty-schema'
import { grades, gradeWords } from '@shared/measure-words'
import { furthestSince } from '@shared/measure-rules'
import { useLoaded } from '@/api/use-loaded'
import { DoorForm } from '@/features/identity/components/door-form'
import { measureWords } from '@/i18n/measures'
import { useSay, useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { PageTitle } from '@/ui/heading'
import { RefusalNote } from '@/ui/loaded'
import { DateField } from '@/ui/picker-field'
import { LongField, TextField } from '@/ui/text-field'
import { Warning } from '@/ui/warning'
import { api } from '../api'
import { useSet } from '../use-set'
import { useSayLine } from './say-line'

/** Somebody who filed no report, as a contact found on the phone: who and where, how surely and when last, why; the rule says what follows. */
export function SetForm({ duty, onClose, onDone }: { duty: Duty; onClose: () => void; onDone: () => void }) {
  const [words, say, sayLine] = [useWords(measureWords), useSay(), useSayLine()]
  const own = useLoaded(duty.place, () => api.places.read({ params: { place: duty.place } }))
  const { of, today, ruled, placed, unruled, act, save, change, faults } = useSet(duty.place, onDone)
  return (
    <View id='set-form'>
      <PageTitle>{words.setNew}</PageTitle>
      <View className='lead'>{words.setText}</View>
      <DoorForm draft={of.door} faults={faults} at='' start={own.data?.path ?? []} onChange={(door) => { change({ door }) }} />
      <TextField id='set-name' label={words.name} value={of.name} onChange={(name) => { change({ name }) }} {...faults.at('person.name')} />
      <TextField id='set-phone' label={words.phone} kind='number' max={20} value={of.phone} onChange={(phone) => { change({ phone }) }} {...faults.at('phone')} />
      <Field id='set-grade' label={words.grade} {...faults.at('grade')}>
        <ChoiceList id='set-grade' label={words.grade} options={grades.map((value) => ({ value, name: say(gradeWords[value]) }))} chosen={grades.filter((one) => one === of.grade)} onChange={([grade]) => { if (grade) change({ grade }) }} />
      </Field>
      <DateField id='set-last' label={words.lastStay} value={of.lastStay} from={addDays(today, -furthestSince)} to={today} placeholder={words.choose} onChange={(lastStay) => { change({ lastStay }) }} {...faults.at('lastStay')} />
      <LongField id='set-why' label={words.reason} value={of.why} onChange={(why) => { change({ why }) }} {...faults.at('why')} />
      {placed ? <TextField id='set-at' label={words.startAt} hint={words.startLater} value={of.at} max={60} onChange={(at) => { change({ at }) }} {...faults.at('at')} /> : null}
      {ruled ? <Card id='set-rule'><View className='small'>{words.rule(ruled.placeName, ruled.version)}</View><View className='strong'>{sayLine(ruled.line)}</View></Card> : null}
      {unruled ? <Warning id='set-no-rule' title={words.noLine} /> : null}
      <RefusalNote refusal={act.refusal} id='set-refusal' />
      <View className='stack stack--s'>
        <Button id='set-save' look='main' busy={act.busy} onTap={save}>{words.setYes}</Button>
        <Button id='set-leave' look='quiet' onTap={onClose}>{words.cancel}</Button>
      </View>
    </View>
  )
}
