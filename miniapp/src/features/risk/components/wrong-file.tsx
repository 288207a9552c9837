import { useState } from 'react'
import { riskWords } from '@/i18n/risk'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { ChoiceList } from '@/ui/choice-list'
import { Warning } from '@/ui/warning'

interface WrongFileProps { fields: readonly { path: string; message: string }[]; name: string; busy: boolean; onEmpty: () => void }

/** What is the matter with the file; one without a row may be meant so, which has to be said. */
export function WrongFile({ fields, name, busy, onEmpty }: WrongFileProps) {
  const words = useWords(riskWords)
  const [meant, setMeant] = useState(false)
  const empty = fields.find(({ path }) => path === 'empty')
  const wrong = empty ?? fields.find(({ path }) => path === 'file')
  return (
    <>
      <Warning id='list-wrong-file' title={wrong?.message ?? ''} text={name} />
      {empty ? <ChoiceList id='list-empty' label={words.meantEmpty} many options={[{ value: 'yes', name: words.meantEmpty }]} chosen={meant ? ['yes'] : []} onChange={(chosen) => { setMeant(chosen.length > 0) }} /> : null}
      {empty && meant ? <Button id='list-send-empty' look='main' busy={busy} onTap={onEmpty}>{words.sendEmpty}</Button> : null}
    </>
  )
}
