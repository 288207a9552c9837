import { View } from '@tarojs/components'
import { dutyWords } from '@/i18n/duties'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { isOvernight, nextSpan, shiftsADay, type Span } from '../week'
import { TimeBox } from './time-box'

interface ShiftProps { id: string; day: string; name: string; span: Span; error?: string; onChange: (span: Span) => void; onRemove: () => void }

function ShiftRow({ id, day, name, span, error, onChange, onRemove }: ShiftProps) {
  const words = useWords(dutyWords)
  const night = span.from === span.to ? words.wholeDay : words.nextDay
  return (
    <Field id={id} label={name} {...(error === undefined ? {} : { error })}>
      <View className='shift'>
        <TimeBox id={`${id}-from`} label={`${day} ${name} ${words.from_}`} word={words.from_} value={span.from} wrong={error} onChange={(from) => { onChange({ ...span, from }) }} />
        <TimeBox id={`${id}-to`} label={`${day} ${name} ${words.to_}`} word={words.to_} value={span.to} wrong={error} onChange={(to) => { onChange({ ...span, to }) }} />
        <Button id={`${id}-remove`} look='danger' fit label={`${words.takeOut} ${day} ${name}`} onTap={onRemove}>{words.takeOut}</Button>
      </View>
      {isOvernight(span) ? <View id={`${id}-night`} className='small'>{night(span.to)}</View> : null}
    </Field>
  )
}

interface DayCardProps { at: number; spans: readonly Span[]; errorAt: (n: number) => string | undefined; onChange: (spans: readonly Span[]) => void; onCopy?: () => void }

/** One weekday with its shifts; `at` counts from 0, Monday. `onCopy` is there while the workdays differ from it. */
export function DayCard({ at, spans, errorAt, onChange, onCopy }: DayCardProps) {
  const words = useWords(dutyWords)
  const name = words.days[at] ?? ''
  return (
    <Card id={`day-${at}`}>
      <View className='row row--between'>
        <View className='strong'>{name}</View>
        {spans.length === 0 ? <View className='small'>{words.rest}</View> : null}
      </View>
      {spans.map((span, n) => (
        <ShiftRow
          key={n} id={`shift-${at}-${n}`} day={name} name={words.shift(n + 1)} span={span} error={errorAt(n)}
          onChange={(next) => { onChange(spans.map((one, index) => (index === n ? next : one))) }} onRemove={() => { onChange(spans.filter((_, index) => index !== n)) }}
        />
      ))}
      <View className='row'>
        {spans.length < shiftsADay ? <Button id={`day-${at}-add`} look='quiet' icon='plus' fit label={`${name} ${words.add}`} onTap={() => { onChange([...spans, nextSpan(spans)]) }}>{words.add}</Button> : null}
        {onCopy ? <Button id={`day-${at}-copy`} look='quiet' fit label={words.copyFrom(name)} onTap={onCopy}>{words.copyDays}</Button> : null}
      </View>
    </Card>
  )
}
