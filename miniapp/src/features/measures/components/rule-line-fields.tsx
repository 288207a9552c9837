import { View } from '@tarojs/components'
import { grades, gradeWords, measureKindNames, measureKinds } from '@shared/measure-words'
import type { RuleLine } from '@shared/measure-rules'
import type { Faults } from '@/api/fields'
import { measureWords } from '@/i18n/measures'
import { useSay, useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { CardTitle } from '@/ui/heading'
import { SelectField } from '@/ui/picker-field'
import { TextField } from '@/ui/text-field'

/** As it is typed: numbers are texts until they are sent. */
export type LineDraft = Pick<RuleLine, 'grade' | 'kind'> & Record<'from' | 'to' | 'days' | 'checks', string>
const numbers = [['from', 'from'], ['to', 'to'], ['days', 'lasts'], ['checks', 'checks']] as const

/** One line of the rule, to be filled in. */
export function RuleLineFields({ of, at, faults, onChange, onDrop }: { of: LineDraft; at: number; faults: Faults; onChange: (part: Partial<LineDraft>) => void; onDrop: () => void }) {
  const [words, say] = [useWords(measureWords), useSay()]
  const path = (name: string): string => `lines.${String(at)}.${name}`
  const id = (name: string): string => `line-${String(at)}-${name}`
  return (
    <Card id={`line-${String(at)}`}>
      <CardTitle>{words.lineNo(at + 1)}</CardTitle>
      <View className='stack stack--s'>
        <SelectField id={id('grade')} label={words.grade} options={grades.map((value) => ({ value, name: say(gradeWords[value]) }))} value={of.grade} placeholder={words.choose} onChange={(grade) => { onChange({ grade }) }} {...faults.at(path('grade'))} />
        <SelectField id={id('kind')} label={words.kind} options={measureKindNames.map((value) => ({ value, name: say(measureKinds[value].name) }))} value={of.kind} placeholder={words.choose} onChange={(kind) => { onChange({ kind }) }} {...faults.at(path('kind'))} />
        {numbers.map(([name, word]) => <TextField key={name} id={id(name)} label={words[word]} kind='number' max={3} value={of[name]} onChange={(typed) => { onChange({ [name]: typed }) }} {...faults.at(path(name))} />)}
        <Button id={id('drop')} look='quiet' onTap={onDrop}>{words.dropLine}</Button>
      </View>
    </Card>
  )
}
