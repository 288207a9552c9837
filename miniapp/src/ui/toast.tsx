import { Text, View } from '@tarojs/components'
import { makeStore, useStore } from '@/session/store'
import { Icon, type IconName } from './icon'
import { roleProps } from './tap'

const shown = makeStore<{ text: string; icon: IconName }>({ text: '', icon: 'check' })
let ending: ReturnType<typeof setTimeout> | undefined

/** Says shortly that something went through or could not; it goes by itself, so it is never the only place where something stands. */
export function toast(text: string, icon: IconName = 'check'): void {
  if (ending) clearTimeout(ending)
  shown.set({ text, icon })
  ending = setTimeout(() => { shown.set({ text: '', icon }) }, 2600)
}

export function Toast() {
  const { text, icon } = useStore(shown)
  if (text === '') return null
  return (
    <View className='toast' {...roleProps('status')}>
      <View className='toast__in'>
        <Icon name={icon} small />
        <Text>{text}</Text>
      </View>
    </View>
  )
}
