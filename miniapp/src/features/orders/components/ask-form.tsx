import { View } from '@tarojs/components'
import { useState } from 'react'
import { newId } from '@shared/ids'
import { useAct } from '@/api/use-act'
import { questionWords } from '@/i18n/questions'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { RefusalNote } from '@/ui/loaded'
import { LongField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { api } from '../api'

interface AskFormProps { campaign: string; household: string; onDone: () => void }

/** Asks the leader something. What was typed stays until it is sent, also when the sheet is closed over it. */
export function AskForm({ campaign, household, onDone }: AskFormProps) {
  const words = useWords(questionWords)
  const act = useAct()
  const [open, setOpen] = useState(false)
  const [draft, setDraft] = useState(() => ({ id: newId('question'), text: '' }))
  const close = (): void => { setOpen(false) }
  const send = (): void => {
    void act.run(async () => {
      await api.questions.ask({ params: { campaign, question: draft.id }, body: { household, text: draft.text } })
      setDraft({ id: newId('question'), text: '' })
      close()
      toast(words.sent)
      onDone()
    })
  }
  return (
    <>
      <Button id='ask' icon='pen' onTap={() => { setOpen(true) }}>{words.ask}</Button>
      {open ? (
        <Dialog id='ask-sheet' title={words.ask} sheet onClose={close}>
          <LongField
            id='question' label={words.text} hint={words.hint} value={draft.text} max={800} error={act.refusal?.fields.find((one) => one.path === 'text')?.message}
            onChange={(text) => { setDraft((before) => ({ ...before, text, id: newId('question') })) }}
          />
          <View className='stack stack--s'>
            <RefusalNote refusal={act.refusal} />
            <Button id='ask-send' look='main' busy={act.busy} off={draft.text.trim() === ''} onTap={send}>{words.send}</Button>
            <Button id='ask-no' look='quiet' onTap={close}>{words.cancel}</Button>
          </View>
        </Dialog>
      ) : null}
    </>
  )
}
