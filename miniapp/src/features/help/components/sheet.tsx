import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { sayField } from '@shared/field-words'
import { newId } from '@shared/ids'
import { useAct } from '@/api/use-act'
import { coreWords } from '@/i18n/core'
import { useWords } from '@/i18n/words'
import { usePreferences } from '@/session/preferences'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { focusFirstFault } from '@/ui/first-fault'
import { RefusalNote } from '@/ui/loaded'
import { LongField } from '@/ui/text-field'

interface SheetProps {
  id: string; open: string; title: string; text?: string; yes: string; look?: 'main' | 'plain' | 'danger'
  /** The label of a text that may be typed, with what is said below it; `must`: it may not be left out. */
  typed?: string; hint?: string; must?: boolean
  /** False while what stands in its children lacks something; it is said there once sending was tried. */
  whole?: boolean
  send: (event: string, text: string) => Promise<void>
  onFailed?: () => void
  /** What else is asked; `tried`: it was to be sent, `wrong`: what the server found at a field. */
  children?: ReactNode | ((tried: boolean, wrong: (path: string) => string | undefined) => ReactNode)
}

/** A button that opens a sheet with one question; what was typed stays until it is sent. The event is made once, so that two taps are one. */
export function Sheet({ id, open, title, text, yes, look = 'plain', typed, hint, must = false, whole = true, send, onFailed, children }: SheetProps) {
  const core = useWords(coreWords)
  const { lang } = usePreferences()
  const act = useAct()
  const [event, setEvent] = useState(() => newId('event'))
  const [shown, setShown] = useState(false)
  const [said, setSaid] = useState('')
  const [tried, setTried] = useState(false)
  const close = (): void => { setShown(false) }
  const lacks = must && said.trim() === ''
  const at = (path: string): string | undefined => act.refusal?.fields.find((one) => one.path === path)?.message
  const wrong = at('text') ?? (tried && lacks ? sayField('required', lang) : undefined)
  const go = (): void => {
    setTried(true)
    if (lacks || !whole) {
      focusFirstFault(`${id}-sheet`)
      return
    }
    void act.run(async () => { await send(event, said.trim()); close(); setSaid(''); setEvent(newId('event')); setTried(false) }).then((through) => { if (!through) onFailed?.() })
  }
  return (
    <>
      <Button id={id} look={look} onTap={() => { setShown(true) }}>{open}</Button>
      {shown ? (
        <Dialog id={`${id}-sheet`} title={title} sheet onClose={close}>
          {text ? <View className='field'>{text}</View> : null}
          {typeof children === 'function' ? children(tried, at) : children}
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
