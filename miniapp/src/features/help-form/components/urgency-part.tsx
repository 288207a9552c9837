import { reckoned, signs, signWords, times, type Sign } from '@shared/help-urgency'
import { helpFormWords } from '@/i18n/help-form'
import { useSay, useWords } from '@/i18n/words'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { Title } from '@/ui/heading'
import { Emergency } from '@/features/help/components/emergency'
import type { Part } from './field-part'

interface UrgencyPartProps extends Part { address: string }

/** A few answers from which the urgency is reckoned; when medicine runs out or a ride goes is reckoned, too. */
export function UrgencyPart({ draft, faults, onChange, address }: UrgencyPartProps) {
  const words = useWords(helpFormWords)
  const say = useSay()
  const { picks } = draft
  const pick = (name: string) => (chosen: string[]): void => { onChange({ picks: { ...picks, [name]: chosen } }) }
  const sign = signs.find((one) => picks['signs']?.includes(one))
  return (
    <>
      <Title>{words.urgency}</Title>
      <Field id='help-signs' label={words.signs} hint={words.signsHint}>
        <ChoiceList id='help-signs' label={words.signs} many options={signs.map((value) => ({ value: value as string, name: say(signWords[value]) }))} chosen={picks['signs'] ?? []} onChange={pick('signs')} />
      </Field>
      {sign ? <Emergency sign={sign satisfies Sign} address={address} /> : null}
      <Field id='help-alone' label={words.alone} {...faults.at('need.answers.alone')}>
        <ChoiceList id='help-alone' label={words.alone} options={[{ value: 'no', name: words.aloneNo }, { value: 'yes', name: words.aloneYes }]} chosen={picks['alone'] ?? []} onChange={pick('alone')} />
      </Field>
      {reckoned.includes(draft.kind) ? null : (
        <Field id='help-by' label={words.by} {...faults.at('need.answers.by')}>
          <ChoiceList id='help-by' label={words.by} options={times.map((value) => ({ value: value as string, name: words.times[value] }))} chosen={picks['by'] ?? []} onChange={pick('by')} />
        </Field>
      )}
    </>
  )
}
