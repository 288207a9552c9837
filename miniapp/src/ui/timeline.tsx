import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { cls } from './tap'

export interface Moment { readonly key: string; readonly when: string; readonly what: ReactNode; readonly more?: ReactNode }

/** What happened, newest first. */
export function Timeline({ id, moments }: { id?: string; moments: readonly Moment[] }) {
  return (
    <View {...(id === undefined ? {} : { id })} className='line'>
      {moments.map(({ key, when, what, more }, index) => (
        <View key={key} className={cls('line__step', index === 0 && 'line__step--now')}>
          <View>{what}</View>
          {more ? <View className='wrap'>{more}</View> : null}
          <View className='small'>{when}</View>
        </View>
      ))}
    </View>
  )
}
