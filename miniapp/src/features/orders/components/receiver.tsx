import { View } from '@tarojs/components'
import type { Household } from '@shared/identity'
import { orderWords } from '@/i18n/orders'
import { useWords } from '@/i18n/words'
import { usePreferences } from '@/session/preferences'

/** To whom it goes, in plain words where who orders does not live there. */
export function Receiver({ household }: { household: Household }) {
  const words = useWords(orderWords)
  const { lang } = usePreferences()
  const there = household.members.filter((one) => !one.waiting && !one.elsewhere).map((one) => one.name)
  const away = household.members.some((one) => one.me && one.elsewhere)
  return (
    <View id='receiver'>
      <View>{household.label}</View>
      {away ? <View className='small'>{there.join(lang === 'zh' ? '、' : ', ')}{'\n'}{words.receiverOther}</View> : null}
    </View>
  )
}
