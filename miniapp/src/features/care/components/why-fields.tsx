import { View } from '@tarojs/components'
import { careDays, careReasons, careReasonWords, type CareReason } from '@shared/care-words'
import type { Faults } from '@/api/fields'
import { careWords } from '@/i18n/care'
import { useSay, useWords } from '@/i18n/words'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'

export interface Why { readonly reasons: readonly CareReason[]; readonly days: number }

/** Why they are looked after, and after how many days somebody knocks. */
export function WhyFields({ of, faults, onChange }: { of: Why; faults: Faults; onChange: (why: Partial<Why>) => void }) {
  const words = useWords(careWords)
  const say = useSay()
  return (
    <View>
      <Field id='care-reasons' label={words.why} {...faults.at('reasons')}>
        <ChoiceList id='care-reasons' label={words.why} many options={careReasons.map((value) => ({ value, name: say(careReasonWords[value]) }))} chosen={of.reasons} onChange={(reasons) => { onChange({ reasons }) }} />
      </Field>
      <Field id='care-days' label={words.days} {...faults.at('days')}>
        <ChoiceList id='care-days' label={words.days} options={careDays.map((n) => ({ value: String(n), name: words.daysOf(n) }))} chosen={[String(of.days)]} onChange={([days]) => { onChange({ days: Number(days) }) }} />
      </Field>
    </View>
  )
}
