import { useState } from 'react'
import type { CallUpRun } from '@shared/callups'
import { faultsOf } from '@/api/fields'
import { callUpWords } from '@/i18n/callups'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { focusFirstFault } from '@/ui/first-fault'
import { TextField } from '@/ui/text-field'
import { useDeed } from '../use-deed'
import { Sure } from './sure'

interface WithWhyProps { id: string; sheet: string; name: string; title: string; text: string; yes: string; said: string; fit?: boolean; onSend: (id: string, why: string) => Promise<CallUpRun>; onChange: (of: CallUpRun) => void }

/** What takes something away from others wants a reason, which they are told. */
export function WithWhy({ id, sheet, name, title, text, yes, said, fit = false, onSend, onChange }: WithWhyProps) {
  const words = useWords(callUpWords)
  const deed = useDeed(onChange)
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  const missing = why.trim() === '' ? [{ path: 'text', message: words.whyMissing }] : []
  const faults = faultsOf(tried ? missing : [], deed.act.refusal?.fields)
  const send = (): void => {
    setTried(true)
    if (missing.length > 0) focusFirstFault(sheet)
    else deed.send((event) => onSend(event, why.trim()), said)
  }
  return (
    <>
      <Button id={id} look='danger' fit={fit} onTap={deed.open}>{name}</Button>
      <Sure id={sheet} on={deed.isOpen} act={deed.act} title={title} text={text} yes={yes} no={words.back} stop onYes={send} onClose={deed.close}>
        <TextField id={`${sheet}-text`} label={words.why} value={why} max={200} onChange={setWhy} {...faults.at('text')} />
      </Sure>
    </>
  )
}
