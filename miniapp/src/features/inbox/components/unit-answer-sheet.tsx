import { useState } from 'react'
import { unitAnswers } from '@shared/unit-skills'
import type { UnitDeed } from '@shared/task-event'
import { api } from '@/api/client'
import { unitAskWords } from '@/i18n/unit-asks'
import { useWords } from '@/i18n/words'
import { now } from '@/session/now'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { Stepper } from '@/ui/stepper'
import { arrivalTimes, arrivesAt, type ArrivalTime } from '../arrival-times'
import { errorAt, Frame, useSheet, type SheetProps } from './sheet-frame'

type Answer = (typeof unitAnswers)[number]
/** A unit sends at most so many. */
const handsAtMost = 500

/** The instant is fixed with the choice, so that sending again says the same. */
function useArrival() {
  const [chosen, setChosen] = useState<{ time: ArrivalTime; when: string }>()
  return { chosen, choose: (time: ArrivalTime | undefined): void => { if (time) setChosen({ time, when: arrivesAt(time, now()) }) } }
}

/** What a unit said on the phone: how many come and when, or that it has nobody to send. */
export function UnitAnswerSheet({ detail, ask, unit, onClose, onDone }: SheetProps & { ask: string; unit: UnitDeed }) {
  const words = useWords(unitAskWords)
  const { act, id, send, missing } = useSheet(detail, 'unit-answer')
  const [answer, setAnswer] = useState<Answer>()
  const [hands, setHands] = useState(unit.hands)
  const { chosen, choose } = useArrival()
  const coming = answer === 'coming'
  const record = (): void => {
    send(answer !== undefined && (!coming || chosen !== undefined), async () => {
      if (!answer) return
      const more = coming && chosen ? { hands, when: chosen.when } : {}
      onDone({ moved: await api.tasks.unitAnswer({ params: { task: detail.task.id }, body: { id, ask, answer, ...more } }), said: words.answered })
    })
  }
  return (
    <Frame id='unit-answer' title={words.answerTitle(unit.name)} act={act} onClose={onClose} onConfirm={record}>
      <Field id='unit-says' label={words.says} {...missing(answer === undefined, words.choose)}>
        <ChoiceList id='unit-says' label={words.says} options={unitAnswers.map((value) => ({ value, name: value === 'coming' ? words.comes : words.comesNot }))} chosen={answer ? [answer] : []} onChange={([one]) => { setAnswer(one) }} />
      </Field>
      {coming ? (
        <>
          <Field id='unit-hands' label={words.howMany} {...errorAt(act, 'hands')}>
            <Stepper id='unit-hands' value={hands} min={1} max={handsAtMost} less={words.fewer} more={words.more} onChange={setHands} />
          </Field>
          <Field id='unit-when' label={words.when} {...errorAt(act, 'when')} {...missing(chosen === undefined, words.choose)}>
            <ChoiceList id='unit-when' label={words.when} options={arrivalTimes.map((value) => ({ value, name: words.times[value] }))} chosen={chosen ? [chosen.time] : []} onChange={([one]) => { choose(one) }} />
          </Field>
        </>
      ) : null}
    </Frame>
  )
}
