import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import { roleProps } from './tap'

/** Something to know before going on; said at once by screen readers. */
export function Warning({ id, title, text = '', children }: { id: string; title: string; text?: string; children?: ReactNode }) {
  return (
    <View id={id} className='card card--amber row' {...roleProps('alert')}>
      <Icon name='alert' />
      <View className='grow'>
        <View className='strong'>{title}</View>
        {text === '' ? null : <View>{text}</View>}
        {children}
      </View>
    </View>
  )
}
