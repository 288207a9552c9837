import { View } from '@tarojs/components'
import { useState } from 'react'
import type { useAct } from '@/api/use-act'
import { coreWords } from '@/i18n/core'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { RefusalNote } from '@/ui/loaded'

interface SureProps { id: string; name: string; title: string; text: string; yes: string; act: ReturnType<typeof useAct>; onYes: () => void }

/** A button that asks once more. */
export function Sure({ id, name, title, text, yes, act, onYes }: SureProps) {
  const core = useWords(coreWords)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button id={id} look='danger' onTap={() => { setOpen(true) }}>{name}</Button>
      {open ? (
        <Dialog id={`${id}-sure`} title={title} onClose={() => { setOpen(false) }}>
          <View className='stack stack--s'>
            <View>{text}</View>
            <RefusalNote refusal={act.refusal} id={`${id}-refusal`} />
            <Button id={`${id}-yes`} look='stop' busy={act.busy} onTap={onYes}>{yes}</Button>
            <Button id={`${id}-no`} look='quiet' onTap={() => { setOpen(false) }}>{core.cancel}</Button>
          </View>
        </Dialog>
      ) : null}
    </>
  )
}
