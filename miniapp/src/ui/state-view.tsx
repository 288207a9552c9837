import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { headingProps } from './heading'
import { roleProps } from './tap'

interface StateViewProps { id?: string; art: 'empty' | 'away' | 'lock' | 'alert' | 'done'; title: string; text?: string; children?: ReactNode }

/** What a page shows when it has nothing else to show: what is the matter, and what to do next. */
export function StateView({ id, art, title, text, children }: StateViewProps) {
  return (
    <View {...(id === undefined ? {} : { id })} className='state' {...roleProps(art === 'alert' ? 'alert' : 'status')}>
      <View className={`art art--${art}`} />
      <View className='state__title' {...headingProps(2)}>{title}</View>
      {text ? <View className='state__text'>{text}</View> : null}
      {children}
    </View>
  )
}
