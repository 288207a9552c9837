import { Text, View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import { Icon } from './icon'
import { cls, tapProps } from './tap'

interface StepperProps { id: string; value: number; min: number; max: number; less: string; more: string; onChange: (value: number) => void }

function Side({ id, icon, label, off, onTap }: { id: string; icon: 'minus' | 'plus'; label: string; off: boolean; onTap: () => void }) {
  return <View id={id} className={cls('stepper__btn', off && 'stepper__btn--off')} {...tapProps(onTap, { label, off })}><Icon name={icon} small /></View>
}

/** A small number, one up or one down. */
export function Stepper({ id, value, min, max, less, more, onChange }: StepperProps) {
  // Taps may come before the first is drawn: each goes on from the one before.
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  const step = (by: 1 | -1): void => {
    const next = latest.current + by
    // What is too much already can still be made less.
    if (by === 1 ? next > max : next < min) return
    latest.current = next
    onChange(next)
  }
  return (
    <View id={id} className='stepper'>
      <Side id={`${id}-less`} icon='minus' label={less} off={value <= min} onTap={() => { step(-1) }} />
      <Text className='stepper__n'>{value}</Text>
      <Side id={`${id}-more`} icon='plus' label={more} off={value >= max} onTap={() => { step(1) }} />
    </View>
  )
}
