import { View } from '@tarojs/components'
import { addDays } from '@shared/civil-time'
import { daysAhead, daysBack } from '@shared/report-rules'
import { transportKinds, transportWords } from '@shared/report-words'
import { coreWords } from '@/i18n/core'
import { journeyWords } from '@/i18n/journey'
import { useSay, useWords } from '@/i18n/words'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { DateField } from '@/ui/picker-field'
import { LongField, TextField } from '@/ui/text-field'
import type { SectionProps } from './section'

function Transport({ draft, faults, onChange }: SectionProps) {
  const words = useWords(journeyWords)
  const say = useSay()
  return (
    <>
      <Field id='transport' label={words.transport} {...faults.at('transport')}>
        <ChoiceList
          id='transport' label={words.transport} options={transportKinds.map((value) => ({ value, name: say(transportWords[value]) }))}
          chosen={draft.transport === '' ? [] : [draft.transport]} onChange={([transport]) => { if (transport) onChange({ transport }) }}
        />
      </Field>
      {draft.transport === '' ? null : (
        <TextField id='number' label={words.number[draft.transport]} hint={words.numberHint[draft.transport]} value={draft.number} onChange={(number) => { onChange({ number }) }} {...faults.at('transport.number')} />
      )}
    </>
  )
}

export function JourneySection(props: SectionProps & { label: string }) {
  const { draft, faults, today, label, onChange } = props
  const words = useWords(journeyWords)
  const core = useWords(coreWords)
  return (
    <View>
      <View className='title' />
      <Transport {...props} />
      <DateField
        id='arrival' label={words.arrival} hint={words.arrivalHint} value={draft.arrival} from={addDays(today, -daysBack)} to={addDays(today, daysAhead)}
        initial={today} placeholder={core.choose} onChange={(arrival) => { onChange({ arrival }) }} {...faults.at('arrival')}
      />
      <Field id='lodging' label={words.lodging} {...faults.at('lodging.kind')}>
        <ChoiceList
          id='lodging' label={words.lodging} options={[{ value: 'home', name: words.home(label) }, { value: 'elsewhere', name: words.elsewhere }]}
          chosen={[draft.lodging]} onChange={([lodging]) => { if (lodging) onChange({ lodging }) }}
        />
      </Field>
      {draft.lodging === 'elsewhere'
        ? <TextField id='elsewhere' label={words.elsewhereAddress} value={draft.elsewhere} onChange={(elsewhere) => { onChange({ elsewhere }) }} {...faults.at('lodging.address')} />
        : null}
      <LongField id='report-note' label={words.note} hint={words.noteHint} value={draft.note} onChange={(note) => { onChange({ note }) }} max={2100} {...faults.at('note')} />
    </View>
  )
}
