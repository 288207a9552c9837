import { View } from '@tarojs/components'
import type { DeskFiled } from '@shared/desk'
import { taskNext } from '@shared/task-next'
import { deskWords } from '@/i18n/desk'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import { goTab, goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { CardTitle } from '@/ui/heading'
import { StateView } from '@/ui/state-view'

/** What is read out to whoever asked, and where to go on. */
export function Filed({ filed, onAgain }: { filed: DeskFiled; onAgain: () => void }) {
  const words = useWords(deskWords)
  const say = useSay()
  const when = useWhen()
  return (
    <View>
      <StateView id='desk-done' art='done' title={words.done}>
        <View className='small'>{words.reference}</View>
        <View id='reference' className='reference'>{filed.reference}</View>
        <View className='strong'>{filed.label}</View>
      </StateView>
      <Card>
        <CardTitle>{words.next}</CardTitle>
        <View id='what-next'>{say(taskNext.report.open)}</View>
        <View id='desk-place' className='small'>{words.place(filed.place)} · {words.due(when.moment(filed.due))}</View>
      </Card>
      <View className='stack stack--s'>
        {filed.opens ? <Button id='desk-open' look='main' onTap={() => { goTo('task', { id: filed.task }) }}>{words.open}</Button> : null}
        <Button id='desk-again' icon='plus' onTap={onAgain}>{words.again}</Button>
        <Button id='desk-inbox' look='quiet' onTap={() => { goTab('inbox') }}>{words.inbox}</Button>
      </View>
    </View>
  )
}
