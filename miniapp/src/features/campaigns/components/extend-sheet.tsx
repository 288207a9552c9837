import { View } from '@tarojs/components'
import { useState } from 'react'
import { windowIssues } from '@shared/campaign-rules'
import { alsoSay, sayField } from '@shared/field-words'
import { orderFieldWords } from '@shared/order-field-words'
import { useAct } from '@/api/use-act'
import { errorAt, Frame } from '@/features/inbox/components/sheet-frame'
import { campaignWords } from '@/i18n/campaigns'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { now } from '@/session/now'
import { usePreferences } from '@/session/preferences'
import { focusFirstFault } from '@/ui/first-fault'
import { api } from '../api'
import { instantOf } from '../content'
import { whenOf } from '../form'
import type { ActSheetProps } from './act-sheet'
import { WhenField } from './when-field'

alsoSay(orderFieldWords)

/** A later close: by the same rules as the server's. */
export function ExtendSheet({ of, onClose, onDone }: ActSheetProps) {
  const words = useWords(campaignWords)
  const { lang } = usePreferences()
  const { moment } = useWhen()
  const act = useAct()
  const [when, setWhen] = useState(() => whenOf(of.closes))
  const [tried, setTried] = useState(false)
  const closes = instantOf(when)
  const late = closes !== undefined && Date.parse(closes) <= Date.parse(of.closes) ? [{ path: 'closes', code: 'closes-later' } as const] : []
  const issues = closes === undefined ? [] : [...late, ...windowIssues({ opens: of.opens, closes, slots: of.slots, missed: of.extended ? 'refund' : of.missed }, new Date(now()).toISOString())]
  const [first] = issues
  const error = closes === undefined ? words.whenMissing : first && sayField(first.code, lang)
  const send = (): void => {
    setTried(true)
    if (closes !== undefined && error === undefined) void act.run(async () => { onDone(await api.campaigns.extend({ params: { campaign: of.id }, body: { closes } }), words.extendDone) })
    else focusFirstFault('extend')
  }
  return (
    <Frame id='extend' title={words.extendTitle} act={act} confirm={words.extendYes} onClose={onClose} onConfirm={send}>
      <View className='lead'>{words.extendText(moment(of.closes))}</View>
      <WhenField id='extend-closes' label={words.closes} value={when} onChange={setWhen} {...(tried && error !== undefined ? { error } : errorAt(act, 'closes'))} />
    </Frame>
  )
}
