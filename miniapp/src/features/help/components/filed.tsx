import { View } from '@tarojs/components'
import type { HelpFiled } from '@shared/help'
import { helpCheckWords } from '@/i18n/help-check'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { goTo, startAt } from '@/session/ways'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { StateView } from '@/ui/state-view'
import { Emergency } from './emergency'
import { RatedNote } from './rated-note'

/** What is read out to whoever asked a worker, and where to go on. */
export function Filed({ filed }: { filed: HelpFiled }) {
  const words = useWords(helpCheckWords)
  const when = useWhen()
  const { emergency, rated: { urgency, because } } = filed
  return (
    <View>
      <StateView id='desk-done' art='done' title={words.filed}>
        <View className='small'>{words.reference}</View>
        <View id='reference' className='reference'>{filed.reference}</View>
        <View className='strong'>{filed.label}</View>
      </StateView>
      {emergency ? <Emergency sign={emergency.sign} address={emergency.address} /> : null}
      <RatedNote rated={{ urgency, because }} />
      <Card><View id='desk-place'>{words.place(filed.place)} · {words.due(when.moment(filed.due))}</View></Card>
      <View className='stack stack--s'>
        {filed.opens ? <Button id='desk-open' look='main' onTap={() => { goTo('task', { id: filed.task }) }}>{words.open}</Button> : null}
        <Button id='desk-again' icon='plus' onTap={() => { startAt('helpAsk', { at: 'desk' }) }}>{words.again}</Button>
      </View>
    </View>
  )
}
