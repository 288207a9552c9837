import { useState } from 'react'
import type { HelpForWorker } from '@shared/help'
import { urgencies, type Urgency } from '@shared/task-kinds'
import { helpWorkWords } from '@/i18n/help-work'
import { taskWords } from '@/i18n/tasks'
import { useWords } from '@/i18n/words'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { api } from '../api'
import { Sheet } from './sheet'

/** How urgent a worker finds it, with the reason. */
export function RateSheet({ help, onDone }: { help: HelpForWorker; onDone: () => void }) {
  const words = useWords(helpWorkWords)
  const task = useWords(taskWords)
  const [to, setTo] = useState<Urgency>()
  const send = async (id: string, text: string): Promise<void> => {
    if (to) await api.help.rate({ params: { help: help.id }, body: { id, urgency: to, text } })
    setTo(undefined)
    onDone()
  }
  return (
    <Sheet id='rate' open={words.rate} title={words.rate} yes={words.confirm} typed={words.rateWhy} hint={words.rateHint} must whole={to !== undefined} send={send}>
      {(tried) => (
        <Field id='rate-to' label={words.rateTo} {...(tried && !to ? { error: words.choose } : {})}>
          <ChoiceList id='rate-to' label={words.rateTo} options={urgencies.map((value) => ({ value, name: task.urgencies[value] }))} chosen={to ? [to] : []} onChange={([one]) => { setTo(one) }} />
        </Field>
      )}
    </Sheet>
  )
}
