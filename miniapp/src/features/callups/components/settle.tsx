import { View } from '@tarojs/components'
import { useState } from 'react'
import { faultsOf } from '@/api/fields'
import { TimeBox } from '@/features/duties/components/time-box'
import { callUpWords } from '@/i18n/callups'
import { useWords } from '@/i18n/words'
import { now } from '@/session/now'
import { Button } from '@/ui/button'
import { focusFirstFault } from '@/ui/first-fault'
import { Field } from '@/ui/field'
import { TextField } from '@/ui/text-field'
import { api } from '../api'
import { firstAfter, timeOf } from '../times'
import { useDeed } from '../use-deed'
import { opensAt } from '@/features/hands/steps'
import type { Person, RunPart } from './run-part'
import { Sure } from './sure'

/** When somebody came and left who forgot to check out, or could not check in. */
export function Settle({ of, person, onChange }: Pick<RunPart, 'of' | 'onChange'> & { person: Person }) {
  const words = useWords(callUpWords)
  const { callup } = of
  const deed = useDeed(onChange)
  const [came, setCame] = useState(() => timeOf(person.in ?? callup.from))
  const [left, setLeft] = useState(() => timeOf(new Date(Math.min(now(), Date.parse(callup.until))).toISOString()))
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const cameAt = person.in ?? firstAfter(opensAt(callup), came)
  const leftAt = cameAt === undefined ? undefined : firstAfter(cameAt, left)
  const at = (path: string, is: boolean, message: string) => (is ? [{ path, message }] : [])
  const wrong = [...at('came', cameAt === undefined, words.timeMissing), ...at('left', cameAt !== undefined && leftAt === undefined, words.timeMissing), ...at('text', text.trim() === '', words.whyMissing)]
  const faults = faultsOf(tried ? wrong : [], deed.act.refusal?.fields)
  const send = (): void => {
    setTried(true)
    if (wrong.length > 0 || leftAt === undefined) {
      focusFirstFault('settle')
      return
    }
    deed.send((id) => api.callups.settle({ params: { callup: callup.id }, body: { id, user: person.user, ...(person.in === undefined && cameAt !== undefined ? { came: cameAt } : {}), left: leftAt, text: text.trim() } }), words.settled)
  }
  return (
    <>
      <Button id={`settle-${person.user}`} fit onTap={deed.open}>{words.settle}</Button>
      <Sure id='settle' on={deed.isOpen} act={deed.act} title={words.settleTitle(person.name)} text={words.settleText} yes={words.settleYes} no={words.back} onYes={send} onClose={deed.close}>
        {person.in === undefined ? <Field id='settle-came' label={words.came} {...faults.at('came')}><View><TimeBox id='settle-came' label={words.came} word='' value={came} onChange={setCame} /></View></Field> : null}
        <Field id='settle-left' label={words.left} {...faults.at('left')}><View><TimeBox id='settle-left' label={words.left} word='' value={left} onChange={setLeft} /></View></Field>
        <TextField id='settle-text' label={words.why} value={text} max={200} onChange={setText} {...faults.at('text')} />
      </Sure>
    </>
  )
}
