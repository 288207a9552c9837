import { capacityKinds, missedPlans } from '@shared/order-states'
import { campaignFormWords } from '@/i18n/campaign-form'
import { useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { Title } from '@/ui/heading'
import { TextField } from '@/ui/text-field'
import { capacities, thresholds } from '@/features/campaigns/form'
import { WhenField } from '@/features/campaigns/components/when-field'
import type { PartProps } from './part'

function Threshold({ form, faults, onChange }: PartProps) {
  const words = useWords(campaignFormWords)
  const { threshold } = form
  return (
    <Card>
      <Field id='threshold' label={words.threshold}>
        <ChoiceList id='threshold' label={words.threshold} options={thresholds.map((value) => ({ value, name: words.thresholdNames[value] }))} chosen={[threshold]} onChange={([kind = 'none']) => { onChange({ threshold: kind }) }} />
      </Field>
      {threshold === 'none' ? null : (
        <>
          <TextField id='threshold-at-least' kind={threshold === 'amount' ? 'digit' : 'number'} max={12} label={threshold === 'amount' ? words.amount : words.households} value={form.atLeast} onChange={(atLeast) => { onChange({ atLeast }) }} {...faults.at('threshold.atLeast')} />
          <Field id='missed' label={words.missed} {...faults.at('missed')}>
            <ChoiceList id='missed' label={words.missed} options={missedPlans.map((value) => ({ value, name: words.missedNames[value] }))} chosen={form.missed === '' ? [] : [form.missed]} onChange={(chosen) => { onChange({ missed: chosen[0] ?? '' }) }} />
          </Field>
        </>
      )}
    </Card>
  )
}

function Capacity({ form, faults, onChange }: PartProps) {
  const words = useWords(campaignFormWords)
  const { capacity } = form
  return (
    <Card>
      <Field id='capacity' label={words.capacity} hint={words.capacityHint}>
        <ChoiceList id='capacity' label={words.capacity} options={capacities.map((value) => ({ value, name: words.capacityNames[value] }))} chosen={[capacity]} onChange={([kind = 'none']) => { onChange({ capacity: kind }) }} />
      </Field>
      {capacity === 'none' ? null : <TextField id='capacity-at-most' kind='number' max={7} label={capacity === capacityKinds[0] ? words.mostHouseholds : words.mostBags} value={form.atMost} onChange={(atMost) => { onChange({ atMost }) }} {...faults.at('capacity.atMost')} />}
    </Card>
  )
}

/** The second step: the window, and how much it takes and can take. */
export function WhenStep(props: PartProps) {
  const { form, faults, onChange } = props
  const words = useWords(campaignFormWords)
  return (
    <>
      <Title>{words.window}</Title>
      <Card>
        <WhenField id='opens' label={words.opens} value={form.opens} onChange={(opens) => { onChange({ opens }) }} {...faults.at('opens')} />
        <WhenField id='closes' label={words.closes} value={form.closes} onChange={(closes) => { onChange({ closes }) }} {...faults.at('closes')} />
      </Card>
      <Threshold {...props} />
      <Capacity {...props} />
    </>
  )
}
