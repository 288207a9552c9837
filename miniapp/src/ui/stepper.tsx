import { Text, View } from '@tarojs/components'
import { Icon } from './icon'
import { cls, tapProps } from './tap'

interface StepperProps { id: string; value: number; min: number; max: number; less: string; more: string; onChange: (value: number) => void }

/** A small number, one up or one down. */
export function Stepper({ id, value, min, max, less, more, onChange }: StepperProps) {
  const side = (end: 'less' | 'more', label: string, next: number, off: boolean) => (
    <View id={`${id}-${end}`} className={cls('stepper__btn', off && 'stepper__btn--off')} {...tapProps(() => { onChange(next) }, { label, off })}>
      <Icon name={end === 'less' ? 'minus' : 'plus'} small />
    </View>
  )
  return (
    <View id={id} className='stepper'>
      {side('less', less, value - 1, value <= min)}
      <Text className='stepper__n'>{value}</Text>
      {side('more', more, value + 1, value >= max)}
    </View>
  )
}
