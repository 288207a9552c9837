import { View } from '@tarojs/components'
import type { Act } from '@/api/use-act'
import { adjustedWords } from '@/i18n/adjusted'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { RefusalNote } from '@/ui/loaded'

interface ProposalSureProps { title: string; meaning: string; act: Act; onYes: () => void; onClose: () => void }

/** An answer stays: asked once more, with what it means. */
export function ProposalSure({ title, meaning, act, onYes, onClose }: ProposalSureProps) {
  const words = useWords(adjustedWords)
  return (
    <Dialog id='proposal-sure' title={title} onClose={onClose}>
      <View className='stack stack--s'>
        <View className='strong'>{meaning}</View>
        <View>{words.sure}</View>
        <RefusalNote refusal={act.refusal} id='proposal-refusal' />
        <Button id='proposal-yes' look='main' busy={act.busy} onTap={onYes}>{words.confirm}</Button>
        <Button id='proposal-no' look='quiet' onTap={onClose}>{words.again}</Button>
      </View>
    </Dialog>
  )
}
