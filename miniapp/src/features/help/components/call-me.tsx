import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Household } from '@shared/identity'
import { newId } from '@shared/ids'
import { api } from '../api'
import { useAct } from '@/api/use-act'
import { coreWords } from '@/i18n/core'
import { helpAskWords } from '@/i18n/help-ask'
import { useWords } from '@/i18n/words'
import { endAt } from '@/session/ways'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { RefusalNote } from '@/ui/loaded'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'

/** Be called back without a form: one tap, and one that says yes. A number is asked for only where none is known. */
export function CallMe({ household }: { household: Household }) {
  const words = useWords(helpAskWords)
  const core = useWords(coreWords)
  const act = useAct()
  const [open, setOpen] = useState(false)
  const [phone, setPhone] = useState('')
  // Made once: two taps are one request; another number is another one.
  const [help, setHelp] = useState(() => newId('help'))
  const known = household.contact?.phone
  const me = household.members.find((one) => one.me)?.id ?? household.members[0]?.id ?? ''
  const close = (): void => { setOpen(false) }
  const send = (): void => {
    void act.run(async () => {
      await api.help.ask({ params: { help }, body: { household: household.id, member: me, ...(phone.trim() === '' ? {} : { phone }), need: { kind: 'call-back' } } })
      toast(words.called)
      await endAt('help', { id: help })
    })
  }
  return (
    <>
      <Button id='call-me' look='main' icon='phone' onTap={() => { setOpen(true) }}>{words.call}</Button>
      <View className='small center'>{words.callText}</View>
      {open ? (
        <Dialog id='call-me-sheet' title={words.callSure} sheet onClose={close}>
          {known ? <View className='field'>{words.callTo(known)}</View> : (
            <TextField id='call-me-phone' label={words.callPhone} kind='number' max={20} value={phone} onChange={(typed) => { setPhone(typed); setHelp(newId('help')) }} error={act.refusal?.fields.find((one) => one.path === 'phone')?.message} />
          )}
          <View className='stack stack--s'>
            <RefusalNote refusal={act.refusal} />
            <Button id='call-me-yes' look='main' icon='phone' busy={act.busy} onTap={send}>{words.callYes}</Button>
            <Button id='call-me-no' look='quiet' onTap={close}>{core.cancel}</Button>
          </View>
        </Dialog>
      ) : null}
    </>
  )
}
