import { View } from '@tarojs/components'
import { cls, tapProps } from './tap'

interface ToggleProps { id: string; on: boolean; busy?: boolean; label: string; onTap: () => void }

/** On or off, beside words that say which. */
export function Toggle({ id, on, busy = false, label, onTap }: ToggleProps) {
  return (
    <View id={id} className={cls('toggle', on && 'toggle--on', busy && 'toggle--busy')} {...tapProps(onTap, { role: 'checkbox', on, off: busy, label })}>
      <View className='toggle__in' />
    </View>
  )
}
