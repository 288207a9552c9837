import { View } from '@tarojs/components'
import { handoverWords } from '@/i18n/handover'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Warning } from '@/ui/warning'
import type { HandDeed } from '../kept'
import { dismiss, sendAll } from '../queue'

/** What waits for a network, and what was not taken: with who was first. */
export function QueueNote({ deeds }: { deeds: readonly HandDeed[] }) {
  const words = useWords(handoverWords)
  const waiting = deeds.filter(({ said }) => said === undefined)
  return (
    <>
      {waiting.length > 0 ? (
        <Card id='hand-waiting' tone='amber'>
          <View className='strong'>{words.waiting(waiting.length)}</View>
          <View className='small'>{words.keptText}</View>
          <Button id='hand-send' fit icon='cloud' onTap={() => { void sendAll() }}>{words.sendNow}</Button>
        </Card>
      ) : null}
      {deeds.filter(({ said }) => said !== undefined).map(({ id, label, said = '' }) => (
        <Warning key={id} id={`refused-${id}`} title={words.refusedTitle(label)} text={said}>
          <Button id={`dismiss-${id}`} fit onTap={() => { dismiss(id) }}>{words.refusedOk}</Button>
        </Warning>
      ))}
    </>
  )
}
