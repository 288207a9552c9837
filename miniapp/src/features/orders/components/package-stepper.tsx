import { View } from '@tarojs/components'
import type { Bag, Wanted } from '@shared/orders'
import { orderWords } from '@/i18n/orders'
import { useWords } from '@/i18n/words'
import { Stepper } from '@/ui/stepper'
import { cls, roleProps } from '@/ui/tap'
import { quantityOf, roomFor, type Fault } from '../wants'
import { PackageCard, type Offered } from './package-card'
import { useFault } from './use-fault'

interface PackageStepperProps { of: Offered; wanted: readonly Wanted[]; had: readonly Wanted[]; mine: Bag | undefined; faults: readonly Fault[]; onChange: (quantity: number) => void }

/** A package and how many of it. What was typed stays, also where it is too much by now: it can only be made less. */
export function PackageStepper({ of, wanted, had, mine, faults, onChange }: PackageStepperProps) {
  const words = useWords(orderWords)
  const sayFault = useFault()
  const quantity = quantityOf(wanted, of.id)
  const error = sayFault(faults.find(({ at }) => at === of.id))
  return (
    <PackageCard of={of}>
      <View className={cls(error && 'field--wrong')}>
        {error === undefined ? null : <View id={`wanted-${of.id}-error`} className='field__error' {...roleProps('alert')}>{error}</View>}
        <View className='row row--end'>
          <Stepper id={`step-${of.id}`} value={quantity} min={0} max={roomFor(of, mine, had).most} less={words.less(of.name)} more={words.add(of.name)} onChange={onChange} />
        </View>
      </View>
    </PackageCard>
  )
}
