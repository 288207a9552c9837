import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { cls, roleProps } from './tap'

interface DialogProps { id: string; title: string; sheet?: boolean; onClose: () => void; children: ReactNode }
interface Stoppable { stopPropagation: () => void }

/** A question in the way of everything else; `sheet` rises from below and holds a small form. A tap outside closes it. */
export function Dialog({ id, title, sheet = false, onClose, children }: DialogProps) {
  return (
    <View id={id} className={cls('dialog', sheet && 'dialog--sheet')} catchMove onClick={onClose}>
      <View className='dialog__box' {...roleProps('dialog', title)} onClick={(event: Stoppable) => { event.stopPropagation() }}>
        <View className='dialog__title'>{title}</View>
        {children}
      </View>
    </View>
  )
}
