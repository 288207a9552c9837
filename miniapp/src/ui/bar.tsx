import { View } from '@tarojs/components'
import { roleProps } from './tap'

/** A part of a whole, 0 to 1. */
export function Bar({ part, label }: { part: number; label: string }) {
  const width = `${Math.round(Math.min(Math.max(part, 0), 1) * 100)}%`
  return <View className='bar' {...roleProps('img', `${label} ${width}`)}><View className='bar__in' style={{ width }} /></View>
}
