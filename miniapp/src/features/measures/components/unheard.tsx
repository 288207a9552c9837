import { View } from '@tarojs/components'
import type { CheckInBody } from '@shared/measures'
import type { Act } from '@/api/use-act'
import { measureWords } from '@/i18n/measures'
import { useSay, useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { RefusalNote } from '@/ui/loaded'
import { isAway } from '../send-said'
import { sayFeeling } from './say-feeling'

/** How somebody said they are, waiting on the phone for a network. */
export function Unheard({ id, said, act, onSend }: { id: string; said: CheckInBody; act: Act; onSend: () => void }) {
  const [words, say] = [useWords(measureWords), useSay()]
  return (
    <View id={`kept-${id}`} className='stack stack--s'>
      <View className='strong'>{words.kept}</View>
      <View>{sayFeeling(said, words.fine, say)}</View>
      <View className='small'>{words.keptText}</View>
      {isAway(act.refusal) ? null : <RefusalNote refusal={act.refusal} id={`kept-refusal-${id}`} />}
      <Button id={`send-${id}`} icon='cloud' busy={act.busy} onTap={onSend}>{words.sendNow}</Button>
    </View>
  )
}
