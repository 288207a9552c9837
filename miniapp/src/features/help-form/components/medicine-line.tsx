import { View } from '@tarojs/components'
import { substitutions } from '@shared/help-form'
import { helpChoices } from '@shared/help-words'
import { daysLeft } from '@shared/medicine'
import type { Faults } from '@/api/fields'
import { helpFormWords } from '@/i18n/help-form'
import { useSay, useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { CardTitle } from '@/ui/heading'
import { TextField } from '@/ui/text-field'
import type { LineDraft } from '@/features/help/draft'

interface MedicineLineProps { line: LineDraft; index: number; faults: Faults; onChange: (part: Partial<LineDraft>) => void; onRemove: (() => void) | undefined }

const numberIn = (text: string): number => Number(text.normalize('NFKC').trim().replace(',', '.') || Number.NaN)

/** For how many days there is enough, as soon as both numbers stand there. */
function Lasts({ line: { key, left, daily } }: { line: LineDraft }) {
  const words = useWords(helpFormWords)
  const [have, a] = [numberIn(left), numberIn(daily)]
  if (!(have >= 0) || !(a > 0)) return null
  const days = daysLeft({ left: have, daily: a })
  return <View id={`lasts-${key}`} className='field strong'>{days > 0 ? words.lasts(days) : words.runsOut}</View>
}

/** One medicine: as it stands on its box, how much of it, and how long what is there lasts. */
export function MedicineLine({ line, index, faults, onChange, onRemove }: MedicineLineProps) {
  const words = useWords(helpFormWords)
  const say = useSay()
  const id = `line-${line.key}`
  const at = (name: string) => faults.at(`need.lines.${String(index)}.${name}`)
  return (
    <Card id={id}>
      <CardTitle>{words.medicine(index + 1)}</CardTitle>
      <TextField id={`${id}-name`} label={words.lineName} hint={words.lineNameHint} value={line.name} onChange={(name) => { onChange({ name }) }} {...at('name')} />
      <TextField id={`${id}-strength`} label={words.strength} hint={words.strengthHint} value={line.strength} onChange={(strength) => { onChange({ strength }) }} {...at('strength')} />
      <TextField id={`${id}-quantity`} label={words.quantity} hint={words.unitHint} kind='digit' max={8} value={line.quantity} onChange={(quantity) => { onChange({ quantity }) }} {...at('quantity')} />
      <TextField id={`${id}-left`} label={words.left} kind='digit' max={8} value={line.left} onChange={(left) => { onChange({ left }) }} {...at('left')} />
      <TextField id={`${id}-daily`} label={words.daily} kind='digit' max={8} value={line.daily} onChange={(daily) => { onChange({ daily }) }} {...at('daily')} />
      <Lasts line={line} />
      <Field id={`${id}-substitution`} label={words.substitution}>
        <ChoiceList id={`${id}-substitution`} label={words.substitution} options={substitutions.map((value) => ({ value, name: say(helpChoices[value]) }))} chosen={[line.substitution]} onChange={([substitution = 'ask']) => { onChange({ substitution }) }} />
      </Field>
      {onRemove ? <Button id={`${id}-remove`} look='danger' onTap={onRemove}>{words.removeLine}</Button> : null}
    </Card>
  )
}
