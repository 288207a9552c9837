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
import { roomOf } from '../progress'
import type { ActSheetProps } from './act-sheet'

/** Instead of a package: what the campaign takes in all. No package has such an id. */
const whole = 'ROOM'

/** More of a package whose stock is limited, or more in all where that is limited; sent twice, it is added once. */
export function RaiseSheet({ of, onClose, onDone }: ActSheetProps) {
  const words = useWords(campaignWords)
  const act = useAct()
  const [id] = useState(() => newId('event'))
  const room = roomOf(of)
  const options = [
    ...of.packages.filter(({ stock, subsidy }) => stock !== undefined || subsidy).map(({ id: value, name, left = 0, subsidy }) => ({ value, name, note: subsidy ? words.eachBuilding(subsidy.each) : words.left(left) })),
    ...(room ? [{ value: whole, name: words.capacity, note: words.roomNow(room.now, room.of) }] : []),
  ]
  const [chosen, choose] = useState(options.length === 1 ? options.map((one) => one.value) : [])
  const [typed, type] = useState('')
  const [tried, setTried] = useState(false)
  const [own] = chosen
  const by = countOf(typed)
  const isBy = by !== undefined && by >= 1 && by <= 10_000
  const send = (): void => {
    setTried(true)
    const params = { campaign: of.id }
    if (own === undefined || !isBy) focusFirstFault('raise')
    else void act.run(async () => { onDone(own === whole ? await api.campaigns.widen({ params, body: { id, by } }) : await api.campaigns.raise({ params, body: { id, package: own, by } }), words.raiseDone) })
  }
  return (
    <Frame id='raise' title={words.raiseTitle} act={act} confirm={words.raiseYes} onClose={onClose} onConfirm={send}>
      <Field id='raise-package' label={words.packages} {...(tried && own === undefined ? { error: words.packageMissing } : errorAt(act, 'package'))}>
        <ChoiceList id='raise-package' label={words.packages} options={options} chosen={chosen} onChange={choose} />
      </Field>
      <TextField id='raise-by' kind='number' max={6} label={words.raiseBy} value={typed} onChange={type} {...(tried && !isBy ? { error: words.byMissing } : errorAt(act, 'by'))} />
    </Frame>
  )
}
