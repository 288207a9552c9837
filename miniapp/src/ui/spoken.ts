/** How a field's control is told to screen readers: its name, whether it is wrong, and where the hint and the error stand. */
import { useMemo } from 'react'
import type { FieldProps } from './field'

export interface Spoken { readonly 'aria-label': string; readonly 'aria-invalid'?: 'true'; readonly 'aria-describedby'?: string }

/** For a browser's own control. */
export function spoken({ id, label, hint, error }: FieldProps): Spoken {
  const told = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter((one) => one !== '')
  return { 'aria-label': label, ...(error ? { 'aria-invalid': 'true' } : {}), ...(told.length > 0 ? { 'aria-describedby': told.join(' ') } : {}) }
}

/**
 * For Taro's Input and Textarea. In browsers they wrap the control in an element of their own, where nobody hears a name:
 * `nativeProps` reach the control inside. The object stays the same until the words change, so that typing draws nothing anew.
 * `keys` asks a phone for its keys of digits.
 */
export function useSpoken({ id, label, hint, error }: FieldProps, keys?: 'numeric' | 'decimal'): { 'aria-label'?: string; nativeProps?: Record<string, unknown> } {
  return useMemo(
    () => (process.env.TARO_ENV === 'weapp' ? { 'aria-label': label } : { nativeProps: { ...spoken({ id, label, hint, error }), ...(keys ? { inputMode: keys } : {}) } }),
    [id, label, hint, error, keys],
  )
}
