import { useState } from 'react'
import { newId } from '@shared/ids'
import { useAct } from '@/api/use-act'
import { errorAt, Frame } from '@/features/inbox/components/sheet-frame'
import { campaignWords } from '@/i18n/campaigns'
import { useWords } from '@/i18n/words'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { focusFirstFault } from '@/ui/first-fault'
import { TextField } from '@/ui/text-field'
import { api } from '../api'
import { countOf } from '../content'
import type { ActSheetProps } from './act-sheet'

/** More of a package whose stock is limited; sent twice, it is added once. */
export function RaiseSheet({ of, onClose, onDone }: ActSheetProps) {
  const words = useWords(campaignWords)
  const act = useAct()
  const [id] = useState(() => newId('event'))
  const limited = of.packages.filter(({ stock }) => stock !== undefined)
  const [chosen, choose] = useState(limited.length === 1 ? limited.map((one) => one.id) : [])
  const [typed, type] = useState('')
  const [tried, setTried] = useState(false)
  const [own] = chosen
  const by = countOf(typed)
  const isBy = by !== undefined && by >= 1 && by <= 10_000
  const send = (): void => {
    setTried(true)
    if (own !== undefined && isBy) void act.run(async () => { onDone(await api.campaigns.raise({ params: { campaign: of.id }, body: { id, package: own, by } }), words.raiseDone) })
    else focusFirstFault('raise')
  }
  const options = limited.map(({ id: value, name, left = 0 }) => ({ value, name, note: words.left(left) }))
  return (
    <Frame id='raise' title={words.raiseTitle} act={act} confirm={words.raiseYes} onClose={onClose} onConfirm={send}>
      <Field id='raise-package' label={words.packages} {...(tried && own === undefined ? { error: words.packageMissing } : errorAt(act, 'package'))}>
        <ChoiceList id='raise-package' label={words.packages} options={options} chosen={chosen} onChange={choose} />
      </Field>
      <TextField id='raise-by' kind='number' max={6} label={words.raiseBy} value={typed} onChange={type} {...(tried && !isBy ? { error: words.byMissing } : errorAt(act, 'by'))} />
    </Frame>
  )
}
