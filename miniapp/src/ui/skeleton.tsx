import { View } from '@tarojs/components'
import { roleProps } from './tap'

/** Where something is about to stand. */
export function Skeleton({ lines = 4, label }: { lines?: number; label: string }) {
  return (
    <View className='skeleton' {...roleProps('status', label)} aria-busy='true'>
      {Array.from({ length: lines }, (_, index) => <View key={index} className={index % 2 ? 'skeleton__line skeleton__line--short' : 'skeleton__line'} />)}
    </View>
  )
}
