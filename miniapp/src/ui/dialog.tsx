import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { headingProps } from './heading'
import { modalProps, useModal } from './modal'
import { cls, roleProps } from './tap'

interface DialogProps { id: string; title: string; sheet?: boolean; turn?: string; onClose: () => void; children: ReactNode }
interface Stoppable { stopPropagation: () => void }

/** A question in the way of everything else; `sheet` rises from below and holds a small form; another `turn` begins at its top. A tap outside closes it, in a browser Escape too. */
export function Dialog({ id, title, sheet = false, turn, onClose, children }: DialogProps) {
  const box = useModal(onClose, turn)
  return (
    <View id={id} className={cls('dialog', sheet && 'dialog--sheet')} catchMove onClick={onClose}>
      <View key={process.env.TARO_ENV === 'weapp' ? turn : undefined} ref={box} className='dialog__box' {...roleProps('dialog', title)} {...modalProps()} onClick={(event: Stoppable) => { event.stopPropagation() }}>
        <View className='dialog__title' {...headingProps(2)}>{title}</View>
        {children}
      </View>
    </View>
  )
}
