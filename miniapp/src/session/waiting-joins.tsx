import { View } from '@tarojs/components'
import type { Me } from '@shared/identity'
import { homeWords } from '@/i18n/home'
import { taskWords } from '@/i18n/tasks'
import { useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { CardTitle } from '@/ui/heading'
import { StateTag } from '@/ui/task-state'
import { TakeBackJoin } from './take-back-join'

/** Wishes to join a household that nobody has answered yet: to be seen wherever one looks for what is under way, also beside a home that one has. */
export function WaitingJoins({ me }: { me: Me }) {
  const words = useWords(homeWords)
  const task = useWords(taskWords)
  return (
    <>
      {me.households.filter((one) => one.waiting).map((one) => (
        <Card key={one.id} id={`waiting-${one.id}`} tone='amber'>
          <View className='stack stack--s'>
            <View><CardTitle>{words.waiting}</CardTitle><View>{words.waitingText(one.label)}</View></View>
            {one.wish ? <View className='row'><StateTag state={one.wish.state} /><View>{one.wish.holder ? task.heldBy(one.wish.holder) : one.wish.place}</View></View> : null}
            <TakeBackJoin household={one} />
          </View>
        </Card>
      ))}
    </>
  )
}
