import { useRef, useState } from 'react'
import { callResults, type purposes } from '@shared/task'
import { callAnswers } from '@shared/task-answers'
import { api } from '@/api/client'
import { reachWords } from '@/i18n/reach'
import { taskWords } from '@/i18n/tasks'
import { useWords } from '@/i18n/words'
import { workWords } from '@/i18n/work'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { LongField } from '@/ui/text-field'
import { AnswerField } from './answer-field'
import { errorAt, Frame, isRoomAlone, useSheet, type SheetProps } from './sheet-frame'

export function RevealSheet({ detail, onClose, onDone }: SheetProps) {
  const words = useWords(workWords)
  const task = useWords(taskWords)
  const { act, id, send, missing } = useSheet(detail, 'reveal')
  const [purpose, setPurpose] = useState<(typeof purposes)[number]>()
  // A tap on Show may come before the choice is drawn.
  const latest = useRef(purpose)
  const show = (): void => {
    const chosen = latest.current
    send(chosen !== undefined, async () => { if (chosen) onDone(await api.tasks.reveal({ params: { task: detail.task.id }, body: { id, purpose: chosen } })) })
  }
  return (
    <Frame id='reveal' title={isRoomAlone(detail) ? words.room : words.reveal} act={act} confirm={words.show} onClose={onClose} onConfirm={show}>
      <Field id='purpose' label={words.why} hint={words.whyText} {...missing(purpose === undefined, words.whyMissing)}>
        <ChoiceList id='purpose' label={words.why} options={detail.purposes.map((value) => ({ value, name: task.purposes[value] }))} chosen={purpose ? [purpose] : []} onChange={([one]) => { latest.current = one; setPurpose(one) }} />
      </Field>
    </Frame>
  )
}

type How = { readonly result: (typeof callResults)[number]; readonly way?: undefined } | { readonly result: 'reached' | 'no-answer'; readonly way: 'door' }
/** On the phone, then at the door. */
const hows: readonly How[] = [...callResults.map((result) => ({ result })), { result: 'reached', way: 'door' }, { result: 'no-answer', way: 'door' }]
const nameOf = ({ result, way }: How): string => (way ? `${way}-${result}` : result)

export function CallSheet({ detail, onClose, onDone }: SheetProps) {
  const words = useWords(workWords)
  const task = useWords(taskWords)
  const { act, id, text, setText, said, send, missing } = useSheet(detail, 'call')
  const reach = useWords(reachWords)
  const [how, setHow] = useState<How>()
  const record = (): void => {
    send(how !== undefined, async () => { if (how) onDone({ moved: await api.tasks.call({ params: { task: detail.task.id }, body: { id, ...how, ...said } }) }) })
  }
  return (
    <Frame id='call' title={words.call} act={act} onClose={onClose} onConfirm={record}>
      <Field id='call-result' label={words.callHow} {...missing(how === undefined, words.choose)}>
        <ChoiceList id='call-result' label={words.callHow} options={hows.map((one) => ({ value: nameOf(one), name: one.way ? reach.atDoor[one.result] : task.calls[one.result] }))} chosen={how ? [nameOf(how)] : []} onChange={([name]) => { setHow(hows.find((one) => nameOf(one) === name)) }} />
      </Field>
      <AnswerField id='call-text' answers={callAnswers(detail.task.kind, how?.way ? undefined : how?.result)} value={text} onChange={setText} {...errorAt(act, 'text')} />
    </Frame>
  )
}

export function NoteSheet({ detail, onClose, onDone }: SheetProps) {
  const words = useWords(workWords)
  const { act, id, text, setText, send, missing } = useSheet(detail, 'note')
  const unwritten = text.trim() === ''
  const write = (): void => {
    send(!unwritten, async () => { onDone({ moved: await api.tasks.note({ params: { task: detail.task.id }, body: { id, text } }) }) })
  }
  return (
    <Frame id='note' title={words.note} act={act} onClose={onClose} onConfirm={write}>
      <LongField id='note-text' label={words.noteText} hint={words.noteHint} value={text} onChange={setText} {...errorAt(act, 'text')} {...missing(unwritten, words.write)} />
    </Frame>
  )
}

export function GiveBackSheet({ detail, onClose, onDone }: SheetProps) {
  const words = useWords(workWords)
  const { act, id, text, setText, said, send } = useSheet(detail, 'give-back')
  const give = (): void => {
    send(true, async () => { onDone({ moved: await api.tasks.giveBack({ params: { task: detail.task.id }, body: { id, ...said } }) }) })
  }
  return (
    <Frame id='give-back' title={words['give-back']} act={act} onClose={onClose} onConfirm={give}>
      <LongField id='give-back-text' label={words.backText} value={text} onChange={setText} {...errorAt(act, 'text')} />
    </Frame>
  )
}
