import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { newId } from '@shared/ids'
import { useAct } from '@/api/use-act'
import { coreWords } from '@/i18n/core'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { RefusalNote } from '@/ui/loaded'
import { LongField } from '@/ui/text-field'

interface SheetProps {
  id: string; open: string; title: string; text?: string; yes: string; look?: 'main' | 'plain' | 'danger'
  /** The label of a text that may be typed, with what is said below it; `must`: it may not be left out. */
  typed?: string; hint?: string; must?: boolean
  send: (event: string, text: string) => Promise<void>
  onFailed?: () => void
  children?: ReactNode
}

/** A button that opens a sheet with one question; what was typed stays until it is sent. The event is made once, so that two taps are one. */
export function Sheet({ id, open, title, text, yes, look = 'plain', typed, hint, must = false, send, onFailed, children }: SheetProps) {
  const core = useWords(coreWords)
  const act = useAct()
  const [event, setEvent] = useState(() => newId('event'))
  const [shown, setShown] = useState(false)
  const [said, setSaid] = useState('')
  const [tried, setTried] = useState(false)
  const close = (): void => { setShown(false) }
  const lacks = must && said.trim() === ''
  const wrong = act.refusal?.fields.find((one) => one.path === 'text')?.message ?? (tried && lacks ? core.choose : undefined)
  const go = (): void => {
    setTried(true)
    if (lacks) return
    void act.run(async () => { await send(event, said.trim()); close(); setSaid(''); setEvent(newId('event')); setTried(false) }).then((through) => { if (!through) onFailed?.() })
  }
  return (
    <>
      <Button id={id} look={look} onTap={() => { setShown(true) }}>{open}</Button>
      {shown ? (
        <Dialog id={`${id}-sheet`} title={title} sheet onClose={close}>
          {text ? <View className='field'>{text}</View> : null}
          {children}
          {typed ? <LongField id={`${id}-text`} label={typed} {...(hint ? { hint } : {})} value={said} onChange={setSaid} {...(wrong === undefined ? {} : { error: wrong })} /> : null}
          <View className='stack stack--s'>
            <RefusalNote refusal={act.refusal} id={`${id}-refusal`} />
            <Button id={`${id}-yes`} look={look === 'danger' ? 'stop' : 'main'} busy={act.busy} onTap={go}>{yes}</Button>
            <Button id={`${id}-no`} look='quiet' onTap={close}>{core.cancel}</Button>
          </View>
        </Dialog>
      ) : null}
    </>
  )
}
