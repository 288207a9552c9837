import { View } from '@tarojs/components'
import { gateWords } from '@/i18n/gate'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Warning } from '@/ui/warning'
import { dismiss, sendEntries, useQueue, type Left } from '../entries-queue'

const reasons: readonly Left[] = ['taken', 'too-old', 'ahead']

/** What waits for a network, with how many; and what was not taken, with why. */
export function GateQueue() {
  const words = useWords(gateWords)
  const queue = useQueue()
  const waiting = queue.filter(({ said }) => said === undefined)
  const why = (said: string): string => { const known = reasons.find((one) => one === said); return known ? words[known] : said }
  return (
    <>
      {waiting.length > 0 ? (
        <Card id='gate-waiting' tone='amber'>
          <View className='strong'>{words.waiting(waiting.length)}</View>
          <View className='small'>{words.waitingText}</View>
          <Button id='gate-send' fit icon='cloud' onTap={() => { void sendEntries() }}>{words.send}</Button>
        </Card>
      ) : null}
      {queue.filter(({ said }) => said !== undefined).map(({ entry, who, said = '' }) => (
        <Warning key={entry.id} id={`refused-${entry.id}`} title={words.refusedTitle(who)} text={why(said)}>
          <Button id={`dismiss-${entry.id}`} fit onTap={() => { dismiss(entry.id) }}>{words.dismiss}</Button>
        </Warning>
      ))}
    </>
  )
}
