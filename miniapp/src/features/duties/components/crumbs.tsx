import { View } from '@tarojs/components'
import { dutyWords } from '@/i18n/duties'
import { useWords } from '@/i18n/words'
import { cls, roleProps, tapProps } from '@/ui/tap'

export interface Spot { readonly id: string; readonly name: string }

/** From my own place down to the one that is looked at; each level above leads back. */
export function Crumbs({ path, onGo }: { path: readonly Spot[]; onGo: (path: readonly Spot[]) => void }) {
  const words = useWords(dutyWords)
  if (path.length < 2) return null
  return (
    <View className='chips' {...roleProps('group', words.levels)}>
      {path.map((spot, index) => {
        const last = index === path.length - 1
        return <View key={spot.id} id={`rota-up-${spot.id}`} className={cls('chip', last && 'chip--on')} {...(last ? {} : tapProps(() => { onGo(path.slice(0, index + 1)) }))}>{spot.name}</View>
      })}
    </View>
  )
}
