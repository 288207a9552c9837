import { Text } from '@tarojs/components'
import { cls } from './tap'

export type IconName =
  | 'mark' | 'person' | 'people' | 'bag' | 'basket' | 'hand' | 'bell' | 'next' | 'down' | 'back' | 'check' | 'plus' | 'minus' | 'close' | 'alert'
  | 'phone' | 'pen' | 'clock' | 'eye' | 'lock' | 'language' | 'letter' | 'pin' | 'train' | 'shield' | 'page' | 'out' | 'task' | 'cloud'

/** Decoration beside words that say the same; screen readers pass it by. */
export function Icon({ name, small }: { name: IconName; small?: boolean }) {
  return <Text className={cls('icon', `icon--${name}`, small && 'icon--small')} aria-hidden='true' />
}
