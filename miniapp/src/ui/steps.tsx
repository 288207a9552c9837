import { View } from '@tarojs/components'
import { cls, roleProps } from './tap'

/** How far one is: `at` counts from 1. The words say it, the bars only show it. */
export function Steps({ at, of, words }: { at: number; of: number; words: string }) {
  return (
    <View>
      <View className='small'>{words}</View>
      <View className='steps' {...roleProps('img', words)}>
        {Array.from({ length: of }, (_, index) => <View key={index} className={cls('steps__one', index < at && 'steps__one--done')} />)}
      </View>
    </View>
  )
}
