import { View } from '@tarojs/components'
import { useState } from 'react'
import { programmes } from '@shared/subsidy-programmes'
import { useAct } from '@/api/use-act'
import { errorAt, Frame, useWhole } from '@/features/inbox/components/sheet-frame'
import { subsidyWords } from '@/i18n/subsidies'
import { useSay, useWords } from '@/i18n/words'
import { TextField } from '@/ui/text-field'
import { api } from '../api'
import type { GrantSheetProps } from './sheet'

/** Taken away with a reason, which the household reads. */
export function RevokeSheet({ programme, of, door, onClose, onDone }: GrantSheetProps) {
  const words = useWords(subsidyWords)
  const say = useSay()
  const act = useAct()
  const [reason, setReason] = useState('')
  const { ifWhole, missing } = useWhole('revoke')
  const isMissing = reason.trim() === ''
  const send = (): void => {
    ifWhole(!isMissing, () => { void act.run(async () => { onDone(await api.subsidies.revoke({ body: { ...door, programme, version: of?.version ?? 0, reason } }), words.revoked_) }) })
  }
  return (
    <Frame id='revoke' title={words.revokeTitle(say(programmes[programme].name))} act={act} confirm={words.revokeYes} onClose={onClose} onConfirm={send}>
      <View className='lead'>{words.revokeText}</View>
      <TextField id='revoke-reason' label={words.why} hint={words.whyHint} max={120} value={reason} onChange={setReason} {...missing(isMissing, words.whyMissing)} {...(isMissing ? {} : errorAt(act, 'reason'))} />
    </Frame>
  )
}
