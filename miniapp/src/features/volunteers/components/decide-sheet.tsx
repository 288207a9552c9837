import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Decision } from '@shared/volunteer-states'
import type { Listed } from '@shared/volunteers'
import { faultsOf } from '@/api/fields'
import { useAct } from '@/api/use-act'
import { coreWords } from '@/i18n/core'
import { volunteerWords } from '@/i18n/volunteers'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { RefusalNote } from '@/ui/loaded'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { api } from '../api'

interface DecideSheetProps { place: string; of: Listed; decision: Exclude<Decision, 'approve'>; onDone: () => void; onClose: () => void }

/** Whoever is refused or suspended reads why. */
export function DecideSheet({ place, of, decision, onDone, onClose }: DecideSheetProps) {
  const [words, core] = [useWords(volunteerWords), useWords(coreWords)]
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const act = useAct()
  const missing = text.trim() === '' ? [{ path: 'text', message: words.reasonMissing }] : []
  const send = (): void => {
    setTried(true)
    if (missing.length > 0) return
    void act.run(async () => {
      await api.volunteers.decide({ params: { user: of.user }, body: { place, decision, text } })
      toast(words.said)
      onClose()
      onDone()
    })
  }
  const faults = faultsOf(tried ? missing : [], act.refusal?.fields)
  const ask = decision === 'suspend' ? words.suspendSure : words.refuseSure
  return (
    <Dialog id='decide-sheet' title={ask(of.name)} sheet onClose={onClose}>
      <View className='stack stack--s'>
        {decision === 'suspend' ? <View className='small'>{words.suspendText}</View> : null}
        <TextField id='decide-text' label={words.reason} value={text} max={1300} onChange={setText} {...faults.at('text')} />
        <RefusalNote refusal={act.refusal} />
        <Button id='decide-yes' look='stop' busy={act.busy} onTap={send}>{decision === 'suspend' ? words.suspend : words.refuse}</Button>
        <Button id='decide-no' look='quiet' onTap={onClose}>{core.cancel}</Button>
      </View>
    </Dialog>
  )
}
