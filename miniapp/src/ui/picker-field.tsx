import { Picker, View } from '@tarojs/components'
import { Field, type FieldProps } from './field'
import { Icon } from './icon'
import { spoken } from './spoken'
import { roleProps } from './tap'

interface DateFieldProps extends FieldProps { value: string; onChange: (day: string) => void; from: string; to: string; initial?: string; placeholder: string }

function Shown({ id, label, value, placeholder }: { id: string; label: string; value: string; placeholder: string }) {
  return (
    <View id={id} className='input' {...roleProps('button', `${label} ${value}`)}>
      <View className={value === '' ? 'input__ghost' : ''}>{value === '' ? placeholder : value}</View>
      <Icon name='down' small />
    </View>
  )
}

/** The browser's own date field: it has a keyboard, the person's text size and the calendar they know. */
function BrowserDate({ id, label, hint, error, value, onChange, from, to }: Omit<DateFieldProps, 'placeholder' | 'initial'>) {
  return (
    <View className='input'>
      <input id={id} className='input__in input__date' type='date' {...spoken({ id, label, hint, error })} value={value} min={from} max={to} onChange={(event) => { onChange(event.target.value) }} />
    </View>
  )
}

/** A civil day, `YYYY-MM-DD`, between two others. The wheel of a phone opens at `initial` where no day is chosen yet. */
export function DayBox({ id, label, hint, error, value, onChange, from, to, initial = to, placeholder }: DateFieldProps) {
  return process.env.TARO_ENV === 'h5' ? <BrowserDate id={id} label={label} hint={hint} error={error} value={value} from={from} to={to} onChange={onChange} /> : (
    <Picker mode='date' value={value === '' ? initial : value} start={from} end={to} onChange={(event) => { onChange(String(event.detail.value)) }}>
      <Shown id={id} label={label} value={value} placeholder={placeholder} />
    </Picker>
  )
}

export function DateField(props: DateFieldProps) {
  const { id, label, hint, error } = props
  return <Field id={id} label={label} hint={hint} error={error}><DayBox {...props} /></Field>
}

export interface Option<T extends string> { readonly value: T; readonly name: string }

interface SelectFieldProps<T extends string> extends FieldProps { options: readonly Option<T>[]; value: T | ''; onChange: (value: T) => void; placeholder: string }

/** The browser's own list: it has a keyboard and a place in the order of the page. */
function BrowserSelect<T extends string>({ id, label, hint, error, options, value, onChoose, placeholder }: Omit<SelectFieldProps<T>, 'onChange'> & { onChoose: (index: number) => void }) {
  return (
    <View className='input'>
      <select id={id} className='input__in input__select' {...spoken({ id, label, hint, error })} value={value} onChange={(event) => { onChoose(options.findIndex((one) => one.value === event.target.value)) }}>
        {value === '' ? <option value='' disabled>{placeholder}</option> : null}
        {options.map((one) => <option key={one.value} value={one.value}>{one.name}</option>)}
      </select>
    </View>
  )
}

export function SelectField<T extends string>({ id, label, hint, error, options, value, onChange, placeholder }: SelectFieldProps<T>) {
  const at = options.findIndex((one) => one.value === value)
  const choose = (index: number): void => {
    const chosen = options[index]
    if (chosen) onChange(chosen.value)
  }
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {process.env.TARO_ENV === 'h5' ? <BrowserSelect id={id} label={label} hint={hint} error={error} options={options} value={value} placeholder={placeholder} onChoose={choose} /> : (
        <Picker mode='selector' range={options.map((one) => one.name)} value={Math.max(at, 0)} onChange={(event) => { choose(Number(event.detail.value)) }}>
          <Shown id={id} label={label} value={options[at]?.name ?? ''} placeholder={placeholder} />
        </Picker>
      )}
    </Field>
  )
}
