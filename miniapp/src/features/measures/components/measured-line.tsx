import { View } from '@tarojs/components'
import { useState } from 'react'
import { measureKind } from '@shared/measure-words'
import type { Measure } from '@shared/measures'
import { measureWords } from '@/i18n/measures'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { CardTitle } from '@/ui/heading'
import { Tag } from '@/ui/tag'
import { CheckForSheet } from './check-for-sheet'
import { FreedNote } from './freed-note'
import { RestsOn } from './rests-on'
import { useSayLine } from './say-line'
import { ChangeSheet, type SheetName } from './sheets'

function Standing({ of }: { of: Measure }) {
  const words = useWords(measureWords)
  if (of.state === 'ended') return <Tag>{words.ended}</Tag>
  if (of.state === 'proposed') return <Tag tone='wait'>{words.waits}</Tag>
  if (of.fever) return <Tag tone='bad'>{words.feverTag}</Tag>
  return of.doneToday ? <Tag tone='good'>{words.checked}</Tag> : <Tag tone='wait'>{words.notYet}</Tag>
}

/** Somebody under a measure, for the workers of their place. */
export function MeasuredLine({ of, onDone }: { of: Measure; onDone: (next: Measure) => void }) {
  const [words, say, when, sayLine] = [useWords(measureWords), useSay(), useWhen(), useSayLine()]
  const [sheet, setSheet] = useState<SheetName | 'check-for'>()
  const done = (next: Measure): void => {
    setSheet(undefined)
    onDone(next)
  }
  const close = (): void => { setSheet(undefined) }
  const button = (name: SheetName | 'check-for', word: string) => <Button id={`${name}-${of.id}`} onTap={() => { setSheet(name) }}>{word}</Button>
  return (
    <Card id={`measured-${of.id}`}>
      <View className='stack stack--s'>
        <View className='row row--between'><CardTitle>{of.label}</CardTitle><Standing of={of} /></View>
        <View>{of.who} · {say(measureKind(of.kind).name)}{of.at === undefined ? '' : ` · ${of.at}`}</View>
        <View className='small'>{words.until}: {when.day(of.until)}{of.state === 'ended' ? '' : ` · ${words.left(of.left)}`}{of.checks > 0 ? ` · ${words.tests}: ${words.testsOf(of.tested, of.checks)}` : ''}</View>
        <View className='small'>{words.rule(of.rule.placeName, of.rule.version)} · {sayLine(of.rule.line)}</View>
        <RestsOn of={of} />
        <FreedNote of={of} onDone={onDone} />
        {of.state === 'proposed' ? button('start', words.start) : null}
        {of.state === 'running' ? button('check-for', words.checkFor) : null}
        {of.state === 'ended' ? null : (
          <View className='row'>
            {of.state === 'running' ? <View className='grow grow--words'>{button('extend', words.extend)}</View> : null}
            <View className='grow grow--words'>{button('end', words.end)}</View>
          </View>
        )}
      </View>
      {sheet === 'check-for' ? <CheckForSheet of={of} onClose={close} onDone={done} /> : sheet ? <ChangeSheet name={sheet} of={of} onClose={close} onDone={done} /> : null}
    </Card>
  )
}
