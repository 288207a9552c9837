import { View } from '@tarojs/components'
import { arrivalColumnWords } from '@shared/arrival-columns'
import type { ArrivalList } from '@shared/arrivals'
import { useAct } from '@/api/use-act'
import { arrivalWords } from '@/i18n/arrivals'
import { useWhen } from '@/i18n/when'
import { useListed, useSay, useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Cell, Cells } from '@/ui/cell'
import { Facts } from '@/ui/facts'
import { RefusalNote } from '@/ui/loaded'
import { Warning } from '@/ui/warning'
import { api } from '../api'

/** What the list says, row by row where something is wrong with it; then the one button that begins. */
export function Preview({ of, onBegun }: { of: ArrivalList; onBegun: (next: ArrivalList) => void }) {
  const [words, say, listed] = [useWords(arrivalWords), useSay(), useListed()]
  const when = useWhen()
  const act = useAct()
  const begin = (): void => { void act.run(async () => { onBegun(await api.arrivals.run({ params: { place: of.place, list: of.id } })) }) }
  const wrong = of.problems.length > 0
  return (
    <>
      <Card id='preview'><Facts of={[{ name: words.found, value: listed(of.columns.map((one) => say(arrivalColumnWords[one]))) }, { name: words.rows, value: words.rowsOf(of.rows, of.good, of.repeated, of.bad) }]} /></Card>
      <View className='field stack stack--s'>
        <RefusalNote refusal={act.refusal} id='run-refusal' />
        {of.good > 0 ? <Button id='list-run' look='main' busy={act.busy} onTap={begin}>{words.begin(of.good)}</Button> : <Warning id='list-nobody' title={words.nobody} />}
        <View id='list-goes' className='small'>{words.goesBy(when.day(of.until))}</View>
      </View>
      {wrong ? <Warning id='list-problems-title' title={listed([...(of.bad > 0 ? [words.leftOut(of.bad)] : []), ...(of.noted > 0 ? [words.keptNoted(of.noted)] : [])])} text={words.leftOutText} /> : null}
      {wrong ? <Cells id='list-problems'>{of.problems.map(({ row, message }, index) => <Cell key={`${String(index)} ${String(row)}`} title={words.row(row)} note={message} />)}</Cells> : null}
      {of.problems.length < of.bad + of.noted ? <View className='small'>{words.firstOf(of.problems.length)}</View> : null}
    </>
  )
}
