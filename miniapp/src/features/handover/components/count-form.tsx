import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { Station } from '@shared/bag-stages'
import type { HandOver } from '@shared/handover'
import { newId } from '@shared/ids'
import { useAct } from '@/api/use-act'
import { handoverWords } from '@/i18n/handover'
import { useWords } from '@/i18n/words'
import { goBack } from '@/session/ways'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { CardTitle, PageTitle } from '@/ui/heading'
import { RefusalNote } from '@/ui/loaded'
import { Stepper } from '@/ui/stepper'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { api } from '../api'
import { expectedAt, latestAt } from '../counts'
import { Difference } from './difference'

const mostCounted = 100_000

/** What came in, package by package; begins with what is expected, or with what was counted there last. */
export function CountForm({ of, station, building }: { of: HandOver; station: Station; building?: string }) {
  const words = useWords(handoverWords)
  const act = useAct()
  const expected = expectedAt(of, building)
  const last = latestAt(of, station, building)
  const [got, setGot] = useState<Readonly<Record<string, number>>>(() => Object.fromEntries(expected.map((one) => [one.package, last?.lines.find((line) => line.package === one.package)?.received ?? one.quantity])))
  const [note, setNote] = useState('')
  const id = useRef(newId('event'))
  const lines = expected.map((one) => ({ ...one, expected: one.quantity, received: got[one.package] ?? 0, difference: (got[one.package] ?? 0) - one.quantity }))
  const save = (): void => {
    void act.run(async () => {
      await api.handover.count({ params: { campaign: of.campaign }, body: { id: id.current, station, ...(building === undefined ? {} : { building }), lines: lines.map((line) => ({ package: line.package, received: line.received })), ...(note.trim() === '' ? {} : { note: note.trim() }) } })
      toast(words.counted)
      goBack()
    })
  }
  const where = of.buildings.find((one) => one.building === building)?.name ?? words.stationNames[station]
  return (
    <View>
      <PageTitle>{words.countAt(where)}</PageTitle>
      {lines.map((line) => (
        <Card key={line.package} id={`counted-${line.package}`}>
          <View className='row row--between'>
            <View><CardTitle>{line.name}</CardTitle><View className='small'>{words.expected(line.expected)}</View></View>
            <Stepper id={`got-${line.package}`} value={line.received} min={0} max={mostCounted} less={words.less(line.name)} more={words.more(line.name)} onChange={(value) => { setGot({ ...got, [line.package]: value }) }} />
          </View>
          {line.difference === 0 ? null : <Difference lines={[line]} />}
        </Card>
      ))}
      <TextField id='count-note' label={words.note} hint={words.noteHint} value={note} max={200} onChange={setNote} />
      <View className='row' id='count-result'><Difference lines={lines} /></View>
      <RefusalNote refusal={act.refusal} id='count-refusal' />
      <Button id='count-save' look='main' busy={act.busy} onTap={save}>{words.saveCount}</Button>
      <View className='small'>{words.stays}</View>
    </View>
  )
}
