import { View } from '@tarojs/components'
import { Icon } from './icon'
import type { Option } from './picker-field'
import { cls, roleProps, tapProps } from './tap'

interface ChoiceListProps<T extends string> {
  id: string
  label: string
  options: readonly (Option<T> & { readonly note?: string })[]
  chosen: readonly T[]
  many?: boolean
  onChange: (chosen: T[]) => void
}

/** Radio buttons, or checkboxes with `many`, as whole rows to tap. */
export function ChoiceList<T extends string>({ id, label, options, chosen, many = false, onChange }: ChoiceListProps<T>) {
  const tap = (value: T): void => {
    if (!many) onChange([value])
    else onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value])
  }
  return (
    <View id={id} className='choices' {...roleProps(many ? 'group' : 'radiogroup', label)}>
      {options.map(({ value, name, note }) => {
        const on = chosen.includes(value)
        return (
          <View key={value} id={`${id}-${value}`} className={cls('choice', on && 'choice--on')} {...tapProps(() => { tap(value) }, { role: many ? 'checkbox' : 'radio', on })}>
            <View className={cls('mark', !many && 'mark--round', on && 'mark--on')}>{on ? <Icon name='check' small /> : null}</View>
            <View className='grow'>
              <View>{name}</View>
              {note ? <View className='small'>{note}</View> : null}
            </View>
          </View>
        )
      })}
    </View>
  )
}
