import { useState } from 'react'
import { faultsOf } from '@/api/fields'
import { callUpWords } from '@/i18n/callups'
import { useWords } from '@/i18n/words'
import { now } from '@/session/now'
import { Button } from '@/ui/button'
import { api } from '../api'
import { useDeed } from '../use-deed'
import { HandsField } from './hands-field'
import type { RunPart } from './run-part'
import { Sure } from './sure'

interface UnitAnswerProps extends Pick<RunPart, 'of' | 'onChange'> { unit: string; at: string; name: string; hands?: number; came?: number | undefined }

/** How many a unit sends, and once it has begun how many came. */
export function UnitAnswer({ of: { callup }, unit, at, name, hands: before = 1, came: cameBefore, onChange }: UnitAnswerProps) {
  const words = useWords(callUpWords)
  const deed = useDeed(onChange)
  const [hands, setHands] = useState(before)
  const [came, setCame] = useState(cameBefore)
  const begun = now() >= Date.parse(callup.from)
  const faults = faultsOf(deed.act.refusal?.fields)
  const send = (): void => { deed.send((id) => api.callups.unitHands({ params: { callup: callup.id }, body: { id, at, unit, hands, ...(came === undefined ? {} : { came }) } }), words.answered) }
  return (
    <>
      <Button id={`unit-answer-${unit}`} fit onTap={deed.open}>{words.answer}</Button>
      <Sure id='unit-answer' on={deed.isOpen} act={deed.act} title={name} text='' yes={words.answerYes} no={words.back} onYes={send} onClose={deed.close}>
        <HandsField id='unit-hands' label={words.sends} value={hands} least={0} onChange={setHands} {...faults.at('hands')} />
        {begun ? <HandsField id='unit-came' label={words.cameHow} value={came ?? 0} least={0} onChange={setCame} {...faults.at('came')} /> : null}
      </Sure>
    </>
  )
}
