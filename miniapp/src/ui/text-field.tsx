import { Input, Textarea, View } from '@tarojs/components'
import { Field, type FieldProps } from './field'
import { useSpoken } from './spoken'

interface TextFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  placeholder?: string
  kind?: 'text' | 'number' | 'digit'
  max?: number
  onEnter?: () => void
}

/** The limits stand in the contract and are told at the field; the control itself only stops what no one types. */
export function TextField({ id, label, hint, error, value, onChange, placeholder = '', kind = 'text', max = 200, onEnter }: TextFieldProps) {
  const named = useSpoken({ id, label, hint, error }, kind === 'text' ? undefined : kind === 'number' ? 'numeric' : 'decimal')
  // A browser's own number field swallows full-width digits without a word.
  const type = process.env.TARO_ENV === 'weapp' ? kind : 'text'
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <View className='input'>
        <Input
          id={id} className='input__in' placeholderClass='input__ghost' type={type} value={value} maxlength={max} placeholder={placeholder}
          {...named}
          onInput={(event) => { onChange(event.detail.value) }}
          {...(onEnter ? { confirmType: 'search', onConfirm: onEnter } : {})}
        />
      </View>
    </Field>
  )
}

/** Long text keeps its own cursor (a controlled Textarea jumps to its end): it is given its first words once. */
export function LongField({ id, label, hint, error, value, onChange, placeholder = '', max = 2200 }: TextFieldProps) {
  const named = useSpoken({ id, label, hint, error })
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <View className='input input--long'>
        <Textarea
          id={id} className='input__in' placeholderClass='input__ghost' defaultValue={value} maxlength={max} placeholder={placeholder}
          {...named}
          onInput={(event) => { onChange(event.detail.value) }}
        />
      </View>
    </Field>
  )
}
