import { View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import { Icon } from './icon'
import type { Option } from './picker-field'
import { cls, roleProps, tapProps } from './tap'

type Choice<T extends string> = Option<T> & { readonly note?: string }

interface ChoiceListProps<T extends string> {
  id: string
  label: string
  options: readonly Choice<T>[]
  chosen: readonly T[]
  many?: boolean
  onChange: (chosen: T[]) => void
}

interface RowProps { id: string; option: Choice<string>; many: boolean; on: boolean; reached: boolean; onTap: () => void; onArrow: (step: 1 | -1) => void }

function Row({ id, option: { name, note }, many, on, reached, onTap, onArrow }: RowProps) {
  return (
    <View id={id} className={cls('choice', on && 'choice--on')} {...tapProps(onTap, { role: many ? 'checkbox' : 'radio', on, ...(many ? {} : { within: { reached, onArrow } }) })}>
      <View className={cls('mark', !many && 'mark--round', on && 'mark--on')}>{on ? <Icon name='check' small /> : null}</View>
      <View className='grow'>
        <View>{name}</View>
        {note ? <View className='small'>{note}</View> : null}
      </View>
    </View>
  )
}

/** Radio buttons, or checkboxes with `many`, as whole rows to tap. By the keyboard radio buttons are one stop, and the arrows choose among them. */
export function ChoiceList<T extends string>({ id, label, options, chosen, many = false, onChange }: ChoiceListProps<T>) {
  // Two taps may come before the first is drawn: the second adds to the first, not to what was drawn before both.
  const latest = useRef(chosen)
  useEffect(() => {
    latest.current = chosen
  })
  const tap = (value: T): void => {
    const before = latest.current
    const other = before.includes(value) ? before.filter((one) => one !== value) : [...before, value]
    const next = many ? other : [value]
    latest.current = next
    onChange(next)
  }
  const box = useRef<unknown>(null)
  const go = (from: number, step: 1 | -1): void => {
    const to = (from + step + options.length) % options.length
    const next = options[to]
    const row = box.current instanceof HTMLElement ? box.current.children[to] : undefined
    if (next) tap(next.value)
    if (row instanceof HTMLElement) row.focus()
  }
  const first = Math.max(options.findIndex(({ value }) => chosen.includes(value)), 0)
  return (
    <View ref={box} id={id} className='choices' {...roleProps(many ? 'group' : 'radiogroup', label)}>
      {options.map((option, index) => (
        <Row
          key={option.value} id={`${id}-${option.value}`} option={option} many={many} on={chosen.includes(option.value)} reached={index === first}
          onTap={() => { tap(option.value) }} onArrow={(step) => { go(index, step) }}
        />
      ))}
    </View>
  )
}
