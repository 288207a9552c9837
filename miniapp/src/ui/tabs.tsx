import { Text, View } from '@tarojs/components'
import { Badge } from './badge'
import { cls, roleProps, tapProps } from './tap'

export interface Tab<T extends string> { readonly value: T; readonly name: string; readonly count?: number }
interface TabsProps<T extends string> { id: string; label: string; tabs: readonly Tab<T>[]; on: T; onChange: (value: T) => void }

export function Tabs<T extends string>({ id, label, tabs, on, onChange }: TabsProps<T>) {
  return (
    <View id={id} className='tabs' {...roleProps('tablist', label)}>
      {tabs.map(({ value, name, count = 0 }) => (
        <View key={value} id={`${id}-${value}`} className={cls('tabs__one', value === on && 'tabs__one--on')} {...tapProps(() => { onChange(value) }, { role: 'tab', on: value === on })}>
          <Text>{name}</Text>
          <Badge count={count} />
        </View>
      ))}
    </View>
  )
}

/** Filters that can be on together or not at all. */
export function Chips<T extends string>({ id, label, chips, on, onToggle }: { id: string; label: string; chips: readonly Tab<T>[]; on: readonly T[]; onToggle: (value: T) => void }) {
  return (
    <View id={id} className='chips' {...roleProps('group', label)}>
      {chips.map(({ value, name }) => (
        <View key={value} id={`${id}-${value}`} className={cls('chip', on.includes(value) && 'chip--on')} {...tapProps(() => { onToggle(value) }, { on: on.includes(value) })}>
          <Text>{on.includes(value) ? `✓ ${name}` : name}</Text>
        </View>
      ))}
    </View>
  )
}
