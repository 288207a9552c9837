import { View } from '@tarojs/components'
import type { RunStop } from '@shared/volunteers'
import { coreWords } from '@/i18n/core'
import { volunteerWords } from '@/i18n/volunteers'
import { useListed, useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { RefusalNote } from '@/ui/loaded'
import type { TakenRun } from '../take-run'

interface RunTakenProps { of: TakenRun; busy: boolean; onAgain: () => void; onDone: () => void }

/** What came of it: which are mine now, which somebody else has, what was more than I may have in hand. */
export function RunTaken({ of, busy, onAgain, onDone }: RunTakenProps) {
  const [words, core] = [useWords(volunteerWords), useWords(coreWords)]
  const listed = useListed()
  const houses = (stops: readonly RunStop[]): string => listed([...new Set(stops.map(({ house }) => house))])
  return (
    <View id='run-taken' className='stack stack--s'>
      <View className='strong'>{of.taken.length > 0 ? words.runTaken(of.taken.length, houses(of.taken)) : words.runNone}</View>
      {of.gone.length > 0 ? <View id='run-gone'>{words.runGone(of.gone.length, houses(of.gone))}</View> : null}
      {of.left.length > 0 ? <View id='run-left'>{of.refusal ? words.runStopped(of.left.length) : words.runLeft(of.left.length)}</View> : null}
      <RefusalNote refusal={of.refusal} id='run-why' />
      {of.refusal ? <Button id='run-again' busy={busy} onTap={onAgain}>{core.again}</Button> : null}
      <Button id='run-done' look='main' onTap={onDone}>{of.taken.length > 0 ? words.runGo : core.close}</Button>
    </View>
  )
}
