import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAct } from '@/api/use-act'
import { gateWords } from '@/i18n/gate'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { RefusalNote } from '@/ui/loaded'
import { TextField } from '@/ui/text-field'

interface AskProps { id: string; name: string; title: string; text: string; look?: 'danger' | 'plain'; reason?: boolean; onYes: (reason: string) => Promise<void> }

/** A button that asks once more, with `reason` also why. */
export function Ask({ id, name, title, text, look = 'danger', reason = false, onYes }: AskProps) {
  const words = useWords(gateWords)
  const act = useAct()
  const [open, setOpen] = useState(false)
  const [why, setWhy] = useState('')
  const yes = (): void => { void act.run(() => onYes(why)).then((done) => { if (done) setOpen(false) }) }
  return (
    <>
      <Button id={id} look={look} onTap={() => { setOpen(true) }}>{name}</Button>
      {open ? (
        <Dialog id={`${id}-sure`} title={title} onClose={() => { setOpen(false) }}>
          <View className='stack stack--s'>
            <View>{text}</View>
            {reason ? <TextField id={`${id}-why`} label={words.reason} value={why} max={60} onChange={setWhy} /> : null}
            <RefusalNote refusal={act.refusal} id={`${id}-refusal`} />
            <Button id={`${id}-yes`} look={look === 'danger' ? 'stop' : 'main'} busy={act.busy} off={reason && why.trim() === ''} onTap={yes}>{words.sure}</Button>
            <Button id={`${id}-no`} look='quiet' onTap={() => { setOpen(false) }}>{words.no}</Button>
          </View>
        </Dialog>
      ) : null}
    </>
  )
}
