import { View } from '@tarojs/components'
import { addDays } from '@shared/civil-time'
import type { Faults } from '@/api/fields'
import { TimeBox } from '@/features/duties/components/time-box'
import { campaignFormWords } from '@/i18n/campaign-form'
import { coreWords } from '@/i18n/core'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { DayBox } from '@/ui/picker-field'
import { TextField } from '@/ui/text-field'
import type { SlotForm } from '@/features/campaigns/form'

interface SlotRowProps { n: number; of: SlotForm; faults: Faults; onChange: (slot: SlotForm) => void; onOut: () => void }

/** One slot, to be changed or taken out. */
export function SlotRow({ n, of, faults, onChange, onOut }: SlotRowProps) {
  const words = useWords(campaignFormWords)
  const core = useWords(coreWords)
  const { today } = useWhen()
  const [id, label] = [`slot-${String(n)}`, words.slot(n + 1)]
  const at = `slots.${String(n)}`
  const wrong = faults.all.find(({ path }) => path === `${at}.from` || path === `${at}.to`)
  return (
    <Field id={id} label={label} {...(wrong ? { error: wrong.message } : {})}>
      <View className='stack stack--s'>
        <DayBox id={`${id}-day`} label={`${label} ${words.day}`} value={of.day} from={today} to={addDays(today, 60)} initial={addDays(today, 1)} placeholder={core.choose} onChange={(day) => { onChange({ ...of, day }) }} />
        <View className='shift'>
          <TimeBox id={`${id}-from`} label={`${label} ${words.from}`} word={words.from} value={of.from} onChange={(from) => { onChange({ ...of, from }) }} />
          <TimeBox id={`${id}-to`} label={`${label} ${words.to}`} word={words.to} value={of.to} onChange={(to) => { onChange({ ...of, to }) }} />
        </View>
      </View>
      <TextField id={`${id}-capacity`} kind='number' max={4} label={words.capacityOf} value={of.capacity} onChange={(capacity) => { onChange({ ...of, capacity }) }} {...faults.at(`${at}.capacity`)} />
      <Button id={`${id}-out`} fit look='danger' label={words.takeOut(label)} onTap={onOut}>{words.slotOut}</Button>
    </Field>
  )
}
