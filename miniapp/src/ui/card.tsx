import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { cls } from './tap'

export function Card({ id, tone, children }: { id?: string; tone?: 'brand' | 'amber'; children: ReactNode }) {
  return <View {...(id === undefined ? {} : { id })} className={cls('card', tone && `card--${tone}`)}>{children}</View>
}
