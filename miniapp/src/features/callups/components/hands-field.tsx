import { callUpLimits } from '@shared/callup-rules'
import { callUpWords } from '@/i18n/callups'
import { useWords } from '@/i18n/words'
import { Field } from '@/ui/field'
import { Stepper } from '@/ui/stepper'

interface HandsFieldProps { id: string; label: string; value: number; least?: number; error?: string; onChange: (hands: number) => void }

/** How many hands. */
export function HandsField({ id, label, value, least = 1, error, onChange }: HandsFieldProps) {
  const words = useWords(callUpWords)
  return (
    <Field id={id} label={label} {...(error === undefined ? {} : { error })}>
      <Stepper id={id} value={value} min={least} max={callUpLimits.handsAtMost} less={words.less} more={words.more} onChange={onChange} />
    </Field>
  )
}
