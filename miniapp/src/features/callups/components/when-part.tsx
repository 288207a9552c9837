import { View } from '@tarojs/components'
import { callUpLimits } from '@shared/callup-rules'
import { addDays } from '@shared/civil-time'
import type { Faults } from '@/api/fields'
import { TimeBox } from '@/features/duties/components/time-box'
import { callUpWords } from '@/i18n/callups'
import { coreWords } from '@/i18n/core'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { Field } from '@/ui/field'
import { DateField } from '@/ui/picker-field'
import type { Chosen } from '../times'

/** A day, from when until when; an end before the beginning is that of the next day, and says so. */
export function WhenPart({ of, faults, onChange }: { of: Chosen; faults: Faults; onChange: (part: Partial<Chosen>) => void }) {
  const words = useWords(callUpWords)
  const core = useWords(coreWords)
  const { today } = useWhen()
  const overnight = of.from !== '' && of.until !== '' && of.until <= of.from
  return (
    <>
      <DateField id='callup-day' label={words.day} value={of.day} from={today} to={addDays(today, callUpLimits.aheadDays)} initial={today} placeholder={core.choose} onChange={(day) => { onChange({ day }) }} {...faults.at('day')} />
      <View className='pair'>
        <Field id='callup-from' label={words.from} {...faults.at('from')}><View><TimeBox id='callup-from' label={words.from} word='' value={of.from} onChange={(from) => { onChange({ from }) }} /></View></Field>
        <Field id='callup-until' label={words.until} {...(overnight ? { hint: words.nextDay } : {})} {...faults.at('until')}><View><TimeBox id='callup-until' label={words.until} word='' value={of.until} onChange={(until) => { onChange({ until }) }} /></View></Field>
      </View>
    </>
  )
}
