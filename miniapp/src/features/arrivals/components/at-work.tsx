import { View } from '@tarojs/components'
import type { ArrivalList } from '@shared/arrivals'
import { arrivalWords } from '@/i18n/arrivals'
import { useWords } from '@/i18n/words'
import { Bar } from '@/ui/bar'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { RefusalNote } from '@/ui/loaded'
import { useRun } from '../use-run'

/** How far a list is; it goes on as long as somebody looks, and without them, too. */
export function AtWork({ of, onStep }: { of: ArrivalList; onStep: (next: ArrivalList) => void }) {
  const words = useWords(arrivalWords)
  const { refusal, again } = useRun(of, onStep)
  return (
    <Card id='list-progress'>
      <View className='stack stack--s'>
        <Bar part={of.rows > 0 ? of.done / of.rows : 0} label={words.working} />
        <View>{words.done(of.done, of.rows)}</View>
        <View className='small'>{words.goesOn}</View>
        <RefusalNote refusal={refusal} id='step-refusal' />
        {refusal ? <Button id='step-again' onTap={again}>{words.goOn}</Button> : null}
      </View>
    </Card>
  )
}
