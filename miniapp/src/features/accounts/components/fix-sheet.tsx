import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Difference } from '@shared/differences'
import { newId } from '@shared/ids'
import { faultsOf } from '@/api/fields'
import { useAct } from '@/api/use-act'
import { accountWords } from '@/i18n/accounts'
import { coreWords } from '@/i18n/core'
import { useWords } from '@/i18n/words'
import { usePreferences } from '@/session/preferences'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { RefusalNote } from '@/ui/loaded'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { api } from '../api'
import { judgeFix } from '../judge'

interface FixSheetProps { of: Difference; onDone: (of: Difference) => void; onClose: () => void }

/** Another amount for each unit, and why; sent under one id, however often. */
export function FixSheet({ of, onDone, onClose }: FixSheetProps) {
  const words = useWords(accountWords)
  const core = useWords(coreWords)
  const { lang } = usePreferences()
  const act = useAct()
  const [id] = useState(() => newId('event'))
  const [typed, type] = useState('')
  const [reason, say] = useState('')
  const [tried, setTried] = useState(false)
  const judged = judgeFix(of, { yuan: typed, reason }, lang)
  const faults = faultsOf(judged.ok || !tried ? [] : judged.fields, act.refusal?.fields)
  const send = (): void => {
    setTried(true)
    if (!judged.ok) return
    void act.run(async () => {
      const next = await api.differences.fix({ params: { campaign: of.campaign, difference: of.id }, body: { id, ...judged.fix } })
      toast(words.fixed)
      onDone(next)
    })
  }
  return (
    <Dialog id='fix' title={words.fixTitle} sheet onClose={onClose}>
      <View className='stack stack--s'>
        <View className='small'>{of.kind === 'substitution' ? words.fixOnlyMore : words.fixText}</View>
        <TextField id='fix-yuan' kind='digit' label={words.yuan} value={typed} max={10} onChange={type} {...faults.at('fen')} />
        <TextField id='fix-reason' label={words.fixWhy} hint={words.reasonHint} value={reason} max={100} onChange={say} {...faults.at('reason')} />
        <RefusalNote refusal={act.refusal} id='fix-refusal' />
        <Button id='fix-yes' look='main' busy={act.busy} onTap={send}>{words.fixYes}</Button>
        <Button id='fix-no' look='quiet' onTap={onClose}>{core.cancel}</Button>
      </View>
    </Dialog>
  )
}
