import { View } from '@tarojs/components'
import { yuan } from '@shared/money'
import type { Bag } from '@shared/orders'
import { adjustedWords } from '@/i18n/adjusted'
import { offerWords } from '@/i18n/offers'
import { useWords } from '@/i18n/words'
import { usePreferences } from '@/session/preferences'
import { goTo } from '@/session/ways'
import { Cell } from '@/ui/cell'
import { Tag } from '@/ui/tag'
import { proposedIn } from '../adjusted'
import { heldIn } from '@/features/orders/held'
import { OrderStateTag } from '@/features/orders/components/order-state-tag'

/** A bag in a list: what is in it, how far it is, what it comes to. */
export function BagCell({ bag }: { bag: Bag }) {
  const { money } = useWords(offerWords)
  const { answer, nothing } = useWords(adjustedWords)
  const { lang } = usePreferences()
  const held = heldIn(bag)
  const inside = bag.inside ?? bag.lines
  const note = (
    <View>
      <View>{inside.length === 0 ? nothing : inside.map((line) => `${line.name} × ${String(line.quantity)}`).join(lang === 'zh' ? '，' : ', ')}</View>
      <View className='row'><OrderStateTag state={bag.state} />{held > 0 && bag.state !== 'held' ? <OrderStateTag state='held' /> : null}{proposedIn(bag).length > 0 ? <Tag tone='wait'>{answer}</Tag> : null}</View>
    </View>
  )
  return <Cell id={`bag-${bag.campaign}`} icon='bag' title={bag.title} note={note} value={money(yuan(bag.due + held))} onTap={() => { goTo('bag', { id: bag.campaign, household: bag.household }) }} />
}
