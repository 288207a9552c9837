import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Act } from '@/api/use-act'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { RefusalNote } from '@/ui/loaded'

interface SureProps { id: string; on: boolean; act: Act; title: string; text: string; yes: string; no: string; stop?: boolean; children?: ReactNode; onYes: () => void; onClose: () => void }

/** Asked once more before others are told. */
export function Sure({ id, on, act, title, text, yes, no, stop = false, children, onYes, onClose }: SureProps) {
  if (!on) return null
  return (
    <Dialog id={id} title={title} sheet={children !== undefined} onClose={onClose}>
      <View className='stack stack--s'>
        <View>{text}</View>
        {children}
        {act.refusal?.fields.length ? null : <RefusalNote refusal={act.refusal} id={`${id}-refusal`} />}
        <Button id={`${id}-yes`} look={stop ? 'stop' : 'main'} busy={act.busy} onTap={onYes}>{yes}</Button>
        <Button id={`${id}-no`} look='quiet' onTap={onClose}>{no}</Button>
      </View>
    </Dialog>
  )
}
