import { addDays } from '@shared/civil-time'
import { askedAhead } from '@shared/help-rules'
import { helpChoices } from '@shared/help-words'
import { coreWords } from '@/i18n/core'
import { helpFormWords } from '@/i18n/help-form'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { DateField } from '@/ui/picker-field'
import { Stepper } from '@/ui/stepper'
import { LongField, TextField } from '@/ui/text-field'
import type { Question } from '@/features/help/forms'
import type { Part } from './field-part'
import { MedicineLines } from './medicine-lines'

type Of<S extends Question['sort']> = Part & { question: Extract<Question, { sort: S }>; named: { id: string; label: string; hint?: string; error?: string } }

const textIn = ({ draft: { texts }, onChange, question: { name } }: Pick<Of<Question['sort']>, 'draft' | 'onChange' | 'question'>) => ({
  value: texts[name] ?? '', onChange: (text: string) => { onChange({ texts: { ...texts, [name]: text } }) },
})

function DayQuestion({ named, ...part }: Of<'day'>) {
  const core = useWords(coreWords)
  const { today } = useWhen()
  return <DateField {...named} {...textIn(part)} from={today} to={addDays(today, askedAhead)} initial={today} placeholder={core.choose} />
}

function ChoiceQuestion({ named, draft: { picks }, onChange, question }: Of<'one' | 'many' | 'flags'>) {
  const words = useWords(helpFormWords)
  const say = useSay()
  const options = question.sort === 'flags' ? question.flags.map((value) => ({ value: value as string, name: words.fields[value] })) : question.options.map((value) => ({ value: value as string, name: say(helpChoices[value]) }))
  return (
    <Field {...named}>
      <ChoiceList id={named.id} label={named.label} many={question.sort !== 'one'} options={options} chosen={picks[question.name] ?? []} onChange={(chosen) => { onChange({ picks: { ...picks, [question.name]: chosen } }) }} />
    </Field>
  )
}

function CountQuestion({ named, question, ...part }: Of<'count'>) {
  const words = useWords(helpFormWords)
  const { value, onChange } = textIn({ ...part, question })
  return <Field {...named}><Stepper id={named.id} value={Number(value === '' ? '1' : value)} min={1} max={question.most} less={words.less} more={words.more} onChange={(count) => { onChange(String(count)) }} /></Field>
}

/** One question of a form, by its sort. */
export function QuestionField({ question, ...part }: Part & { question: Question }) {
  const words = useWords(helpFormWords)
  const { name, label, hint } = question
  const named = { id: `help-${name}`, label: words.fields[label], ...(hint ? { hint: words.fields[hint] } : {}), ...part.faults.at(`need.${name}`) }
  switch (question.sort) {
    case 'lines':
      return <MedicineLines {...part} />
    case 'line':
    case 'clock':
      return <TextField {...named} {...textIn({ ...part, question })} />
    case 'long':
      return <LongField {...named} {...textIn({ ...part, question })} />
    case 'day':
      return <DayQuestion named={named} question={question} {...part} />
    case 'count':
      return <CountQuestion named={named} question={question} {...part} />
    case 'one':
    case 'many':
    case 'flags':
      return <ChoiceQuestion named={named} question={question} {...part} />
  }
}
