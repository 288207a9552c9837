import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ArrivalList, CommunityCounts } from '@shared/arrivals'
import { useAct } from '@/api/use-act'
import { arrivalWords } from '@/i18n/arrivals'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { toast } from '@/ui/toast'
import { openResult } from '../open-result'
import { Communities } from './communities'
import { People } from './people'
import { Sums } from './sums'

const formats = ['xlsx', 'csv'] as const

/** What a list has come to: its numbers, live, its people community by community, and the file with what became of each. `name`: of the district. */
export function Result({ of, name }: { of: ArrivalList; name: string }) {
  const [words, when] = [useWords(arrivalWords), useWhen()]
  const act = useAct()
  const [open, setOpen] = useState<CommunityCounts>()
  const give = (format: (typeof formats)[number]): void => { void act.run(() => openResult(of, format, words.resultName).catch(() => { toast(words.resultFailed) })) }
  if (open) return <People list={of} community={open} onBack={() => { setOpen(undefined) }} />
  return (
    <View id='list-result'>
      <Sums id='list-sums' of={of.counts} />
      {of.known > 0 ? <View id='list-known' className='small'>{words.known(of.known)}</View> : null}
      <View className='field stack stack--s'>
        {of.counts.queued > 0 ? <Button id='go-queue' look='main' icon='pin' onTap={() => { goTo('arrivalQueue', { place: of.place, name }) }}>{words.goQueue(of.counts.queued)}</Button> : null}
        {formats.map((format) => <Button key={format} id={`result-${format}`} icon='page' busy={act.busy} onTap={() => { give(format) }}>{words.result(format)}</Button>)}
        <View className='small'>{words.until(when.day(of.until))}</View>
      </View>
      <Communities of={of.communities} onPick={setOpen} />
    </View>
  )
}
