import { View } from '@tarojs/components'
import type { Me } from '@shared/identity'
import { homeWords } from '@/i18n/home'
import { useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { CardTitle } from '@/ui/heading'
import { TakeBackJoin } from './take-back-join'

/** Wishes to join a household that nobody has answered yet: to be seen wherever one looks for what is under way, also beside a home that one has. */
export function WaitingJoins({ me }: { me: Me }) {
  const words = useWords(homeWords)
  return (
    <>
      {me.households.filter((one) => one.waiting).map((one) => (
        <Card key={one.id} id={`waiting-${one.id}`} tone='amber'>
          <View className='stack stack--s'>
            <View><CardTitle>{words.waiting}</CardTitle><View>{words.waitingText(one.label)}</View></View>
            <TakeBackJoin household={one} />
          </View>
        </Card>
      ))}
    </>
  )
}
