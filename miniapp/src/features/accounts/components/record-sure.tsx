import { View } from '@tarojs/components'
import { accountWords } from '@/i18n/accounts'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import type { DifferenceDraft } from '../draft'
import type { Effect } from '../judge'
import { EffectView } from './effect-view'

interface RecordSureProps { kind: DifferenceDraft['kind']; effect: Effect; busy: boolean; onYes: () => void; onClose: () => void }

/** It cannot be taken back: asked once more, with how many households and yuan it is. */
export function RecordSure({ kind, effect, busy, onYes, onClose }: RecordSureProps) {
  const words = useWords(accountWords)
  return (
    <Dialog id='record-sure' title={words.sureTitle} onClose={onClose}>
      <View className='stack stack--s'>
        <EffectView id='record-sums' kind={kind} of={effect} />
        <View>{words.sureText}</View>
        <Button id='record-yes' look='main' busy={busy} onTap={onYes}>{words.yes}</Button>
        <Button id='record-no' look='quiet' onTap={onClose}>{words.no}</Button>
      </View>
    </Dialog>
  )
}
