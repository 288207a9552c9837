import { Text } from '@tarojs/components'
import type { ReactNode } from 'react'

export type Tone = 'plain' | 'good' | 'wait' | 'bad' | 'info'

/** A state in a word; its colour only repeats it. */
export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <Text className={`tag tag--${tone}`}>{children}</Text>
}
