import { payWays } from '@shared/order-states'
import { campaignFormWords } from '@/i18n/campaign-form'
import { useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { TextField } from '@/ui/text-field'
import { BuildingsPart } from './buildings-part'
import type { PartProps } from './part'
import { SlotsPart } from './slots-part'

/** The third step: how it reaches people, how it is paid, who answers for it. */
export function DeliveryStep(props: PartProps & { placeName: string }) {
  const words = useWords(campaignFormWords)
  const { form, faults, onChange } = props
  const ways = [{ value: 'door', name: words.door }, { value: 'pickup', name: words.pickup }] as const
  return (
    <>
      <Card>
        <Field id='delivery' label={words.how} {...faults.at('delivery')}>
          <ChoiceList id='delivery' label={words.how} options={ways} chosen={form.delivery === '' ? [] : [form.delivery]} onChange={(chosen) => { onChange({ delivery: chosen[0] ?? '' }) }} />
        </Field>
        {form.delivery === 'pickup' ? <TextField id='pickup-at' max={120} label={words.pickupAt} hint={words.pickupHint} value={form.pickupAt} onChange={(pickupAt) => { onChange({ pickupAt }) }} {...faults.at('pickupAt')} /> : null}
      </Card>
      <SlotsPart {...props} />
      <BuildingsPart {...props} />
      <Card>
        <Field id='pay' label={words.pay} {...faults.at('pay')}>
          <ChoiceList id='pay' label={words.pay} options={payWays.map((value) => ({ value, name: words.payNames[value] }))} chosen={form.pay === '' ? [] : [form.pay]} onChange={(chosen) => { onChange({ pay: chosen[0] ?? '' }) }} />
        </Field>
        <TextField id='answers' max={120} label={words.answers} hint={words.answersHint} value={form.answers} onChange={(answers) => { onChange({ answers }) }} {...faults.at('answers')} />
      </Card>
    </>
  )
}
