import { View } from '@tarojs/components'
import type { TaskDetail } from '@shared/inbox'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { workWords } from '@/i18n/work'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'

/** Somebody of a list from above: what it says of them, their own report where there is one, and reports of their name for a person to look at. */
export function ArrivalFacts({ request }: { request: Extract<TaskDetail['request'], { kind: 'arrival' }> }) {
  const [words, when] = [useWords(workWords), useWhen()]
  const { from, arrival, address, over, reported, alike } = request
  const facts = [...(from === undefined ? [] : [{ name: words.cameFrom, value: from }]), ...(arrival === undefined ? [] : [{ name: words.cameOn, value: when.day(arrival) }]), ...(address === undefined ? [] : [{ name: words.listAddress, value: address }])]
  const link = (id: string, word: string) => <Button key={id} id={`see-${id}`} icon='page' onTap={() => { goTo('task', { id }) }}>{word}</Button>
  return (
    <Card id='arrival-facts'>
      <View className='stack stack--s'>
        {over ? <View>{words.listOver}</View> : null}
        <Facts of={facts} />
        {reported ? link(reported.id, words.hasReported(reported.reference)) : null}
        {alike.filter(({ id }) => id !== reported?.id).map(({ id, reference, filedAt }) => link(id, words.sameName(reference, when.moment(filedAt))))}
      </View>
    </Card>
  )
}
