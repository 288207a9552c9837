import { Text, View } from '@tarojs/components'
import { makeStore, useStore } from '@/session/store'
import { Icon } from './icon'
import { roleProps } from './tap'

const shown = makeStore<string>('')
let ending: ReturnType<typeof setTimeout> | undefined

/** Says shortly that something went through; it goes by itself, so it is never the only place where something stands. */
export function toast(text: string): void {
  if (ending) clearTimeout(ending)
  shown.set(text)
  ending = setTimeout(() => { shown.set('') }, 2600)
}

export function Toast() {
  const text = useStore(shown)
  if (text === '') return null
  return (
    <View className='toast' {...roleProps('status')}>
      <View className='toast__in'>
        <Icon name='check' small />
        <Text>{text}</Text>
      </View>
    </View>
  )
}
