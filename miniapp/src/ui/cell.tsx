import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'
import { cls, tapProps } from './tap'

interface CellProps {
  id?: string
  icon?: IconName
  title: ReactNode
  note?: ReactNode
  value?: ReactNode
  on?: boolean
  onTap?: () => void
}

/** A row of a list; one that leads somewhere has the arrow and is a button. */
export function Cell({ id, icon, title, note, value, on = false, onTap }: CellProps) {
  return (
    <View {...(id === undefined ? {} : { id })} className={cls('cell', onTap && 'cell--tap', on && 'cell--on')} {...(onTap ? tapProps(onTap) : {})}>
      {icon ? <Icon name={icon} /> : null}
      <View className='cell__main'>
        <View className='cell__body'>
          <View>{title}</View>
          {note ? <View className='cell__note'>{note}</View> : null}
        </View>
        {value ? <View className='cell__value'>{value}</View> : null}
      </View>
      {onTap ? <View className='cell__go'><Icon name='next' small /></View> : null}
    </View>
  )
}

export function Cells({ id, children }: { id?: string; children: ReactNode }) {
  return <View {...(id === undefined ? {} : { id })} className='cells'>{children}</View>
}
