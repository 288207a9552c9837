import { View } from '@tarojs/components'
import type { Station } from '@shared/bag-stages'
import type { HandOver } from '@shared/handover'
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
import { useCount } from '../use-count'
import { Difference } from './difference'

const mostCounted = 100_000

/** What came in, package by package; begins with what is expected, or with what was counted there last, and goes on with what is half entered on this phone. */
export function CountForm({ of, station, building }: { of: HandOver; station: Station; building?: string }) {
  const words = useWords(handoverWords)
  const { lines, note, goesOn, act, count, setNote, anew, save } = useCount(of, station, building)
  const send = (): void => { void save().then((through) => { if (through) { toast(words.counted); goBack() } }) }
  const where = of.buildings.find((one) => one.building === building)?.name ?? words.stationNames[station]
  return (
    <View>
      <PageTitle>{words.countAt(where)}</PageTitle>
      {goesOn ? <View id='count-goes-on' className='row row--between'><View className='small grow'>{words.goesOn}</View><Button id='count-anew' look='quiet' fit onTap={anew}>{words.anew}</Button></View> : null}
      {lines.map((line) => (
        <Card key={line.package} id={`counted-${line.package}`}>
          <View className='row row--between'>
            <View><CardTitle>{line.name}</CardTitle><View className='small'>{words.expected(line.expected)}</View></View>
            <Stepper id={`got-${line.package}`} value={line.received} min={0} max={mostCounted} less={words.less(line.name)} more={words.more(line.name)} onChange={(value) => { count(line.package, value) }} />
          </View>
          {line.difference === 0 ? null : <Difference lines={[line]} />}
        </Card>
      ))}
      <TextField id='count-note' label={words.note} hint={words.noteHint} value={note} max={200} onChange={setNote} />
      <View className='row' id='count-result'><Difference lines={lines} /></View>
      <RefusalNote refusal={act.refusal} id='count-refusal' />
      <Button id='count-save' look='main' busy={act.busy} onTap={send}>{words.saveCount}</Button>
      <View className='small'>{words.stays}</View>
    </View>
  )
}
