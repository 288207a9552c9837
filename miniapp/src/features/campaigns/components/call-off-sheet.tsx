import { View } from '@tarojs/components'
import { useState } from 'react'
import { yuan } from '@shared/money'
import { useAct } from '@/api/use-act'
import { errorAt } from '@/features/inbox/components/sheet-frame'
import { campaignWords } from '@/i18n/campaigns'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { focusFirstFault } from '@/ui/first-fault'
import { RefusalNote } from '@/ui/loaded'
import { TextField } from '@/ui/text-field'
import { api } from '../api'
import type { ActSheetProps } from './act-sheet'

/** Says what it means for how many before it is done; the reason is for all of them. */
export function CallOffSheet({ of, onClose, onDone }: ActSheetProps) {
  const words = useWords(campaignWords)
  const act = useAct()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const send = (): void => {
    setTried(true)
    if (reason.trim() !== '') void act.run(async () => { onDone(await api.campaigns.cancel({ params: { campaign: of.id }, body: { reason } }), words.cancelDone) })
    else focusFirstFault('call-off')
  }
  return (
    <Dialog id='call-off' sheet title={words.cancelTitle} onClose={onClose}>
      <View id='call-off-means' className='lead'>
        <View>{of.households > 0 ? words.cancelText(of.households) : words.cancelNobody}</View>
        {of.households > 0 ? <View>{of.pay === 'now' ? words.cancelPaid(yuan(of.amount)) : words.cancelFree}</View> : null}
      </View>
      <TextField id='call-off-reason' label={words.cancelReason} hint={words.cancelHint} max={220} value={reason} onChange={setReason} {...(tried && reason.trim() === '' ? { error: words.reasonMissing } : errorAt(act, 'reason'))} />
      <View className='stack stack--s'>
        <RefusalNote refusal={act.refusal} id='call-off-refusal' />
        <Button id='call-off-yes' look='stop' busy={act.busy} onTap={send}>{words.cancelYes}</Button>
        <Button id='call-off-no' look='quiet' onTap={onClose}>{words.cancelNo}</Button>
      </View>
    </Dialog>
  )
}
