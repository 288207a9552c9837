import { View } from '@tarojs/components'
import { useState } from 'react'
import { addDays } from '@shared/civil-time'
import { addedDays } from '@shared/measure-rules'
import type { RuleTableView } from '@shared/measures'
import { faultsOf } from '@/api/fields'
import { useAct } from '@/api/use-act'
import { measureWords } from '@/i18n/measures'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { showFirstFault } from '@/ui/first-fault'
import { RefusalNote } from '@/ui/loaded'
import { DateField } from '@/ui/picker-field'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { api } from '../api'
import { RuleLineFields, type LineDraft } from './rule-line-fields'

interface RuleFormProps { place: string; before: RuleTableView | undefined; city: boolean; onClose: () => void; onDone: () => void }
const emptyLine: LineDraft = { grade: 'certain', kind: 'home', from: '0', to: '7', days: '7', checks: '2' }
const drafted = (of: RuleTableView['lines'][number]): LineDraft => ({ grade: of.grade, kind: of.kind, from: String(of.from), to: String(of.to), days: String(of.days), checks: String(of.checks) })
const numberOf = (typed: string): number => (typed.trim() === '' ? NaN : Number(typed.normalize('NFKC')))

/** A new version of the rule of my place: the city's whole table, or what a place below it adds, with a reason and an end. */
export function RuleForm({ place, before, city, onClose, onDone }: RuleFormProps) {
  const words = useWords(measureWords)
  const { today } = useWhen()
  const act = useAct()
  const [lines, setLines] = useState<readonly LineDraft[]>(before && before.lines.length > 0 ? before.lines.map(drafted) : [emptyLine])
  const [note, setNote] = useState('')
  const [reason, setReason] = useState(before?.reason ?? '')
  const [until, setUntil] = useState(addDays(today, 7))
  const faults = faultsOf([], act.refusal?.fields)
  const publish = (kept: readonly LineDraft[]): void => {
    const sent = kept.map(({ grade, kind, ...typed }) => ({ grade, kind, from: numberOf(typed.from), to: numberOf(typed.to), days: numberOf(typed.days), checks: numberOf(typed.checks) }))
    const added = city || sent.length === 0 ? {} : { reason, until }
    void act.run(async () => {
      await api.measures.setRules({ body: { place, version: before?.version ?? 0, lines: sent, ...(note.trim() === '' ? {} : { note }), ...added } })
      toast(words.published)
      onDone()
    }).then((done) => { if (!done) showFirstFault('rules') })
  }
  return (
    <View className='stack'>
      {lines.map((line, at) => (
        <RuleLineFields
          key={at} of={line} at={at} faults={faults} onChange={(part) => { setLines(lines.map((one, index) => (index === at ? { ...one, ...part } : one))) }}
          onDrop={() => { setLines(lines.filter((_, index) => index !== at)) }}
        />
      ))}
      <Button id='add-line' icon='plus' onTap={() => { setLines([...lines, emptyLine]) }}>{words.addLine}</Button>
      {city ? null : <TextField id='reason' label={words.addReason} value={reason} onChange={setReason} {...faults.at('reason')} />}
      {city ? null : <DateField id='until' label={words.addUntil} value={until} from={today} to={addDays(today, addedDays)} placeholder={words.choose} onChange={setUntil} {...faults.at('until')} />}
      <TextField id='note' label={words.note} value={note} onChange={setNote} {...faults.at('note')} />
      <RefusalNote refusal={act.refusal} id='rules-refusal' />
      <Button id='publish' look='main' busy={act.busy} onTap={() => { publish(lines) }}>{words.publish}</Button>
      {!city && before && before.lines.length > 0 ? <Button id='take-back' look='danger' busy={act.busy} onTap={() => { publish([]) }}>{words.takeBack}</Button> : null}
      <Button id='leave-rules' look='quiet' onTap={onClose}>{words.cancel}</Button>
    </View>
  )
}
