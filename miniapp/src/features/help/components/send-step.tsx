import { View } from '@tarojs/components'
import { useState } from 'react'
import { newId } from '@shared/ids'
import { api } from '../api'
import { useLoaded } from '@/api/use-loaded'
import { helpCheckWords } from '@/i18n/help-check'
import { useWords } from '@/i18n/words'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { RefusalNote } from '@/ui/loaded'
import { Warning } from '@/ui/warning'
import type { HelpDraft } from '../draft'
import { forgetDraft } from '../kept'
import type { Sending } from '../use-sending'

/** `waits`: a photo is still on its way. `lacks`: one was chosen, and did not go through. */
interface SendStepProps { draft: HelpDraft; waits: boolean; lacks: boolean; sending: Sending; onSend: (draft: HelpDraft) => void }

/** It was taken before, its answer was lost, and something was changed since. */
function Already({ draft, busy, onSend }: { draft: HelpDraft; busy: boolean; onSend: (draft: HelpDraft) => void }) {
  const words = useWords(helpCheckWords)
  const { data } = useLoaded(draft.id, () => api.help.read({ params: { help: draft.id } }))
  if (!data) return null
  const { reference, version } = data.help
  return (
    <Warning id='already-asked' title={words.already(reference)}>
      <View className='stack stack--s'>
        {data.verbs.includes('change') ? <Button id='as-change' look='main' busy={busy} onTap={() => { forgetDraft(draft); onSend({ ...draft, change: { event: newId('event'), version } }) }}>{words.asChange}</Button> : null}
        <Button id='see-already' onTap={() => { forgetDraft(draft); goTo('help', { id: draft.id }) }}>{words.see}</Button>
      </View>
    </Warning>
  )
}

/** The way on: send it, or mend what stands in the way. Nothing that was filled in is lost. */
export function SendStep({ draft, waits, lacks, sending: { act, unheard }, onSend }: SendStepProps) {
  const words = useWords(helpCheckWords)
  const [asked, setAsked] = useState(false)
  const send = (): void => { if (lacks && !asked) setAsked(true); else onSend(draft) }
  const without = asked && lacks
  const { code, fields = [] } = act.refusal ?? {}
  if (code === 'id-taken' && !draft.change && draft.whose !== 'desk') return <Already draft={draft} busy={act.busy} onSend={onSend} />
  const outside = code === 'forbidden' && draft.whose === 'desk'
  return (
    <>
      {unheard ? <Warning id='unheard' title={words.offline} /> : outside ? <Warning id='desk-outside' title={words.deskOutside} /> : <RefusalNote refusal={act.refusal} />}
      {draft.sent && !act.refusal && !act.busy ? <Warning id='unsent' title={words.unsent} text={words.unsentText} /> : null}
      {fields.map((fault) => <View key={fault.path} className='field__error'>{fault.message}</View>)}
      {without ? <Warning id='photo-lacks' title={words.photoLacks} text={words.photoLacksText} /> : null}
      <Button id='send-help' look='main' busy={act.busy} off={waits} onTap={send}>{without ? words.sendWithout : draft.change ? words.saveChange : words.submit}</Button>
      {draft.change && (code === 'held' || code === 'stale' || code === 'closed') ? <Button id='see-help' onTap={() => { forgetDraft(draft); goTo('help', { id: draft.id }) }}>{words.see}</Button> : null}
    </>
  )
}
