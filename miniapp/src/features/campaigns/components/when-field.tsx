import { View } from '@tarojs/components'
import { addDays } from '@shared/civil-time'
import { TimeBox } from '@/features/duties/components/time-box'
import { campaignFormWords } from '@/i18n/campaign-form'
import { coreWords } from '@/i18n/core'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { Field, type FieldProps } from '@/ui/field'
import { DayBox } from '@/ui/picker-field'
import type { When } from '../form'

/** A day and a time of it. */
export function WhenField({ id, label, hint, error, value, onChange }: FieldProps & { value: When; onChange: (value: When) => void }) {
  const words = useWords(campaignFormWords)
  const core = useWords(coreWords)
  const { today } = useWhen()
  return (
    <Field id={id} label={label} {...(hint ? { hint } : {})} {...(error ? { error } : {})}>
      <View className='pair'>
        <DayBox id={`${id}-day`} label={`${label} ${words.day}`} value={value.day} from={addDays(today, -1)} to={addDays(today, 60)} initial={today} placeholder={core.choose} onChange={(day) => { onChange({ ...value, day }) }} />
        <TimeBox id={`${id}-time`} label={`${label} ${words.time}`} word='' value={value.time} onChange={(time) => { onChange({ ...value, time }) }} />
      </View>
    </Field>
  )
}
