import { View } from '@tarojs/components'
import { Icon, type IconName } from './icon'
import { tapProps } from './tap'

interface TileProps { id: string; icon: IconName; tone?: 'amber' | 'info'; name: string; text: string; onTap?: () => void }

/** A thing one can do. Without `onTap` it is only announced, and looks it. */
export function Tile({ id, icon, tone, name, text, onTap }: TileProps) {
  const look = onTap ? (tone ? `tile__icon--${tone}` : '') : 'tile__icon--off'
  return (
    <View id={id} className='tile' {...(onTap ? tapProps(onTap) : {})}>
      <View className={`tile__icon ${look}`}><Icon name={icon} /></View>
      <View className='grow'>
        <View className='tile__name'>{name}</View>
        <View className='small'>{text}</View>
      </View>
      {onTap ? <Icon name='next' small /> : null}
    </View>
  )
}
