import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CallUpCard } from '@shared/callups'
import { newId } from '@shared/ids'
import { useAct } from '@/api/use-act'
import { handsWords } from '@/i18n/hands'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { RefusalNote } from '@/ui/loaded'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { api } from '../api'

/** Asked once more; the place is somebody else's at once. */
export function GiveBack({ of: { id: callup }, onDone }: { of: CallUpCard; onDone: (of: CallUpCard) => void }) {
  const words = useWords(handsWords)
  const act = useAct()
  const [event, setEvent] = useState<string>()
  const [text, setText] = useState('')
  const close = (): void => { setEvent(undefined); act.clear() }
  const send = (id: string): void => {
    void act.run(async () => {
      const next = await api.callups.giveBack({ params: { callup }, body: { id, ...(text.trim() === '' ? {} : { text: text.trim() }) } })
      toast(words.givenBack)
      close()
      onDone(next)
    })
  }
  return (
    <>
      <Button id='give-back' look='danger' onTap={() => { setEvent(newId('event')) }}>{words.giveBack}</Button>
      {event === undefined ? null : (
        <Dialog id='give-back-sure' title={words.giveBackTitle} sheet onClose={close}>
          <View className='stack stack--s'>
            <View>{words.giveBackText}</View>
            <TextField id='give-back-text' label={words.why} value={text} max={200} onChange={setText} />
            <RefusalNote refusal={act.refusal} id='give-back-refusal' />
            <Button id='give-back-yes' look='stop' busy={act.busy} onTap={() => { send(event) }}>{words.giveBackYes}</Button>
            <Button id='give-back-no' look='quiet' onTap={close}>{words.back}</Button>
          </View>
        </Dialog>
      )}
    </>
  )
}
