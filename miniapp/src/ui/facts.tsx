import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

export interface Fact { readonly name: string; readonly value: ReactNode }

/** Names and what stands beside them: answers to check, a report to read. */
export function Facts({ id, of }: { id?: string; of: readonly Fact[] }) {
  return (
    <View {...(id === undefined ? {} : { id })} className='facts'>
      {of.map((fact, index) => (
        <View key={`${index} ${fact.name}`} className='fact'>
          <View className='fact__name'>{fact.name}</View>
          <View className='fact__value'>{fact.value}</View>
        </View>
      ))}
    </View>
  )
}
