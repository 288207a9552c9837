import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import { cls, roleProps } from './tap'

export interface FieldProps { id: string; label: string; hint?: string; error?: string }

/** A question with its hint and, where it was answered wrongly, why: in words, at the field. */
export function Field({ id, label, hint, error, children }: FieldProps & { children: ReactNode }) {
  return (
    <View className={cls('field', error && 'field--wrong')} {...roleProps('group', label)}>
      <View className='field__label'>{label}</View>
      {hint ? <View id={`${id}-hint`} className='field__hint'>{hint}</View> : null}
      {error ? (
        <View id={`${id}-error`} className='field__error' {...roleProps('alert')}>
          <Icon name='alert' />
          <View className='grow'>{error}</View>
        </View>
      ) : null}
      <View className='field__box'>{children}</View>
    </View>
  )
}
