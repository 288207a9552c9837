import { View } from '@tarojs/components'
import { useState } from 'react'
import { closingAnswers } from '@shared/task-answers'
import { kindRow } from '@shared/task-kinds'
import { api } from '@/api/client'
import { proposedWords } from '@/i18n/proposed'
import { useSay, useWords } from '@/i18n/words'
import { workWords } from '@/i18n/work'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { proposedFor } from '../proposed'
import { AnswerField } from './answer-field'
import { ProposedNote } from './proposed-note'
import { errorAt, Frame, useSheet, type SheetProps } from './sheet-frame'

/** One outcome for each person; where one sets a measure, which it is, and why it has to be said where no list says so. */
export function ResolveSheet({ detail, onClose, onDone }: SheetProps) {
  const [words, proposals, say] = [useWords(workWords), useWords(proposedWords), useSay()]
  const { act, id, text, setText, said, send, missing } = useSheet(detail, 'resolve')
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const options = Object.entries(kindRow(detail.task.kind).outcomes).map(([value, name]) => ({ value, name: say(name) }))
  const outcomes = detail.people.flatMap(({ id: person }) => (chosen[person] ? [{ person, outcome: chosen[person] }] : []))
  const proposed = Object.fromEntries(detail.people.map(({ id: person }) => [person, proposedFor(detail, person, chosen[person])]))
  const asks = Object.values(proposed).find((one) => one?.asks !== undefined)?.asks
  const reasoned = asks !== undefined || kindRow(detail.task.kind).reason === true
  const unsaid = reasoned && text.trim() === ''
  const resolve = (): void => {
    send(outcomes.length === detail.people.length && !unsaid, async () => { onDone({ moved: await api.tasks.resolve({ params: { task: detail.task.id }, body: { id, outcomes, ...said } }) }) })
  }
  return (
    <Frame id='resolve' title={words.resolve} act={act} onClose={onClose} onConfirm={resolve}>
      <View className='lead'>{words.outcomesText}</View>
      {detail.people.map((person) => {
        const sets = proposed[person.id]
        return (
          <View key={person.id}>
            <Field id={`outcome-${person.id}`} label={words.outcomeFor(person.name)} {...errorAt(act, 'outcomes')} {...missing(!chosen[person.id], words.choose)}>
              <ChoiceList id={`outcome-${person.id}`} label={words.outcomeFor(person.name)} options={options} chosen={chosen[person.id] ? [chosen[person.id] ?? ''] : []} onChange={([one]) => { setChosen((before) => ({ ...before, [person.id]: one ?? '' })) }} />
            </Field>
            {sets ? <ProposedNote of={sets} /> : null}
          </View>
        )
      })}
      <AnswerField id='resolve-text' answers={asks ? [] : closingAnswers(detail.task.kind, Object.values(chosen))} {...(reasoned ? { label: proposals.why } : {})} {...(asks ? { hint: proposals.whys[asks] } : {})} value={text} onChange={setText} {...errorAt(act, 'text')} {...missing(unsaid, words.write)} />
    </Frame>
  )
}
